-- What every rule of the marketplace's tables is built from.

-- The day on which a moment falls: midnights of the reporting zone part the days.
CREATE FUNCTION report_day(moment timestamptz) RETURNS date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$ SELECT (moment AT TIME ZONE '{{zone}}')::date $$;

-- A broken rule is an integrity error that carries the rule's name, as a CHECK constraint's does.
CREATE FUNCTION refuse(rule text, message text) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    RAISE EXCEPTION '%', message USING ERRCODE = 'check_violation', CONSTRAINT = rule;
END $$;

CREATE FUNCTION refuse_change() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM refuse('append_only', format('%s: %s is refused, history is only added to', TG_TABLE_NAME, TG_OP));
    RETURN NULL;
END $$;

CREATE FUNCTION refuse_projection() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    PERFORM refuse('moved_by_log', format('%s: this column follows from the log and is not written by hand', TG_TABLE_NAME));
    RETURN NULL;
END $$;

-- A log: rows are added, never changed or taken away, and fall on days of the calendar.
CREATE PROCEDURE make_append_only(log regclass)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT within_calendar '
                   'CHECK (at >= ''1970-01-02Z'' AND at < ''2119-12-30Z'')', log);
    EXECUTE format('CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', log);
END $$;

-- A table whose rows stay, and whose named columns only its log's triggers may move.
CREATE PROCEDURE make_projection(projection regclass, columns text)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('CREATE TRIGGER never_deleted BEFORE DELETE OR TRUNCATE ON %s '
                   'FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', projection);
    EXECUTE format('CREATE TRIGGER moved_by_log BEFORE UPDATE OF %s ON %s '
                   'FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_projection()',
                   columns, projection);
END $$;

-- Members of dimensions stay: facts and tickets name them by id.
CREATE TRIGGER never_deleted BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON asset_types
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON segments
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER never_deleted BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON regions
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Bulk work says `SET LOCAL assets.queue_days = on`: then whole days are queued instead of single rows.
CREATE FUNCTION queues_whole_days() RETURNS boolean
LANGUAGE sql STABLE
AS $$ SELECT coalesce(current_setting('assets.queue_days', true), '') = 'on' $$;

-- Sealing locks this table alone; bulk work shares it, so that no day is sealed between its rows and their counting.
CREATE TABLE seal_lock ();

-- The last day whose report is sealed, if any. What falls on it or before is queued row by row, also in bulk: a late
-- fact of a sealed day is recorded singly. The table comes with the reports, after the logs that call this.
CREATE FUNCTION sealed_to() RETURNS date
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    RETURN (SELECT max(report_date) FROM reports WHERE grain = 'day' AND status <> 'open');
END $$;

-- Queues the days on which new rows of a log fall: each row with its day or, in bulk, whole days, but for sealed ones. A
-- NULL row stands for the whole day. Day by day, so that a pass meets few of them: it restates each sealed one.
CREATE FUNCTION queue_rollup_days(log text, row_ids bigint[], days date[]) RETURNS void
LANGUAGE plpgsql
AS $$
BEGIN
    INSERT INTO rollup_queue (log, row_id, day)
    SELECT DISTINCT queue_rollup_days.log,
           CASE WHEN NOT queues_whole_days() OR fact.day <= (SELECT sealed_to()) THEN fact.row_id END,
           fact.day
    FROM unnest(row_ids, days) AS fact (row_id, day)
    WHERE fact.day IS NOT NULL
    ORDER BY 3, 2;
END $$;

CREATE FUNCTION refuse_sealed_day() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    LOCK TABLE seal_lock IN ROW SHARE MODE;
    IF NEW.day <= sealed_to() THEN
        PERFORM refuse('sealed_day', format('%s: the report of %s is sealed, its late facts are queued row by row',
                                            NEW.log, NEW.day));
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER never_a_sealed_day BEFORE INSERT ON rollup_queue
FOR EACH ROW WHEN (NEW.row_id IS NULL AND NEW.log <> 'exchange_rates') EXECUTE FUNCTION refuse_sealed_day();

-- The days of two moments a quarter of an hour apart at most, between which there is one midnight at most. Bulk work
-- groups its moments so: asking for the day of each costs many times more.
CREATE FUNCTION days_of(earliest timestamptz, latest timestamptz) RETURNS SETOF date
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE ROWS 1
AS $$ SELECT unnest(ARRAY[public.report_day(earliest), public.report_day(latest)]) $$;

-- Bulk work says `SET LOCAL assets.whole_histories = on`: a ticket, payment or message may then be put in with all its
-- moments, and its log is written from them at once. What is possible is checked as strictly as move by move.
CREATE FUNCTION takes_whole_histories() RETURNS boolean
LANGUAGE sql STABLE
AS $$ SELECT coalesce(current_setting('assets.whole_histories', true), '') = 'on' $$;

-- An exchange rate has no measure of its own, but figures converted with it have changed.
CREATE FUNCTION exchange_rates_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO rollup_queue (log, row_id, day)
    SELECT DISTINCT 'exchange_rates', NULL::bigint, day FROM new_rows;
    RETURN NULL;
END $$;

CREATE TRIGGER queue_insert AFTER INSERT ON exchange_rates REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION exchange_rates_changed();
CREATE TRIGGER queue_update AFTER UPDATE ON exchange_rates REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION exchange_rates_changed();
CREATE TRIGGER queue_delete AFTER DELETE ON exchange_rates REFERENCING OLD TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION exchange_rates_changed();

-- The queue's rows live for a second: the default thresholds would let it bloat between vacuums.
ALTER TABLE rollup_queue SET (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0
);
