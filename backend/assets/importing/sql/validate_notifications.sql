CREATE UNLOGGED TABLE import_staging.notifications AS
SELECT validated.*, CASE WHEN result IS NULL THEN nextval((SELECT pg_get_serial_sequence('notifications', 'id')::regclass)) END AS id
FROM (
    SELECT s.seq, s.external_id AS key, s.digest, k.row_id AS known_id, u.id AS user_id, s.way AS channel, s.outcome AS status, s.created_at,
           CASE WHEN s.outcome <> 'created' THEN coalesce(s.sent_at, s.delivered_at, s.created_at) END AS ended_at,
           CASE WHEN s.outcome = 'delivered' THEN coalesce(s.delivered_at, s.sent_at, s.created_at) END AS reported_at,
           CASE
               WHEN s.problem IS NOT NULL THEN s.problem
               WHEN s.external_id IS NULL THEN 'external_id is missing'
               WHEN length(s.external_id) > 200 THEN 'external_id is longer than 200 characters'
               WHEN r.first < s.seq THEN format('external_id is that of row %%s too', r.first)
               WHEN k.digest = s.digest THEN 'unchanged'
               ELSE nullif(concat_ws('; ',
                   CASE WHEN s."user" IS NOT NULL AND u.id IS NULL
                        THEN coalesce(u.problem, 'user: the name is longer than 200 characters') END,
                   CASE WHEN s.channel IS NULL THEN 'channel is missing'
                        WHEN s.way NOT IN ('email', 'sms', 'push', 'in_app')
                            THEN format('channel %%s is none of email, sms, push, in_app', left(s.channel, 20)) END,
                   CASE WHEN s.status IS NULL THEN 'status is missing'
                        WHEN s.outcome NOT IN ('created', 'sent', 'delivered', 'failed')
                            THEN format('status %%s is none of created, sent, delivered, failed', left(s.status, 20)) END,
                   CASE WHEN s.created_at IS NULL THEN 'created_at is missing' END,
                   CASE WHEN s.outcome = 'created' AND s.sent_at IS NOT NULL
                        THEN 'sent_at is given, and the status is created' END,
                   CASE WHEN s.outcome <> 'delivered' AND s.delivered_at IS NOT NULL
                        THEN format('delivered_at is given, and the status is %%s', left(s.status, 20)) END,
                   CASE WHEN s.sent_at < s.created_at THEN 'sent_at is before created_at' END,
                   CASE WHEN s.delivered_at < coalesce(s.sent_at, s.created_at)
                        THEN format('delivered_at is before %%s', CASE WHEN s.sent_at IS NULL THEN 'created_at' ELSE 'sent_at' END)
                   END), '')
           END AS result
    FROM (SELECT *, lower(status) AS outcome, lower(channel) AS way FROM import_staging.raw_notifications) s
    LEFT JOIN (SELECT external_id, min(seq) AS first FROM import_staging.raw_notifications
               GROUP BY external_id HAVING count(*) > 1) r ON r.external_id = s.external_id
    LEFT JOIN import_keys k ON k.plan_id = %(plan)s AND k.target = 'notifications' AND k.external_id = s.external_id
    LEFT JOIN import_staging.people u ON u.name = s."user"
) AS validated
