-- payments <- payment_events: a payment is made with its first event, and its status follows its log alone.

CREATE FUNCTION payment_status_after(status text, kind text) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
SELECT (status, kind) IN (('initiated', 'verified'), ('initiated', 'failed'), ('verified', 'reversed'))
$$;

-- Whether what may happen to a payment leads to this status at these moments; NULL is no.
CREATE FUNCTION payment_history_possible(
    status text, created_at timestamptz, ended_at timestamptz, reversed_at timestamptz
) RETURNS boolean
LANGUAGE sql IMMUTABLE
AS $$
SELECT CASE
    WHEN status = 'initiated' THEN num_nonnulls(ended_at, reversed_at) = 0
    WHEN status IN ('verified', 'failed') THEN ended_at >= created_at AND reversed_at IS NULL
    WHEN status = 'reversed' THEN ended_at >= created_at AND reversed_at >= ended_at
END
$$;

CREATE FUNCTION payments_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF takes_whole_histories() THEN
        IF EXISTS (SELECT FROM new_rows
                   WHERE payment_history_possible(status, created_at, ended_at, reversed_at) IS NOT TRUE) THEN
            PERFORM refuse('payment_history_possible', 'payments: nothing that may happen leads to this status at these moments');
        END IF;
        INSERT INTO payment_events (payment_id, kind, user_id, ticket_id, amount, currency, at, fee, reason, code,
                                    {{dimensions}})
        SELECT n.id, e.kind, n.user_id, n.ticket_id, n.amount, n.currency, e.at,
               CASE WHEN e.kind = 'verified' THEN n.fee END, CASE WHEN e.kind = 'failed' THEN n.reason END,
               CASE WHEN e.kind = 'failed' THEN n.code END, {{n.dimensions}}
        FROM new_rows n
        CROSS JOIN LATERAL (VALUES (1, 'initiated', n.created_at),
                                   (2, CASE n.status WHEN 'failed' THEN 'failed' ELSE 'verified' END, n.ended_at),
                                   (3, 'reversed', n.reversed_at)) AS e (step, kind, at)
        WHERE e.at IS NOT NULL
        ORDER BY n.id, e.step;
        RETURN NULL;
    END IF;
    IF EXISTS (SELECT FROM new_rows WHERE status <> 'initiated' OR ended_at IS NOT NULL OR reversed_at IS NOT NULL) THEN
        PERFORM refuse('payment_begins_initiated', 'payments: a payment begins initiated and moves by its log');
    END IF;
    INSERT INTO payment_events (payment_id, kind, user_id, ticket_id, amount, currency, at,
                                {{dimensions}})
    SELECT id, 'initiated', user_id, ticket_id, amount, currency, created_at, {{dimensions}}
    FROM new_rows ORDER BY id;
    RETURN NULL;
END $$;

-- The first new event that breaks a rule, and the rule. Events of one payment follow each other by id.
CREATE FUNCTION payment_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    broken record;
BEGIN
    IF pg_trigger_depth() = 1 THEN
        PERFORM FROM payments WHERE id IN (SELECT payment_id FROM new_rows) ORDER BY id FOR NO KEY UPDATE;

        SELECT * INTO broken
        FROM (
            SELECT payment_id, kind, status_before,
                   CASE
                       WHEN known IS NULL THEN 'payment_known'
                       WHEN NOT payment_status_after(status_before, kind) THEN 'payment_status_allowed'
                       WHEN at < at_before THEN 'payment_time_forward'
                       WHEN NOT stamp_kept THEN 'payment_stamp_kept'
                   END AS rule
            FROM (
                SELECT n.payment_id, n.kind, n.at, p.id AS known,
                       (n.amount, n.currency, {{n.dimensions}}) = (p.amount, p.currency, {{p.dimensions}})
                       AND n.user_id IS NOT DISTINCT FROM p.user_id
                       AND n.ticket_id IS NOT DISTINCT FROM p.ticket_id AS stamp_kept,
                       coalesce(lag(n.kind) OVER events, p.status) AS status_before,
                       coalesce(lag(n.at) OVER events, p.ended_at, p.created_at) AS at_before
                FROM new_rows n LEFT JOIN payments p ON p.id = n.payment_id
                WINDOW events AS (PARTITION BY n.payment_id ORDER BY n.id)
            ) AS moved
        ) AS checked
        WHERE rule IS NOT NULL
        LIMIT 1;
        IF FOUND THEN
            PERFORM refuse(broken.rule, format('payment %s: %L is refused while the payment is %s (%s)', broken.payment_id,
                                               broken.kind, coalesce(broken.status_before, 'unknown'), broken.rule));
        END IF;

        UPDATE payments p
        SET status = e.last_kind,
            ended_at = coalesce(e.ended_at, p.ended_at),
            reversed_at = e.reversed_at,
            fee = coalesce(e.fee, p.fee),
            reason = e.reason,
            code = e.code
        FROM (
            SELECT payment_id,
                   (array_agg(kind ORDER BY id DESC))[1] AS last_kind,
                   max(at) FILTER (WHERE kind IN ('verified', 'failed')) AS ended_at,
                   max(at) FILTER (WHERE kind = 'reversed') AS reversed_at,
                   -- Of one payment, one event at most has each.
                   max(fee) AS fee, max(reason) AS reason, max(code) AS code
            FROM new_rows GROUP BY payment_id
        ) AS e
        WHERE p.id = e.payment_id;
    END IF;

    PERFORM queue_rollup_days('payment_events', array_agg(id), array_agg(report_day(at))) FROM new_rows;
    RETURN NULL;
END $$;

CREATE TRIGGER initiated AFTER INSERT ON payments REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION payments_inserted();
CREATE TRIGGER inserted AFTER INSERT ON payment_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION payment_events_inserted();

CALL make_append_only('payment_events');
CALL make_projection('payments', 'user_id, ticket_id, asset_type_id, segment_id, region_id, amount, currency, '
                                 'status, created_at, ended_at, reversed_at');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON payment_authorities
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE INDEX payment_events_day ON payment_events (report_day(at));
