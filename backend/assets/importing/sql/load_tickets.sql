INSERT INTO tickets (id, asset_name, asset_type_id, borrower_id, lender_id, segment_id, region_id, price, currency,
                     state, created_at, accepted_at, activated_at, due_at, ended_at)
SELECT id, asset_name, asset_type_id, borrower_id, lender_id, segment_id, region_id, price, currency,
       state, created_at, accepted_at, activated_at, due_at, ended_at
FROM import_staging.tickets
WHERE ctid >= %(first)s::tid AND ctid < %(end)s::tid AND verdict IS NULL
