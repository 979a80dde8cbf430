-- Texts can be erased, row by row, but what they say stays what it was.
CREATE TRIGGER never_changed BEFORE UPDATE OR TRUNCATE ON message_texts
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- Nobody deletes texts by hand but the worker, whose time is over, and this function: of a user who was anonymised.
CREATE FUNCTION erase_messages(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'message_texts');
    DELETE FROM message_texts WHERE user_id = person;
    DELETE FROM message_contacts WHERE user_id = person;
END $$;
