INSERT INTO tickets (id, asset_name, {{dimensions}}, borrower_id, lender_id, price, currency,
                     state, created_at, accepted_at, activated_at, due_at, ended_at)
SELECT id, asset_name, {{dimensions}}, borrower_id, lender_id, price, currency,
       state, created_at, accepted_at, activated_at, due_at, ended_at
FROM {rows} AS staged
