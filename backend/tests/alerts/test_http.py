"""Alerts over HTTP: who may do what, what is refused, what is audited."""

import json
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from assets.accounts.models import Role, User
from assets.alerts.kinds import OF_METRIC, RuleKind
from assets.alerts.limits import LIMITS
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRule
from assets.alerts.services.deciding import judge_rule
from assets.audit.models import AuditEvent
from assets.reports.rollups import drain
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.alerts.ruling import URL, RuleCaller, join_on, made, rule, states, work
from tests.calling import Clock
from tests.postbox import Postbox
from tests.reports.api.reading import problem

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]

READS = [("GET", "rules/"), ("GET", "rules/{id}/episodes/"), ("GET", "bell/")]
RING = ("POST", "bell/read/")
WRITES = [
    ("POST", "rules/"), ("PUT", "rules/{id}/"), ("POST", "rules/{id}/mute/"), ("POST", "rules/{id}/test/"),
    ("POST", "preview/"), ("DELETE", "rules/{id}/"),
]  # fmt: skip
BODIES: dict[str, dict[str, Any]] = {"mute/": {"hours": 1}, "test/": {}, "read/": {"notices": None}}


@pytest.fixture
def caller(manager: User) -> RuleCaller:
    drain()
    return RuleCaller(manager)


def body_for(path: str, person: int) -> dict[str, Any]:
    ending = path.split("/")[-2] + "/"
    return BODIES.get(ending, rule([person]))


@pytest.mark.parametrize("role", list(Role))
def test_managers_and_administrators_write_auditors_read_and_others_see_nothing(
    caller: RuleCaller, role: Role
) -> None:
    number = made(caller)
    client = RuleCaller(join(role=role))
    for method, path in (*READS, RING):
        address = path.format(id=number)
        code = client.send(
            method, address, **({} if method == "GET" else body_for(path, caller.user.id))
        ).status_code
        assert code == (200 if role in (Role.MANAGER, Role.AUDITOR, Role.ADMIN) else 403), (path, code)
    may_write = role in (Role.MANAGER, Role.ADMIN)
    for method, path in WRITES:
        answer = client.send(method, path.format(id=number), **body_for(path, caller.user.id))
        assert (answer.status_code < 300) is may_write, (path, answer.content)
        if not may_write:
            assert problem(answer, 403)["code"] == "forbidden"
    assert AlertRule.objects.filter(deleted_at=None).count() == 1


def test_nobody_is_refused(caller: RuleCaller) -> None:
    number = made(caller)
    for method, path in (*READS, RING, *WRITES):
        answer = as_nobody(method, path.format(id=number), body_for(path, 1))
        assert answer.status_code == 401, path


def as_nobody(method: str, path: str, body: dict[str, Any]) -> Any:
    return Client().generic(
        method, URL + path, "" if method == "GET" else json.dumps(body), "application/json"
    )


def test_what_the_system_knows_is_for_those_who_may_see_it(caller: RuleCaller) -> None:
    admin = RuleCaller(join(role=Role.ADMIN))
    number = made(admin, kind="export_failed", metric=None, level=None)
    assert problem(
        caller.send("POST", "rules/", **rule([1], kind="export_failed", metric=None, level=None)), 403
    )
    assert caller.get(f"{URL}rules/").json()["rules"] == []
    assert problem(caller.get(f"{URL}rules/{number}/episodes/"), 404)["code"] == "alert_rule_not_found"
    assert [one["id"] for one in admin.get(f"{URL}rules/").json()["rules"]] == [number]
    kinds = [one["kind"] for one in caller.get(f"{URL}rules/").json()["kinds"]]
    of_the_system = {"reconciliation_broken", "day_not_sealed", "source_behind"}
    assert set(kinds) == {*OF_METRIC, *of_the_system, "payments_missing", "target_unlikely"}
    assert len(admin.get(f"{URL}rules/").json()["kinds"]) == len(RuleKind)


def test_the_database_shows_alerts_to_those_who_see_everything_alone(caller: RuleCaller, time: Clock) -> None:
    made(caller)
    join_on({3: 4})
    time.stands_at("2026-03-04T12:00")
    work()
    for role, count in (("assets_web", 0), ("assets_web_all", 1)):
        with acting_as(role), connection.cursor() as cursor:
            for table in ("alert_rules", "alert_episodes", "alert_recipients"):
                cursor.execute(f"SELECT count(*) FROM {table}")
                assert cursor.fetchone() == (count,), (role, table)


REFUSED: list[tuple[dict[str, Any], str, str | None]] = [
    ({"level": None}, "bad_alert_rule", "level"),
    ({"level": "1.5"}, "bad_alert_rule", "level"),
    ({"clear": "4"}, "bad_alert_rule", "clear"),
    ({"kind": "below", "clear": "2"}, "bad_alert_rule", "clear"),
    ({"metric": None}, "bad_alert_rule", "metric"),
    ({"metric": "no_such"}, "unknown_metric", "metric"),
    ({"metric": "revenue"}, "bad_alert_rule", "query.currency"),
    ({"kind": "no_data", "metric": "total_users", "level": "2"}, "bad_alert_rule", "metric"),
    ({"kind": "no_data", "level": "0"}, "bad_alert_rule", "level"),
    ({"kind": "no_data", "level": "31"}, "bad_alert_rule", "level"),
    ({"kind": "change"}, "bad_alert_rule", "direction"),
    ({"kind": "change", "direction": "up", "level": "-1"}, "bad_alert_rule", "level"),
    ({"kind": "day_not_sealed", "metric": None}, "bad_alert_rule", "level"),
    ({"channels": []}, "bad_alert_rule", "channels"),
    ({"people": []}, "bad_alert_rule", "people"),
    ({"people": [999_999]}, "unknown_alert_recipient", "people"),
    ({"roles": ["support"]}, "unknown_alert_recipient", "roles"),
    ({"quiet_from": "22:00"}, "bad_alert_rule", "quiet_to"),
    ({"quiet_from": "22:00", "quiet_to": "22:00"}, "bad_alert_rule", "quiet_to"),
    ({"query": {"from": ["2026-01-01"]}}, "bad_alert_rule", "query.from"),
    ({"kind": "odd", "level": None, "query": {"region": ["IR-23"]}}, "bad_alert_rule", "query.region"),
    ({"kind": "odd"}, "bad_alert_rule", "level"),
    ({"query": {"region": ["IR-99"]}}, "unknown_member", "region"),
    ({"query": {"colour": ["red"]}}, "unknown_parameter", "colour"),
]


@pytest.mark.parametrize(("changes", "code", "field"), REFUSED)
def test_what_does_not_fit_together_is_refused(
    caller: RuleCaller, changes: dict[str, Any], code: str, field: str | None
) -> None:
    for path in ("rules/", "preview/"):
        answer = problem(caller.send("POST", path, **{**rule([caller.user.id]), **changes}), 422)
        assert (answer["code"], answer["field"]) == (code, field), answer
    assert AlertRule.objects.count() == 0


def test_a_rule_is_answered_as_it_was_given(caller: RuleCaller) -> None:
    wish = rule(
        [caller.user.id], kind="below", metric="payment_success_rate", level="0.825", clear="0.9", window="week",
        query={"region": ["unattributed"], "calendar": ["persian"]}, cool_down_hours=12, repeated=False,
        quiet_from="22:00", quiet_to="07:30", channels=["email", "bell", "webhook"], roles=["auditor"],
    )  # fmt: skip
    answer = caller.send("POST", "rules/", **wish)
    assert answer.status_code == 201, answer.content
    given = answer.json()
    assert {name: given[name] for name in wish} == {**wish, "channels": ["bell", "email", "webhook"]}
    assert (given["unit"], given["currency"], given["created_by"]) == ("share", None, "Mina")
    listed = caller.get(f"{URL}rules/").json()
    assert listed["rules"] == [given]
    assert listed["may_write"] is True
    assert {one["name"] for one in listed["people"]} == {"Mina"}


def test_a_test_goes_to_oneself_alone_and_counts_for_nothing(
    caller: RuleCaller, time: Clock, postbox: Postbox
) -> None:
    other = join(email="other@example.org", role=Role.MANAGER)
    number = made(caller, people=[other.id])
    assert caller.send("POST", f"rules/{number}/test/").status_code == 202
    work()
    (mail,) = postbox.mails
    assert (mail["To"], mail["Subject"]) == ("mina@example.org", "آزمایشی: هشدار: Many join")
    assert caller.get(f"{URL}bell/").json()["notices"][0]["test"] is True
    join_on({3: 4})
    time.stands_at("2026-03-04T12:00")
    work()
    assert states(number)[2:] == [("bell", "sent", ""), ("email", "sent", "")]
    for _ in range(LIMITS.tests_an_hour):
        last = caller.send("POST", f"rules/{number}/test/")
    assert last.status_code == 202
    assert problem(caller.send("POST", f"rules/{number}/test/"), 429)["code"] == "too_many_alert_tests"
    time.goes_on(hours=1)
    assert caller.send("POST", f"rules/{number}/test/").status_code == 202


def test_what_is_done_and_what_is_found_is_audited(caller: RuleCaller, time: Clock, postbox: Postbox) -> None:
    number = made(caller)
    join_on({2: 4})
    time.stands_at("2026-03-03T12:00")
    work()
    caller.send("PUT", f"rules/{number}/", **rule([caller.user.id], level="5"))
    caller.send("POST", f"rules/{number}/mute/", hours=1)
    caller.send("POST", f"rules/{number}/test/")
    caller.send("DELETE", f"rules/{number}/")
    assert problem(caller.send("DELETE", f"rules/{number}/"), 404)["code"] == "alert_rule_not_found"
    found = AuditEvent.objects.filter(object_kind="alert_rule", object_id=str(number)).order_by("id")
    assert list(found.values_list("action", flat=True)) == [
        "alert_rule_made", "alert_raised", "alert_sent", "alert_rule_changed", "alert_rule_muted",
        "alert_rule_tested", "alert_rule_deleted",
    ]  # fmt: skip


def test_a_deleted_rule_is_judged_no_more(caller: RuleCaller, time: Clock) -> None:
    number = made(caller)
    before = AlertRule.objects.get(id=number)
    join_on({3: 4})
    assert caller.send("DELETE", f"rules/{number}/").status_code == 204
    time.stands_at("2026-03-04T12:00")
    work()
    judge_rule(before, time.at)  # by a worker that had read it before
    assert AlertEpisode.objects.count() == AlertNotice.objects.count() == 0


def test_there_are_so_many_rules_and_no_more(caller: RuleCaller, monkeypatch: pytest.MonkeyPatch) -> None:
    made(caller)
    monkeypatch.setattr("assets.alerts.services.rules.LIMITS", type(LIMITS)(rules=1))
    answer = problem(caller.send("POST", "rules/", **rule([caller.user.id])), 422)
    assert answer["code"] == "too_many_alert_rules"
