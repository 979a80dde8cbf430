"""The migration of a new measure: its column in the lattice, filled from the logs.

What a seal publishes is made of other measures, so sealed days are filled too.
"""

from collections.abc import Sequence

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.backends.utils import CursorWrapper
from django.db.migrations.operations import RunPython
from django.db.migrations.state import StateApps

from assets.common.sql_files import read_sql_file
from assets.reports.lattice import KEY_COLUMNS, TABLES, by_log, cells
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.sources import SOURCES

FILL = """
WITH facts AS ({facts})
INSERT INTO analytics_records ({key}, {measures})
SELECT {key}, {measures} FROM ({cells}) AS counted
WHERE num_nonnulls({measures}) > 0
ORDER BY {key}
ON CONFLICT ON CONSTRAINT analytics_record_once DO UPDATE SET {filled}
"""


def add_measures(*slugs: str) -> RunPython:
    """The migration step for measures that were declared in metrics/measures.py."""

    def add(_: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
        with schema_editor.connection.cursor() as cursor:
            for slug in slugs:
                for table in TABLES:
                    cursor.execute(f"ALTER TABLE {table} ADD COLUMN {slug} bigint")
            fill_measures(cursor, slugs)

    return RunPython(add, RunPython.noop)


def fill_measures(cursor: CursorWrapper, slugs: Sequence[str]) -> None:
    """Fill columns of measures from all facts that the rollups have counted.

    One that the code no longer declares is left empty: the migration that drops it comes later.
    """
    # Migrations that fill come before the one that makes it.
    cursor.execute(read_sql_file("reports", "bigint_sum"))
    by_source = by_log(slug for slug in slugs if slug in BY_SLUG)
    for source in SOURCES:
        if measures := by_source.get(source.log):
            cursor.execute(
                FILL.format(
                    facts=source.shown,
                    cells=cells(source),
                    key=KEY_COLUMNS,
                    measures=", ".join(measures),
                    filled=", ".join(f"{slug} = excluded.{slug}" for slug in measures),
                )
            )
