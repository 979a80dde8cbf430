INSERT INTO payments (id, user_id, ticket_id, asset_type_id, segment_id, region_id, amount, currency, status,
                      created_at, ended_at, reversed_at)
SELECT id, user_id, ticket_id, asset_type_id, segment_id, region_id, amount, currency, status,
       created_at, ended_at, reversed_at
FROM import_staging.payments
WHERE ctid >= %(first)s::tid AND ctid < %(end)s::tid AND verdict IS NULL
