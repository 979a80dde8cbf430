"""The command: what it prints, what it answers, and what a kill leaves."""

import os
import signal
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.db.models import Count

from assets.importing.models import ImportKey
from assets.payments.models import Payment, PaymentEvent
from assets.reports.rollups import read_state
from assets.tickets.models import Ticket, TicketEvent
from tests.importing.conftest import Importer, read_rejects
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

BACKEND = Path(settings.BASE_DIR) / "backend"


def command(importer: Importer, *options: str) -> tuple[int, str, str]:
    """Exit status, output and errors."""
    out, err, status = StringIO(), StringIO(), 0
    arguments = [
        str(importer.plan),
        "--data",
        str(importer.data),
        "--rejects",
        str(importer.rejects),
        *options,
    ]
    try:
        call_command("import_data", *arguments, stdout=out, stderr=err)
    except SystemExit as ended:
        status = int(ended.code or 0)
    return status, out.getvalue(), err.getvalue()


TWO_ROWS = {
    "tickets.sql": "SELECT * FROM 'tickets.csv'",
    "tickets.csv": "external_id,created_at,price\n1,2024-01-01,\n2,2024-01-01,5\n",
}


def test_all_loaded_is_0(importer: Importer) -> None:
    importer.write({"tickets.sql": "SELECT 1 AS external_id, DATE '2024-01-01' AS created_at"})
    assert command(importer) == (0, "tickets: read 1 = loaded 1 + unchanged 0 + rejected 0\n", "")
    assert not importer.rejects.exists()


def test_sealing_is_held_from_the_first_row_on_where_that_is_asked_for(importer: Importer) -> None:
    importer.write({"tickets.sql": "SELECT 1 AS external_id, DATE '2024-01-01' AS created_at"})
    _, out, _ = command(importer, "--hold-seals", "--dry-run")
    assert "sealing" not in out
    assert read_state().sealing_held_at is None
    _, out, _ = command(importer, "--hold-seals")
    held = read_state().sealing_held_at
    assert held is not None
    assert f"sealing is held since {held.isoformat(timespec='seconds')}" in out
    _, out, _ = command(importer)
    assert "sealing is held" in out, "the next import is a reminder"


def test_a_plan_that_is_refused_holds_nothing(importer: Importer) -> None:
    importer.write({"tickets.sql": "SELECT nothing FROM 'nowhere.csv'"})
    assert command(importer, "--hold-seals")[0] == 2
    assert read_state().sealing_held_at is None


def test_some_rejected_is_1_and_they_are_in_the_file(importer: Importer) -> None:
    importer.write(TWO_ROWS)
    status, out, _ = command(importer)
    assert status == 1
    assert out.splitlines() == [
        "tickets: read 2 = loaded 1 + unchanged 0 + rejected 1",
        f"rejected, with the reasons in {importer.rejects}: 1 row",
    ]
    assert [(rejected.row, rejected.key) for rejected in read_rejects(importer.rejects)] == [(2, "2")]
    assert importer.rejects.read_text(encoding="utf-8-sig").splitlines() == [
        "target,row,file,line,key,reason,external_id,created_at,price",
        "tickets,2,tickets.csv,3,2,a price without a currency,2,2024-01-01,5",
    ]


def test_a_dry_run_answers_the_same(importer: Importer) -> None:
    importer.write(TWO_ROWS)
    status, out, _ = command(importer, "--dry-run")
    assert status == 1
    assert out.splitlines()[0] == "tickets: read 2 = would load 1 + unchanged 0 + rejected 1"
    assert out.splitlines()[-1] == "dry run: nothing was loaded"
    assert not Ticket.objects.exists()


@pytest.mark.parametrize("missing", ["plan", "data"])
def test_a_folder_that_is_not_there_is_2(importer: Importer, missing: str) -> None:
    importer.write(TWO_ROWS)
    setattr(importer, missing, importer.plan / "nowhere")
    status, out, err = command(importer)
    assert (status, out) == (2, "")
    assert err == f"import: {missing} folder not found: {getattr(importer, missing)}\n"


def test_a_broken_plan_is_2_in_one_line(importer: Importer) -> None:
    importer.write({"tickets.sql": "SELECT 1 AS external_id"})
    assert command(importer) == (
        2,
        "",
        "import: tickets.sql: column created_at: is missing from the query's columns\n",
    )


TICKETS, PAYMENTS = 12_000, 6_000
BIG = {
    "plan.toml": "zone = 'UTC'",
    "tickets.sql": f"SELECT i AS external_id, TIMESTAMP '2024-01-01' + INTERVAL (i % 300) HOUR AS created_at,"
    " created_at + INTERVAL 1 HOUR AS completed_at, i % 7 AS asset_type, i % 900 AS borrower"
    f" FROM range({TICKETS}) AS numbers (i)",
    "payments.sql": f"SELECT i AS external_id, i % 900 AS user, i AS ticket, 1 + i % 50 AS amount, 'GBP' AS currency,"
    f" 'verified' AS status, TIMESTAMP '2024-01-05' AS created_at FROM range({PAYMENTS}) AS t(i)",
}


def database_address() -> str:
    """The address of the tests' database, for a process of its own."""
    given = connection.settings_dict
    address = f"{given['HOST']}" if given["HOST"] else ""
    url = f"postgresql://{given['USER']}:{given['PASSWORD']}@/{given['NAME']}?host={address}"
    if given["PORT"]:
        url += f"&port={given['PORT']}"
    return url


def start(importer: Importer) -> subprocess.Popen[bytes]:
    """The command in a process of its own, on the tests' database."""
    return subprocess.Popen(
        [
            sys.executable, "manage.py", "import_data", str(importer.plan), "--data", str(importer.data),
            "--rejects", str(importer.rejects), "--batch-rows", "500",
        ],
        cwd=BACKEND,
        env={**os.environ, "DATABASE_URL": database_address()},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )  # fmt: skip


def wait_for(importing: subprocess.Popen[bytes], model: type[Ticket] | type[Payment], count: int) -> None:
    eventually(lambda: model.objects.count() >= count, while_true=lambda: importing.poll() is None)


def is_alone() -> bool:
    """Whether no other session is at work."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_stat_activity"
            " WHERE datname = current_database() AND backend_type = 'client backend' AND state <> 'idle'"
            " AND pid <> pg_backend_pid()"
        )
        return bool(cursor.fetchone() == (0,))


def wait_until_alone() -> None:
    """Until the server has ended what the killed process had begun: a commit under way is still finished."""
    eventually(is_alone)


def test_a_kill_at_any_point_loses_and_doubles_nothing(importer: Importer) -> None:
    importer.write(BIG)
    kills: list[int] = []
    for model, count in ((Ticket, 1), (Ticket, TICKETS // 2), (Payment, PAYMENTS // 2)):
        importing = start(importer)
        try:
            wait_for(importing, model, count)
        finally:
            importing.send_signal(signal.SIGKILL)
            importing.wait()
        wait_until_alone()
        kills.append(Ticket.objects.count() + Payment.objects.count())
        assert ImportKey.objects.exclude(target="users").count() == kills[-1]
    assert kills == sorted(kills)
    assert kills[-1] < TICKETS + PAYMENTS

    last = importer.run()
    read, loaded, unchanged, rejected = last.counts("tickets")
    assert (read, rejected, loaded + unchanged) == (TICKETS, 0, TICKETS)
    assert last.counts("payments")[1] > 0
    assert Ticket.objects.count() == TICKETS
    assert TicketEvent.objects.count() == 4 * TICKETS
    assert Payment.objects.count() == PAYMENTS
    assert not PaymentEvent.objects.values("payment", "kind").annotate(times=Count("id")).filter(times__gt=1)
    amount = sum((1 + i % 50) * 100 for i in range(PAYMENTS))
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(volume_verified) FROM analytics_records WHERE grouping = 7")
        assert cursor.fetchone() == (amount,)
