-- users -> user_events: joining is a fact by itself, and a classification moves by its log alone.

CREATE FUNCTION users_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO user_events (user_id, kind, at, asset_type_id, segment_id, region_id)
    SELECT id, 'joined', joined_at, 0, segment_id, region_id FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

CREATE FUNCTION user_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF pg_trigger_depth() = 1 THEN
        IF EXISTS (SELECT FROM new_rows WHERE kind <> 'reclassified') THEN
            PERFORM refuse('user_event_follows', 'user_events: this kind follows from another table and is not written by hand');
        END IF;
        -- Entries and reclassifications of one user exclude each other: posting holds a share lock here.
        PERFORM FROM users WHERE id IN (SELECT user_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;
        IF EXISTS (SELECT FROM new_rows GROUP BY user_id HAVING count(*) > 1)
        OR EXISTS (SELECT FROM new_rows n LEFT JOIN users u
                   ON u.id = n.user_id AND u.segment_id = n.from_segment_id AND u.region_id = n.from_region_id
                   WHERE u.id IS NULL) THEN
            PERFORM refuse('reclassified_from', 'user_events: a reclassification starts from what the user is now');
        END IF;
        IF EXISTS (SELECT FROM new_rows n JOIN users u ON u.id = n.user_id WHERE n.at < u.joined_at) THEN
            PERFORM refuse('reclassified_after_joining', 'user_events: nobody is reclassified before joining');
        END IF;
        UPDATE users u SET segment_id = n.segment_id, region_id = n.region_id
        FROM new_rows n WHERE u.id = n.user_id;
    END IF;

    PERFORM queue_rollup_days('user_events', array_agg(id), array_agg(report_day(at))) FROM new_rows;
    RETURN NULL;
END $$;

CREATE TRIGGER joined AFTER INSERT ON users REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION users_inserted();
CREATE TRIGGER inserted AFTER INSERT ON user_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION user_events_inserted();

CALL make_append_only('user_events');
CALL make_projection('users', 'segment_id, region_id, joined_at');

CREATE INDEX user_events_day ON user_events (report_day(at));
