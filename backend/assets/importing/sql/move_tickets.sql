, moved AS (
    INSERT INTO ticket_events (ticket_id, move, actor_id, at, {{dimensions}}, activated_at, due_at)
    SELECT o.id, m.move, CASE m.move WHEN 'accepted' THEN o.lender_id ELSE o.borrower_id END, m.at, {{o.dimensions}},
           CASE WHEN m.move IN ('activated', 'completed') THEN coalesce(o.activated_at, s.activated_at) END,
           CASE WHEN m.move IN ('activated', 'completed')
                THEN CASE WHEN o.activated_at IS NULL THEN s.due_at ELSE o.due_at END END
    FROM picked AS s
    JOIN tickets o ON o.id = s.known_id
    CROSS JOIN LATERAL (VALUES
        (2, 'accepted', CASE WHEN o.state = 'pending' THEN s.accepted_at END),
        (3, 'activated', CASE WHEN o.state IN ('pending', 'accepted') THEN s.activated_at END),
        (4, s.state, s.ended_at)) AS m (step, move, at)
    WHERE m.at IS NOT NULL
    ORDER BY o.id, m.step
    RETURNING ticket_id AS id
)
