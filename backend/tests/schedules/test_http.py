"""Schedules over HTTP: what is refused, what is changed, what is told, to whom."""

from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.schedules.limits import LIMITS
from assets.schedules.models import Schedule
from tests.access.signing_in import as_user, bearer, join
from tests.calling import Clock
from tests.postbox import Postbox
from tests.reports.api.reading import problem
from tests.schedules.scheduling import OVERVIEW, REPORT, URL, ask, change, history, scheduled, work


def test_one_that_was_made_is_told(client: Client) -> None:
    number = scheduled(client, OVERVIEW, query={"currency": "IRR"}, rhythm="weekly", calendar="persian")
    told = client.get(URL).json()
    assert told["recipient"] == "mina@example.org"
    [one] = told["schedules"]
    assert one.pop("created_at") is not None
    assert one.pop("query")["currency"] == ["IRR"]
    assert one == {
        "id": number, "title": {"en": "Overview", "fa": "نمای کلی"}, "what": "overview", "format": "csv",
        "language": "en", "calendar": "persian", "rhythm": "weekly", "paused_at": None, "last": None,
    }  # fmt: skip


FIGURES = ["overview", "metrics", "ranking", "pivot", "contributions", "rows", "statement"]
CHOICES = {
    Role.USER: ["statement"],
    Role.SUPPORT: FIGURES,
    Role.MANAGER: ["report", *FIGURES],
    Role.AUDITOR: ["report", *FIGURES, "audit"],
}
QUESTIONS = {
    "metrics": {"metric": "tickets_created"},
    "ranking": {"metric": "tickets_created", "split": "region"},
    "pivot": {"metric": "tickets_created", "rows": "region", "columns": "segment"},
    "contributions": {"metric": "tickets_created", "split": "region"},
    "rows": {"metric": "tickets_created"},
}


@pytest.mark.parametrize("role", list(CHOICES))
def test_a_role_schedules_what_it_sees(books: Any, time: Clock, role: Role) -> None:
    client = as_user(join(role=role))
    choices = client.get(URL).json()["choices"]
    assert [one["what"] for one in choices] == CHOICES[role]
    for what in CHOICES[Role.AUDITOR]:
        wish: dict[str, Any] = {**(REPORT if what == "report" else OVERVIEW), "what": what}
        wish["query"] = QUESTIONS.get(what, {})
        assert ask(client, wish).status_code == (201 if what in CHOICES[role] else 403), what


REFUSED: list[tuple[dict[str, Any], int, str, str | None]] = [
    ({**OVERVIEW, "what": "rows", "format": "pdf"}, 422, "not_scheduled", "format"),
    ({"rhythm": "weekly"}, 422, "not_scheduled", "rhythm"),
    ({"query": {"metric": "revenue"}}, 422, "not_scheduled", "query"),
    ({"what": "audit"}, 422, "not_scheduled", "format"),
    ({**OVERVIEW, "query": {"from": "2026-01-01"}}, 422, "days_of_the_schedule", "from"),
    ({**OVERVIEW, "query": {"to": "2026-01-01"}}, 422, "days_of_the_schedule", "to"),
    ({**OVERVIEW, "query": {"mood": "good"}}, 422, "unknown_parameter", "mood"),
    ({**OVERVIEW, "query": {"calendar": "persian"}}, 422, "days_of_the_schedule", "calendar"),
    ({**OVERVIEW, "query": {"currency": "rial"}}, 422, "unknown_currency", "currency"),
    ({**OVERVIEW, "what": "metrics"}, 422, "missing_metric", "metric"),
    ({**OVERVIEW, "what": "audit"}, 403, "forbidden", None),
    ({"rhythm": "hourly"}, 422, "invalid_parameter", "rhythm"),
    ({"recipient": "eve@example.com"}, 422, "invalid_parameter", "recipient"),
    ({"language": "de"}, 422, "invalid_parameter", "language"),
    ({"calendar": "julian"}, 422, "invalid_parameter", "calendar"),
]


@pytest.mark.parametrize(("changes", "status", "code", "field"), REFUSED)
def test_what_makes_no_sense_is_refused(
    client: Client, changes: dict[str, Any], status: int, code: str, field: str | None
) -> None:
    told = problem(ask(client, {**REPORT, **changes}), status)
    assert told["code"] == code
    if field is not None:
        assert told["field"] == field
    assert not Schedule.objects.exists()


def test_what_is_changed_is_judged_as_what_is_new(client: Client) -> None:
    rows = scheduled(client, {**OVERVIEW, "what": "rows", "query": {"metric": "tickets_created"}})
    assert problem(change(client, rows, format="pdf"), 422)["code"] == "not_scheduled"
    number = scheduled(client, OVERVIEW)
    assert (
        problem(change(client, number, query={"from": "2026-01-01"}), 422)["code"] == "days_of_the_schedule"
    )
    assert problem(change(client, number, what="audit"), 422)["code"] == "invalid_parameter"
    told = change(client, number, format="xlsx", language="fa", rhythm="monthly", calendar="persian").json()
    assert (told["format"], told["language"], told["rhythm"], told["calendar"]) == (
        "xlsx", "fa", "monthly", "persian",
    )  # fmt: skip


def test_another_rhythm_begins_with_the_period_under_way(
    client: Client, time: Clock, postbox: Postbox
) -> None:
    number = scheduled(client)
    time.stands_at("2026-03-09T12:00")
    change(client, number, rhythm="monthly")
    work()
    assert postbox.mails == []


def test_a_pause_is_told_and_ended(client: Client) -> None:
    number = scheduled(client)
    assert change(client, number, paused=True).json()["paused_at"] is not None
    assert change(client, number, paused=False).json()["paused_at"] is None


def test_somebody_elses_is_not_there(client: Client, books: Any) -> None:
    number = scheduled(client)
    other = as_user(join(role=Role.ADMIN))
    assert other.get(URL).json()["schedules"] == []
    for answer in (
        change(other, number, paused=True),
        other.delete(f"{URL}{number}/"),
        other.post(f"{URL}{number}/test/"),
        other.get(f"{URL}{number}/sendings/"),
        other.post(f"{URL}{number}/sendings/1/again/"),
    ):
        assert problem(answer, 404)["code"] == "schedule_not_found"
    missing = client.post(f"{URL}{number}/sendings/1/again/")
    assert problem(missing, 404)["code"] == "sending_not_found"


def test_a_personal_token_reads_and_does_not_schedule(manager: User) -> None:
    token = (
        as_user(manager, recent=True)
        .post(
            "/api/v1/me/tokens/",
            {"name": "sheet", "scopes": ["own", "reports"], "days": 1},
            content_type="application/json",
        )
        .json()["token"]
    )
    machine = bearer(token)
    assert machine.get(URL).status_code == 200
    assert problem(ask(machine), 403)["code"] == "forbidden"


def test_one_has_so_many(client: Client) -> None:
    for _ in range(LIMITS.schedules):
        number = scheduled(client)
    assert problem(ask(client), 422)["code"] == "too_many_schedules"
    client.delete(f"{URL}{number}/")
    assert ask(client).status_code == 201


class TestTest:
    """A test mail, sent now."""

    def test_it_is_the_newest_sealed_period_and_counts_for_nothing(
        self, client: Client, time: Clock, postbox: Postbox
    ) -> None:
        number = scheduled(client)
        change(client, number, paused=True)
        made = client.post(f"{URL}{number}/test/")
        assert (made.status_code, made.json()["state"], made.json()["test"]) == (202, "queued", True)
        work()
        [mail] = postbox.mails
        assert str(mail["Subject"]) == "Test: Sealed report, 7 March 2026"
        change(client, number, paused=False)
        time.stands_at("2026-03-09T12:00")
        client.post(f"{URL}{number}/test/")
        work()
        assert [str(mail["Subject"]) for mail in postbox.mails[1:]] == [
            "Test: Sealed report, 8 March 2026",
            "Sealed report, 8 March 2026",
        ]
        assert [one["test"] for one in history(client, number)] == [True, True, False]

    def test_so_many_come_in_an_hour(self, client: Client, time: Clock) -> None:
        number, other = scheduled(client), scheduled(client)
        for one in (number, other, number, other, number):
            assert client.post(f"{URL}{one}/test/").status_code == 202
        refused = client.post(f"{URL}{other}/test/")
        assert problem(refused, 429)["code"] == "too_many_tests"
        assert refused["Retry-After"] == "3600"
        time.goes_on(hours=1, minutes=1)
        assert client.post(f"{URL}{other}/test/").status_code == 202

    def test_there_is_none_of_what_is_not_sealed(self, client: Client, time: Clock) -> None:
        number = scheduled(client)
        time.stands_at("2026-05-20T12:00")
        told = problem(as_user(User.objects.get(email="mina@example.org")).post(f"{URL}{number}/test/"), 409)
        assert told["code"] == "nothing_sealed"

    def test_it_needs_the_right(self, client: Client, manager: User) -> None:
        number = scheduled(client)
        User.objects.filter(id=manager.id).update(role=Role.SUPPORT)
        manager.refresh_from_db()
        assert problem(as_user(manager).post(f"{URL}{number}/test/"), 403)["code"] == "forbidden"


def test_history_comes_in_pages(client: Client, time: Clock, postbox: Postbox) -> None:
    number = scheduled(client)
    time.stands_at("2026-03-10T12:00")
    work()
    path = f"{URL}{number}/sendings/"
    first = client.get(path, {"limit": 1}).json()
    second = client.get(path, {"limit": 1, "cursor": first["next"]}).json()
    assert [one["first_day"] for page in (first, second) for one in page["sendings"]] == [
        "2026-03-09",
        "2026-03-08",
    ]
    assert second["next"] is None
    assert client.get(URL).json()["schedules"][0]["last"] == first["sendings"][0]
    assert problem(client.get(path, {"cursor": "x"}), 422)["code"] == "invalid_parameter"


def test_who_changed_what_is_in_the_audit_log(client: Client, manager: User) -> None:
    number = scheduled(client)
    change(client, number, paused=True)
    client.delete(f"{URL}{number}/")
    events = AuditEvent.objects.filter(object_kind="schedule").order_by("id")
    assert [(one.action, one.actor_id, one.object_id) for one in events] == [
        (action, manager.id, str(number))
        for action in ("schedule_made", "schedule_changed", "schedule_deleted")
    ]
    assert [(one.after or {})["paused"] for one in events] == [False, True, True]
