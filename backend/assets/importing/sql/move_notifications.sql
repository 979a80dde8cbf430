, moved AS (
    INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
    SELECT o.id, s.status, o.user_id, s.ended_at, 0, o.segment_id, o.region_id
    FROM picked AS s
    JOIN notifications o ON o.id = s.known_id
    ORDER BY o.id
    RETURNING notification_id AS id
)
