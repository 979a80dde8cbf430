-- audit_events -> audit_unchained: an event waits for its link from the moment at which it is committed.

CREATE FUNCTION audit_events_inserted() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO audit_unchained (event_id) SELECT id FROM new_rows;
    RETURN NULL;
END $$;

CREATE TRIGGER inserted AFTER INSERT ON audit_events REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION audit_events_inserted();

CALL make_append_only('audit_events');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_chain
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Details can be erased, row by row, but what they say stays what it was.
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON audit_details
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Whoever chains locks this table first: LOCK TABLE takes no snapshot, so what is read next is current.
CREATE TABLE audit_lock ();

-- A queue of a second's events: the default thresholds would let it bloat between vacuums.
ALTER TABLE audit_unchained SET (
    autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000,
    autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 5000,
    autovacuum_vacuum_insert_scale_factor = 0
);

-- A job that has failed is an event, whoever says that it has: its worker, or one that found it left behind.
CREATE FUNCTION audit_job_failure() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO audit_events (at, action, outcome, actor_role, object_kind, object_id, reason, after)
    VALUES (clock_timestamp(), 'job_failed', 'failed', 'system', 'job', NEW.id::text, '',
            jsonb_build_object('task', NEW.task_name, 'attempts', NEW.attempts));
    RETURN NULL;
END $$;

CREATE TRIGGER audit_failure AFTER UPDATE OF status ON procrastinate_jobs
FOR EACH ROW WHEN (NEW.status = 'failed' AND OLD.status <> 'failed') EXECUTE FUNCTION audit_job_failure();
