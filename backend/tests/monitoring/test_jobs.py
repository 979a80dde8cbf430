"""What jobs did, over HTTP: for those who may see it, filtered, page by page, without what they were given."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.monitoring.queue import job
from tests.reports.api.reading import problem

URL = "/api/v1/admin/jobs/"

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]


@pytest.fixture
def auditor() -> Client:
    return as_user(join(role=Role.AUDITOR))


def read(client: Client, **parameters: Any) -> Any:
    response = client.get(URL, parameters)
    assert response.status_code == 200, response.content
    return response.json()


def ids(page: Any) -> list[int]:
    return [one["id"] for one in page["jobs"]]


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_they_are_not_for_everybody(role: Role) -> None:
    assert problem(as_user(join(role=role)).get(URL), 403)["code"] == "forbidden"


def test_a_job_tells_when_it_was_due_began_and_ended(auditor: Client, noon: datetime) -> None:
    made = job("succeeded", noon, due=noon - timedelta(hours=1))
    (told,) = read(auditor)["jobs"]
    assert told == {
        "id": made,
        "task": "assets.night",
        "status": "succeeded",
        "attempts": 1,
        "scheduled_at": "2026-03-10T07:30:00Z",
        "deferred_at": "2026-03-10T08:30:00Z",
        "started_at": "2026-03-10T08:30:01Z",
        "ended_at": "2026-03-10T08:30:02Z",
        "waited_ms": 1000,
        "took_ms": 1000,
    }


def test_what_it_was_given_is_not_told(auditor: Client, noon: datetime) -> None:
    made = job("failed", noon)
    for url in (URL, f"{URL}{made}/"):
        assert b"somebody@example.org" not in auditor.get(url).content


def test_one_that_runs_has_not_ended_although_it_failed_before(auditor: Client, noon: datetime) -> None:
    made = job("failed", noon)
    with connection.cursor() as cursor:
        cursor.execute("UPDATE procrastinate_jobs SET status = 'doing' WHERE id = %s", [made])
    (told,) = read(auditor)["jobs"]
    assert (told["status"], told["ended_at"], told["took_ms"]) == ("running", None, None)


def test_one_job_is_told_whole(auditor: Client, noon: datetime) -> None:
    made = job("failed", noon, attempts=5)
    told = auditor.get(f"{URL}{made}/").json()
    assert (told["id"], told["attempts"], told["queue"], told["worker"]) == (made, 5, "default", None)
    assert [(one["kind"], one["at"]) for one in told["moments"]] == [
        ("deferred", "2026-03-10T08:30:00Z"),
        ("started", "2026-03-10T08:30:01Z"),
        ("failed", "2026-03-10T08:30:02Z"),
    ]


def test_a_job_that_is_not_there_is_404(auditor: Client) -> None:
    assert problem(auditor.get(f"{URL}123456789/"), 404)["code"] == "job_not_found"


def test_newest_first_and_counted_by_status(auditor: Client, noon: datetime) -> None:
    made = [
        job(status, noon) for status in ("succeeded", "failed", "todo", "doing", "cancelled", "succeeded")
    ]
    page = read(auditor)
    assert ids(page) == made[::-1]
    assert page["counts"] == {"waiting": 1, "running": 1, "succeeded": 2, "failed": 1, "cancelled": 1}
    assert page["tasks"] == ["assets.night"]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ({"task": "assets.mail"}, [1]),
        ({"status": "failed"}, [0]),
        ({"status": "succeeded"}, [1, 2]),
        ({"status": "succeeded", "task": "assets.night"}, [2]),
        ({"from": "2026-03-10"}, [2]),
        ({"to": "2026-03-09"}, [0, 1]),
        ({"from": "2026-03-09", "to": "2026-03-09"}, [1]),
        ({"task": "assets.unknown"}, []),
    ],
)
def test_every_filter_counts(
    auditor: Client, noon: datetime, asked: dict[str, str], found: list[int]
) -> None:
    midnight = noon - timedelta(hours=12)
    made = [
        job("failed", midnight - timedelta(days=1, seconds=1)),
        job("succeeded", midnight - timedelta(days=1), task="assets.mail"),
        job("succeeded", midnight),
    ]
    page = read(auditor, **asked)
    assert ids(page) == [made[number] for number in reversed(found)]
    assert page["query"] == {**asked, "sort": "-at", "limit": 50}
    if "status" not in asked:
        assert sum(page["counts"].values()) == len(found)


def test_pages_hold_every_job_once_also_while_others_come(auditor: Client, noon: datetime) -> None:
    expected = [job("succeeded", noon) for _ in range(7)][::-1]
    found, cursor = [], None
    while True:
        page = read(auditor, limit=3, **({"cursor": cursor} if cursor else {}))
        found += ids(page)
        cursor = page["next"]
        if cursor is None:
            break
        job("succeeded", noon)
    assert found == expected


def test_oldest_first_the_pages_follow_each_other_too(auditor: Client, noon: datetime) -> None:
    made = [job("succeeded", noon) for _ in range(5)]
    first = read(auditor, sort="at", limit=3)
    second = read(auditor, sort="at", limit=3, cursor=first["next"])
    assert ids(first) + ids(second) == made
    assert second["next"] is None


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"status": "todo"}, "status"),
        ({"sort": "took"}, "sort"),
        ({"task": "t" * 129}, "task"),
        ({"task": "a\0"}, "task"),
        ({"from": "yesterday"}, "from"),
        ({"cursor": "nonsense"}, "cursor"),
        ({"limit": 0}, "limit"),
        ({"limit": 201}, "limit"),
        ({"colour": "red"}, "colour"),
        ({"limit": [1, 2]}, "limit"),
    ],
)
def test_what_cannot_be_asked_is_told_by_its_name(auditor: Client, asked: dict[str, Any], field: str) -> None:
    assert problem(auditor.get(URL, asked), 422)["field"] == field


def test_a_cursor_fits_its_own_question_alone(auditor: Client, noon: datetime) -> None:
    for _ in range(3):
        job("succeeded", noon)
    cursor = read(auditor, limit=1, status="succeeded")["next"]
    assert ids(read(auditor, limit=2, status="succeeded", cursor=cursor))
    assert problem(auditor.get(URL, {"cursor": cursor}), 422)["field"] == "cursor"
