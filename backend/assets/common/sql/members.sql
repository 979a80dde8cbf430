-- A member has no facts of its own, but figures by its dimension have changed: on no day, so the queue names the last.
CREATE FUNCTION members_changed() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    INSERT INTO rollup_queue (log, row_id, day)
    SELECT 'members', NULL, DATE '2119-12-31' WHERE EXISTS (SELECT FROM new_rows);
    RETURN NULL;
END $$;

CREATE TRIGGER queue_insert AFTER INSERT ON asset_types REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_update AFTER UPDATE ON asset_types REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_insert AFTER INSERT ON segments REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_update AFTER UPDATE ON segments REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_insert AFTER INSERT ON regions REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_update AFTER UPDATE ON regions REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
