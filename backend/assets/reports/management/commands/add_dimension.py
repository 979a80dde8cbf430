"""Write the migrations of a dimension that was declared in common/dimensions.py."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.core.management.base import CommandError, CommandParser
from django.db.migrations.loader import MigrationLoader

from assets.common.commands import UncheckedCommand
from assets.common.dimensions import LATTICE, OF_USER
from assets.reports.metrics.measures import STORED

CARRYING = ("accounts", "tickets", "payments", "wallets", "notifications")
"""The apps whose tables have the column of every dimension."""

MIGRATION = '''"""The dimension {dimension}."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions
from assets.reports.rollups.new_dimension import add_dimension


class Migration(migrations.Migration):
    dependencies: ClassVar = [
{dependencies}
    ]
    operations: ClassVar = [
        add_dimension(
            "{dimension}",
            before=({before}),
            measures=(
{measures}
            ),
            without=(
{without}
            ),
        ),
        redefined_functions("tickets", "ticket_events"),
        redefined_functions("payments", "payment_events"),
    ]
'''


def _listed(slugs: Iterable[str]) -> str:
    return "\n".join(f'                "{slug}",' for slug in slugs)


class Command(UncheckedCommand):
    help = __doc__ or ""

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("dimension", help="the first of LATTICE in common/dimensions.py")

    def handle(self, *args: Any, dimension: str, **options: Any) -> None:
        """Make the migrations of the tables that carry dimensions, then that of the rollups.

        Raises CommandError for a dimension that is not declared, or not as a new one.
        """
        new, *before = LATTICE
        if dimension != new:
            raise CommandError(f"a new dimension goes first in LATTICE, which begins with {new}")
        if new in OF_USER:
            raise CommandError("a dimension of users also needs its moves in user_events: write that by hand")
        name = f"dimension_{dimension}"
        call_command("makemigrations", *CARRYING, name=name, stdout=self.stdout)
        leaves = dict(MigrationLoader(None).graph.leaf_nodes())
        if not leaves["tickets"].endswith(name):
            raise CommandError(f"there is nothing to migrate: {dimension} has its column already")
        folder = Path(apps.get_app_config("reports").path) / "migrations"
        number = int(leaves["reports"].partition("_")[0]) + 1
        file = folder / f"{number:04}_{name}.py"
        file.write_text(
            MIGRATION.format(
                dimension=dimension,
                dependencies="\n".join(
                    f'        ("{app}", "{leaves[app]}"),' for app in ("reports", *CARRYING)
                ),
                before=", ".join(f'"{other}"' for other in before),
                measures=_listed(measure.slug for measure in STORED if new in measure.dimensions),
                without=_listed(measure.slug for measure in STORED if new not in measure.dimensions),
            ),
            encoding="utf-8",
        )
        self.stdout.write(f"Migrations for 'reports':\n  {file}")
