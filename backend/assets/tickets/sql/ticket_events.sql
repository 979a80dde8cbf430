-- tickets <- ticket_events: a ticket is made with its first event, and moves by its log alone.

-- The moves that exist. Any other is refused.
CREATE FUNCTION ticket_state_after(state text, move text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE state || ' -> ' || move
    WHEN 'pending -> accepted'   THEN 'accepted'
    WHEN 'pending -> cancelled'  THEN 'cancelled'
    WHEN 'accepted -> activated' THEN 'active'
    WHEN 'accepted -> cancelled' THEN 'cancelled'
    WHEN 'active -> completed'   THEN 'completed'
END $$;

-- The state that a move leaves behind, which is how events of one statement follow each other.
CREATE FUNCTION ticket_state_of(move text) RETURNS text
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE move WHEN 'created' THEN 'pending' WHEN 'activated' THEN 'active' ELSE move END
$$;

-- Whether moves that exist lead to this state at these moments; NULL is no.
CREATE FUNCTION ticket_history_possible(
    state text, created_at timestamptz, accepted_at timestamptz, activated_at timestamptz,
    due_at timestamptz, ended_at timestamptz
) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE state
    WHEN 'pending' THEN num_nonnulls(accepted_at, activated_at, due_at, ended_at) = 0
    WHEN 'accepted' THEN accepted_at >= created_at AND num_nonnulls(activated_at, due_at, ended_at) = 0
    WHEN 'active' THEN accepted_at >= created_at AND activated_at >= accepted_at
                       AND coalesce(due_at >= activated_at, true) AND ended_at IS NULL
    WHEN 'completed' THEN accepted_at >= created_at AND activated_at >= accepted_at
                          AND coalesce(due_at >= activated_at, true) AND ended_at >= activated_at
    WHEN 'cancelled' THEN coalesce(accepted_at >= created_at, true) AND ended_at >= coalesce(accepted_at, created_at)
                          AND num_nonnulls(activated_at, due_at) = 0
END
$$;

CREATE FUNCTION tickets_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM (SELECT DISTINCT {{dimensions}} FROM new_rows) AS n WHERE NOT ({{members_known}})) THEN
        PERFORM refuse('ticket_members_known', 'tickets: a member of a dimension that does not exist');
    END IF;
    IF takes_whole_histories() THEN
        IF EXISTS (SELECT FROM new_rows WHERE ticket_history_possible(state, created_at, accepted_at, activated_at,
                                                                      due_at, ended_at) IS NOT TRUE) THEN
            PERFORM refuse('ticket_history_possible', 'tickets: no moves that exist lead to this state at these moments');
        END IF;
        INSERT INTO ticket_events (ticket_id, move, actor_id, at, {{dimensions}}, activated_at, due_at)
        SELECT n.id, m.move, CASE m.move WHEN 'accepted' THEN n.lender_id ELSE n.borrower_id END, m.at,
               {{n.dimensions}},
               CASE WHEN m.move IN ('activated', 'completed') THEN n.activated_at END,
               CASE WHEN m.move IN ('activated', 'completed') THEN n.due_at END
        FROM new_rows n
        CROSS JOIN LATERAL (VALUES (1, 'created', n.created_at), (2, 'accepted', n.accepted_at),
                                   (3, 'activated', n.activated_at), (4, n.state, n.ended_at)) AS m (step, move, at)
        WHERE m.at IS NOT NULL
        ORDER BY n.id, m.step;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM new_rows WHERE state <> 'pending'
               OR accepted_at IS NOT NULL OR activated_at IS NOT NULL OR due_at IS NOT NULL OR ended_at IS NOT NULL) THEN
        PERFORM refuse('ticket_begins_pending', 'tickets: a ticket begins pending and moves by its log');
    END IF;
    INSERT INTO ticket_events (ticket_id, move, actor_id, at, {{dimensions}})
    SELECT id, 'created', borrower_id, created_at, {{dimensions}} FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

-- A loan is overdue from the day after its due day ...
CREATE FUNCTION overdue_day(due_at timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT public.report_day(due_at) + 1 $$;

-- ... and no longer from the day it ends; one that ends in time takes back the overdue day before it comes.
CREATE FUNCTION settled_day(ended_at timestamptz, due_at timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$ SELECT CASE WHEN due_at IS NOT NULL THEN greatest(public.report_day(ended_at), public.report_day(due_at) + 1) END $$;

-- The first new event that breaks a rule, and the rule. Events of one ticket follow each other by id.
CREATE FUNCTION ticket_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    broken record;
    sealed date;
BEGIN
    IF pg_trigger_depth() = 1 THEN
        PERFORM FROM tickets WHERE id IN (SELECT ticket_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;

        SELECT * INTO broken
        FROM (
            SELECT ticket_id, move, state_before,
                   CASE
                       WHEN known IS NULL THEN 'ticket_known'
                       WHEN ticket_state_after(state_before, move) IS NULL THEN 'ticket_move_allowed'
                       WHEN at < at_before THEN 'ticket_time_forward'
                       WHEN NOT stamp_kept THEN 'ticket_stamp_kept'
                       WHEN move = 'activated' AND (activated_at IS DISTINCT FROM at OR due_at < at) THEN 'ticket_loan_facts'
                       WHEN move = 'completed' AND (activated_at IS DISTINCT FROM loan_activated_at
                                                    OR due_at IS DISTINCT FROM loan_due_at) THEN 'ticket_loan_facts'
                       WHEN move NOT IN ('activated', 'completed')
                            AND (activated_at IS NOT NULL OR due_at IS NOT NULL) THEN 'ticket_loan_facts'
                   END AS rule
            FROM (
                SELECT n.ticket_id, n.move, n.at, n.activated_at, n.due_at, t.id AS known,
                       ({{n.dimensions}}) = ({{t.dimensions}}) AS stamp_kept,
                       coalesce(ticket_state_of(lag(n.move) OVER moves), t.state) AS state_before,
                       coalesce(lag(n.at) OVER moves, t.ended_at, t.activated_at, t.accepted_at, t.created_at) AS at_before,
                       coalesce(t.activated_at, max(n.activated_at) OVER earlier) AS loan_activated_at,
                       CASE WHEN t.activated_at IS NOT NULL THEN t.due_at ELSE max(n.due_at) OVER earlier END AS loan_due_at
                FROM new_rows n LEFT JOIN tickets t ON t.id = n.ticket_id
                WINDOW moves AS (PARTITION BY n.ticket_id ORDER BY n.id),
                       earlier AS (moves ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)
            ) AS moved
        ) AS checked
        WHERE rule IS NOT NULL
        LIMIT 1;
        IF FOUND THEN
            PERFORM refuse(broken.rule, format('ticket %s: %L is refused while the ticket is %s (%s)', broken.ticket_id,
                                               broken.move, coalesce(broken.state_before, 'unknown'), broken.rule));
        END IF;

        UPDATE tickets t
        SET state = ticket_state_of(m.last_move),
            accepted_at = coalesce(m.accepted_at, t.accepted_at),
            activated_at = coalesce(m.activated_at, t.activated_at),
            due_at = coalesce(m.due_at, t.due_at),
            ended_at = coalesce(m.ended_at, t.ended_at)
        FROM (
            SELECT ticket_id,
                   (array_agg(move ORDER BY id DESC))[1] AS last_move,
                   max(at) FILTER (WHERE move = 'accepted') AS accepted_at,
                   max(at) FILTER (WHERE move = 'activated') AS activated_at,
                   max(due_at) FILTER (WHERE move = 'activated') AS due_at,
                   max(at) FILTER (WHERE move IN ('completed', 'cancelled')) AS ended_at
            FROM new_rows GROUP BY ticket_id
        ) AS m
        WHERE t.id = m.ticket_id;
    END IF;

    IF queues_whole_days() THEN
        sealed := sealed_to();
        -- The days of settling are days of ending or of becoming overdue.
        PERFORM queue_rollup_days('ticket_events', array_agg(NULL::bigint), array_agg(day))
        FROM (
            SELECT days_of(min(at), max(at)) AS day FROM new_rows GROUP BY date_bin('15 minutes', at, 'epoch')
            UNION
            SELECT days_of(min(due_at), max(due_at)) + 1 FROM new_rows
            WHERE move IN ('activated', 'completed') AND due_at IS NOT NULL GROUP BY date_bin('15 minutes', due_at, 'epoch')
        ) AS facts
        WHERE sealed IS NULL OR day > sealed;
        IF sealed IS NULL THEN
            RETURN NULL;
        END IF;
    END IF;
    PERFORM queue_rollup_days('ticket_events', array_agg(n.id), array_agg(fact.day))
    FROM new_rows n
    CROSS JOIN LATERAL (VALUES
        (report_day(n.at)),
        (CASE n.move WHEN 'activated' THEN overdue_day(n.due_at) WHEN 'completed' THEN settled_day(n.at, n.due_at) END)
    ) AS fact (day)
    WHERE NOT queues_whole_days() OR fact.day <= sealed;
    RETURN NULL;
END $$;

CREATE TRIGGER created AFTER INSERT ON tickets REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION tickets_inserted();
CREATE TRIGGER inserted AFTER INSERT ON ticket_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION ticket_events_inserted();

CALL make_append_only('ticket_events');
CALL make_projection('tickets', 'asset_type_id, borrower_id, lender_id, segment_id, region_id, price, currency, '
                                'state, created_at, accepted_at, activated_at, due_at, ended_at');

ALTER TABLE ticket_events ADD CONSTRAINT due_within_calendar CHECK (due_at < '2119-12-30Z');

CREATE INDEX ticket_events_day ON ticket_events (report_day(at));
CREATE INDEX ticket_events_overdue_day ON ticket_events (overdue_day(due_at)) WHERE move = 'activated';
CREATE INDEX ticket_events_settled_day ON ticket_events (settled_day(at, due_at)) WHERE move = 'completed';
