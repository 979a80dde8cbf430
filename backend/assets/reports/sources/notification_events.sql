-- A message is created, sent, arrives, or fails. One that was sent and did not arrive fails, and is taken off those sent.
SELECT id AS row_id, report_day(at) AS day, at,
       CASE WHEN kind = 'undelivered' THEN 'failed' ELSE kind::text END AS fact, 1 AS units,
       NULL::bigint AS amount, NULL::bigint AS seconds, NULL::varchar AS currency, false AS active,
       user_id, NULL::bigint AS ticket_id, NULL::bigint AS payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
UNION ALL
SELECT id, report_day(at), at, kind::text, 1, NULL, NULL, NULL, false, user_id, NULL, NULL, NULL, {{dimensions}}
FROM {{log}} WHERE kind = 'undelivered'
