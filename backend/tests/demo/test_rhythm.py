"""The calendars and rhythms behind the demo."""

from datetime import date
from random import Random

import pytest

from assets.demo.rhythm import (
    DAY,
    HOUR,
    Days,
    awake,
    day_start,
    gregorian,
    hijri,
    local_day,
    local_hour,
    season,
)


def _day(text: str) -> int:
    return (date.fromisoformat(text) - date(1970, 1, 1)).days


def test_a_day_begins_at_midnight_in_tehran() -> None:
    start = day_start(_day("2026-03-21"))

    assert local_day(start) == _day("2026-03-21")
    assert local_day(start - 1) == _day("2026-03-20")
    assert local_hour(start + 5 * HOUR) == 5
    assert gregorian(_day("2026-03-21")) == date(2026, 3, 21)


@pytest.mark.parametrize(
    ("ramadan", "eid"),
    [
        ("2024-03-11", "2024-04-10"),
        ("2025-03-01", "2025-03-31"),
        ("2026-02-18", "2026-03-20"),
        ("2027-02-08", "2027-03-10"),
    ],
)
def test_ramadan_moves_through_the_year(ramadan: str, eid: str) -> None:
    assert abs(_first_of_month(9, ramadan) - _day(ramadan)) <= 1
    assert abs(_first_of_month(10, eid) - _day(eid)) <= 1


def _first_of_month(month: int, near: str) -> int:
    return next(day for day in range(_day(near) - 5, _day(near) + 6) if hijri(day) == (month, 1))


def test_days_of_the_islamic_calendar_follow_each_other() -> None:
    for day in range(_day("2020-01-01"), _day("2031-01-01")):
        month, in_month = hijri(day)
        after = hijri(day + 1)
        assert after == (month, in_month + 1) or (after == (month % 12 + 1, 1) and in_month in (29, 30))


def test_feasts_are_quiet() -> None:
    assert season(_day("2026-03-22")) < 0.5
    assert season(_day("2026-03-10")) < 1
    assert season(_day("2026-05-10")) == 1


def test_moments_keep_to_their_days_and_to_the_end() -> None:
    first = _day("2026-05-10")
    end = day_start(first + 2) + 3 * HOUR + 10
    moments = Days(first, end, [1.0, 0.0, 1.0]).moments(Random(1), 5_000)

    assert moments == sorted(moments)
    assert moments[-1] < end
    days = [local_day(moment) - first for moment in moments]
    assert set(days) == {0, 2}
    # Of the last day only the small hours have passed.
    assert days.count(2) < 0.1 * days.count(0)


def test_people_sleep() -> None:
    chance = Random(2)
    night, noon = day_start(20_000) + 3 * HOUR, day_start(20_000) + 12 * HOUR
    later = [awake(chance, night) for _ in range(1_000)]

    assert all(night <= moment < night + DAY / 2 for moment in later)
    assert 700 < sum(local_hour(moment) >= 7 for moment in later) < 950
    assert awake(chance, noon) == noon
