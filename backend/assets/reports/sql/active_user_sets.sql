-- The users of active_user_days, each day's as a set: of all (dimension ''), and of each member of one dimension.
-- They are made of days that are over, and gone as soon as the day changes: what is there is always right.
CREATE TABLE active_user_sets (
    day       date        NOT NULL,
    dimension varchar(40) COLLATE "C" NOT NULL,
    member    integer     NOT NULL,
    users     bytea       STORAGE EXTERNAL NOT NULL,
    PRIMARY KEY (dimension, day, member)
);

CREATE FUNCTION forget_active_user_sets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    DELETE FROM active_user_sets WHERE day = ANY (ARRAY(SELECT DISTINCT day FROM changed_rows));
    RETURN NULL;
END $$;

CREATE TRIGGER added AFTER INSERT ON active_user_days REFERENCING NEW TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_active_user_sets();
CREATE TRIGGER removed AFTER DELETE ON active_user_days REFERENCING OLD TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_active_user_sets();
CREATE TRIGGER changed AFTER UPDATE ON active_user_days REFERENCING OLD TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_active_user_sets();

CREATE FUNCTION forget_all_active_user_sets() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    TRUNCATE active_user_sets;
    RETURN NULL;
END $$;

CREATE TRIGGER emptied AFTER TRUNCATE ON active_user_days
FOR EACH STATEMENT EXECUTE FUNCTION forget_all_active_user_sets();
