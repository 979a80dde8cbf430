-- What the gateway keeps of a verified payment at the marketplace's cost, where that is known.
SELECT id AS row_id, report_day(at) AS day, at, 'fee'::text AS fact, 1 AS units,
       fee AS amount, NULL::bigint AS seconds, currency, false AS active,
       user_id, ticket_id, payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
WHERE fee IS NOT NULL
