WITH picked AS MATERIALIZED {rows}
UPDATE import_keys AS key
SET row_id = s.id, digest = s.digest, loaded_at = clock_timestamp()
FROM picked AS s
WHERE key.plan_id = %(plan)s AND key.target = %(target)s AND key.external_id = s.key
