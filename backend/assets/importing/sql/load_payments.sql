INSERT INTO payments (id, user_id, ticket_id, {{dimensions}}, amount, currency, status,
                      created_at, ended_at, reversed_at, fee, reason)
SELECT id, user_id, ticket_id, {{dimensions}}, amount, currency, status,
       created_at, ended_at, reversed_at, fee, reason
FROM {rows} AS staged
