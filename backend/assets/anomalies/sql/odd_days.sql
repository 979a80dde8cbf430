-- What was found on a night is never changed afterwards.
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON odd_nights
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON odd_days
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
