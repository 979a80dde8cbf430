"""How loans go over HTTP: for whom, in which shape, and what is told of who looked at the rows."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from datetime import date

import pytest
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.monitoring.tickets import schemas
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.presets import Preset, preset_days
from assets.reports.rollups import drain
from assets.tickets.models import TicketEvent
from assets.tickets.services import record_ticket_move
from tests.access.signing_in import as_role
from tests.acting import acting_as
from tests.monitoring.market import Loans, at
from tests.reports.api.reading import ask, exactly, problem

URL = "/api/v1/admin/tickets/"
ROWS = f"{URL}rows/"
ASKED = [(URL, schemas.TicketMonitoring), (f"{ROWS}?group=overdue", schemas.TicketRows)]

every = pytest.mark.parametrize("url", [URL, f"{ROWS}?group=overdue"])


@pytest.fixture(autouse=True)
def _at_noon(loans: Loans, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: at("03-10", 12))


@pytest.mark.parametrize(("url", "shape"), ASKED)
@pytest.mark.parametrize("role", [Role.SUPPORT, Role.MANAGER, Role.AUDITOR, Role.ADMIN])
def test_the_staff_get_it_in_the_exact_shape(url: str, shape: object, role: Role) -> None:
    exactly(shape, as_role(role).get(url).content)


@every
def test_who_has_it_is_told_that_it_is_still_so(url: str) -> None:
    client = as_role(Role.MANAGER)
    first = client.get(url)
    again = client.get(url, headers={"If-None-Match": first["ETag"]})
    assert (again.status_code, first["Cache-Control"]) == (304, "private, no-cache")


@every
def test_403_for_a_user_and_401_for_nobody(url: str) -> None:
    assert problem(as_role(Role.USER).get(url), 403)["code"] == "forbidden"
    assert problem(Client().get(url), 401)["code"] == "not_signed_in"


@pytest.mark.parametrize("calendar", CalendarName)
@pytest.mark.parametrize("preset", Preset)
def test_a_loan_figure_and_its_change_are_those_of_its_metric(preset: Preset, calendar: CalendarName) -> None:
    client = as_role(Role.MANAGER)
    first, last = preset_days(preset, date(2026, 3, 10), calendar, date(2026, 1, 5))
    days = f"from={first}&to={last}&calendar={calendar}"
    metrics = "metric=active_loans&metric=tickets_completed&metric=overdue_loans&compare=previous&grain=year"
    loans = ask(client, f"{URL}?{days}")
    assert loans["query"]["calendar"] == calendar
    figures = (loans["running"]["active"], loans["running"]["completed"], loans["overdue"]["loans"])
    expected = {}
    for one in ask(client, f"/api/v1/reports/metrics/?{metrics}&{days}")["series"]:
        before = one["previous"] or dict.fromkeys(("compared", "compared_end", "total", "start", "end"))
        expected[one["metric"]] = {
            "metric": one["metric"],
            "value": one["total"],
            "compared": before["compared"],
            "previous": before["total"],
            "change": before.get("change", {"kind": "none", "value": None}),
            "start": str(first),
            "end": str(last),
            "compared_end": before["compared_end"],
            "previous_start": before["start"],
            "previous_end": before["end"],
        }
    assert {figure["metric"]: figure for figure in figures} == expected


def test_support_sees_no_money_and_the_manager_does() -> None:
    risks = [
        ask(as_role(role), URL)["overdue"]["at_risk"] for role in (Role.SUPPORT, Role.MANAGER, Role.AUDITOR)
    ]
    money = [{"amount": "5123", "currency": "IRR", "exponent": 0}]
    assert risks == [None, money, money]


def test_the_figures_stand_ready_until_a_pass_counted_more(
    loans: Loans, django_capture_on_commit_callbacks: Callable[..., AbstractContextManager[object]]
) -> None:
    manager = as_role(Role.MANAGER)
    told = ask(manager, URL)
    record_ticket_move(
        ticket_id=loans.accepted,
        move=TicketEvent.Move.ACTIVATED,
        at=at("03-10"),
        actor_id=None,
        due_at=at("03-20"),
    )
    assert ask(manager, URL) == told
    with acting_as("assets_worker"), django_capture_on_commit_callbacks(execute=True):
        drain()
    again = ask(manager, URL)
    running = [int(one["running"]["active"]["value"]) for one in (told, again)]
    assert (running[1] - running[0], again["version"] > told["version"]) == (1, True)


def test_the_figures_are_kept_and_the_rows_never(valkey: Redis) -> None:
    ask(as_role(Role.MANAGER), f"{ROWS}?group=overdue")
    assert valkey.keys("assets:answer:*") == []
    ask(as_role(Role.MANAGER), URL)
    assert len(valkey.keys("assets:answer:*")) == 1


def test_who_read_the_rows_is_in_the_audit_log() -> None:
    ask(as_role(Role.MANAGER, 77), f"{ROWS}?group=overdue_31&asset_type=camera&limit=1")
    event = AuditEvent.objects.get()
    assert (event.action, event.actor_id, event.object_kind, event.object_id) == (
        "rows_read",
        77,
        "tickets",
        "overdue_31",
    )
    assert event.after == {
        "from": "2026-02-09",
        "to": "2026-03-10",
        "calendar": "gregorian",
        "asset_type": ["camera"],
        "limit": 1,
    }


def test_figures_that_are_only_looked_at_are_not() -> None:
    ask(as_role(Role.MANAGER), URL)
    assert not AuditEvent.objects.exists()


REFUSED = [
    (f"{URL}?from=yesterday", "bad_day", "from"),
    (f"{URL}?from=2026-03-09&to=2026-03-08", "bad_range", "from"),
    (f"{URL}?from=2027-01-01", "bad_range", "from"),
    (f"{URL}?region=atlantis", "unknown_member", "region"),
    (f"{URL}?currency=IRR", "unknown_parameter", "currency"),
    (f"{URL}?" + "&".join(f"region=r{n}" for n in range(101)), "too_many_members", "region"),
    (ROWS, "unknown_group", "group"),
    (f"{ROWS}?group=lost", "unknown_group", "group"),
    (f"{ROWS}?group=overdue&group=overdue_31", "repeated_parameter", "group"),
    (f"{ROWS}?group=overdue&limit=201", "bad_limit", "limit"),
    (f"{ROWS}?group=overdue&limit=0", "bad_limit", "limit"),
    (f"{ROWS}?group=overdue&cursor=%00", "bad_cursor", "cursor"),
    (f"{ROWS}?group=now_active&cursor=' OR 1=1 --", "bad_cursor", "cursor"),
]


@pytest.mark.parametrize(("url", "code", "field"), REFUSED)
def test_422_says_what_is_wrong(url: str, code: str, field: str) -> None:
    told = problem(as_role(Role.ADMIN).get(url), 422)
    assert (told["code"], told["field"]) == (code, field)
