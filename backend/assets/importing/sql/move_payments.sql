, moved AS (
    INSERT INTO payment_events (payment_id, kind, user_id, ticket_id, amount, currency, at, fee, reason, {{dimensions}})
    SELECT o.id, e.kind, o.user_id, o.ticket_id, o.amount, o.currency, e.at,
           CASE WHEN e.kind = 'verified' THEN s.fee END, CASE WHEN e.kind = 'failed' THEN s.reason END, {{o.dimensions}}
    FROM picked AS s
    JOIN payments o ON o.id = s.known_id
    CROSS JOIN LATERAL (VALUES
        (2, CASE s.status WHEN 'failed' THEN 'failed' ELSE 'verified' END, CASE WHEN o.status = 'initiated' THEN s.ended_at END),
        (3, 'reversed', s.reversed_at)) AS e (step, kind, at)
    WHERE e.at IS NOT NULL
    ORDER BY o.id, e.step
    RETURNING payment_id AS id
)
