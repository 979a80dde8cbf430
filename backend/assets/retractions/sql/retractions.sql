-- A retraction queues the opposite of each fact of what it names: the log row's id, negative, on the same day. Then
-- nothing can happen to that any more, nor be booked on it.

CREATE FUNCTION retractions_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM queue_rollup_days('user_events', array_agg(-event.id), array_agg(report_day(event.at)))
    FROM new_rows n JOIN user_events AS event ON event.user_id = n.row_id
    WHERE n.book = 'users';

    PERFORM queue_rollup_days('ticket_events', array_agg(-event.id), array_agg(fact.day))
    FROM new_rows n
    JOIN ticket_events AS event ON event.ticket_id = n.row_id
    CROSS JOIN LATERAL (VALUES
        (report_day(event.at)),
        (CASE event.move WHEN 'activated' THEN overdue_day(event.due_at)
                         WHEN 'completed' THEN settled_day(event.at, event.due_at) END)
    ) AS fact (day)
    WHERE n.book = 'tickets';

    PERFORM queue_rollup_days('payment_events', array_agg(-event.id), array_agg(report_day(event.at)))
    FROM new_rows n JOIN payment_events AS event ON event.payment_id = n.row_id
    WHERE n.book = 'payments';

    PERFORM queue_rollup_days('ledger_entries', array_agg(-entry.id), array_agg(report_day(entry.at)))
    FROM new_rows n JOIN ledger_entries AS entry ON entry.transfer_id = n.row_id
    WHERE n.book = 'transfers';

    PERFORM queue_rollup_days('notification_events', array_agg(-event.id), array_agg(report_day(event.at)))
    FROM new_rows n JOIN notification_events AS event ON event.notification_id = n.row_id
    WHERE n.book = 'notifications';

    -- A balance is what the entries that stand add up to.
    UPDATE wallets w SET balance = w.balance - entry.amount
    FROM (
        SELECT entry.wallet_id, sum(entry.amount) AS amount
        FROM new_rows n JOIN ledger_entries AS entry ON entry.transfer_id = n.row_id
        WHERE n.book = 'transfers' AND entry.user_id IS NOT NULL
        GROUP BY entry.wallet_id
    ) AS entry
    WHERE w.id = entry.wallet_id;
    RETURN NULL;
END $$;

CREATE TRIGGER inserted AFTER INSERT ON retractions REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION retractions_inserted();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON retractions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The arguments are pairs: a column of the new rows, and the book that it names. Retracting locks first: what a new
-- row of a book names is locked here, what one of a log names by the log's own trigger, which comes before by its name.
CREATE FUNCTION refuse_retracted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    retracted bigint;
BEGIN
    FOR i IN 0 .. TG_NARGS - 1 BY 2 LOOP
        IF TG_TABLE_NAME IN ('tickets', 'payments', 'transfers', 'notifications') THEN
            EXECUTE format('SELECT FROM %I WHERE id IN (SELECT n.%I FROM new_rows n) ORDER BY id FOR KEY SHARE',
                           TG_ARGV[i + 1], TG_ARGV[i]);
        END IF;
        EXECUTE format('SELECT retraction.row_id FROM new_rows n JOIN retractions AS retraction '
                       'ON retraction.book = %L AND retraction.row_id = n.%I LIMIT 1', TG_ARGV[i + 1], TG_ARGV[i])
        INTO retracted;
        IF retracted IS NOT NULL THEN
            PERFORM refuse('retracted', format('%s: a row names %s of %s, which was taken back',
                                               TG_TABLE_NAME, retracted, TG_ARGV[i + 1]));
        END IF;
    END LOOP;
    RETURN NULL;
END $$;

CREATE TRIGGER retracted AFTER INSERT ON user_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('user_id', 'users');
CREATE TRIGGER retracted AFTER INSERT ON tickets REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('borrower_id', 'users', 'lender_id', 'users');
CREATE TRIGGER retracted AFTER INSERT ON ticket_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('ticket_id', 'tickets', 'actor_id', 'users');
CREATE TRIGGER retracted AFTER INSERT ON payments REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('user_id', 'users', 'ticket_id', 'tickets');
CREATE TRIGGER retracted AFTER INSERT ON payment_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('payment_id', 'payments');
CREATE TRIGGER retracted AFTER INSERT ON transfers REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('ticket_id', 'tickets', 'payment_id', 'payments',
                                                     'reverses_id', 'transfers');
CREATE TRIGGER retracted AFTER INSERT ON ledger_entries REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('transfer_id', 'transfers', 'user_id', 'users');
CREATE TRIGGER retracted AFTER INSERT ON notifications REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('user_id', 'users');
CREATE TRIGGER retracted AFTER INSERT ON notification_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION refuse_retracted('notification_id', 'notifications');

CREATE FUNCTION refuse_retracted_user() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF EXISTS (SELECT FROM retractions WHERE book = 'users' AND row_id = NEW.id) THEN
        PERFORM refuse('retracted', format('user %s was taken back', NEW.id));
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER retracted BEFORE UPDATE OF is_active ON users
FOR EACH ROW WHEN (NEW.is_active AND NOT OLD.is_active) EXECUTE FUNCTION refuse_retracted_user();

-- The policies of these roles look here.
GRANT SELECT (book, row_id) ON retractions TO assets_web, assets_web_service, assets_web_all;

-- Planned as what it is, an empty table: one that was never analyzed would be taken for ten pages of rows.
ANALYZE retractions;
