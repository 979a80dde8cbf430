-- What the logs of the history are about. Payments were paid elsewhere, as imported ones were.
INSERT INTO wallets (id, user_id, kind, currency, balance, overdraft_limit)
SELECT wallet_id, wallet_id, 'user', currency, sum(amount), 0
FROM ledger_entries WHERE wallet_kind = 'user' GROUP BY wallet_id, currency;

INSERT INTO payments (id, user_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at, ended_at)
SELECT payment_id, min(user_id), 0, 0, 0, min(amount), 'IRR', min(kind), min(at), min(at)
FROM payment_events GROUP BY payment_id;

INSERT INTO import_keys (plan_id, target, external_id, row_id)
SELECT 1, 'payments', id::text, id FROM payments WHERE status = 'verified';

INSERT INTO ticket_events (ticket_id, move, actor_id, at, recorded_at, asset_type_id, segment_id, region_id)
SELECT ticket_id, 'created', actor_id, at, at, asset_type_id, segment_id, region_id FROM ticket_events;

INSERT INTO tickets (id, asset_name, asset_type_id, segment_id, region_id, state, created_at, accepted_at, activated_at, due_at)
SELECT ticket_id, 'Camera', 0, 0, 0, 'active', min(at), min(at), min(at), min(due_at)
FROM ticket_events GROUP BY ticket_id;

-- New rows
INSERT INTO payments (id, user_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at, ended_at)
SELECT (SELECT max(id) FROM payments) + n, n, 0, 0, 0, 50000, 'IRR', 'verified', '{last} 12:00Z', '{last} 12:00Z'
FROM generate_series(1, 1000) AS n;

INSERT INTO import_keys (plan_id, target, external_id, row_id)
SELECT 1, 'payments', id::text, id FROM payments ORDER BY payments.id DESC LIMIT 1000;

INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, asset_type_id, segment_id, region_id)
SELECT id, status, user_id, amount, currency, ended_at, 1 + id % 10, 1 + id % 5, 1 + id % 31
FROM payments ORDER BY payments.id DESC LIMIT 1000;

INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount, currency, at,
                            asset_type_id, segment_id, region_id)
SELECT (SELECT max(transfer_id) FROM ledger_entries) + n, CASE side.kind WHEN 'user' THEN 100 * n ELSE 0 END, side.kind,
       CASE side.kind WHEN 'user' THEN 100 * n END, 'top_up', false, 50000 * side.sign, 'IRR', '{last} 12:00Z',
       1 + n % 10, 1 + n % 5, 1 + n % 31
FROM generate_series(1, 500) AS n CROSS JOIN (VALUES ('user', 1), ('revenue', -1)) AS side (kind, sign);

UPDATE wallets SET balance = balance + 50000 WHERE id IN (SELECT 100 * n FROM generate_series(1, 500) AS n);

INSERT INTO tickets (id, asset_name, asset_type_id, segment_id, region_id, state, created_at, accepted_at, activated_at)
SELECT greatest(0, (SELECT max(id) FROM tickets)) + n, 'Camera', 0, 0, 0, 'active', '{last} 12:00Z', '{last} 12:00Z', '{last} 12:00Z'
FROM generate_series(1, 500) AS n;

INSERT INTO ticket_events (ticket_id, move, actor_id, activated_at, at, asset_type_id, segment_id, region_id)
SELECT id, move, 1, CASE move WHEN 'activated' THEN activated_at END, activated_at, 1 + id % 10, 1 + id % 5, 1 + id % 31
FROM (SELECT * FROM tickets ORDER BY id DESC LIMIT 500) AS new CROSS JOIN (VALUES ('created'), ('activated')) AS of (move);

INSERT INTO user_events (user_id, kind, from_segment_id, from_region_id, at, asset_type_id, segment_id, region_id)
SELECT (SELECT min(user_id) FROM user_events) - n, 'reclassified', 1 + n % 5, 1 + n % 31, '{last} 12:00Z', 0, 1 + n % 4, 1 + n % 30
FROM generate_series(1, 1000) AS n;

INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
SELECT (SELECT min(notification_id) FROM notification_events) - n, 'sent', n, '{last} 12:00Z', 0, 1 + n % 5, 1 + n % 31
FROM generate_series(1, 1000) AS n;
