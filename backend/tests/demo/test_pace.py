"""The pace of the living demo: that of its own days, whatever was missed."""

from datetime import UTC, datetime, timedelta

import pytest

from assets.demo.live.pace import DAYS, MOST_PRESSURE, Kind, Rate, pace_of
from assets.demo.rhythm import HOUR, day_start, gregorian, local_day
from assets.demo.services import Made
from tests.demo.conftest import END, Ask


def a_day(rate: Rate, day: int) -> float:
    return sum(rate.per_hour(day_start(day) + hour * HOUR) for hour in range(24))


def test_a_rate_has_the_amount_the_hours_and_the_weekdays_of_what_happened() -> None:
    """100 a day at nine and 50 at ten, on Fridays half of that."""
    first = local_day(int(datetime(2026, 5, 2, 12, tzinfo=UTC).timestamp()))
    days = range(first, first + DAYS)
    moments = [
        day_start(day) + hour * HOUR + second
        for day in days
        for hour, times in ((9, 100), (10, 50))
        for second in range(times // (2 if gregorian(day).weekday() == 4 else 1))
    ]
    rate = Rate.of(moments, days)
    for day in range(first + DAYS, first + DAYS + 7):
        friday = gregorian(day).weekday() == 4
        assert a_day(rate, day) == pytest.approx(75 if friday else 150, rel=0.15), gregorian(day)
        assert rate.per_hour(day_start(day) + 9 * HOUR) == pytest.approx(50 if friday else 100, rel=0.15)


def test_what_never_happened_does_not_happen() -> None:
    rate = Rate.of([], range(20_000, 20_000 + DAYS))
    assert a_day(rate, 20_100) == 0


@pytest.mark.django_db
def test_today_is_as_busy_as_the_days_before_it(small_demo: Made, ask: Ask) -> None:
    end = int(END.timestamp())
    pace = pace_of(END)
    today = local_day(end)
    for kind, table in ((Kind.ASK, "ticket_events WHERE move"), (Kind.PAY, "payment_events WHERE kind")):
        happened = ask(
            f"SELECT count(*) FROM {table} = %s AND at >= %s AND at < %s",
            [kind.value, *(datetime.fromtimestamp(day_start(day), UTC) for day in (today - DAYS, today))],
        )[0][0]
        expected = sum(a_day(pace.rates[kind], day) for day in range(today, today + DAYS))
        assert expected == pytest.approx(happened, rel=0.2), kind
    # Whatever was missed since: the pace is that of the hour.
    weeks_later = END + timedelta(weeks=3)
    assert pace.per_second(Kind.JOIN, weeks_later) == pytest.approx(pace.per_second(Kind.JOIN, END), rel=0.6)


@pytest.mark.django_db
def test_what_has_piled_up_is_hardly_faster(small_demo: Made) -> None:
    pace = pace_of(END)
    usual = pace.per_second(Kind.RETURN, END, pace.waiting[Kind.RETURN])
    assert pace.per_second(Kind.RETURN, END, 1_000 * pace.waiting[Kind.RETURN]) == MOST_PRESSURE * usual
    assert pace.per_second(Kind.RETURN, END, 0) == 0
