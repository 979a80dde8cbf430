"""What happens in the marketplace is told to open pages: to each what it may know, and nothing of anybody else."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from functools import partial

import pytest
from asgiref.sync import async_to_sync, sync_to_async

from assets.accounts.models import Role
from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.live import events
from assets.live.publishing import publish
from assets.publishing.holding import hold
from assets.reports.metrics.scopes import metrics_in
from assets.reports.rollups import State, rebuild
from assets.reports.rollups.change import Change
from assets.reports.rollups.state import read_state
from assets.reports.rollups.versions import Versions
from assets.reports.signals import figures_changed
from tests.access.signing_in import access_token
from tests.live.listening import Listener, LiveMessage, listening, says_something
from tests.live.market import asks, counted, is_written_to, pays, people, tops_up
from tests.serving import Served, web
from tests.test_worker import worker

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]

FIELDS = {
    "standing", "version", "watermark", "metrics", "first_day", "own", "missed", "today", "sealing_held_at", "held_by",
    "bell",
}  # fmt: skip


async def hears(listener: Listener, happens: Callable[[], object]) -> LiveMessage:
    """What a listener is told when something happens."""
    await listener.hear()
    await sync_to_async(happens)()
    return await listener.until(says_something)


def after(*happenings: Callable[[], None]) -> Callable[[], None]:
    """All of it happens, and is counted."""

    def happen() -> None:
        for happens in happenings:
            happens()
        counted()

    return happen


def told_when(served: Served, token: str, happens: Callable[[], object]) -> LiveMessage:
    async def scenario() -> LiveMessage:
        async with listening(served, token) as listener:
            return await hears(listener, happens)

    return async_to_sync(scenario)()


@pytest.mark.quick
def test_an_administrator_hears_which_metrics_changed_and_from_which_day_on(served: Served) -> None:
    [ada] = people("Ada")
    two_days_ago = clock.now() - timedelta(days=2)
    told = told_when(served, access_token(Role.ADMIN, 999), after(partial(pays, ada, two_days_ago)))
    assert set(told) == FIELDS
    assert set(told["metrics"]) == {
        "active_users", "average_payment", "payment_success_rate", "payments_verified", "total_volume",
    }  # fmt: skip
    assert told["first_day"] == day_of(two_days_ago).isoformat()
    assert (told["own"], told["missed"], told["standing"]) == ([], False, "current")
    assert told["version"] == read_state().version


def test_news_of_another_database_in_the_same_valkey_is_not_heard(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    [ada] = people("Ada")

    def happens() -> None:
        with monkeypatch.context() as elsewhere:
            elsewhere.setattr(events, "history", lambda: "1a.2b.1")
            publish(
                state=State(1_000_000, Versions(0, 1_000_000, {}), None),
                change=Change({"tickets_created": [(date(2026, 3, 9), date(2026, 3, 9))]}),
            )
        pays(ada)
        counted()

    told = told_when(served, access_token(Role.ADMIN, 999), happens)
    assert "tickets_created" not in told["metrics"]
    assert "total_volume" in told["metrics"]


def test_every_page_hears_that_sealing_is_held(served: Served) -> None:
    hold(clock.now(), by=COMMAND_LINE)
    held = read_state().sealing_held_at
    assert held is not None

    async def scenario() -> LiveMessage:
        async with listening(served, access_token(Role.MANAGER, 999)) as listener:
            return await listener.until(lambda message: message["sealing_held_at"] is not None)

    assert datetime.fromisoformat(async_to_sync(scenario)()["sealing_held_at"] or "") == held


def test_support_hears_of_tickets_and_messages_and_nothing_of_money(served: Served) -> None:
    ada, bob = people("Ada", "Bob")

    def happens() -> None:
        pays(ada)
        tops_up(ada)
        counted()
        asks(ada, bob)
        counted()

    told = told_when(served, access_token(Role.SUPPORT, 999), happens)
    assert set(told["metrics"]) == {"tickets_created", "total_tickets"}
    assert set(told["metrics"]) <= {metric.slug for metric in metrics_in(Scope.SERVICE)}


def test_a_user_hears_that_something_of_his_own_changed_and_no_metric(served: Served) -> None:
    ada, bob = people("Ada", "Bob")
    happenings: list[tuple[Callable[[], None], int, list[str]]] = [
        (partial(tops_up, ada), ada, ["wallet"]),
        (partial(pays, ada), ada, ["payment"]),
        (partial(is_written_to, ada), ada, ["message"]),
        (partial(asks, ada, bob), ada, ["ticket"]),
        (partial(asks, ada, bob), bob, ["ticket"]),
        (
            after(partial(tops_up, bob), partial(asks, bob, ada), partial(pays, ada)),
            ada,
            ["payment", "ticket"],
        ),
    ]
    for happens, who, own in happenings:
        told = told_when(served, access_token(Role.USER, who), after(happens))
        assert (told["own"], told["metrics"], told["first_day"]) == (own, [], None)


def test_nothing_of_another_user_goes_down_a_socket(served: Served) -> None:
    ada, bob, eve = people("Ada", "Bob", "Eve")

    async def scenario() -> list[LiveMessage]:
        async with (
            listening(served, access_token(Role.USER, eve)) as of_eve,
            listening(served, access_token(Role.USER, ada)) as of_ada,
        ):
            await of_eve.hear()
            for _ in range(3):
                await hears(of_ada, after(partial(tops_up, ada), partial(pays, bob), partial(asks, ada, bob)))
            for _ in range(2):
                await of_eve.hear()
            return of_eve.told

    # Where a busy machine did not read the state in time, `missed` says so to all: it is nothing of another user's.
    for told in async_to_sync(scenario)():
        assert (told["metrics"], told["own"], told["first_day"]) == ([], [], None)


def test_days_that_are_counted_as_a_whole_are_told_as_anybodys(served: Served) -> None:
    ada, eve = people("Ada", "Eve")
    pays(ada)
    told = told_when(served, access_token(Role.USER, eve), lambda: rebuild([day_of(clock.now())]))
    assert told["own"] == ["payment"]


def test_news_that_is_lost_on_the_way_is_told_as_missed() -> None:
    [ada] = people("Ada")

    def happens_unheard() -> None:
        receivers, figures_changed.receivers = figures_changed.receivers, []
        figures_changed.sender_receivers_cache.clear()
        pays(ada)
        counted()
        figures_changed.receivers = receivers
        figures_changed.sender_receivers_cache.clear()

    with web() as served:
        for role in (Role.ADMIN, Role.USER):
            told = told_when(served, access_token(role, 999), happens_unheard)
            assert (told["missed"], told["metrics"], told["own"]) == (True, [], [])


def test_a_worker_that_stands_still_is_told(served: Served) -> None:
    people("Ada")

    async def scenario() -> LiveMessage:
        async with listening(served, access_token(Role.USER)) as listener:
            return await listener.until(lambda told: told["standing"] == "behind")

    assert async_to_sync(scenario)()["watermark"] is not None


def test_what_is_written_is_told_of_each_time(served: Served) -> None:
    [ada] = people("Ada")

    async def scenario() -> None:
        async with listening(served, access_token(Role.MANAGER, 999)) as listener:
            for _ in range(6):
                await sync_to_async(pays)(ada)
                await listener.until(lambda told: "total_volume" in told["metrics"])

    with worker():
        async_to_sync(scenario)()
