-- The users' classification is the entries' stamp: nobody is reclassified from here on.
SELECT FROM users
WHERE id IN (SELECT user_id FROM {rows} AS staged)
ORDER BY id FOR SHARE;

INSERT INTO wallets (user_id, kind, currency, balance, overdraft_limit)
SELECT DISTINCT user_id, wallet_kind, currency, 0, 0
FROM {rows} AS staged
ON CONFLICT DO NOTHING;

SELECT FROM wallets
WHERE (user_id, currency) IN (SELECT user_id, currency FROM {rows} AS staged)
ORDER BY id FOR NO KEY UPDATE;

UPDATE wallets w SET overdraft_limit = lowest.needed
FROM (
    SELECT id, (-min(balance))::bigint AS needed
    FROM (
        SELECT w.id, w.balance + sum(e.amount) OVER (PARTITION BY w.id ORDER BY e.at, e.seq) AS balance
        FROM {rows} AS e
        JOIN wallets w ON w.user_id = e.user_id AND w.currency = e.currency
    ) AS path
    GROUP BY id
) AS lowest
WHERE w.id = lowest.id AND lowest.needed > w.overdraft_limit;

INSERT INTO transfers (id, kind, at, ticket_id, payment_id)
SELECT DISTINCT id, transfer_kind, at, ticket_id, payment_id
FROM {rows} AS staged;

INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, ticket_id, kind, reversal, amount, currency, at,
                            {{dimensions of deal}}, {{dimensions of user}})
SELECT e.id, w.id, w.kind, w.user_id, e.ticket_id, e.kind, false, e.amount, e.currency, e.at,
       {{e.dimensions of deal}}, {{u.dimensions of user}}
FROM {rows} AS e
JOIN wallets w ON w.user_id = e.user_id AND w.currency = e.currency
JOIN users u ON u.id = e.user_id
UNION ALL
SELECT e.id, w.id, w.kind, NULL, e.ticket_id, e.kind, false, e.amount, e.currency, e.at,
       {{e.dimensions of deal}}, coalesce(t.segment_id, 0), coalesce(t.region_id, 0)
FROM {rows} AS e
JOIN wallets w ON w.kind = e.wallet_kind AND w.user_id IS NULL AND w.currency = e.currency
LEFT JOIN tickets t ON t.id = e.ticket_id
WHERE e.user_id IS NULL
