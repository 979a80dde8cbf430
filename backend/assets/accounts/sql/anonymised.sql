-- What functions that erase personal data begin with: nobody's is erased but that of a user who was anonymised.
CREATE FUNCTION require_anonymised(person bigint, erased text) RETURNS void
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NOT EXISTS (SELECT FROM users WHERE id = person AND anonymised_at IS NOT NULL) THEN
        PERFORM refuse('erased_when_anonymised', erased || ': only those of an anonymised user are erased');
    END IF;
END $$;
