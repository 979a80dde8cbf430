-- What is sealed stays: afterwards a report may only come to be restated.
CREATE FUNCTION keep_sealed() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND (OLD.status = 'open' OR NEW.status = 'restated' AND to_jsonb(NEW) - 'status' = to_jsonb(OLD) - 'status') THEN
        RETURN NEW;
    END IF;
    PERFORM refuse('sealed', format('the report of the %s of %s: %s is refused, what is sealed stays',
                                    OLD.grain, OLD.report_date, TG_OP));
    RETURN NULL;
END $$;

CREATE TRIGGER keep_sealed BEFORE UPDATE OR DELETE ON reports
FOR EACH ROW EXECUTE FUNCTION keep_sealed();
CREATE TRIGGER append_only BEFORE TRUNCATE ON reports
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON restatements
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
