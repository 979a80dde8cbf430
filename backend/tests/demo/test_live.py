"""The living demo: its people act over HTTP, the books hold whatever dies, and visitors are answered."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from dataclasses import dataclass
from datetime import timedelta
from random import Random
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection
from pytest_django import Settings

from assets.access.models import PersonalToken
from assets.accounts.models import User
from assets.cli.ports import free_port
from assets.common import clock
from assets.demo.accounts import TRADER
from assets.demo.errors import NoDemo
from assets.demo.live.door import Door
from assets.demo.live.marketplace import Marketplace
from assets.demo.live.people import TOKEN
from assets.demo.live.runner import LONGEST_PAUSE, Tally, _wait, run
from assets.demo.upgrading import offer_what_was_lent
from assets.gateway.client import GatewayClient
from assets.gateway.services.sweeping import sweep
from assets.idempotency.models import RequestKey
from assets.loans.services.asking import ask_for_loan
from assets.loans.services.assets import list_asset
from assets.payments.models import Payment
from assets.reports.rollups import drain
from assets.tickets.models import Asset, Ticket, TicketState
from tests.database import END_OTHER_SESSIONS, Load
from tests.demo.conftest import LITTLE_DEMO, Ask
from tests.gateway.paying import MERCHANT, served
from tests.loans.lending import give
from tests.serving import BACKEND, Served, environment_of, web
from tests.waiting import HANG_SECONDS, eventually

pytestmark = pytest.mark.django_db(transaction=True)

NO_OFFERS = "UPDATE tickets SET asset_id = NULL, days = NULL; DELETE FROM assets"


@dataclass(frozen=True)
class Doors:
    """Where the server answers, once it is started, and the gateway behind it."""

    start: Callable[[], AbstractContextManager[Served]]
    gateway: GatewayClient

    def settle(self) -> None:
        """Do the worker's part: what was paid is credited."""
        sweep(self.gateway, clock.now())


@pytest.fixture
def little_demo(transactional_db: None, dataset: Load, settings: Settings) -> None:
    dataset(LITTLE_DEMO)
    settings.MODE = "demo"


@pytest.fixture
def doors(little_demo: None, settings: Settings) -> Iterator[Doors]:
    port = free_port()
    with served() as (gateway, _), closing(GatewayClient(gateway, MERCHANT, proxies=False)) as client:
        settings.SITE_URL = f"http://127.0.0.1:{port}"
        settings.GATEWAY, settings.GATEWAY_URL, settings.GATEWAY_MERCHANT = "simulator", gateway, MERCHANT

        @contextmanager
        def start() -> Iterator[Served]:
            environment = {
                "ASSETS_SITE_URL": settings.SITE_URL,
                "ASSETS_GATEWAY": "simulator",
                "ASSETS_GATEWAY_SIMULATOR": gateway,
                "ASSETS_GATEWAY_MERCHANT": MERCHANT,
            }
            with web(environment, shared=port) as server:
                yield server

        yield Doors(start, client)


def broken(ask: Ask) -> list[str]:
    """The invariants that do not hold."""
    holds = {
        "zero": "SELECT sum(amount) = 0 FROM ledger_entries",
        # There may be no open loan at all.
        "escrow": "SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE wallet_kind = 'escrow') ="
        " (SELECT coalesce(sum(price), 0) FROM tickets WHERE state IN ('accepted', 'active'))",
        "gateway": "SELECT (SELECT -sum(amount) FROM ledger_entries WHERE wallet_kind = 'gateway') ="
        " (SELECT sum(amount) FROM payments WHERE status = 'verified')",
        "fees": "SELECT (SELECT count(*) FROM ledger_entries WHERE kind = 'fee') ="
        " (SELECT count(*) FROM tickets WHERE state = 'completed')",
        "withdrawals": "SELECT (SELECT coalesce(sum(amount), 0) FROM ledger_entries WHERE wallet_kind = 'withdrawals')"
        " = (SELECT coalesce(sum(amount), 0) FROM withdrawals WHERE state = 'requested')",
        "wallets": "SELECT NOT EXISTS (SELECT FROM wallets w WHERE kind = 'user' AND balance <>"
        " (SELECT coalesce(sum(amount), 0) FROM ledger_entries e WHERE e.wallet_id = w.id))",
    }
    return [name for name, sql in holds.items() if ask(sql) != [(True,)]]


@pytest.mark.parametrize("age", ["new", "of an older version"])
def test_people_act_with_tokens_of_their_own_and_the_books_hold(doors: Doors, ask: Ask, age: str) -> None:
    if age != "new":
        with connection.cursor() as cursor:
            cursor.execute(NO_OFFERS)
        assert offer_what_was_lent() > 0
    before, keys = Payment.objects.count(), RequestKey.objects.count()
    done, chance = Tally(), Random(5)
    with doors.start():
        for _ in range(5):
            tally = run(Event(), chance, limit=20)
            done.done += tally.done
            done.refused += tally.refused
            doors.settle()
    print(done)
    assert done.total >= 100  # a visitor may have been answered beside
    assert {"ask", "accept", "hand-over", "return", "top_up_paid"} <= set(done.done)
    assert set(done.refused) <= {"too_many_top_ups", "withdrawal_not_covered"}
    assert done.done.total() > 2 * done.refused.total()
    assert RequestKey.objects.count() - keys >= sum(done.done[one] for one in ("ask", "accept", "hand-over"))
    assert PersonalToken.objects.filter(name=TOKEN, last_used_at__isnull=False).count() > 1
    # What money was added for a loan counts under its asset type.
    assert Payment.objects.filter(id__gt=before, ticket__isnull=False).exclude(asset_type_id=0).exists()
    assert broken(ask) == []
    assert drain() > 0


def test_what_dies_or_goes_away_is_waited_for_and_nothing_is_done_twice(
    doors: Doors, ask: Ask, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assets.demo.live.runner.SHORTEST_WAIT", 0.02)
    monkeypatch.setattr("assets.demo.live.door.FIRST_WAIT", 0.02)
    monkeypatch.setattr("psycopg_pool.base.AttemptWithBackoff.INITIAL_DELAY", 0.02)
    tallies = []

    def live() -> None:
        tallies.append(run(Event(), Random(6), limit=60))
        connection.close()

    def has_moved() -> Callable[[], bool]:
        before = ask("SELECT max(id) FROM ticket_events")
        return lambda: ask("SELECT max(id) FROM ticket_events") != before

    thread = Thread(target=live)
    with doors.start() as server:
        thread.start()
        eventually(has_moved(), while_true=thread.is_alive)
        os.kill(server.process, signal.SIGKILL)
    with doors.start():
        eventually(has_moved(), while_true=thread.is_alive)
        ask(END_OTHER_SESSIONS)
        thread.join(HANG_SECONDS)
    assert not thread.is_alive()
    assert tallies[0].away > 0
    assert tallies[0].total >= 60  # a visitor may have been answered beside
    doors.settle()
    assert broken(ask) == []


def test_visitors_are_answered_on_either_side_and_do_what_is_theirs(doors: Doors) -> None:
    visitor = User.objects.get(email=TRADER.email)
    give(visitor.id, 10**9)
    earlier = clock.now() - timedelta(minutes=1)
    theirs = next(
        asset
        for asset in Asset.objects.exclude(owner=visitor)
        if not Ticket.objects.filter(asset=asset, state__in=("accepted", "active")).exists()
    )
    asked = ask_for_loan(borrower_id=visitor.id, asset_id=theirs.id, days=1, at=earlier)
    offered = list_asset(
        owner_id=visitor.id,
        name="دوربین",
        asset_type="camera",
        daily_price=10_000,
        currency="IRR",
        at=earlier,
    )
    with doors.start() as server, closing(Door(server.url, Event())) as door:
        marketplace = Marketplace(Random(2), door)
        answers = [marketplace.answer_visitor() for _ in range(2)]
        assert answers == ["accept", "ask"]
    assert Ticket.objects.get(id=asked.id).state == TicketState.ACCEPTED
    assert Ticket.objects.get(asset=offered).state == TicketState.PENDING


def test_people_are_made_up_in_a_demo_alone(little_demo: None, settings: Settings) -> None:
    for mode in ("production", "development"):
        settings.MODE = mode
        with pytest.raises(NoDemo):
            run(Event(), Random(1))
    settings.MODE = "demo"
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM demo_marketplace")
    with pytest.raises(NoDemo):
        run(Event(), Random(1))
    assert not PersonalToken.objects.exists()


def test_an_error_of_ours_is_not_swallowed(monkeypatch: pytest.MonkeyPatch, little_demo: None) -> None:
    def breaks(self: Marketplace, rates: object) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(Marketplace, "act", breaks)
    with pytest.raises(ZeroDivisionError):
        run(Event(), Random(1), limit=1)


def test_waiting_ends_with_the_signal_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = Event()

    def away(*_: object) -> Marketplace:
        stop.set()
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("assets.demo.live.runner.Marketplace", away)
    assert run(stop, Random(1)).away == 1


class Clock(Event):
    """Waits that take no time, and how long they would have been."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, timeout: float | None = None) -> bool:
        self.waits.append(timeout or 0)
        return False


def test_what_does_not_come_within_the_longest_pause_is_drawn_again() -> None:
    clock, chance = Clock(), Random(4)
    an_hour = 20.0
    came = sum(_wait(clock, chance, an_hour / 3600) for _ in range(20_000))
    assert max(clock.waits) <= LONGEST_PAUSE
    assert came == pytest.approx(an_hour * sum(clock.waits) / 3600, rel=0.05)
    assert not _wait(clock, chance, 0)


def test_the_command_stops_at_a_signal(little_demo: None) -> None:
    """As it runs in the demo, started with SIGINT ignored, while the server does not answer."""
    for number in (signal.SIGTERM, signal.SIGINT):
        PersonalToken.objects.all().delete()
        live = subprocess.Popen(
            [sys.executable, "manage.py", "live_marketplace"],
            cwd=BACKEND,
            env=environment_of("owner") | {"ASSETS_MODE": "demo"},
            stderr=subprocess.PIPE,
            text=True,
            preexec_fn=_ignore_interrupts,
        )
        with live:
            eventually(lambda: PersonalToken.objects.exists() or live.poll() is not None)  # noqa: B023
            live.send_signal(number)
            _, said = live.communicate(timeout=HANG_SECONDS)
        assert live.returncode == 0, said
        assert "live marketplace stopped" in said
        assert "Traceback" not in said


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
