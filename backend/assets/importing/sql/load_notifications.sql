INSERT INTO notifications (id, user_id, channel, segment_id, region_id, status, created_at, ended_at, reported_at)
SELECT n.id, n.user_id, n.channel, coalesce(u.segment_id, 0), coalesce(u.region_id, 0), n.status, n.created_at, n.ended_at,
       n.reported_at
FROM {rows} AS n
LEFT JOIN users u ON u.id = n.user_id
