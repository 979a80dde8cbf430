"""A fourth dimension on a copy of the code: one declaration, its labels, and the migrations that a command writes."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import psycopg
import pytest

BACKEND = Path(__file__).parents[3]
SCRATCH = "scratch_of_a_new_dimension"

DECLARED = {
    "common/dimensions.py": {
        '    ASSET_TYPE = "asset_type"\n': '    CHANNEL = "channel"\n    ASSET_TYPE = "asset_type"\n',
        "LATTICE = (Dimension.ASSET_TYPE,": "LATTICE = (Dimension.CHANNEL, Dimension.ASSET_TYPE,",
    },
    "reports/metrics/labels.py": {
        "DIMENSION_NAMES = {\n": 'DIMENSION_NAMES = {\n    Dimension.CHANNEL: ("Channel", "کانال"),\n',
    },
}

BEFORE = """
import django
django.setup()
from datetime import UTC, date, datetime
from django.core.management import call_command
from assets.reports.rollups import drain
from assets.reports.rollups.months import sum_missing_months
from tests.marketplace.life import Life
call_command("migrate", verbosity=0)
Life(44).lives(days=20, operations=300, until=datetime(2026, 3, 10, 8, 30, tzinfo=UTC))
assert drain() > 0
assert sum_missing_months(date(2026, 6, 1)) > 0
"""

MAKE = """
import django
django.setup()
from django.core.management import call_command
call_command("add_dimension", "channel")
call_command("makemigrations", check=True, dry_run=True, verbosity=0)
"""

AFTER = """
import django
django.setup()
from datetime import UTC, date, datetime
from pathlib import Path
from django.core.management import call_command
from django.db import connection
from assets.common.row_scope import Scope
from assets.importing.services import import_plan
from assets.reports.queries.runner import metrics
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.months import sum_missing_months
from assets.reports.rollups.days import days_with_facts
from tests.marketplace.life import Life
call_command("migrate", verbosity=0)
days = days_with_facts(date(2025, 1, 1), date(2026, 12, 31))
assert rebuild(days).changed == 0, "the rollups of before are those of a build that always had the dimension"

folder = Path("plan")
folder.mkdir()
(folder / "payments.sql").write_text("SELECT * FROM read_csv('payments.csv', all_varchar = true)")
(folder / "channels.sql").write_text("SELECT 'web' AS slug, 'Web' AS name_en")
(folder / "payments.csv").write_text('''external_id,channel,amount,currency,status,created_at
1,web,700,IRR,verified,2026-03-01 10:00
2,web,50,IRR,verified,2026-03-01 11:00
3,app,8,IRR,verified,2026-03-02 10:00
''')
outcome = import_plan(folder, folder, Path("rejects.csv"))
assert outcome.rejected == 0, Path("rejects.csv").read_text()
Life(45).lives(days=20, operations=100, until=datetime(2026, 3, 10, 8, 30, tzinfo=UTC))
drain()
assert rebuild(days_with_facts(date(2025, 1, 1), date(2026, 12, 31))).changed == 0

def ask(**parameters):
    given = {"metric": ["total_volume"], "from": ["2026-03-01"], "to": ["2026-03-05"], "currency": ["IRR"]}
    given |= {name: [value] for name, value in parameters.items()}
    return metrics(MetricsParams.parse(given, Reader(date(2026, 4, 10), Scope.ALL)).query).series

def by_channel():
    return {one.split["channel"]: one.total for one in ask(split="channel", to="2026-03-31", calendar="gregorian",
                                                            grain="month")}

day_by_day = by_channel()
assert sum_missing_months(date(2026, 6, 1)) > 0
with connection.cursor() as cursor:
    cursor.execute("SELECT count(*) FROM analytics_months WHERE channel_id > 0 AND volume_verified > 0")
    assert cursor.fetchone()[0] > 0
assert by_channel() == day_by_day

told = {one.split["channel"]: one.total for one in ask(split="channel")}
assert told["web"] == "750", told
assert told["app"] == "8", told
(web,) = ask(channel="web")
(all_of_it,) = ask()
assert web.total == "750"
assert int(all_of_it.total) == sum(int(total) for total in told.values())
with connection.cursor() as cursor:
    cursor.execute("SELECT sum(amount) FROM payment_events WHERE kind = 'verified' AND currency = 'IRR'"
                   " AND channel_id = 0 AND report_day(at) BETWEEN '2026-03-01' AND '2026-03-05'")
    assert int(told["unattributed"]) == cursor.fetchone()[0]
"""


@pytest.fixture
def scratch_database() -> Iterator[str]:
    """The address of a database of its own."""
    address = urlsplit(os.environ["DATABASE_URL"])
    with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as session:
        session.execute(f"DROP DATABASE IF EXISTS {SCRATCH} WITH (FORCE)")
        session.execute(f"CREATE DATABASE {SCRATCH}")
        yield urlunsplit(address._replace(path=f"/{SCRATCH}"))
        session.execute(f"DROP DATABASE {SCRATCH} WITH (FORCE)")


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The package with one more dimension declared."""
    package = tmp_path / "code" / "assets"
    shutil.copytree(BACKEND / "assets", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, edits in DECLARED.items():
        text = (package / name).read_text(encoding="utf-8")
        for before, after in edits.items():
            assert before in text, f"{name} says {before!r} no longer"
            text = text.replace(before, after)
        (package / name).write_text(text, encoding="utf-8")
    return package.parent


def run(script: str, code: Path, database: str, folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", script],
        env=os.environ | {"DATABASE_URL": database, "PYTHONPATH": f"{code}{os.pathsep}{BACKEND}"},
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_a_fourth_dimension_is_one_declaration_and_its_migrations(
    copy: Path, scratch_database: str, tmp_path: Path
) -> None:
    run(BEFORE, BACKEND, scratch_database, tmp_path)
    run(MAKE, copy, scratch_database, tmp_path)
    run(AFTER, copy, scratch_database, tmp_path)
