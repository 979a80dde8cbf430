"""Targets over HTTP: who may do what, what is refused, what stays in the history."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.targets import services
from assets.targets.models import Target, TargetChange
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.reports.api.reading import problem
from tests.targets.market import NOW
from tests.targets.setting import URL, TargetCaller, made, target

pytestmark = pytest.mark.usefixtures("market")

VALUE = {"value": "31000", "why": "More"}
WRITES = [("PUT", "{id}/", VALUE), ("POST", "{id}/withdraw/", {"why": "Enough"})]


@pytest.fixture
def caller(manager: User) -> TargetCaller:
    return TargetCaller(manager)


@pytest.mark.parametrize("role", list(Role))
def test_managers_and_administrators_set_auditors_see_and_others_do_not(
    caller: TargetCaller, role: Role
) -> None:
    number = made(caller)["id"]
    client = TargetCaller(join(role=role))
    sets = role in (Role.MANAGER, Role.ADMIN)
    sees = sets or role is Role.AUDITOR
    for path in ("", f"{number}/history/"):
        assert client.get(URL + path).status_code == (200 if sees else 403), path
    answers = [client.send("POST", **target(grain="year"))]
    answers += [client.send(method, path.format(id=number), **body) for method, path, body in WRITES]
    assert [answer.status_code for answer in answers] == ([201, 200, 200] if sets else [403] * 3)
    if sees:
        assert client.get(URL).json()["may_write"] is sets


def test_nobody_is_refused(caller: TargetCaller) -> None:
    number = made(caller)["id"]
    writes = [("POST", "", target()), *WRITES]
    for method, path, body in [("GET", "", {}), ("GET", "{id}/history/", {}), *writes]:
        sent = "" if method == "GET" else json.dumps(body)
        answer = Client().generic(method, URL + path.format(id=number), sent, "application/json")
        assert answer.status_code == 401, path


def test_a_target_says_what_it_is_about(caller: TargetCaller) -> None:
    found = made(caller, query={"currency": ["irr"], "asset_type": ["drill", "camera"]})

    assert {name: found[name] for name in ("metric", "kind", "unit", "currency", "exponent", "query")} == {
        "metric": "total_volume",
        "kind": "flow",
        "unit": "money",
        "currency": "IRR",
        "exponent": 0,
        "query": {"asset_type": ["camera", "drill"], "currency": ["IRR"]},
    }
    assert (found["start"], found["end"], found["state"]) == ("2026-02-20", "2026-03-20", "running")
    assert (found["value"], found["withdrawn"], found["at_most"]) == ("30000", False, False)
    assert (found["changed_by"], found["why"]) == (caller.user.name, "Plan of the year")


@pytest.mark.parametrize(
    ("changes", "code", "field"),
    [
        ({"metric": "nope"}, "unknown_metric", "metric"),
        ({"query": {}}, "bad_target", "query.currency"),
        ({"query": {"currency": ["IRR"], "convert_to": ["USD"]}}, "bad_target", "query.convert_to"),
        ({"query": {"currency": ["IRR"], "asset_type": ["nope"]}}, "unknown_member", "asset_type"),
        ({"metric": "wallet_balances", "query": {"currency": ["IRR"], "asset_type": ["camera"]}},
         "dimension_not_available", "asset_type"),
        ({"grain": "week"}, "bad_target", "grain"),
        ({"start": "2026-02-01"}, "target_period_over", "start"),
        ({"start": "2040-01-01"}, "bad_target", "start"),
        ({"value": "0"}, "bad_target", "value"),
        ({"value": "1.5"}, "bad_target", "value"),
        ({"metric": "completion_rate", "query": {}, "value": "1.2"}, "bad_target", "value"),
    ],
)  # fmt: skip
def test_what_makes_no_target_is_refused_with_the_field(
    caller: TargetCaller, changes: dict[str, Any], code: str, field: str
) -> None:
    refusal = problem(caller.send("POST", **target(**changes)), 422)

    assert (refusal["code"], refusal["field"]) == (code, field)
    assert not Target.objects.exists()


@pytest.mark.parametrize("value", ["-5", "", "1e9", "1" * 16, None, 5])
def test_a_value_that_is_no_number_is_refused(caller: TargetCaller, value: object) -> None:
    assert problem(caller.send("POST", **target(value=value)), 422)["code"] == "invalid_parameter"


def test_the_same_target_is_set_once_and_again_after_it_was_withdrawn(caller: TargetCaller) -> None:
    number = made(caller)["id"]
    again = target(start="2026-02-25", value="40000")
    assert problem(caller.send("POST", **again), 422)["code"] == "target_exists"
    withdrawn = caller.send("POST", f"{number}/withdraw/", why="Enough").json()
    assert (withdrawn["withdrawn"], withdrawn["value"], withdrawn["progress"]) == (True, "30000", None)
    assert [one["id"] for one in caller.listed("?which=withdrawn")] == [number]
    assert caller.listed() == []
    for method, path, body in WRITES:
        refused = caller.send(method, path.format(id=number), **body)
        assert problem(refused, 422)["code"] == "target_withdrawn"

    found = caller.send("POST", **again).json()
    assert (found["id"], found["value"], found["withdrawn"]) == (number, "40000", False)


def test_the_history_says_who_when_and_why_newest_first(caller: TargetCaller) -> None:
    number = made(caller)["id"]
    other = TargetCaller(join("omid@example.com", role=Role.MANAGER))
    other.send("PUT", f"{number}/", value="31000", why="Strong spring")
    caller.send("POST", f"{number}/withdraw/", why="Enough")
    first = caller.get(f"{URL}{number}/history/?limit=2").json()
    rest = caller.get(f"{URL}{number}/history/?limit=2&cursor={first['next']}").json()
    changes = first["changes"] + rest["changes"]

    assert [(one["value"], one["why"], one["by"]) for one in changes] == [
        (None, "Enough", caller.user.name),
        ("31000", "Strong spring", other.user.name),
        ("30000", "Plan of the year", caller.user.name),
    ]
    assert rest["next"] is None
    actions = AuditEvent.objects.filter(object_kind="target").order_by("id").values_list("action", flat=True)
    assert list(actions) == ["target_set", "target_changed", "target_withdrawn"]


def test_what_was_aimed_at_in_a_period_that_is_over_stays(
    caller: TargetCaller, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = made(caller)["id"]
    monkeypatch.setattr(clock, "now", lambda: NOW + timedelta(days=11))
    for method, path, body in WRITES:
        refused = caller.send(method, path.format(id=number), **body)
        assert problem(refused, 422)["code"] == "target_period_over"


def test_there_are_only_so_many_in_force(caller: TargetCaller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "OPEN_TARGETS", 1)
    made(caller)

    assert problem(caller.send("POST", **target(grain="year")), 422)["code"] == "too_many_targets"


def test_pages_of_targets_follow_each_other(caller: TargetCaller) -> None:
    numbers = [made(caller, grain=grain)["id"] for grain in ("month", "quarter", "year")]
    first = caller.get(f"{URL}?limit=2").json()
    rest = caller.get(f"{URL}?limit=2&cursor={first['next']}").json()

    assert [one["id"] for one in first["targets"] + rest["targets"]] == numbers[::-1]
    assert rest["next"] is None
    assert problem(caller.get(f"{URL}?cursor=nope"), 422)["code"] == "invalid_parameter"
    assert problem(caller.get(f"{URL}?which=none"), 422)["code"] == "invalid_parameter"


def test_there_is_no_such_target(caller: TargetCaller) -> None:
    for method, path, body in WRITES:
        assert problem(caller.send(method, path.format(id=99), **body), 404)["code"] == "target_not_found"
    assert problem(caller.get(f"{URL}99/history/"), 404)["code"] == "target_not_found"


@pytest.mark.parametrize(
    "statement",
    ["UPDATE targets SET metric = 'x'", "DELETE FROM target_changes", "UPDATE target_changes SET value = 1"],
)
def test_nothing_of_it_is_changed_or_deleted(caller: TargetCaller, statement: str) -> None:
    made(caller)
    for role in ("none", "assets_web", "assets_worker"):
        with (
            pytest.raises(DatabaseError),
            acting_as(role),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert TargetChange.objects.get().value == 30_000
