-- Whether a user is there by the table, and by the log that the figures are counted from.
SELECT key, 'metric' AS kind, 'total_users ' || key AS id, NULL::varchar AS currency,
       sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT id AS key, 1 AS stated, 0 AS counted FROM users
    WHERE id = ANY (%(keys)s) AND NOT EXISTS (SELECT FROM retractions WHERE book = 'users' AND row_id = users.id)
    UNION ALL
    SELECT user_id, 0, coalesce({users_joined}, 0) + coalesce({users_moved}, 0)
    FROM ({facts}) AS fact GROUP BY user_id
) AS both_sides
GROUP BY key
