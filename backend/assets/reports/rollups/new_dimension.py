"""The migration of a new dimension: its members, its column in every table that carries dimensions, and in the rollups.

Every row that is there is unattributed in the new dimension. So the rollups follow from what they hold, sealed days
included, and nothing is counted again. Months and sets of users follow from days: the next run makes them.
"""

from collections.abc import Sequence

from django.db.migrations.operations import RunSQL

STAMPED = ("tickets", "payments")
"""Tables whose stamp stays, moved by nothing but a log."""

SQL = """
CREATE TABLE {dimension}s (LIKE segments INCLUDING ALL);
INSERT INTO {dimension}s (id, slug, name_en, name_fa) SELECT id, slug, name_en, name_fa FROM segments WHERE id = 0;
CREATE TRIGGER never_deleted BEFORE UPDATE OF id OR DELETE OR TRUNCATE ON {dimension}s
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER queue_insert AFTER INSERT ON {dimension}s REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();
CREATE TRIGGER queue_update AFTER UPDATE ON {dimension}s REFERENCING NEW TABLE AS new_rows
FOR EACH STATEMENT EXECUTE FUNCTION members_changed();

ALTER TABLE analytics_records
    DROP CONSTRAINT analytics_record_once,
    DROP CONSTRAINT analytics_records_grouping_check,
    ADD COLUMN {dimension}_id integer;
INSERT INTO analytics_records (log, grouping, day, {others}, currency, {measures})
SELECT log, grouping + {bit}, day, {others}, currency, {measures} FROM analytics_records;
UPDATE analytics_records SET {dimension}_id = 0{without} WHERE grouping < {bit};
DELETE FROM analytics_records WHERE grouping < {bit} AND num_nonnulls({with_it}) = 0;
ALTER TABLE analytics_records
    ADD CONSTRAINT analytics_records_grouping_check CHECK (grouping BETWEEN 0 AND {all_rolled_up}),
    ADD CONSTRAINT analytics_records_{dimension}_id_check CHECK (({dimension}_id IS NULL) = (grouping & {bit} <> 0)),
    ADD CONSTRAINT analytics_record_once UNIQUE NULLS NOT DISTINCT
        (log, grouping, day, {dimension}_id, {others}, currency);

TRUNCATE analytics_months, summed_months;
ALTER TABLE analytics_months
    DROP CONSTRAINT analytics_month_once,
    DROP CONSTRAINT analytics_records_grouping_check,
    ADD COLUMN {dimension}_id integer,
    ADD CONSTRAINT analytics_records_grouping_check CHECK (grouping BETWEEN 0 AND {all_rolled_up}),
    ADD CONSTRAINT analytics_records_{dimension}_id_check CHECK (({dimension}_id IS NULL) = (grouping & {bit} <> 0)),
    ADD CONSTRAINT analytics_month_once UNIQUE NULLS NOT DISTINCT
        (log, grain, grouping, day, {dimension}_id, {others}, currency);

ALTER TABLE active_user_days
    DROP CONSTRAINT active_user_days_pkey,
    ADD COLUMN {dimension}_id integer NOT NULL DEFAULT 0;
ALTER TABLE active_user_days
    ALTER COLUMN {dimension}_id DROP DEFAULT,
    ADD PRIMARY KEY (day, user_id, {dimension}_id, {others});
TRUNCATE active_user_sets;
"""

STAMP_STAYS = """
CREATE TRIGGER moved_by_log_{dimension} BEFORE UPDATE OF {dimension}_id ON {table}
FOR EACH STATEMENT WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION refuse_projection();
"""


def add_dimension(
    dimension: str, *, before: Sequence[str], measures: Sequence[str], without: Sequence[str]
) -> RunSQL:
    """The migration step for `dimension`, where `before` are the lattice's dimensions so far, in their order.

    `measures` are those that have the new dimension, `without` all others. The tables of the logs, tickets and payments
    have its column.
    """
    bit = 1 << len(before)
    statement = SQL.format(
        dimension=dimension,
        others=", ".join(f"{other}_id" for other in before),
        bit=bit,
        all_rolled_up=2 * bit - 1,
        measures=", ".join((*measures, *without)),
        with_it=", ".join(measures),
        without="".join(f", {measure} = NULL" for measure in without),
    )
    stays = "".join(STAMP_STAYS.format(dimension=dimension, table=table) for table in STAMPED)
    return RunSQL([(statement + stays, None)], RunSQL.noop)
