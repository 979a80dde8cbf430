INSERT INTO import_keys (plan_id, target, external_id, row_id, digest)
SELECT %(plan)s, %(target)s, key, id, digest
FROM {staged}
WHERE ctid >= %(first)s::tid AND ctid < %(end)s::tid AND result IS NULL
