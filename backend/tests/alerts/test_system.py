"""Rules about what the system knows of itself: raised when it breaks, over when it is well again."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from assets.accounts.models import Role, User
from assets.alerts.models import AlertEpisode
from assets.exports.models import Export, ExportState
from assets.feeds.models import Feed
from assets.reconciliation.models import Agreement, Reconciliation
from assets.schedules.models import Schedule, Sending, SendingState
from assets.webhooks.events import EventType
from assets.webhooks.models import DeliveryState, OffReason, WebhookDelivery, WebhookEndpoint
from tests.access.signing_in import join
from tests.alerts.ruling import RuleCaller, join_on, judge, made, states
from tests.calling import Clock

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


@pytest.fixture
def admin(time: Clock) -> User:
    return join(role=Role.ADMIN)


def reconciled(time: Clock, outcome: Agreement, breaks: int = 0) -> None:
    Reconciliation.objects.create(at=time.at, took_ms=1, version=1, outcome=outcome, breaks=breaks, checks=[])


def books(time: Clock, _: User) -> Callable[[], None]:
    reconciled(time, Agreement.BROKEN, 3)
    return lambda: reconciled(time, Agreement.AGREES)


def export(time: Clock, owner: User) -> Callable[[], None]:
    Export.objects.create(
        owner=owner, wish="", what="overview", parameters={}, format="csv", language="en", calendar="gregorian",
        mark=False, scope="all", state=ExportState.FAILED, asked_at=time.at, ended_at=time.at,
    )  # fmt: skip
    return lambda: time.goes_on(hours=25)


def schedule(time: Clock, owner: User) -> Callable[[], None]:
    made_ = Schedule.objects.create(
        owner=owner, what="overview", query={}, format="csv", language="en", calendar="gregorian", rhythm="daily",
        since=time.at.date(), created_at=time.at,
    )  # fmt: skip
    Sending.objects.create(
        schedule=made_, first_day=time.at.date(), last_day=time.at.date(), state=SendingState.FAILED,
        asked_at=time.at, next_at=time.at, started_at=time.at,
    )  # fmt: skip
    return lambda: time.goes_on(hours=25)


def endpoint(time: Clock, _: User) -> Callable[[], None]:
    hook = WebhookEndpoint.objects.create(
        name="Books", url="https://example.org", event_types=[], created_at=time.at, off_at=time.at,
        off_reason=OffReason.FAILING,
    )  # fmt: skip

    def switch_on() -> None:
        WebhookEndpoint.objects.filter(id=hook.id).update(off_at=None, off_reason=None)

    return switch_on


def source(time: Clock, _: User) -> Callable[[], None]:
    feed = Feed.objects.create(name="shop", began_at=time.at - timedelta(days=30), complete_to=time.at)

    def speak() -> None:
        Feed.objects.filter(name=feed.name).update(heard_at=time.at)

    return speak


def days(time: Clock, _: User) -> Callable[[], None]:
    join_on({1: 1})
    return lambda: None


BROKEN = {
    "reconciliation_broken": books,
    "export_failed": export,
    "schedule_failed": schedule,
    "webhook_given_up": endpoint,
    "source_behind": source,
}


@pytest.mark.parametrize("kind", BROKEN)
def test_it_is_raised_once_while_it_is_broken_and_over_when_it_is_well(
    kind: str, admin: User, time: Clock
) -> None:
    number = made(RuleCaller(admin), kind=kind, metric=None, level=None, channels=["bell"])
    judge()
    assert not AlertEpisode.objects.exists()
    mend = BROKEN[kind](time, admin)
    for _ in range(3):
        judge()
        time.goes_on(minutes=1)
    assert states(number) == [("bell", "sent", "")]
    mend()
    judge()
    episode = AlertEpisode.objects.get()
    assert (episode.ended_at, episode.first_day, (episode.value or 0) > 0) == (time.at, None, True)
    judge()
    assert AlertEpisode.objects.count() == 1


def test_a_day_that_is_not_sealed(admin: User, time: Clock) -> None:
    number = made(RuleCaller(admin), kind="day_not_sealed", metric=None, level=None, channels=["bell"])
    join_on({2: 1})
    time.stands_at("2026-03-03T00:29")
    judge()
    assert states(number) == []
    time.stands_at("2026-03-03T00:31")
    judge()
    assert states(number) == [("bell", "sent", "")]


def test_webhooks_hear_of_an_episode_once_with_no_figure(admin: User, time: Clock) -> None:
    hook = WebhookEndpoint.objects.create(
        name="Chat", url="https://example.org", event_types=[EventType.ALERT_RAISED], created_at=time.at
    )
    number = made(RuleCaller(admin), channels=["webhook"], people=[], roles=[])
    join_on({3: 7})
    time.stands_at("2026-03-04T12:00")
    for _ in range(2):
        judge()
    (delivery,) = WebhookDelivery.objects.filter(endpoint=hook)
    assert (delivery.event_type, delivery.state) == ("alert.raised", DeliveryState.WAITING)
    assert '"kind":"above","metric":"new_users","day":"2026-03-03"' in delivery.body
    assert "7" not in delivery.body.partition('"kind"')[2]
    assert states(number) == [("webhook", "sent", "")]
