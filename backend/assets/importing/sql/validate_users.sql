CREATE UNLOGGED TABLE import_staging.users AS
SELECT validated.*, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('users', 'id')::regclass)) END AS id
FROM (
    SELECT s.seq, s.external_id AS key, s.digest, k.row_id AS known_id, r.first < s.seq AS repeats,
           lower(s.email) AS email, coalesce(s.name, '') AS name, coalesce(lower(s.role), 'user') AS role,
           {{member_ids of user}}, coalesce(s.joined_at, n.earliest) AS joined_at,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('external_id is that of row %%s too', r.first)
               WHEN k.digest = s.digest THEN 'unchanged'
               ELSE nullif(concat_ws('; ',
                   {{member_problems of user}},
                   CASE WHEN lower(s.role) <> ALL (%(roles)s)
                        THEN format('role %%s is none of %%s', s.role, array_to_string(%(roles)s::text[], ', ')) END,
                   CASE WHEN s.email !~ '^[^@[:space:]]+@[^@[:space:]]+$' OR length(s.email) > 254
                        THEN format('email %%s is not an address', left(s.email, 60)) END,
                   CASE WHEN e.first < s.seq THEN format('email is that of row %%s too', e.first) END,
                   CASE WHEN EXISTS (SELECT FROM users u WHERE upper(u.email) = upper(s.email) AND u.id <> coalesce(k.row_id, 0))
                        THEN 'email is that of another user' END,
                   CASE WHEN s.joined_at IS NULL AND n.earliest IS NULL AND k.row_id IS NULL
                        THEN 'joined_at is missing, and no row names the user' END), '')
           END AS result
    FROM import_staging.raw_users s
    LEFT JOIN (SELECT external_id, min(seq) AS first FROM import_staging.raw_users
               GROUP BY external_id HAVING count(*) > 1) r ON r.external_id = s.external_id
    LEFT JOIN (SELECT upper(email) AS email, min(seq) AS first FROM import_staging.raw_users
               WHERE email IS NOT NULL GROUP BY upper(email) HAVING count(*) > 1) e ON e.email = upper(s.email)
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'users' AND k.external_id = s.external_id
    LEFT JOIN import_staging.named n ON n.external_id = s.external_id
    {{join_members of user}}
) AS validated
ORDER BY seq
