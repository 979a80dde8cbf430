"""Write the migration of measures that were declared in metrics/measures.py."""

from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management.base import CommandError, CommandParser
from django.db import connection
from django.db.migrations.loader import MigrationLoader

from assets.common.commands import UncheckedCommand
from assets.reports.metrics.measures import STORED

MIGRATION = '''"""The measures {listed}."""

from typing import ClassVar

from django.db import migrations

from assets.reports.rollups.new_measure import add_measures


class Migration(migrations.Migration):
    dependencies: ClassVar = [("reports", "{after}")]
    operations: ClassVar = [add_measures({slugs})]
'''
COLUMNS = """
SELECT column_name FROM information_schema.columns
WHERE table_schema = current_schema() AND table_name = 'analytics_records'
"""


class Command(UncheckedCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--name", help="the migration's name, without its number")

    def handle(self, *args: Any, name: str | None, **options: Any) -> None:
        """Make the migration of every measure that has no column yet. Raises CommandError where all have one."""
        with connection.cursor() as cursor:
            cursor.execute(COLUMNS)
            columns = {column for (column,) in cursor.fetchall()}
        slugs = [measure.slug for measure in STORED if measure.slug not in columns]
        if not slugs:
            raise CommandError("there is nothing to migrate: each measure has its column already")
        after = dict(MigrationLoader(None).graph.leaf_nodes())["reports"]
        number = int(after.partition("_")[0]) + 1
        folder = Path(apps.get_app_config("reports").path) / "migrations"
        file = folder / f"{number:04}_{name or f'measure_{slugs[0]}'}.py"
        text = MIGRATION.format(
            listed=", ".join(slugs), after=after, slugs=", ".join(f'"{slug}"' for slug in slugs)
        )
        file.write_text(text, encoding="utf-8")
        self.stdout.write(f"Migrations for 'reports':\n  {file}")
