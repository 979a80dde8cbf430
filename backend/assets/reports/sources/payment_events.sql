-- A payment is initiated, verified, failed or reversed, each on a day of its own.
SELECT id AS row_id, report_day(at) AS day, at, kind::text AS fact, 1 AS units,
       amount, NULL::bigint AS seconds, currency, user_id IS NOT NULL AND kind IN ('initiated', 'verified') AS active,
       user_id, ticket_id, payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
