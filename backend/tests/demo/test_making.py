"""Making the demo: the same from the same seed, once, whole or not at all, never among other data."""

import hashlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from assets.accounts.models import User
from assets.accounts.services import register_user
from assets.demo import load, services
from assets.demo.columns import COLUMNS
from assets.demo.errors import NotEmpty, OtherBaseCurrency
from assets.demo.models import DemoMarketplace
from assets.demo.services import make_demo
from tests.database import Load, empty_the_marketplace
from tests.demo.conftest import END, SEED, SMALL_DEMO, make_little, silent

pytestmark = pytest.mark.django_db(transaction=True)


def _digest() -> str:
    """Every row that the demo wrote or that triggers wrote for it, in order."""
    digest = hashlib.sha256()
    with connection.cursor() as cursor:
        for table in (*COLUMNS, "exchange_rates", "demo_marketplace"):
            order = "authority" if table == "payment_authorities" else "id"
            cursor.execute(f"SELECT t::text FROM {table} AS t ORDER BY {order}")
            digest.update(repr(cursor.fetchall()).encode())
    return digest.hexdigest()


@pytest.mark.quick
def test_same_seed_and_end_make_the_same_rows() -> None:
    make_little()
    first = _digest()
    empty_the_marketplace()
    make_little()
    assert _digest() == first

    empty_the_marketplace()
    make_little(seed=12)
    assert _digest() != first


def test_the_end_is_what_was_passed_in() -> None:
    """Another end shifts the history; nothing reads the clock."""
    end = datetime(2025, 6, 1, 8, 0, tzinfo=UTC)
    made = make_little(end=end)

    assert made.demo.ended_at == end
    latest = User.objects.order_by("-joined_at")[0].joined_at
    assert end - timedelta(days=60) < latest <= end


def test_a_second_run_does_nothing() -> None:
    make_little()
    first = _digest()

    again = make_little(seed=99)

    assert again.rows == 0
    assert again.demo.seed == SEED
    assert _digest() == first


def test_one_that_dies_leaves_nothing_and_is_begun_again(monkeypatch: pytest.MonkeyPatch) -> None:
    months: list[dict[str, list[str]]] = []

    def dies(rows: dict[str, list[str]]) -> int:
        if len(months) == 10:
            raise KeyboardInterrupt
        months.append(rows)
        return load.write(rows)

    with monkeypatch.context() as patched:
        patched.setattr(services, "write", dies)
        with pytest.raises(KeyboardInterrupt):
            make_little()
    assert not User.objects.exists()
    assert not DemoMarketplace.objects.exists()

    assert make_little().rows > 0


def test_one_that_dies_before_the_rollups_are_filled_goes_on_there() -> None:
    make_little()

    again = make_demo(seed=SEED, users=80, tickets=400, end=END, progress=silent)

    assert again.rows == 0
    with connection.cursor() as cursor:
        cursor.execute("SELECT sum(users_joined) FROM analytics_records WHERE grouping = 7")
        assert cursor.fetchone() == (80,)


def test_once_made_what_waits_is_the_workers_and_the_next_start_does_not_wait_for_it(dataset: Load) -> None:
    dataset(SMALL_DEMO)
    register_user(joined_at=END, email="somebody@example.org")

    make_demo(seed=SEED, users=80, tickets=400, end=END, progress=silent)

    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rollup_queue")
        assert cursor.fetchone()[0] > 0


def test_other_data_are_not_mixed_with(capsys: pytest.CaptureFixture[str]) -> None:
    register_user(joined_at=END, email="somebody@example.org")

    with pytest.raises(NotEmpty):
        make_little()
    with pytest.raises(CommandError, match="a database of its own"):
        call_command("make_demo")

    assert User.objects.count() == 1
    assert not DemoMarketplace.objects.exists()


def test_books_in_rials_only(settings: Any) -> None:
    settings.BASE_CURRENCY = "USD"

    with pytest.raises(OtherBaseCurrency):
        make_little()


@pytest.mark.parametrize(
    "wrong", [["--users", "3"], ["--tickets", "-1"], ["--seed", "x"], ["--users", "1e3"]]
)
def test_a_wrong_value_is_refused(wrong: list[str]) -> None:
    with pytest.raises(CommandError, match="is not a number from"):
        call_command("make_demo", *wrong)


def test_the_command_tells_how_far_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("make_demo", "--users", "60", "--tickets", "100")
    call_command("make_demo")

    lines = capsys.readouterr().err.splitlines()
    assert len(lines) > 25
    assert "100 tickets" in lines[-2]
    assert "already made, nothing to do: seed 1, 60 users" in lines[-1]
