-- Of a user who was anonymised, what waits or was refused forgets the name and the address.
CREATE FUNCTION erase_waiting_events(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'waiting_events');
    UPDATE waiting_events AS event
    SET values = event.values - 'email' - 'name', refused_because = NULL
    FROM import_keys AS key
    WHERE key.target = 'users' AND key.row_id = person AND key.plan_id = event.plan_id
      AND event.type LIKE 'user.%' AND event.values ->> 'external_id' = key.external_id;
END $$;
