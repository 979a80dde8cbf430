-- Every connection acts as one of these (SET ROLE): none is a superuser, none owns a table.
-- Run by `migrate`; or by a superuser beforehand, where the owner of the database may not make roles.
-- Roles belong to the whole cluster, so another database here may have made them already.
DO $$
DECLARE
    makes_roles boolean := (SELECT rolsuper OR rolcreaterole FROM pg_roles WHERE rolname = current_user);
    name text;
BEGIN
    IF NOT makes_roles THEN
        RETURN;
    END IF;
    FOREACH name IN ARRAY ARRAY['assets_worker', 'assets_web', 'assets_web_service', 'assets_web_all',
                            'assets_events', 'assets_sign_in'] LOOP
        BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE', name);
        EXCEPTION WHEN duplicate_object OR unique_violation THEN
            NULL;
        END;
        EXECUTE format('GRANT %I TO CURRENT_USER', name);
    END LOOP;

    -- The web server becomes one of these for a transaction, and has nothing of theirs otherwise.
    GRANT assets_web_service, assets_web_all, assets_events TO assets_web WITH INHERIT FALSE, SET TRUE;

    -- The worker makes files for people, and sees for each of them what the web server would show: no more, by SET only.
    GRANT assets_web TO assets_worker WITH INHERIT FALSE, SET TRUE;
END $$;
