-- What the tables say there is now, and what the figures say.
SELECT 'metric' AS kind, metric AS id, currency, sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT 'total_users' AS metric, NULL::text AS currency, count(*) AS stated, 0 AS counted
    FROM users WHERE NOT EXISTS (SELECT FROM retractions WHERE book = 'users' AND row_id = users.id)
    UNION ALL
    SELECT 'total_users', NULL, 0, sum(value) FROM figures WHERE measure IN ('users_joined', 'users_moved')
    UNION ALL
    SELECT 'total_tickets', NULL, count(*), 0
    FROM tickets WHERE NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
    UNION ALL
    SELECT 'total_tickets', NULL, 0, sum(value) FROM figures WHERE measure = 'tickets_created'
    UNION ALL
    SELECT 'active_loans', NULL, count(*), 0
    FROM tickets
    WHERE state = 'active' AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
    UNION ALL
    SELECT 'active_loans', NULL, 0, sum(value) FROM figures WHERE measure = 'loans_opened_less_ended'
    UNION ALL
    SELECT 'overdue_loans', NULL, count(*), 0
    FROM tickets
    WHERE state = 'active' AND overdue_day(due_at) <= %(today)s
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
    UNION ALL
    SELECT 'overdue_loans', NULL, 0, sum(value)
    FROM figures WHERE measure = 'loans_overdue_less_settled' AND day <= %(today)s
    UNION ALL
    SELECT 'payments_verified', NULL, count(*), 0
    FROM payments
    WHERE status IN ('verified', 'reversed')
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'payments' AND row_id = payments.id)
    UNION ALL
    SELECT 'payments_verified', NULL, 0, sum(value) FROM figures WHERE measure = 'payments_verified'
    UNION ALL
    SELECT 'wallet_balances', currency, sum(balance), 0 FROM wallets WHERE kind = 'user' GROUP BY currency
    UNION ALL
    SELECT 'wallet_balances', currency, 0, sum(value)
    FROM figures WHERE measure IN ('wallet_change', 'wallets_moved') GROUP BY currency
) AS both_sides
GROUP BY metric, currency
