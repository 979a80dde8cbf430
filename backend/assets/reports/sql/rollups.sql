-- The lattice. The key is in the order in which it is read: a measure, what is rolled up, a range of days.
CREATE TABLE analytics_records (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    measure       varchar(40) COLLATE "C" NOT NULL,
    grouping      smallint    NOT NULL CHECK (grouping BETWEEN 0 AND 7),
    day           date        NOT NULL,
    asset_type_id integer     CHECK ((asset_type_id IS NULL) = (grouping & 4 <> 0)),
    segment_id    integer     CHECK ((segment_id IS NULL) = (grouping & 2 <> 0)),
    region_id     integer     CHECK ((region_id IS NULL) = (grouping & 1 <> 0)),
    currency      varchar(3)  COLLATE "C",
    value         bigint      NOT NULL,
    CONSTRAINT analytics_record_once UNIQUE NULLS NOT DISTINCT
        (measure, grouping, day, asset_type_id, segment_id, region_id, currency)
) WITH (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.02);

CREATE TABLE active_user_days (
    day           date    NOT NULL,
    user_id       bigint  NOT NULL,
    asset_type_id integer NOT NULL,
    segment_id    integer NOT NULL,
    region_id     integer NOT NULL,
    PRIMARY KEY (day, user_id, asset_type_id, segment_id, region_id)
);

-- Every change of the rollups locks this table first: LOCK TABLE takes no snapshot, so what is read next is current.
CREATE TABLE rollup_lock ();

INSERT INTO rollup_state (id, version, closed_version) VALUES (1, 0, 0);

-- When the oldest transaction that has written something began. A row of it may still appear with an earlier time.
-- The owner sees every session of this database; a worker alone would see only its own.
CREATE FUNCTION oldest_writer_began() RETURNS timestamptz
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
SELECT min(xact_start) FROM pg_stat_activity
WHERE datname = current_database() AND backend_xid IS NOT NULL AND pid <> pg_backend_pid()
$$;
