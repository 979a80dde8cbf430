-- Months of both calendars: each has the sums of its days' cells, and stands on its first day.
CREATE TABLE analytics_months (
    LIKE analytics_records INCLUDING CONSTRAINTS,
    grain varchar(16) COLLATE "C" NOT NULL
);
ALTER TABLE analytics_months
    DROP COLUMN id,
    ADD CONSTRAINT analytics_month_once UNIQUE NULLS NOT DISTINCT
        (log, grain, grouping, day, asset_type_id, segment_id, region_id, currency);

-- The days of a log that are in months that are summed. A day that changes is taken out: a month that is not whole here
-- is read day by day, until the next run sums it again.
CREATE TABLE summed_months (
    log   varchar(24)    COLLATE "C" NOT NULL,
    grain varchar(16)    COLLATE "C" NOT NULL,
    days  datemultirange NOT NULL,
    PRIMARY KEY (log, grain)
);

CREATE FUNCTION forget_summed_months() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    UPDATE summed_months AS summed SET days = summed.days - changed.days
    FROM (
        SELECT log, range_agg(daterange(day, day, '[]')) AS days
        FROM (SELECT DISTINCT log, day FROM changed_rows) AS once
        GROUP BY log
    ) AS changed
    WHERE summed.log = changed.log AND summed.days && changed.days;
    RETURN NULL;
END $$;

CREATE TRIGGER added AFTER INSERT ON analytics_records REFERENCING NEW TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_summed_months();
CREATE TRIGGER removed AFTER DELETE ON analytics_records REFERENCING OLD TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_summed_months();
CREATE TRIGGER changed AFTER UPDATE ON analytics_records REFERENCING OLD TABLE AS changed_rows
FOR EACH STATEMENT EXECUTE FUNCTION forget_summed_months();

CREATE FUNCTION forget_all_summed_months() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    DELETE FROM summed_months;
    RETURN NULL;
END $$;

CREATE TRIGGER emptied AFTER TRUNCATE ON analytics_records
FOR EACH STATEMENT EXECUTE FUNCTION forget_all_summed_months();
