-- A seeded history of {payments} payments and twice as many ledger entries over {days} days up to {last}.
-- Triggers are off: what is measured reads the logs, and the lattice is rebuilt from them.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SELECT setseed(0.42);

TRUNCATE payment_events, ledger_entries, rollup_queue, analytics_records, active_user_days RESTART IDENTITY;

INSERT INTO asset_types (slug, name_en, name_fa)
SELECT 'type-' || n, 'Type ' || n, 'نوع ' || n FROM generate_series(1, 10) AS n ON CONFLICT DO NOTHING;
INSERT INTO segments (slug, name_en, name_fa)
SELECT 'segment-' || n, 'Segment ' || n, 'گروه ' || n FROM generate_series(1, 5) AS n ON CONFLICT DO NOTHING;

DROP INDEX IF EXISTS payment_events_day;
DROP INDEX IF EXISTS ledger_entries_day;

-- Members are of very uneven size, as types, segments and provinces are. A user stays in one segment and region.
INSERT INTO payment_events (payment_id, kind, user_id, amount, currency, at, recorded_at,
                            asset_type_id, segment_id, region_id)
SELECT n, CASE WHEN random() < 0.92 THEN 'verified' ELSE 'failed' END, user_id, (10 + 990 * random())::bigint * 10000,
       'IRR', at, at, 1 + floor(10 * power(random(), 2)),
       1 + floor(5 * power((user_id % 997) / 997.0, 2)), 1 + floor(31 * power((user_id % 1009) / 1009.0, 3))
FROM (
    SELECT n, 1 + floor({users} * random())::bigint AS user_id,
           timestamptz '{last} 20:29:59Z' - random() * interval '1 day' * {days} AS at
    FROM generate_series(1, {payments}) AS n
) AS made
ORDER BY at;

INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount, currency,
                            at, recorded_at, asset_type_id, segment_id, region_id)
SELECT payment_id, CASE side.kind WHEN 'user' THEN user_id ELSE 0 END, side.kind,
       CASE side.kind WHEN 'user' THEN user_id END, 'top_up', false, amount * side.sign, currency,
       at, recorded_at, asset_type_id, segment_id, region_id
FROM payment_events CROSS JOIN (VALUES ('user', 1), ('revenue', -1)) AS side (kind, sign)
ORDER BY payment_events.id;

CREATE INDEX payment_events_day ON payment_events (report_day(at));
CREATE INDEX ledger_entries_day ON ledger_entries (report_day(at));
RESET session_replication_role;
