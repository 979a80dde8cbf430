-- Of a user who was anonymised, what waits or was refused forgets the name and the address.
CREATE FUNCTION erase_waiting_events(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM users WHERE id = person AND anonymised_at IS NOT NULL) THEN
        PERFORM refuse('erased_when_anonymised', 'waiting_events: only those of an anonymised user are erased');
    END IF;
    UPDATE waiting_events AS event
    SET values = event.values - 'email' - 'name', refused_because = NULL
    FROM import_keys AS key
    WHERE key.target = 'users' AND key.row_id = person AND key.plan_id = event.plan_id
      AND event.type LIKE 'user.%' AND event.values ->> 'external_id' = key.external_id;
END $$;
