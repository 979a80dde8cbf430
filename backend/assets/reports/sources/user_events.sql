-- Someone joins; or leaves one segment and region and enters another, and with that each wallet's balance.
SELECT id AS row_id, report_day(at) AS day, at, 'joined' AS fact, 1 AS units,
       NULL::bigint AS amount, NULL::bigint AS seconds, NULL::varchar AS currency, false AS active,
       user_id, NULL::bigint AS ticket_id, NULL::bigint AS payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}} WHERE kind = 'joined'
UNION ALL
SELECT id, report_day(at), at, 'left', -1, NULL, NULL, NULL, false,
       user_id, NULL, NULL, NULL, {{from.dimensions}}
FROM {{log}} WHERE kind = 'reclassified'
UNION ALL
SELECT id, report_day(at), at, 'entered', 1, NULL, NULL, NULL, false,
       user_id, NULL, NULL, NULL, {{dimensions}}
FROM {{log}} WHERE kind = 'reclassified'
UNION ALL
SELECT id, report_day(at), at, 'wallet_left', 0, -amount, NULL, currency, false,
       user_id, NULL, NULL, wallet_id, {{from.dimensions}}
FROM {{log}} WHERE kind = 'wallet_reclassified'
UNION ALL
SELECT id, report_day(at), at, 'wallet_entered', 0, amount, NULL, currency, false,
       user_id, NULL, NULL, wallet_id, {{dimensions}}
FROM {{log}} WHERE kind = 'wallet_reclassified'
