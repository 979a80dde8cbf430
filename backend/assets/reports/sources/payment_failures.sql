-- A payment that failed once more, as a fact of its reason.
SELECT id AS row_id, report_day(at) AS day, at, 'failed_' || coalesce(reason, 'unattributed') AS fact, 1 AS units,
       amount, NULL::bigint AS seconds, currency, false AS active,
       user_id, ticket_id, payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
WHERE kind = 'failed'
