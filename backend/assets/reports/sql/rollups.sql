-- The lattice: a cell is a row, and each measure of its log a column. The key is in the order in which it is read:
-- a log, what is rolled up, a range of days.
CREATE TABLE analytics_records (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    day           date        NOT NULL,
    asset_type_id integer     CHECK ((asset_type_id IS NULL) = (grouping & 4 <> 0)),
    segment_id    integer     CHECK ((segment_id IS NULL) = (grouping & 2 <> 0)),
    region_id     integer     CHECK ((region_id IS NULL) = (grouping & 1 <> 0)),
    grouping      smallint    NOT NULL CHECK (grouping BETWEEN 0 AND 7),
    currency      varchar(3)  COLLATE "C",
    log           varchar(24) COLLATE "C" NOT NULL,
    -- user_events
    users_joined               bigint,
    users_moved                bigint,
    wallets_moved              bigint,
    user_moves                 bigint,
    wallet_moves               bigint,
    -- ticket_events
    tickets_created            bigint,
    tickets_accepted           bigint,
    tickets_activated          bigint,
    tickets_completed          bigint,
    tickets_cancelled          bigint,
    loans_opened_less_ended    bigint,
    loans_overdue_less_settled bigint,
    loan_seconds               bigint,
    overdue_moves              bigint,
    -- payment_events
    payments_verified          bigint,
    payments_failed            bigint,
    volume_verified            bigint,
    volume_reversed            bigint,
    payments_reversed          bigint,
    -- ledger_entries
    wallet_change              bigint,
    wallet_credits             bigint,
    wallet_debits              bigint,
    fees_earned                bigint,
    credit_entries             bigint,
    debit_entries              bigint,
    fee_entries                bigint,
    -- notification_events
    notifications_sent         bigint,
    notifications_failed       bigint,
    CONSTRAINT analytics_record_once UNIQUE NULLS NOT DISTINCT
        (log, grouping, day, asset_type_id, segment_id, region_id, currency)
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
  -- It writes statistics, and no facts; of a large table it takes minutes.
  AND backend_type <> 'autovacuum worker'
$$;
