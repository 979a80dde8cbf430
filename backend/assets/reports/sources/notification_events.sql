-- A message is created, sent, or fails.
SELECT id AS row_id, report_day(at) AS day, at, kind::text AS fact, 1 AS units,
       NULL::bigint AS amount, NULL::bigint AS seconds, NULL::varchar AS currency, false AS active,
       user_id, NULL::bigint AS ticket_id, NULL::bigint AS payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
