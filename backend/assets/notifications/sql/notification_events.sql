-- notifications <- notification_events: a message is made with its first event, and its status follows its log alone.

-- The status after an event of the log; NULL where the event is not allowed.
CREATE FUNCTION notification_status_after(status text, kind text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE
    WHEN status = 'created' AND kind = 'deferred' THEN 'created'
    WHEN status = 'created' AND kind IN ('sent', 'failed') THEN kind
    WHEN status = 'sent' AND kind = 'delivered' THEN kind
    WHEN status = 'sent' AND kind = 'undelivered' THEN 'failed'
END
$$;

-- The status that an event of the log leaves.
CREATE FUNCTION notification_status_of(kind text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE kind WHEN 'deferred' THEN 'created' WHEN 'undelivered' THEN 'failed' ELSE kind END
$$;

-- Whether what may happen to a message leads to this status at these moments; NULL is no.
CREATE FUNCTION notification_history_possible(
    status text, created_at timestamptz, ended_at timestamptz, reported_at timestamptz
) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE
    WHEN status = 'created' THEN num_nonnulls(ended_at, reported_at) = 0
    WHEN status = 'sent' THEN ended_at >= created_at AND reported_at IS NULL
    WHEN status = 'delivered' THEN ended_at >= created_at AND reported_at >= ended_at
    WHEN status = 'failed' THEN ended_at >= created_at AND (reported_at IS NULL OR reported_at >= ended_at)
END
$$;

CREATE FUNCTION notifications_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF takes_whole_histories() THEN
        IF EXISTS (SELECT FROM new_rows
                   WHERE notification_history_possible(status, created_at, ended_at, reported_at) IS NOT TRUE) THEN
            PERFORM refuse('notification_history_possible',
                           'notifications: nothing that may happen leads to this status at these moments');
        END IF;
        INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
        SELECT n.id, e.kind, n.user_id, e.at, 0, n.segment_id, n.region_id
        FROM new_rows n
        CROSS JOIN LATERAL (VALUES (1, 'created', n.created_at),
                                   (2, CASE WHEN n.status = 'failed' AND n.reported_at IS NULL THEN 'failed' ELSE 'sent' END,
                                    n.ended_at),
                                   (3, CASE n.status WHEN 'failed' THEN 'undelivered' ELSE 'delivered' END,
                                    n.reported_at)) AS e (step, kind, at)
        WHERE e.at IS NOT NULL
        ORDER BY n.id, e.step;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM new_rows
               WHERE status <> 'created' OR ended_at IS NOT NULL OR reported_at IS NOT NULL) THEN
        PERFORM refuse('notification_begins_created', 'notifications: a message begins created and moves by its log');
    END IF;
    INSERT INTO notification_events (notification_id, kind, user_id, at, text_digest,
                                     asset_type_id, segment_id, region_id)
    SELECT id, 'created', user_id, created_at, text_digest, 0, segment_id, region_id FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

-- The first new event that breaks a rule, and the rule. Events of one message follow each other by id.
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
            SELECT notification_id, kind, status_before,
                   CASE
                       WHEN known IS NULL THEN 'notification_known'
                       WHEN notification_status_after(status_before, kind) IS NULL THEN 'notification_status_allowed'
                       WHEN at < at_before THEN 'notification_time_forward'
                       WHEN NOT stamp_kept THEN 'notification_stamp_kept'
                   END AS rule
            FROM (
                SELECT n.notification_id, n.kind, n.at, m.id AS known,
                       (n.asset_type_id, n.segment_id, n.region_id) = (0, m.segment_id, m.region_id)
                       AND n.user_id IS NOT DISTINCT FROM m.user_id AS stamp_kept,
                       coalesce(notification_status_of(lag(n.kind) OVER events), m.status) AS status_before,
                       coalesce(lag(n.at) OVER events, m.ended_at, m.created_at) AS at_before
                FROM new_rows n LEFT JOIN notifications m ON m.id = n.notification_id
                WINDOW events AS (PARTITION BY n.notification_id ORDER BY n.id)
            ) AS moved
        ) AS checked
        WHERE rule IS NOT NULL
        LIMIT 1;
        IF FOUND THEN
            PERFORM refuse(broken.rule, format('notification %s: %L is refused while it is %s (%s)', broken.notification_id,
                                               broken.kind, coalesce(broken.status_before, 'unknown'), broken.rule));
        END IF;

        UPDATE notifications m
        SET status = notification_status_of(e.last_kind),
            ended_at = coalesce(e.ended_at, m.ended_at),
            reported_at = e.reported_at
        FROM (
            SELECT notification_id,
                   (array_agg(kind ORDER BY id DESC))[1] AS last_kind,
                   max(at) FILTER (WHERE kind IN ('sent', 'failed')) AS ended_at,
                   max(at) FILTER (WHERE kind IN ('delivered', 'undelivered')) AS reported_at
            FROM new_rows GROUP BY notification_id
        ) AS e
        WHERE m.id = e.notification_id AND e.last_kind <> 'deferred';
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
