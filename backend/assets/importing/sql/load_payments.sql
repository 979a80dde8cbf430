INSERT INTO payments (id, user_id, ticket_id, {{dimensions}}, amount, currency, status,
                      created_at, ended_at, reversed_at)
SELECT id, user_id, ticket_id, {{dimensions}}, amount, currency, status,
       created_at, ended_at, reversed_at
FROM import_staging.payments
WHERE ctid >= %(first)s::tid AND ctid < %(end)s::tid AND result IS NULL
