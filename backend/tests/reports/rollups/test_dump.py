"""A dump restored into a new cluster goes on where it was: the queue is in it, and no watermark by transaction id."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from django.db import connection

from assets import embedded
from assets.common.clock import now
from assets.embedded.account import server_account
from assets.embedded.binaries import postgres_bin
from assets.reports.lattice import values
from assets.reports.rollups import drain, run_pass
from tests.marketplace.life import Life

BACKEND = Path(__file__).parents[3]

ROLES = BACKEND / "assets/common/sql/roles.sql"

GO_ON = """
import django
django.setup()
from django.core.management import call_command
call_command("migrate", verbosity=0)
from assets.reports.rollups import drain, rebuild
from tests.reports.rollups.recount import assert_counted_once, fact_days
from tests.reports.rollups.test_dump import totals
assert drain() > 0, "half of the facts were still queued"
assert_counted_once()
assert rebuild(fact_days()).changed == 0
print(totals())
"""


def totals() -> list[tuple[str, str | None, int]]:
    """Each measure's sum over all days."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT measure, currency, sum(value)::bigint FROM ({values()}) AS stored WHERE grouping = 7"
            " GROUP BY measure, currency ORDER BY measure, currency"
        )
        found: list[tuple[str, str | None, int]] = cursor.fetchall()
        return found


@pytest.fixture
def elsewhere(tmp_path: Path) -> Iterator[embedded.Servers]:
    """A new cluster."""
    home = tmp_path / "elsewhere"
    yield embedded.start(home, durable=False)
    embedded.discard(home)


@pytest.mark.django_db(transaction=True)
def test_a_dump_with_facts_on_the_queue_comes_to_the_same_totals_elsewhere(
    noon: datetime, tmp_path: Path, elsewhere: embedded.Servers
) -> None:
    life = Life(33)
    life.lives(days=6, operations=150, until=noon)
    run_pass(now(), batch=100)
    programs = postgres_bin(server_account())
    dump = tmp_path / "assets.dump"
    here = connection.get_connection_params()
    address = f"postgresql://{here['user']}@/{here['dbname']}?host={here['host']}"
    subprocess.run([programs / "pg_dump", "-Fc", "-f", dump, address], check=True)
    restored = ["--no-owner", "--no-privileges", "--exit-on-error", "-d", elsewhere.database_url]
    # The policies name the roles, which are no part of a dump.
    subprocess.run(
        [programs / "psql", "-q", "-v", "ON_ERROR_STOP=1", "-f", ROLES, elsewhere.database_url], check=True
    )
    subprocess.run([programs / "pg_restore", *restored, dump], check=True)

    drain()
    goes_on = subprocess.run(
        [sys.executable, "-c", GO_ON],
        env=os.environ | {"DATABASE_URL": elsewhere.database_url, "PYTHONPATH": str(BACKEND)},
        cwd=BACKEND,
        capture_output=True,
        text=True,
        check=False,
    )
    assert goes_on.returncode == 0, goes_on.stderr
    assert goes_on.stdout.splitlines()[-1] == str(totals())
