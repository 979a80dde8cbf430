"""Asking, waiting, giving up, coming too late: what each person is told of an export."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from procrastinate.contrib.django import app

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.second_connection import autonomous_transaction
from assets.exports.models import Export, ExportState
from assets.exports.services.cleanup import clean_up
from tests.access.signing_in import as_user, join
from tests.exports.asking import MARCH, URL, VOLUME, ask, download, made, refusal, told, work
from tests.test_worker import worker
from tests.waiting import eventually

pytestmark = pytest.mark.usefixtures("market", "folder")


def test_the_worker_makes_what_was_asked_for(manager: Client) -> None:
    asked = ask(manager).json()
    assert (asked["state"], asked["rows"], asked["name"]) == ("queued", None, None)
    with worker():
        eventually(lambda: told(manager, asked["id"])["state"] == "done")
    export = told(manager, asked["id"])
    assert (export["rows"], export["written"]) == (1, 1)
    assert sha256(download(manager, asked["id"])).hexdigest() == export["sha256"]


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ({}, "missing_metric"),
        ({"metric": "x"}, "unknown_metric"),
        ({"metric": "revenue", "from": "1405-01-01"}, "bad_day"),
        ({"metric": "revenue", "cursor": "x"}, "unknown_parameter"),
        ({"metric": "revenue", "region": "IR-99"}, "unknown_member"),
        ({"metric": ["revenue", "total_volume"]}, "repeated_parameter"),
        ({"metric": "revenue", "part": "numerator"}, "part_not_available"),
    ],
)
def test_what_the_question_is_refused_for_is_refused_at_once(
    manager: Client, query: dict[str, Any], code: str
) -> None:
    assert refusal(ask(manager, query=query))["code"] == code


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"what": "metrics", "query": {"metric": "revenue", "grain": "hour"}}, "unknown_grain"),
        ({"what": "overview", "query": {"metric": "revenue"}}, "unknown_parameter"),
        ({"what": "statement", "query": {"kind": "gift"}}, "unknown_choice"),
        ({"what": "everything"}, "invalid_parameter"),
        ({"format": "doc"}, "invalid_parameter"),
        ({"more": 1}, "invalid_parameter"),
    ],
)
def test_each_question_is_judged_as_its_own(manager: Client, changes: dict[str, Any], code: str) -> None:
    assert refusal(ask(manager, **changes))["code"] == code


def test_the_audit_logs_parameters_are_judged_as_its_own(manager: Client) -> None:
    admin = as_user(join(role=Role.ADMIN))
    for query in ({"action": "flown"}, {"from": "x"}, {"limit": "1"}):
        assert ask(admin, what="audit", query=query).status_code == 422


def test_a_figure_that_cannot_be_is_a_failure_with_its_code(manager: Client) -> None:
    export = made(manager, query={"metric": "total_volume", **MARCH})
    assert (export["state"], export["failure"], export["sha256"]) == ("failed", "mixed_currency", None)
    assert refusal(manager.get(f"{URL}{export['id']}/file/"))["code"] == "export_not_ready"


def test_exports_are_listed_newest_first_page_by_page(manager: Client) -> None:
    numbers = [made(manager)["id"] for _ in range(3)]
    first = manager.get(URL, {"limit": 2}).json()
    assert [one["id"] for one in first["exports"]] == [numbers[2], numbers[1]]
    second = manager.get(URL, {"limit": 2, "cursor": first["next"]}).json()
    assert ([one["id"] for one in second["exports"]], second["next"]) == ([numbers[0]], None)
    assert first["limits"]["at_once"] == 3
    assert refusal(manager.get(URL, {"cursor": "x"}))["code"] == "invalid_parameter"


def test_others_exports_are_not_there(manager: Client) -> None:
    number = made(manager)["id"]
    other = as_user(join(role=Role.ADMIN))
    for path in ("", "file/", "manifest/"):
        assert refusal(other.get(f"{URL}{number}/{path}"))["code"] == "export_not_found"
    assert refusal(other.post(f"{URL}{number}/cancel/"))["code"] == "export_not_found"
    assert other.get(URL).json()["exports"] == []


def test_a_cancelled_export_is_not_made(manager: Client, folder: Path) -> None:
    number = ask(manager).json()["id"]
    assert manager.post(f"{URL}{number}/cancel/").json()["state"] == "cancelled"
    work(number)
    assert told(manager, number)["state"] == "cancelled"
    assert not folder.exists()
    assert refusal(manager.post(f"{URL}{number}/cancel/"))["code"] == "export_ended"


def test_one_cancelled_while_it_is_made_leaves_nothing(
    manager: Client, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = ask(manager).json()["id"]
    monkeypatch.setattr("assets.exports.services.run.PROGRESS_SECONDS", 0)
    from assets.exports.services import run

    tell = run._report_progress

    def cancel_then_tell(export: Export, column: str, value: int | str) -> None:
        if column == "written":
            with autonomous_transaction() as other:
                other.execute("UPDATE exports SET state = 'cancelled' WHERE id = %s", [export.id])
        tell(export, column, value)

    monkeypatch.setattr(run, "_report_progress", cancel_then_tell)
    work(number)
    assert told(manager, number)["state"] == "cancelled"
    assert list(folder.iterdir()) == []


def test_more_than_a_few_at_once_are_refused(manager: Client) -> None:
    numbers = [ask(manager).json()["id"] for _ in range(3)]
    refused = ask(manager)
    assert refusal(refused)["code"] == "too_many_exports"
    assert (refused.status_code, refusal(refused)["allowed"]) == (429, {"at_once": 3})
    work(numbers[0])
    assert ask(manager).status_code == 202


def test_the_same_key_and_wish_are_one_export(manager: Client) -> None:
    first, again = ask(manager, key="k1"), ask(manager, key="k1")
    assert first.json()["id"] == again.json()["id"]
    assert refusal(ask(manager, key="k1", format="json"))["code"] == "idempotency_key_reused"
    assert ask(manager, key="k2").json()["id"] != first.json()["id"]
    assert refusal(ask(manager, key="with space"))["code"] == "invalid_parameter"
    other = as_user(join(role=Role.MANAGER))
    assert ask(other, key="k1").json()["id"] != first.json()["id"]


def test_two_at_once_with_one_key_are_one_export(person: User) -> None:
    client = as_user(person)

    def send(_: int) -> int:
        try:
            return int(ask(client, key="race").json()["id"])
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as threads:
        assert len(set(threads.map(send, range(8)))) == 1
    assert Export.objects.count() == 1
    assert len(list(jobs())) == 1


def jobs() -> Iterator[int]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM procrastinate_jobs WHERE task_name LIKE '%%make_export'")
        yield from (number for (number,) in cursor.fetchall())


def test_asking_and_downloading_are_in_the_audit_log(manager: Client, person: User) -> None:
    number = made(manager)["id"]
    download(manager, number)
    events = AuditEvent.objects.filter(action="exported").order_by("id")
    assert [(one.actor_id, one.object_id, (one.after or {})["step"]) for one in events] == [
        (person.id, str(number), "asked"),
        (person.id, str(number), "downloaded"),
    ]


def test_a_file_is_kept_for_a_week_and_its_manifest_longer(manager: Client, folder: Path) -> None:
    number = made(manager)["id"]
    at = Export.objects.get(id=number).expires_at
    assert at is not None
    clean_up(at - timedelta(seconds=1))
    assert told(manager, number)["state"] == "done"
    clean_up(at)
    assert told(manager, number)["state"] == "expired"
    assert list(folder.iterdir()) == []
    response = manager.get(f"{URL}{number}/file/")
    assert (response.status_code, refusal(response)["code"]) == (410, "export_expired")
    assert manager.get(f"{URL}{number}/manifest/").status_code == 200


def test_a_file_is_not_offered_beyond_its_time_even_if_it_is_there(manager: Client) -> None:
    number = made(manager)["id"]
    Export.objects.update(expires_at=clock.now())
    assert refusal(manager.get(f"{URL}{number}/file/"))["code"] == "export_expired"


def test_an_export_whose_job_died_has_failed(manager: Client) -> None:
    number = ask(manager).json()["id"]
    later = clock.now() + timedelta(minutes=10)
    clean_up(later)
    assert told(manager, number)["state"] == "queued"
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'failed'")
    clean_up(later)
    export = told(manager, number)
    assert (export["state"], export["failure"]) == ("failed", "worker_lost")


def test_the_tidying_job_runs_in_the_worker(manager: Client, folder: Path) -> None:
    number = made(manager)["id"]
    Export.objects.update(expires_at=clock.now())
    app.configure_task("assets.exports.tasks.tidy_exports").defer(timestamp=0)
    with worker():
        eventually(lambda: told(manager, number)["state"] == ExportState.EXPIRED)
        eventually(lambda: list(folder.iterdir()) == [])


def test_asking_twice_without_a_key_is_two_exports(manager: Client) -> None:
    assert ask(manager, VOLUME).json()["id"] != ask(manager, VOLUME).json()["id"]
