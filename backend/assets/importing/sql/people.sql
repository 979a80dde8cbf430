-- What each name stands for: a user known before, one of users.sql, one rejected there, or one to be made for the name.
CREATE UNLOGGED TABLE import_staging.people AS
SELECT n.external_id AS name,
       CASE WHEN k.row_id IS NOT NULL THEN 'known' WHEN u.result IS NULL AND u.id IS NOT NULL THEN 'new'
            WHEN u.key IS NOT NULL THEN 'rejected' ELSE 'anonymous' END AS standing,
       CASE WHEN k.row_id IS NOT NULL THEN k.row_id
            WHEN u.key IS NOT NULL THEN u.id
            ELSE nextval((SELECT pg_get_serial_sequence('users', 'id')::regclass)) END AS id,
       CASE WHEN k.row_id IS NULL AND u.key IS NOT NULL AND u.id IS NULL
            THEN format('user %%s was rejected', n.external_id) END AS problem
FROM import_staging.named n
LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'users' AND k.external_id = n.external_id
LEFT JOIN import_staging.users u ON u.key = n.external_id AND u.repeats IS NOT TRUE
