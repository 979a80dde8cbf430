-- Who gives roles. No login of the web server may write users.role: the one that signs people in calls change_role.

-- What a role could not write into a row that is there, it does not put in with a new one either.
CREATE FUNCTION refuse_given() RETURNS trigger
LANGUAGE plpgsql SET search_path = public, pg_temp
AS $$
BEGIN
    IF NEW.role <> 'user' AND NOT has_column_privilege('users', 'role', 'UPDATE') THEN
        RAISE EXCEPTION 'permission denied: who joins is a user, a role is given by change_role'
            USING ERRCODE = 'insufficient_privilege';
    ELSIF NEW.password <> '' AND NOT starts_with(NEW.password, '!')
    AND NOT has_column_privilege('users', 'password', 'UPDATE') THEN
        RAISE EXCEPTION 'permission denied: a password is set by signing in'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER given BEFORE INSERT ON users
FOR EACH ROW WHEN (NEW.role <> 'user' OR NEW.password <> '') EXECUTE FUNCTION refuse_given();

-- The rules are those of assets.people: by another, who is an administrator, and never the last one away.
-- Only the owner does so without an actor, on the command line. Locks are taken as there: administrators, then the user.
CREATE FUNCTION change_role(person bigint, new_role text, actor bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    changed users;
BEGIN
    PERFORM FROM users WHERE role = 'admin' AND is_active ORDER BY id FOR NO KEY UPDATE;
    SELECT * INTO changed FROM users WHERE id = person FOR NO KEY UPDATE;
    IF changed.id IS NULL OR changed.anonymised_at IS NOT NULL THEN
        PERFORM refuse('role_of_a_user', format('users: %s is nobody who could have a role', person));
    ELSIF actor IS NULL AND NOT pg_has_role(session_user, current_user, 'MEMBER')
    OR actor IS NOT NULL AND NOT EXISTS (
        SELECT FROM users WHERE id = actor AND role = 'admin' AND is_active AND anonymised_at IS NULL
    ) THEN
        PERFORM refuse('role_by_an_admin', 'users: a role is given by an administrator');
    ELSIF actor = person THEN
        PERFORM refuse('role_of_own_account', 'users: nobody changes a role of their own');
    ELSIF changed.role = 'admin' AND new_role <> 'admin' AND NOT EXISTS (
        SELECT FROM users
        WHERE id <> person AND role = 'admin' AND is_active AND anonymised_at IS NULL
          AND (password_usable OR invited_at IS NULL OR last_login IS NOT NULL)
    ) THEN
        PERFORM refuse('role_of_the_last_admin', 'users: this is the last administrator');
    END IF;
    UPDATE users SET role = new_role WHERE id = person;
END $$;
