"""Rules of figures: what is found on which day, who gets it, when a mail leaves, what a preview says."""

from datetime import date, datetime, timedelta

import pytest
from redis import Redis

from assets.accounts.models import Role, User
from assets.alerts.models import AlertEpisode, AlertNotice, AlertRule
from assets.alerts.signals import bell_changed
from assets.anomalies.models import OddDay, OddNight
from assets.audit.models import AuditEvent
from tests.access.signing_in import join
from tests.acting import OWNER, acting_as
from tests.alerts.ruling import URL, RuleCaller, days_of_episodes, join_on, judge, made, rule, states, work
from tests.calling import Clock
from tests.postbox import Postbox

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


@pytest.fixture
def caller(manager: User, valkey: Redis) -> RuleCaller:
    return RuleCaller(manager)


def change_role(user: User, role: Role) -> None:
    with acting_as(OWNER):
        User.objects.filter(id=user.id).update(role=role)


def test_only_days_that_are_over_and_come_after_the_rule_was_made(caller: RuleCaller, time: Clock) -> None:
    join_on({1: 9, 2: 9, 3: 9})
    number = made(caller)
    judge()
    time.stands_at("2026-03-02T23:59")
    judge()
    assert days_of_episodes(number) == []
    time.stands_at("2026-03-03T00:00")
    judge()
    assert days_of_episodes(number) == [2]


def test_hysteresis_and_cool_down_by_day(caller: RuleCaller, time: Clock) -> None:
    number = made(caller, clear="1", cool_down_hours=72)
    join_on({3: 4, 4: 2, 5: 5, 6: 1, 7: 9, 8: 9, 9: 9})
    time.stands_at("2026-03-10T12:00")
    judge()
    # Over on the 6th; three days later, at the end of the 9th, the next may begin.
    assert days_of_episodes(number) == [3, 9]
    ended = AlertEpisode.objects.order_by("id").values_list("ended_at", flat=True)
    assert [None if one is None else one.isoformat() for one in ended] == ["2026-03-06T20:30:00+00:00", None]


WISHES: list[dict[str, object]] = [
    {"clear": "1", "cool_down_hours": 48},
    {"kind": "below", "level": "3", "clear": "5"},
    {"kind": "change", "level": "20", "direction": "down"},
    {"kind": "change", "level": "10.5", "direction": "either", "window": "week"},
    {"window": "month", "level": "20"},
    {"kind": "no_data", "level": "2"},
    {"repeated": False},
]


@pytest.mark.parametrize("wish", WISHES)
def test_the_preview_says_what_was_found_on_those_days(
    caller: RuleCaller, time: Clock, wish: dict[str, object]
) -> None:
    join_on({3: 4, 4: 2, 5: 5, 6: 1, 7: 9, 8: 9, 9: 1, 10: 4})
    last = datetime.fromisoformat("2026-03-11T12:00:00+03:30")
    time.at = last - timedelta(days=90)
    seldom, daily = made(caller, **wish), made(caller, **wish)
    for days in (60, 30, *range(10, -1, -1)):
        time.at = last - timedelta(days=days)
        AlertRule.objects.filter(id=seldom).update(deleted_at=None if days % 30 == 0 else time.at)
        judge()
    answer = caller.send("POST", "preview/", **rule([caller.user.id], **wish))
    assert answer.status_code == 200, answer.content
    previewed = answer.json()
    assert (previewed["first"], previewed["last"]) == ("2025-12-11", "2026-03-10")
    found = [(one["figure"], one["ended_at"]) for one in previewed["episodes"]]
    assert found
    assert previewed["count"] == len(found)
    for number in (seldom, daily):
        episodes = caller.get(f"{URL}rules/{number}/episodes/").json()["episodes"]
        assert [(one["figure"], one["ended_at"]) for one in reversed(episodes)] == found


def test_days_without_data_in_a_row(caller: RuleCaller, time: Clock) -> None:
    join_on({2: 1, 3: 1, 5: 1, 8: 1})
    two, three = made(caller, kind="no_data", level="2"), made(caller, kind="no_data", level="3")
    time.stands_at("2026-03-12T12:00")
    judge()
    assert days_of_episodes(two) == [7, 10]
    assert days_of_episodes(three) == [11]


def test_a_change_is_that_of_every_report(caller: RuleCaller, time: Clock) -> None:
    join_on({2: 10, 3: 5})  # and the manager
    number = made(caller, kind="change", level="49.9", direction="down")
    time.stands_at("2026-03-04T12:00")
    judge()
    report = caller.get(
        "/api/v1/reports/metrics/?metric=new_users&from=2026-03-03&to=2026-03-03&compare=previous"
    )
    change = report.json()["series"][0]["previous"]["change"]["value"]
    (episode,) = caller.get(f"{URL}rules/{number}/episodes/").json()["episodes"]
    assert change == "-54.5"
    assert episode["figure"] == {
        "first_day": "2026-03-03", "last_day": "2026-03-03", "value": "5", "previous": "11", "change": "-54.5",
    }  # fmt: skip


def test_a_role_alerts_those_who_have_it_then_and_one_who_lost_it_gets_nothing(
    caller: RuleCaller, time: Clock, postbox: Postbox
) -> None:
    lost, auditor = join(email="lost@example.org", role=Role.MANAGER), join(role=Role.AUDITOR)
    named = made(caller, people=[lost.id, caller.user.id], roles=[])
    of_role = made(caller, people=[], roles=["manager", "auditor"])
    change_role(lost, Role.USER)
    join_on({3: 4})
    time.stands_at("2026-03-04T00:01")
    work()
    assert states(named) == [
        ("bell", "sent", ""), ("email", "sent", ""), ("bell", "refused", "forbidden"),
        ("email", "refused", "forbidden"),
    ]  # fmt: skip
    reached = AlertNotice.objects.filter(episode__rule_id=of_role)
    assert set(reached.values_list("user_id", flat=True)) == {caller.user.id, auditor.id}
    assert "lost@example.org" not in [mail["To"] for mail in postbox.mails]
    (episode,) = caller.get(f"{URL}rules/{named}/episodes/").json()["episodes"]
    assert [one["outcome"] for one in episode["notices"]] == [None, None, "forbidden", "forbidden"]


def test_one_who_lost_the_role_while_the_mail_waited_gets_nothing(
    caller: RuleCaller, time: Clock, postbox: Postbox
) -> None:
    number = made(caller, quiet_from="22:00", quiet_to="07:00")
    join_on({3: 4})
    time.stands_at("2026-03-04T00:01")
    work()
    assert states(number) == [("bell", "sent", ""), ("email", "waiting", "")]
    time.stands_at("2026-03-04T06:59")
    work()
    assert states(number)[1] == ("email", "waiting", "")
    change_role(caller.user, Role.SUPPORT)
    time.stands_at("2026-03-04T07:00")
    work()
    assert states(number)[1] == ("email", "refused", "forbidden")
    assert postbox.mails == []
    sent = AuditEvent.objects.filter(action="alert_sent").order_by("id").last()
    assert sent is not None
    assert (sent.outcome, sent.reason) == ("refused", "forbidden")


def test_a_mail_waits_for_the_end_of_the_quiet_hours(
    caller: RuleCaller, time: Clock, postbox: Postbox
) -> None:
    made(caller, quiet_from="22:00", quiet_to="07:00")
    join_on({3: 4})
    for moment, mails in (("00:01", 0), ("06:59", 0), ("07:00", 1), ("07:01", 1)):
        time.stands_at(f"2026-03-04T{moment}")
        work()
        assert len(postbox.mails) == mails, moment


def test_a_muted_rule_is_judged_and_alerts_nobody(caller: RuleCaller, time: Clock, postbox: Postbox) -> None:
    number = made(caller)
    assert caller.send("POST", f"rules/{number}/mute/", hours=24).json()["muted_until"] is not None
    join_on({2: 4, 3: 0, 4: 4})
    time.stands_at("2026-03-03T11:59")
    work()
    time.stands_at("2026-03-05T12:00")
    work()
    assert days_of_episodes(number) == [2, 4]
    assert states(number) == [
        ("bell", "muted", ""), ("email", "muted", ""), ("bell", "sent", ""), ("email", "sent", ""),
    ]  # fmt: skip
    assert len(postbox.mails) == 1


@pytest.mark.parametrize(
    ("language", "subject", "sentence"),
    [
        (None, "هشدار: Many join", "کاربران جدید \u2066۴\u2069 بود، بیش از \u2066۳\u2069 (۱۲ اسفند ۱۴۰۴)."),
        ("en", "Alert: Many join", "New users was \u20664\u2069, above \u20663\u2069 (3 March 2026)."),
    ],
)
def test_a_mail_is_in_the_language_of_its_recipient(
    caller: RuleCaller, time: Clock, postbox: Postbox, language: str | None, subject: str, sentence: str
) -> None:
    if language:
        caller.patch("/api/v1/me/preferences/", {"language": language}, content_type="application/json")
    made(caller)
    join_on({3: 4})
    time.stands_at("2026-03-04T00:01")
    work()
    (mail,) = postbox.mails
    body = mail.get_body(("plain",))
    assert body is not None
    assert mail["Subject"] == subject
    assert sentence in body.get_content()
    assert f"/{language or 'fa'}/alerts/" in body.get_content()


def test_the_bell_counts_what_is_unread_and_rings(caller: RuleCaller, time: Clock) -> None:
    rung: list[list[int]] = []

    def hear(*, user_ids: list[int], **_: object) -> None:
        rung.append(user_ids)

    bell_changed.connect(hear)
    try:
        made(caller)
        join_on({3: 4, 4: 0, 5: 7})
        time.stands_at("2026-03-06T12:00")
        work()
        other = RuleCaller(join(role=Role.ADMIN))
        assert other.get(f"{URL}bell/").json() == {"unread": 0, "notices": [], "next": None}
        bell = caller.get(f"{URL}bell/").json()
        assert bell["unread"] == 2
        assert [(one["name"], one["figure"]["value"], one["level"], one["read"]) for one in bell["notices"]] == [
            ("Many join", "7", "3", False), ("Many join", "4", "3", False),
        ]  # fmt: skip
        newest = bell["notices"][0]["id"]
        assert other.send("POST", "bell/read/", notices=[newest]).status_code == 200
        assert caller.get(f"{URL}bell/").json()["unread"] == 2
        assert caller.send("POST", "bell/read/", notices=[newest]).json()["unread"] == 1
        assert caller.send("POST", "bell/read/", notices=None).json()["unread"] == 0
        mine = [caller.user.id]
        assert rung == [mine, mine, mine, mine]
        page = caller.get(f"{URL}bell/?limit=1").json()
        assert [one["figure"]["value"] for one in page["notices"]] == ["7"]
        rest = caller.get(f"{URL}bell/?limit=1&cursor={page['next']}").json()
        assert ([one["figure"]["value"] for one in rest["notices"]], rest["next"]) == (["4"], None)
    finally:
        bell_changed.disconnect(hear)


def test_a_changed_rule_begins_anew(caller: RuleCaller, time: Clock) -> None:
    number = made(caller)
    join_on({3: 4, 4: 4})
    time.stands_at("2026-03-04T12:00")
    judge()
    answer = caller.send("PUT", f"rules/{number}/", **rule([caller.user.id], level="2"))
    assert (answer.status_code, answer.json()["level"]) == (200, "2")
    ended = AlertEpisode.objects.get()
    assert ended.ended_at == time.at
    time.stands_at("2026-03-05T12:00")
    judge()
    assert days_of_episodes(number) == [3, 4]


def test_a_rule_that_cannot_be_judged_says_so_and_holds_up_no_other(caller: RuleCaller, time: Clock) -> None:
    broken, well = made(caller), made(caller)
    AlertRule.objects.filter(id=broken).update(query={"region": ["IR-99"]})
    join_on({3: 4})
    time.stands_at("2026-03-04T12:00")
    judge()
    assert days_of_episodes(well) == [3]
    listed = {one["id"]: one for one in caller.get(f"{URL}rules/").json()["rules"]}
    assert (listed[broken]["fault"], listed[well]["fault"]) == ("unknown_member", None)
    AlertRule.objects.filter(id=broken).update(query={})
    judge()
    assert days_of_episodes(broken) == [3]
    assert AlertRule.objects.get(id=broken).fault == ""


def test_odd_days_are_told_once_they_were_looked_for(caller: RuleCaller, time: Clock) -> None:
    def night(day: int, **odd: bool) -> None:
        """A night on which metrics were odd; False is a later day of an episode."""
        on = date(2026, 3, day)
        held = OddNight.objects.create(day=on, at=time.at, series=9, threshold=2, found=len(odd))
        for metric, alert in odd.items():
            OddDay.objects.create(
                night=held,
                day=on,
                metric=metric,
                value=9,
                expected=5,
                low=4,
                high=6,
                score=3,
                since=on,
                alert=alert,
            )

    night(1, revenue=True)
    wish = {"kind": "odd", "level": None}
    of_revenue = made(caller, **wish, metric="revenue")
    of_any = made(caller, **wish, metric=None)
    join_on({1: 1})
    time.stands_at("2026-03-05T12:00")
    judge()
    assert days_of_episodes(of_any) == []
    night(2, refunds=True)
    night(3, revenue=True, refunds=False, new_users=True)
    night(4, revenue=False)
    judge()
    judge()
    assert days_of_episodes(of_revenue) == [3]
    # Two days in a row with something new are one episode of the rule.
    assert days_of_episodes(of_any) == [2]
    preview = caller.send("POST", "preview/", **rule([caller.user.id], **wish, metric="revenue")).json()
    days = [one["figure"]["last_day"] for one in preview["episodes"]]
    assert (preview["last"], days) == ("2026-03-04", ["2026-03-01", "2026-03-03"])
