-- notifications <- notification_events: a message is made with its first event, and its status follows its log alone.

CREATE FUNCTION notifications_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF takes_whole_histories() THEN
        IF EXISTS (SELECT FROM new_rows
                   WHERE CASE WHEN status = 'created' THEN ended_at IS NULL
                              WHEN status IN ('sent', 'failed') THEN ended_at >= created_at END IS NOT TRUE) THEN
            PERFORM refuse('notification_history_possible',
                           'notifications: nothing that may happen leads to this status at these moments');
        END IF;
        INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
        SELECT n.id, e.kind, n.user_id, e.at, 0, n.segment_id, n.region_id
        FROM new_rows n CROSS JOIN LATERAL (VALUES (1, 'created', n.created_at), (2, n.status, n.ended_at)) AS e (step, kind, at)
        WHERE e.at IS NOT NULL
        ORDER BY n.id, e.step;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM new_rows WHERE status <> 'created' OR ended_at IS NOT NULL) THEN
        PERFORM refuse('notification_begins_created', 'notifications: a message begins created and moves by its log');
    END IF;
    INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
    SELECT id, 'created', user_id, created_at, 0, segment_id, region_id FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

CREATE FUNCTION notification_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    broken record;
BEGIN
    IF pg_trigger_depth() = 1 THEN
        PERFORM FROM notifications WHERE id IN (SELECT notification_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;

        SELECT * INTO broken
        FROM (
            SELECT n.notification_id, n.kind, m.status,
                   CASE
                       WHEN m.id IS NULL THEN 'notification_known'
                       WHEN m.status <> 'created' OR n.kind NOT IN ('sent', 'failed')
                            OR count(*) OVER (PARTITION BY n.notification_id) > 1 THEN 'notification_status_allowed'
                       WHEN n.at < m.created_at THEN 'notification_time_forward'
                       WHEN (n.asset_type_id, n.segment_id, n.region_id) <> (0, m.segment_id, m.region_id)
                            OR n.user_id IS DISTINCT FROM m.user_id THEN 'notification_stamp_kept'
                   END AS rule
            FROM new_rows n LEFT JOIN notifications m ON m.id = n.notification_id
        ) AS checked
        WHERE rule IS NOT NULL
        LIMIT 1;
        IF FOUND THEN
            PERFORM refuse(broken.rule, format('notification %s: %L is refused while it is %s (%s)', broken.notification_id,
                                               broken.kind, coalesce(broken.status, 'unknown'), broken.rule));
        END IF;

        UPDATE notifications m SET status = n.kind, ended_at = n.at
        FROM new_rows n WHERE m.id = n.notification_id;
    END IF;

    PERFORM queue_rollup_days('notification_events', array_agg(id), array_agg(report_day(at))) FROM new_rows;
    RETURN NULL;
END $$;

CREATE TRIGGER created AFTER INSERT ON notifications REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION notifications_inserted();
CREATE TRIGGER inserted AFTER INSERT ON notification_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION notification_events_inserted();

CALL make_append_only('notification_events');
CALL make_projection('notifications', 'user_id, channel, segment_id, region_id, status, created_at, ended_at');

CREATE INDEX notification_events_day ON notification_events (report_day(at));
