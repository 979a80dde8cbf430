-- {people} people with names as frequent as names are, addresses, every other one with a telephone; as many external ids.
-- Triggers are off: what is measured reads these tables alone.
SET session_replication_role = replica;
SET synchronous_commit = off;
SET maintenance_work_mem = '512MB';
SELECT setseed(0.42);

DROP INDEX IF EXISTS users_search, users_name_search, users_email_search, message_contacts_search;

CREATE TEMPORARY TABLE given AS
SELECT row_number() OVER () AS n, name
FROM unnest(ARRAY[
    'محمد', 'علی', 'زهرا', 'فاطمه', 'حسین', 'مریم', 'رضا', 'مهدی', 'امیرحسین', 'سارا', 'کاوه', 'لیلا', 'بهرام', 'نرگس',
    'آرش', 'پروین', 'یاسمن', 'کیان', 'مینا', 'سهراب', 'Ali', 'Sara', 'Reza', 'Maryam', 'Kaveh', 'Leila', 'John', 'Emma'
]) AS name;
CREATE TEMPORARY TABLE family AS
SELECT row_number() OVER () AS n, name || suffix AS name
FROM unnest(ARRAY[
    'محمدی', 'احمدی', 'حسینی', 'رضایی', 'کریمی', 'موسوی', 'جعفری', 'صادقی', 'نادری', 'افشار', 'یزدانی', 'کاظمی',
    'Ahmadi', 'Rezaei', 'Karimi', 'Naderi', 'Afshar', 'Smith', 'Taylor', 'Brown'
]) AS name
CROSS JOIN unnest(ARRAY['', ' پور', ' نژاد', ' زاده', ' تبریزی', ' اصفهانی', ' شیرازی', ' Jr.']) AS suffix;

INSERT INTO users (email, name, role, segment_id, region_id, joined_at, is_active, password)
SELECT 'person' || person.n || '@example' || person.n % 7 || '.com', given.name || ' ' || family.name, 'user', 0, 0,
       timestamptz '2026-06-30 12:00Z' - person.n * interval '1 minute', true, '!'
FROM (
    SELECT n, 1 + floor(28 * power(random(), 2))::int AS given_n, 1 + floor(160 * power(random(), 2))::int AS family_n
    FROM generate_series(1, {people}) AS n
) AS person
JOIN given ON given.n = given_n
JOIN family ON family.n = family_n;

INSERT INTO message_contacts (user_id, email_off, sms_off, phone, confirmed_at, code_tries)
SELECT id, false, false, '09' || lpad((random() * 999999999)::bigint::text, 9, '0'), now(), 0
FROM users WHERE id % 2 = 0;

INSERT INTO tickets (asset_name, asset_type_id, borrower_id, lender_id, segment_id, region_id, price, currency, state, created_at)
SELECT 'lens', 0, id, id + 1, 0, 0, 5000, 'IRR', 'pending', joined_at FROM users;
INSERT INTO payments (user_id, asset_type_id, segment_id, region_id, amount, currency, status, created_at)
SELECT id, 0, 0, 0, 5000, 'IRR', 'initiated', joined_at FROM users;
INSERT INTO transfers (kind, at, recorded_at) SELECT 'top_up', joined_at, joined_at FROM users;

INSERT INTO import_plans (name) VALUES ('shop'), ('till');
INSERT INTO import_keys (plan_id, target, external_id, row_id)
SELECT (SELECT min(id) FROM import_plans) + payments.id % 2, 'payments', 'ORDER-' || payments.id, payments.id
FROM payments;

RESET session_replication_role;
CREATE INDEX users_search ON users USING gin (search_form(name || ' ' || coalesce(email, '')) gin_trgm_ops);
CREATE INDEX users_name_search ON users USING gin ((' ' || search_form(name)) gin_trgm_ops);
CREATE INDEX users_email_search ON users (upper(email) text_pattern_ops);
CREATE INDEX message_contacts_search ON message_contacts USING gin (phone gin_trgm_ops);
VACUUM (ANALYZE) users, message_contacts, tickets, payments, transfers, import_plans, import_keys;
