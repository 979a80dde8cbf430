"""Live operations: through the services alone, always balanced, never a crash."""

import signal
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest
from django.db import OperationalError, connection

from assets.common.clock import now
from assets.common.days import start_of
from assets.demo.errors import NoDemo
from assets.demo.live.marketplace import Marketplace
from assets.demo.live.runner import LONGEST_PAUSE, pause, run
from assets.demo.services import make_rows
from assets.reports.rollups import drain
from assets.tickets.errors import TicketMoveNotAllowed
from tests.database import Load
from tests.demo.conftest import LITTLE_DEMO, SEED, TICKETS, USERS, Ask, silent
from tests.serving import environment_of
from tests.waiting import HANG_SECONDS, eventually

pytestmark = pytest.mark.django_db(transaction=True)

END_OTHER_SESSIONS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
"""
WRITTEN = "SELECT count(*), max(id) FROM ticket_events UNION ALL SELECT count(*), max(id) FROM payment_events"
BACKEND = Path(__file__).resolve().parents[2]


@pytest.fixture
def little_demo(transactional_db: None, dataset: Load) -> None:
    dataset(LITTLE_DEMO)


def _broken(ask: Ask) -> list[str]:
    """The invariants that do not hold."""
    holds = {
        "zero": "SELECT sum(amount) = 0 FROM ledger_entries",
        "escrow": "SELECT (SELECT sum(amount) FROM ledger_entries WHERE wallet_kind = 'escrow') ="
        " (SELECT sum(price) FROM tickets WHERE state IN ('accepted', 'active'))",
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


@pytest.mark.usefixtures("little_demo")
def test_two_hundred_operations_keep_the_books(ask: Ask) -> None:
    before = ask("SELECT count(*) FROM ledger_entries")[0][0]

    tally = run(Event(), Random(5), limit=200)

    assert tally.done.total() + tally.refused.total() == 200
    assert {"ask", "accept", "hand_over", "bring_back", "cancel", "top_up", "join"} <= set(tally.done)
    assert set(tally.refused) <= {"insufficient_funds", "withdrawal_not_covered"}
    assert tally.done.total() > tally.refused.total()
    assert ask("SELECT count(*) FROM ledger_entries")[0][0] > before + 100
    assert _broken(ask) == []
    assert drain() > 0


def test_most_late_loans_stay_late_while_others_come_back(ask: Ask) -> None:
    yesterday = now() - timedelta(days=1)
    make_rows(seed=SEED, users=3 * USERS, tickets=3 * TICKETS, end=yesterday, progress=silent)
    loans = "SELECT count(*) FROM tickets WHERE state = 'active' AND (due_at < now()) = %s"
    late, in_time = ask(loans, [True])[0][0], ask(loans, [False])[0][0]
    assert late > 5
    assert in_time > 15

    marketplace = Marketplace(Random(3))
    for _ in range(15):
        marketplace.bring_back()

    assert late - ask(loans, [True])[0][0] <= 3
    assert in_time - ask(loans, [False])[0][0] >= 12


@pytest.mark.usefixtures("little_demo")
def test_a_ticket_that_somebody_else_moved_is_a_refusal(ask: Ask) -> None:
    """Two marketplaces know the same open tickets: the slower of the two is refused."""
    one, other = Marketplace(Random(1)), Marketplace(Random(1))
    refused = 0
    for _ in range(40):
        one.bring_back()
    for _ in range(40):
        try:
            other.bring_back()
        except TicketMoveNotAllowed:
            refused += 1

    assert refused > 0
    assert _broken(ask) == []


def has_written(ask: Ask) -> Callable[[], bool]:
    """Whether anything was written since now."""
    before = ask(WRITTEN)
    return lambda: ask(WRITTEN) != before


@pytest.mark.usefixtures("little_demo")
def test_a_database_that_goes_away_is_waited_for(ask: Ask, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its sessions are ended from outside, several times, in the middle of work."""
    monkeypatch.setattr("assets.demo.live.runner.SHORTEST_WAIT", 0.02)
    monkeypatch.setattr("psycopg_pool.base.AttemptWithBackoff.INITIAL_DELAY", 0.02)
    tallies = []

    def live() -> None:
        tallies.append(run(Event(), Random(6), limit=60))
        connection.close()

    thread = Thread(target=live)
    thread.start()
    for _ in range(5):
        eventually(has_written(ask), while_true=thread.is_alive)
        ask(END_OTHER_SESSIONS)
    thread.join(timeout=HANG_SECONDS)

    assert not thread.is_alive()
    assert tallies[0].away > 0
    assert tallies[0].total == 60
    assert _broken(ask) == []


def test_nothing_is_made_up_where_there_is_no_demo() -> None:
    with pytest.raises(NoDemo):
        run(Event(), Random(1))


def test_an_error_of_ours_is_not_swallowed(monkeypatch: pytest.MonkeyPatch, little_demo: None) -> None:
    def breaks(self: Marketplace) -> str:
        raise ZeroDivisionError

    monkeypatch.setattr(Marketplace, "step", breaks)
    with pytest.raises(ZeroDivisionError):
        run(Event(), Random(1))


def test_waiting_ends_when_told_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    stop = Event()

    def away(chance: Random) -> Marketplace:
        stop.set()
        raise OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr("assets.demo.live.runner._begin", away)

    assert run(stop, Random(1)).away == 1


@pytest.mark.usefixtures("little_demo")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_the_command_stops_when_told_to(number: signal.Signals, ask: Ask) -> None:
    """As the role that it has in the demo, and started with SIGINT ignored."""
    payments = "SELECT count(*) FROM payment_events"
    before = ask(payments)
    live = subprocess.Popen(
        [sys.executable, "manage.py", "live_marketplace"],
        cwd=BACKEND,
        env=environment_of("worker"),
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_ignore_interrupts,
    )
    with live:
        eventually(lambda: ask(payments) != before or live.poll() is not None)
        live.send_signal(number)
        _, told = live.communicate(timeout=HANG_SECONDS)

    assert live.returncode == 0, told
    assert ask(payments) != before
    assert "live marketplace stopped" in told
    assert "Traceback" not in told


def _ignore_interrupts() -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def test_nights_are_slow_and_never_dead() -> None:
    chance = Random(3)
    midnight = start_of(datetime(2026, 5, 10, tzinfo=UTC).date()).timestamp()

    def mean(hour: int) -> float:
        at = datetime.fromtimestamp(midnight + hour * 3600 + 60, UTC)
        pauses = [pause(chance, at) for _ in range(500)]
        assert max(pauses) <= LONGEST_PAUSE
        return sum(pauses) / len(pauses)

    assert mean(21) < 0.6
    assert 2 < mean(4) <= LONGEST_PAUSE
