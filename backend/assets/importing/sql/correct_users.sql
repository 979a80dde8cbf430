UPDATE users
SET name = CASE WHEN s.name <> '' THEN s.name ELSE users.name END, email = coalesce(s.email, users.email)
FROM import_staging.users s
WHERE users.id = s.known_id AND s.result IS NULL;

UPDATE import_keys AS key SET digest = s.digest
FROM import_staging.users s
WHERE key.plan_id = %(plan)s AND key.target = 'users' AND key.external_id = s.key AND s.known_id IS NOT NULL AND s.result IS NULL
