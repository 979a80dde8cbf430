"""What is found by reading what is new is what is found by reading everything, whatever happens in between."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import date, timedelta
from random import Random
from typing import Any

import psycopg
import pytest
from django.db import IntegrityError, connection, transaction

from assets.accounts.services import register_user
from assets.publishing.sealing import seal_closed_days
from assets.reconciliation import news, services, whole
from assets.reconciliation.errors import WritersKeepWaiting
from assets.reconciliation.models import (
    Reconciliation,
    ReconciliationBreak,
    ReconciliationQueue,
    ReconciliationState,
)
from assets.reconciliation.services import read_all, reconcile
from assets.reconciliation.state import one_slice
from assets.reconciliation.tasks import read_history
from assets.reconciliation.whole import is_due
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.months import sum_missing_months
from tests.acting import acting_as
from tests.audit.writing import tampering
from tests.database import Load
from tests.marketplace.life import OPERATIONS, Life
from tests.reconciliation import oracle
from tests.reconciliation.books import BOOKS, NOW, Books, at, broken, execute, found, gateway, post, wallet
from tests.reconciliation.test_breaking import COUNTED_BOOKS, not_about_screens

pytestmark = pytest.mark.django_db(transaction=True)

Broken = dict[str, set[tuple[str, str, int, int]]]


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(COUNTED_BOOKS)


@pytest.fixture
def without_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    """What pages show is asked for in tests of their own: it takes most of a comparison of small books."""
    monkeypatch.setattr(services, "compare_screens", lambda _: None)
    monkeypatch.setattr(whole, "compare_screen", lambda *_, **__: None)


def kept_breaks() -> Broken:
    """What is found and not mended, of the checks that the oracle makes."""
    found: Broken = {check: set() for check in oracle.BROKEN}
    for one in ReconciliationBreak.objects.filter(check_slug__in=found):
        name = one.object_id + (one.currency or "" if one.kind == "measure" else "")
        found[one.check_slug].add((one.kind, name, int(one.stated), int(one.counted)))
    return found


def retract(random: Random) -> None:
    """Take something back, if the marketplace allows that."""
    book = random.choice(["transfers", "payments", "tickets", "users", "notifications"])
    statement = (
        f"INSERT INTO retractions (book, row_id, plan_id, external_id) SELECT '{book}', id, 1, '' FROM {book}"
        f" WHERE id NOT IN (SELECT row_id FROM retractions WHERE book = '{book}')"
        f" ORDER BY id OFFSET {random.randrange(8)} LIMIT 1"
    )
    try:
        with transaction.atomic():
            execute(statement)
    except IntegrityError:
        return


def tamper_with(random: Random) -> None:
    """One more entry of a transfer, put in behind the marketplace's back."""
    with tampering():
        execute(
            "INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, amount,"
            " currency, at, asset_type_id, segment_id, region_id)"
            " SELECT transfer_id, wallet_id, wallet_kind, user_id, kind, reversal, %s, currency, at, 0, 0, 0"
            " FROM ledger_entries WHERE transfer_id NOT IN (SELECT row_id FROM retractions WHERE book = 'transfers')"
            " ORDER BY id OFFSET %s LIMIT 1",
            random.randrange(1, 9),
            random.randrange(9),
        )


@pytest.mark.usefixtures("without_screens")
@pytest.mark.parametrize("seed", range(6))
def test_new_late_and_retracted_facts_are_found_as_by_reading_everything(seed: int) -> None:
    """On random histories: rows on any day, retracted, sealed, counted or not, broken or mended, read at any time."""
    random, life = Random(seed), Life(seed)
    life.lives(days=20, operations=40, until=NOW)
    for _ in range(40):
        match random.randrange(9):
            case 0 | 1 | 2 | 3:
                life.does(random.choice(OPERATIONS), NOW - timedelta(days=random.randrange(25), hours=1))
            case 4:
                retract(random)
            case 5:
                drain()
            case 6:
                tamper_with(random)
            case 7:
                seal_closed_days(NOW + timedelta(hours=2 * random.randrange(20)))
            case _:
                found(whole=random.random() < 0.1)
                assert kept_breaks() == oracle.broken_objects()
    found(whole=False)
    incremental = kept_breaks()
    drain()
    for carried, counted in oracle.CARRIED.items():
        assert sorted(oracle.rows(carried), key=str) == sorted(oracle.rows(counted), key=str)
    found()
    assert incremental == kept_breaks() == oracle.broken_objects()
    assert not ReconciliationQueue.objects.exists()


@not_about_screens
def test_what_was_compared_is_not_compared_again(books: Books) -> None:
    found(whole=False)
    (wallets, *_) = found(whole=False).checks
    assert wallets["objects"] == 0
    post("top_up", "03-09", {gateway(): -5, wallet(books.ada): 5})
    one = found(whole=False)
    compared = {check["check"]: check["objects"] for check in one.checks}
    assert (compared["wallets"], compared["transfers"], compared["escrow"]) == (1, 1, 0)
    assert one.checks[0]["sides"] == [
        {"currency": "IRR", "stated": "2805", "counted": "2805", "difference": "0"}
    ]


def test_an_old_row_that_was_changed_is_found_by_reading_everything_and_told_until_it_is_mended(
    books: Books,
) -> None:
    with tampering():
        execute("UPDATE ledger_entries SET amount = amount - 1 WHERE wallet_id = %s", wallet(books.bob))
    assert broken(found(whole=False)) == {}, "nothing new tells of it"
    whole = broken(found())
    assert whole["wallets"] == [("wallet", str(wallet(books.bob)), "900", "899")]
    assert broken(found(whole=False)) == whole
    with tampering():
        execute("UPDATE ledger_entries SET amount = amount + 1 WHERE wallet_id = %s", wallet(books.bob))
    mended = broken(found(whole=False))
    assert mended.keys() <= {"wallets", "rollups"}, (
        "a transfer is read again, sums of old rows only with everything"
    )
    assert broken(found()) == {}


def test_a_break_that_was_mended_is_told_no_longer(books: Books) -> None:
    with tampering():
        execute("UPDATE wallets SET balance = balance + 7 WHERE id = %s", wallet(books.ada))
    assert broken(found()).keys() == broken(found(whole=False)).keys() == {"wallets"}
    with tampering():
        execute("UPDATE wallets SET balance = balance - 7 WHERE id = %s", wallet(books.ada))
    assert broken(found(whole=False)) == {}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE reconciled_wallets SET amount = amount + 1",
        "UPDATE reconciled_days SET value = value + 1",
        "DELETE FROM reconciled_days",
        "DELETE FROM reconciled_logs",
        "UPDATE reconciled_logs SET row_id = 10 ^ 9",
    ],
)
def test_what_was_verified_is_made_anew_with_everything(books: Books, statement: str) -> None:
    found(whole=False)
    execute(statement)
    found()
    assert broken(found()) == {}


def test_a_row_that_is_committed_after_later_ones_is_found(books: Books) -> None:
    found(whole=False)
    with slow_writer() as writer:
        writer.execute(
            "INSERT INTO ledger_entries (transfer_id, wallet_id, wallet_kind, kind, reversal, amount, currency, at,"
            " asset_type_id, segment_id, region_id) VALUES (999, 999, 'user', 'gift', false, 5, 'IRR', %s, 0, 0, 0)",
            [NOW],
        )
        post("top_up", "03-09", {gateway(): -5, wallet(books.ada): 5})
        assert broken(found(whole=False)).keys() == {"gateway"}, "the row is not there yet"
        writer.commit()
    assert broken(found(whole=False)).keys() >= {"wallets", "transfers"}
    assert kept_breaks()["wallets"] == oracle.broken_objects()["wallets"]


def test_before_anything_is_verified_it_waits_for_open_writers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(services, "PAUSE_SECONDS", 0)
    with slow_writer() as writer:
        writer.execute("INSERT INTO rollup_queue (log, day) VALUES ('exchange_rates', now())")
        with pytest.raises(WritersKeepWaiting):
            found()
    assert found().outcome == "agrees"


@contextmanager
def slow_writer() -> Iterator[psycopg.Connection[Any]]:
    """A session whose transaction stays open, past every trigger; rolled back at the end."""
    parameters = connection.get_connection_params()
    names = {
        key: parameters[key] for key in ("host", "port", "user", "password", "dbname") if parameters.get(key)
    }
    with psycopg.connect(**names) as writer:
        writer.execute("SET session_replication_role = replica")
        writer.commit()
        yield writer
        writer.rollback()


class Killed(BaseException):
    """The process ends here."""


def killed_in_each_slice(
    monkeypatch: pytest.MonkeyPatch, work: Callable[[], object], most: int = 60
) -> Iterator[int]:
    """Run some work again and again, killed at the end of its first, second, third slice, until one run is whole."""
    exact = one_slice
    left = 0

    @contextmanager
    def dying() -> Iterator[ReconciliationState]:
        nonlocal left
        with exact() as state:
            yield state
            left -= 1
            if not left:
                raise Killed

    for number in range(1, most):
        left = number
        with monkeypatch.context() as dies:
            for module in (news, whole, services):
                dies.setattr(module, "one_slice", dying)
            try:
                work()
            except Killed:
                pass
            else:
                return
        yield number
    raise AssertionError("it never comes to its end")


@pytest.mark.usefixtures("without_screens")
def test_killed_in_any_slice_what_is_new_is_compared_the_next_time(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    found(whole=False)
    register_user(joined_at=at("03-01"), name="Eve")
    tamper_with(Random(3))
    assert any(oracle.broken_objects().values())
    assert list(killed_in_each_slice(monkeypatch, lambda: found(whole=False))), "it has slices"
    assert kept_breaks() == oracle.broken_objects()
    assert broken(found()).keys() == broken(found(whole=False)).keys()


@pytest.mark.usefixtures("without_screens")
def test_killed_in_any_slice_reading_everything_goes_on(
    dataset: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    dataset(BOOKS)
    percents = [
        ReconciliationState.objects.values_list("percent", flat=True).first() or 0
        for _ in killed_in_each_slice(monkeypatch, found, most=200)
    ]
    assert percents == sorted(percents), "it never begins anew"
    assert Reconciliation.objects.filter(whole=True).count() == 1
    for carried, counted in oracle.CARRIED.items():
        assert sorted(oracle.rows(carried), key=str) == sorted(oracle.rows(counted), key=str)


@pytest.mark.usefixtures("without_screens")
def test_two_at_once_read_everything_once(books: Books) -> None:
    before = Reconciliation.objects.count()

    def one_of_them(_: int) -> None:
        with closing(connection):
            reconcile(NOW, whole=True)

    tamper_with(Random(5))
    with ThreadPoolExecutor(2) as both:
        list(both.map(one_of_them, range(2)))
    assert kept_breaks() == oracle.broken_objects()
    assert 1 <= Reconciliation.objects.count() - before <= 2
    for carried, counted in oracle.CARRIED.items():
        assert sorted(oracle.rows(carried), key=str) == sorted(oracle.rows(counted), key=str)


@pytest.mark.usefixtures("without_screens")
def test_reading_everything_stops_between_slices_and_goes_on(books: Books) -> None:
    results = Reconciliation.objects.count()
    ended, times = False, 0
    while not ended:
        ended = read_all(NOW, until=lambda: True)
        times += 1
        assert times < 100
        state = ReconciliationState.objects.get()
        assert ended == (state.stage is None) == (Reconciliation.objects.count() > results)
    assert times > 10
    assert ReconciliationState.objects.get().finished_at == NOW


class TestEveryWeek:
    """All of history is read again."""

    def test_after_seven_days(self, books: Books) -> None:
        found()
        assert not is_due(NOW + timedelta(days=7, seconds=-1))
        assert is_due(NOW + timedelta(days=7))

    def test_where_it_was_stopped(self, books: Books) -> None:
        found()
        read_all(NOW, until=lambda: True)
        assert is_due(NOW)

    def test_in_a_database_that_was_restored_or_moved(
        self, books: Books, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found()
        monkeypatch.setattr(whole, "history", lambda: "another.timeline")
        assert is_due(NOW)

    def test_by_the_worker_with_no_more_than_its_own_rights(
        self, books: Books, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        found()
        before = Reconciliation.objects.count()
        monkeypatch.setattr("assets.reconciliation.tasks.database_now", lambda: NOW + timedelta(days=6))
        with acting_as("assets_worker"):
            read_history(timestamp=0)
            assert Reconciliation.objects.count() == before, "it is not a week"
            monkeypatch.setattr("assets.reconciliation.tasks.database_now", lambda: NOW + timedelta(days=7))
            read_history(timestamp=0)
        assert Reconciliation.objects.count() == before + 1
        assert broken(Reconciliation.objects.latest("id")) == {}

    def test_not_before_the_first_comparison(self) -> None:
        read_history(timestamp=0)
        assert not ReconciliationState.objects.exists()


def test_sums_of_other_measures_are_void(books: Books, monkeypatch: pytest.MonkeyPatch) -> None:
    found(whole=False)
    for module in (whole,):
        monkeypatch.setattr(module, "definition", lambda: "of another version")
    assert found(whole=False).whole, "everything is read"
    assert broken(found(whole=False)) == {}


def test_a_rebuilt_lattice_agrees(books: Books) -> None:
    with tampering():
        execute("UPDATE analytics_records SET fees_earned = 99 WHERE fees_earned IS NOT NULL")
    assert broken(found()).keys() >= {"revenue", "rollups"}
    rebuild([date(2026, 2, 14)])
    assert broken(found(whole=False)) == {}


@pytest.mark.usefixtures("without_screens")
def test_the_months_of_days_with_new_rows_are_compared_the_same_night(books: Books) -> None:
    months = "UPDATE analytics_months SET users_joined = 9 WHERE grouping = 7 AND users_joined IS NOT NULL"
    sum_missing_months(NOW.date())
    found(whole=False)
    with tampering():
        execute(months)
    assert broken(found(whole=False)) == {}, "nothing new says so"
    register_user(joined_at=at("01-07"), name="Eve")
    drain()
    sum_missing_months(NOW.date())
    assert broken(found(whole=False)) == {}, "both months were summed again"
    register_user(joined_at=at("01-08"), name="Eli")
    drain()
    sum_missing_months(NOW.date())
    with tampering():
        execute(months)
    assert broken(found(whole=False)) == {
        "lattice": [
            ("measure", f"users_joined {month} */*/*", "9", "4")
            for month in ("gregorian_month 2026-01-01", "persian_month 2025-12-22")
        ]
    }


@not_about_screens
def test_a_loan_that_becomes_overdue_is_looked_at_on_that_day(books: Books) -> None:
    with tampering():
        execute("UPDATE tickets SET due_at = %s WHERE id = %s", str(at("03-20")), books.running)
        execute(
            "UPDATE ticket_events SET due_at = %s WHERE ticket_id = %s AND move = 'activated'",
            str(at("03-14")),
            books.running,
        )
    reconcile(at("03-14"))
    assert not ReconciliationBreak.objects.filter(check_slug="stocks").exists()
    reconcile(at("03-15"))
    names = ReconciliationBreak.objects.filter(check_slug="stocks").values_list("object_id", flat=True)
    assert list(names) == [f"overdue_loans {books.running}"]
