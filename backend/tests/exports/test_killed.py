"""Workers that die: the export is taken up again, and half a file is offered to nobody."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from procrastinate.jobs import Job

from assets.common import clock
from assets.common.retries import ATTEMPTS, DATABASE_AWAY
from assets.common.second_connection import autonomous_transaction
from assets.exports.errors import Cancelled
from assets.exports.models import Export
from assets.exports.services import run
from assets.exports.services.cleanup import STRAY_AFTER, remove_strays
from assets.exports.tasks import make_export
from tests.exports.asking import ask, download, lines, refusal, told, work
from tests.test_worker import BACKEND

pytestmark = pytest.mark.usefixtures("market")

DIES = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.exports.services import run
run.PROGRESS_SECONDS = 0
tell = run._report_progress
def tell_and_die(export, column, value):
    tell(export, column, value)
    if column == "written":
        os.kill(os.getpid(), 9)
run._report_progress = tell_and_die
run.run_export(int(sys.argv[1]))
"""


def test_what_a_killed_worker_began_another_finishes(manager: Client, folder: Path) -> None:
    number = ask(manager).json()["id"]
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "ASSETS_ROLE": "worker",
    }
    died = subprocess.run(
        [sys.executable, "-c", DIES, str(number)], env=environment, cwd=BACKEND, check=False
    )
    assert died.returncode == -9
    assert told(manager, number)["state"] == "running"
    assert [file.name for file in folder.iterdir()] == [f".{number}-1.csv.half"]
    assert refusal(manager.get(f"/api/v1/reports/exports/{number}/file/"))["code"] == "export_not_ready"

    work(number)
    assert len(lines(download(manager, number))) == 1
    remove_strays(clock.now() + 2 * STRAY_AFTER)
    assert [file.name for file in folder.iterdir()] == [f"{number}-2.csv"]


def test_a_worker_that_was_taken_for_dead_has_no_word_any_more(manager: Client, folder: Path) -> None:
    number = ask(manager).json()["id"]
    first = run._claim(number)
    second = run._claim(number)
    assert first is not None
    assert second is not None
    with pytest.raises(Cancelled):
        run._report_progress(first, "written", 1)
    run._publish(second, run._build(second))
    assert not run._finish(first, state="failed", failure="internal_error")
    assert told(manager, number)["state"] == "done"


def test_a_done_export_is_not_made_again(manager: Client, folder: Path) -> None:
    number = ask(manager).json()["id"]
    work(number)
    work(number)
    assert Export.objects.get(id=number).attempt == 1


def test_what_breaks_is_told_and_leaves_no_file(
    manager: Client, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask(manager).json()["id"]
    monkeypatch.setattr("assets.exports.services.build._sync_and_digest", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        work(number)
    export = told(manager, number)
    assert (export["state"], export["failure"]) == ("failed", "internal_error")
    assert list(folder.iterdir()) == []


def _lose_the_connection(monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """The database ends the session that builds, as a restart does, for the first `times` attempts."""
    report = run._report_progress

    def report_and_lose(export: Export, column: str, value: int | str) -> None:
        report(export, column, value)
        if column == "rows" and export.attempt <= times:
            with autonomous_transaction() as second:
                second.execute("SELECT pg_terminate_backend(%s)", [connection.connection.info.backend_pid])

    monkeypatch.setattr(run, "_report_progress", report_and_lose)


def test_an_export_under_way_while_the_database_restarts_is_built_after_all(
    manager: Client, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask(manager).json()["id"]
    _lose_the_connection(monkeypatch, times=1)
    with pytest.raises(DATABASE_AWAY) as lost:
        work(number)
    assert told(manager, number)["state"] == "running"
    job = Job(id=1, queue="default", lock=None, queueing_lock=None, task_name="make_export", attempts=1)
    assert make_export.get_retry_exception(lost.value, job) is not None
    assert make_export.get_retry_exception(ZeroDivisionError(), job) is None
    work(number)
    assert told(manager, number)["state"] == "done"
    assert [file.name for file in folder.iterdir()] == [f"{number}-2.csv"]


def test_a_database_that_does_not_come_back_is_a_failure_at_last(
    manager: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask(manager).json()["id"]
    _lose_the_connection(monkeypatch, times=ATTEMPTS)
    Export.objects.filter(id=number).update(attempt=ATTEMPTS - 2)
    for state in ("running", "failed"):
        with pytest.raises(DATABASE_AWAY):
            work(number)
        assert told(manager, number)["state"] == state


def test_a_file_that_takes_too_long_is_a_failure_of_its_own(
    manager: Client, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask(manager).json()["id"]
    monkeypatch.setattr(
        "assets.exports.services.build.STATEMENT_TIMEOUT", "SET LOCAL statement_timeout = '1ms'"
    )
    monkeypatch.setattr("assets.exports.datasets.rows.currencies_of", lambda _: "SELECT pg_sleep(1)::text")
    work(number)
    assert told(manager, number)["failure"] == "export_too_long"


def test_missing_rows_are_a_failure(manager: Client, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    number = ask(manager).json()["id"]
    monkeypatch.setattr("assets.exports.formats.csv._write_copy", lambda *_: 0)
    work(number)
    assert told(manager, number)["failure"] == "rows_missing"
    assert list(folder.iterdir()) == []
