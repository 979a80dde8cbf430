"""A cell is a row with a column for each measure: how older data comes to it, and how a column comes in later."""

from collections.abc import Callable
from datetime import date, datetime
from importlib import import_module

import pytest
from django.apps import apps
from django.db import connection
from django.db.migrations.state import ProjectState

from assets.reports.lattice import TABLES, values
from assets.reports.metrics.measures import COUNTS, STORED
from assets.reports.rollups import drain
from assets.reports.rollups.months import sum_missing_months
from assets.reports.rollups.new_measure import add_measures
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.rollups.recount import assert_counted_once, kept_months

pytestmark = pytest.mark.django_db

NARROW = f"""
CREATE TABLE narrow (
    id            bigint      GENERATED ALWAYS AS IDENTITY,
    measure       varchar(40) COLLATE "C" NOT NULL,
    grouping      smallint    NOT NULL,
    day           date        NOT NULL,
    asset_type_id integer,
    segment_id    integer,
    region_id     integer,
    currency      varchar(3)  COLLATE "C",
    value         bigint      NOT NULL,
    CONSTRAINT narrow_once UNIQUE NULLS NOT DISTINCT
        (measure, grouping, day, asset_type_id, segment_id, region_id, currency)
);
INSERT INTO narrow (measure, grouping, day, asset_type_id, segment_id, region_id, currency, value)
{values()};
DROP TABLE analytics_records;
ALTER TABLE narrow RENAME TO analytics_records;
ALTER TABLE analytics_records RENAME CONSTRAINT narrow_once TO analytics_record_once;
"""


@pytest.fixture
def rolled_up(noon: datetime) -> Life:
    life = Life(21)
    life.lives(days=6, operations=200, until=noon)
    drain()
    return life


def execute(statement: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def wide_again() -> Callable[[], None]:
    """The migrations that make wide cells of narrow ones, and of their measures those that came later."""
    widen = import_module("assets.reports.migrations.0005_wide_cells").widen

    def run() -> None:
        with connection.schema_editor() as editor:
            widen(apps, editor)
        later = sorted({measure.slug for measure in STORED} - columns_of("analytics_records"))
        for slug in later:
            execute(f"ALTER TABLE analytics_months DROP COLUMN {slug}")
        with connection.schema_editor() as editor:
            add_measures(*later).database_forwards("reports", editor, ProjectState(), ProjectState())

    return run


def columns_of(table: str) -> set[str]:
    """The columns of measures."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT attname FROM pg_attribute WHERE attrelid = '{table}'::regclass"
            " AND attnum > 0 AND NOT attisdropped AND atttypid = 'bigint'::regtype"
        )
        return {name for (name,) in cursor.fetchall()} - {"id"}


def test_narrow_cells_become_wide_ones_and_know_their_facts(
    rolled_up: Life, noon: datetime, wide_again: Callable[[], None]
) -> None:
    execute(NARROW)
    for operation in OPERATIONS:
        rolled_up.does(operation, noon)
    wide_again()
    drain()
    assert_counted_once()


def test_wide_cells_are_left_as_they_are(rolled_up: Life, wide_again: Callable[[], None]) -> None:
    wide_again()
    assert_counted_once()


@pytest.mark.parametrize("slug", [measure.slug for measure in COUNTS])
def test_a_measure_that_comes_later_has_its_history(rolled_up: Life, slug: str) -> None:
    sum_missing_months(date(2026, 6, 1))
    for table in TABLES:
        execute(f"ALTER TABLE {table} DROP COLUMN {slug}")
    with connection.schema_editor() as editor:
        add_measures(slug).database_forwards("reports", editor, ProjectState(), ProjectState())
    assert_counted_once()
    sum_missing_months(date(2026, 6, 1))
    assert kept_months()
    assert_counted_once()


@pytest.mark.parametrize("table", TABLES)
def test_every_measure_has_a_column_and_every_column_is_declared(table: str) -> None:
    assert columns_of(table) == {measure.slug for measure in STORED}
