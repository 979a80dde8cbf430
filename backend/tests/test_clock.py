"""A machine whose clock is wrong shows the days of the database's clock."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.db import connection

from assets.common import clock
from assets.common.days import day_of

pytestmark = pytest.mark.django_db(transaction=True)

SECOND = timedelta(seconds=1)
LATER = timedelta(hours=26, minutes=24)


@pytest.fixture(autouse=True)
def corrected() -> Iterator[None]:
    yield
    clock.database_now()


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[timedelta]]:
    """How far the machine's clock is ahead: an item that tests set."""
    right, ahead = clock.machine_now, [timedelta()]
    with monkeypatch.context() as patch:
        patch.setattr(clock, "machine_now", lambda: right() + ahead[0])
        yield ahead


def connect_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """A new connection, a while after the clocks were compared."""
    monkeypatch.setattr(clock._Correction, "next_comparison", 0.0)
    connection.close()
    connection.ensure_connection()


@pytest.mark.parametrize("ahead", [LATER, -LATER, 3 * SECOND, -3 * SECOND])
def test_a_wrong_clock_is_corrected_by_the_databases(ahead: timedelta, machine: list[timedelta]) -> None:
    machine[0] = ahead
    moment = clock.database_now()
    assert abs(clock.now() - moment) < SECOND
    assert day_of(clock.now()) == day_of(moment)
    assert abs(clock.machine_now() - moment - ahead) < SECOND


@pytest.mark.parametrize("ahead", [SECOND, -SECOND, timedelta()])
def test_a_clock_that_differs_a_little_is_left_alone(ahead: timedelta, machine: list[timedelta]) -> None:
    machine[0] = ahead
    clock.database_now()
    before, now, after = clock.machine_now(), clock.now(), clock.machine_now()
    assert before <= now <= after


def test_a_clock_that_has_been_set_right_is_corrected_no_more(machine: list[timedelta]) -> None:
    machine[0] = LATER
    clock.database_now()
    machine[0] = timedelta()
    moment = clock.database_now()
    assert abs(clock.now() - moment) < SECOND


def test_a_new_connection_compares_the_clocks(
    machine: list[timedelta], monkeypatch: pytest.MonkeyPatch
) -> None:
    machine[0] = LATER
    connect_anew(monkeypatch)
    machine[0] = timedelta()
    assert abs(clock.machine_now() - clock.now() - LATER) < SECOND


def test_the_next_connections_do_not_compare_them_again(
    machine: list[timedelta], monkeypatch: pytest.MonkeyPatch
) -> None:
    connect_anew(monkeypatch)
    machine[0] = LATER
    connection.close()
    connection.ensure_connection()
    assert clock.now() > clock.machine_now() - SECOND
