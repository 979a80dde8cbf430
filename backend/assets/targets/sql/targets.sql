-- What was aimed at stays as it was: a change of it is another row.
CALL make_append_only('target_changes');
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON targets
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
