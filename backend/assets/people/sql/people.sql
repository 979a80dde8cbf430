-- Searching users: by any part of a name or an e-mail address, whichever keyboard it was written on.

CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Arabic yeh, alef maksura and kaf are Persian ye and ke; forms of alef are one, digits are ASCII, vowel marks, tatweel
-- and joiners are not there.
CREATE FUNCTION search_form(written text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
AS $$
SELECT pg_catalog.lower(pg_catalog.translate(
    written,
    U&'\064A\0649\0643\0623\0625\0622\0671\0629\06C0۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩\064B\064C\064D\064E\064F\0650\0651\0652\0640\200C\200D',
    U&'\06CC\06CC\06A9\0627\0627\0627\0627\0647\064701234567890123456789'
))
$$;

CREATE INDEX users_search ON users USING gin (search_form(name || ' ' || coalesce(email, '')) gin_trgm_ops);

-- The web server cannot delete details of the audit log but those of a user who was anonymised.
CREATE FUNCTION erase_audit_details(person bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    PERFORM require_anonymised(person, 'audit_details');
    DELETE FROM audit_details WHERE event_id IN (
        SELECT id FROM audit_events WHERE actor_id = person
        UNION ALL
        SELECT id FROM audit_events
        WHERE actor_id IS NULL AND object_kind = 'user' AND object_id = person::text
    );
END $$;
