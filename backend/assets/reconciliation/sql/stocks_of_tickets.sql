-- Whether a ticket is there, runs and is overdue by the table, and by the log that the figures are counted from.
SELECT key, 'metric' AS kind, metric || ' ' || key AS id, NULL::varchar AS currency,
       sum(stated) AS stated, sum(counted) AS counted
FROM (
    SELECT id AS key, metric, is_so::int AS stated, 0 AS counted
    FROM tickets
    CROSS JOIN LATERAL (VALUES ('total_tickets', true), ('active_loans', state = 'active'),
                               ('overdue_loans', state = 'active' AND overdue_day(due_at) <= %(today)s)) AS one (metric, is_so)
    WHERE id = ANY (%(keys)s) AND is_so
      AND NOT EXISTS (SELECT FROM retractions WHERE book = 'tickets' AND row_id = tickets.id)
    UNION ALL
    SELECT ticket_id, metric, 0, value
    FROM (
        SELECT ticket_id, {tickets_created} AS created, {loans_opened_less_ended} AS running,
               sum(sign * units) FILTER (WHERE fact IN ('overdue', 'settled') AND day <= %(today)s) AS overdue
        FROM ({facts}) AS fact GROUP BY ticket_id
    ) AS summed
    CROSS JOIN LATERAL (VALUES ('total_tickets', created), ('active_loans', running),
                               ('overdue_loans', overdue)) AS one (metric, value)
    WHERE value <> 0
) AS both_sides
GROUP BY key, metric
