-- A move; and for a loan with a due date, the day it becomes overdue and the day that ends or prevents it.
SELECT id AS row_id, report_day(at) AS day, at, move::text AS fact, 1 AS units,
       NULL::bigint AS amount, floor(extract(epoch FROM at - activated_at))::bigint AS seconds,
       NULL::varchar AS currency, actor_id IS NOT NULL AS active,
       actor_id AS user_id, ticket_id, NULL::bigint AS payment_id, NULL::bigint AS wallet_id,
       {{dimensions}}
FROM {{log}}
UNION ALL
SELECT id, overdue_day(due_at), at, 'overdue', 1, NULL, NULL, NULL, false,
       actor_id, ticket_id, NULL, NULL, {{dimensions}}
FROM {{log}} WHERE move = 'activated' AND due_at IS NOT NULL
UNION ALL
SELECT id, settled_day(at, due_at), at, 'settled', -1, NULL, NULL, NULL, false,
       actor_id, ticket_id, NULL, NULL, {{dimensions}}
FROM {{log}} WHERE move = 'completed' AND due_at IS NOT NULL
