, moved AS (
    INSERT INTO notification_events (notification_id, kind, user_id, at, asset_type_id, segment_id, region_id)
    SELECT o.id, e.kind, o.user_id, e.at, 0, o.segment_id, o.region_id
    FROM picked AS s
    JOIN notifications o ON o.id = s.known_id
    CROSS JOIN LATERAL (VALUES
        (2, CASE s.status WHEN 'failed' THEN 'failed' ELSE 'sent' END, CASE WHEN o.status = 'created' THEN s.ended_at END),
        (3, 'delivered', s.reported_at)) AS e (step, kind, at)
    WHERE e.at IS NOT NULL
    ORDER BY o.id, e.step
    RETURNING notification_id AS id
)
