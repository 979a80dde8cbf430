INSERT INTO users (id, password, name, role, segment_id, region_id, joined_at, is_active)
SELECT id, '!', '', 'user', 0, 0, joined_at, true
FROM {rows} AS staged;

INSERT INTO import_keys (plan_id, target, external_id, row_id, loaded_at)
SELECT %(plan)s, 'users', key, id, clock_timestamp()
FROM {rows} AS staged
