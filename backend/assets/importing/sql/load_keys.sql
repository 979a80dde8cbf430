-- After the rows themselves, and by the clock: all that was recorded with them came before.
INSERT INTO import_keys (plan_id, target, external_id, row_id, digest, loaded_at)
SELECT %(plan)s, %(target)s, key, id, digest, clock_timestamp()
FROM {rows} AS staged
