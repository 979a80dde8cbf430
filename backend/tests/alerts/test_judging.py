"""When an episode begins and ends: edges one step each side. No database."""

from datetime import datetime, time, timedelta

import pytest

from assets.alerts.judging import Move, Reading, RuleState, Terms, judge_all
from assets.alerts.quiet import release_at

START = datetime.fromisoformat("2026-03-01T00:00:00+03:30")


def moves(*excesses: int | None, cool_down_days: int = 0, once: bool = False, clear: int = 8) -> list[str]:
    """What one reading a day does to a rule with the level 10."""
    terms = Terms(level=10, clear=clear, cool_down=timedelta(days=cool_down_days), once=once)
    readings = [Reading(START + timedelta(days=day), excess) for day, excess in enumerate(excesses)]
    return [move.value for move, _, _ in judge_all(terms, RuleState(), readings)]


B, E, S = Move.BEGINS.value, Move.ENDS.value, Move.STAYS.value


def test_the_level_itself_is_not_above_it_and_one_step_more_is() -> None:
    assert moves(9, 10, 11) == [S, S, B]


def test_an_episode_ends_at_the_clear_level_and_not_one_step_above_it() -> None:
    assert moves(11, 10, 9, 8) == [B, S, S, E]


def test_moving_about_the_level_is_one_episode_and_without_hysteresis_it_is_three() -> None:
    about = (11, 10, 11, 9, 12, 8)
    assert moves(*about) == [B, S, S, S, S, E]
    assert moves(*about, clear=10) == [B, E, B, E, B, E]


def test_a_day_without_a_figure_begins_nothing_and_ends_nothing() -> None:
    assert moves(None, 11, None, 8, None) == [S, B, S, E, S]


def test_the_cool_down_is_over_on_its_last_day_and_not_on_the_one_before() -> None:
    # It ends on the second day; two days later it may begin.
    assert moves(11, 8, 11, 11, 11, cool_down_days=2) == [B, E, S, B, S]
    assert moves(11, 8, 11, 11, 11, cool_down_days=3) == [B, E, S, S, B]
    assert moves(11, 8, 11, cool_down_days=0) == [B, E, B]


def test_a_rule_that_is_raised_once_is_raised_once() -> None:
    assert moves(11, 8, 11, 8, 11, once=True) == [B, E, S, S, S]


def released(text: str, quiet_from: str, quiet_to: str) -> str:
    at = datetime.fromisoformat(f"2026-03-{text}+03:30")
    return f"{release_at(at, time.fromisoformat(quiet_from), time.fromisoformat(quiet_to)):%d %H:%M}"


@pytest.mark.parametrize(
    ("at", "expected"),
    [
        ("10T21:59", "10 21:59"),
        ("10T22:00", "11 07:00"),
        ("10T23:59", "11 07:00"),
        ("11T00:00", "11 07:00"),
        ("11T06:59", "11 07:00"),
        ("11T07:00", "11 07:00"),
        ("11T07:01", "11 07:01"),
    ],
)
def test_quiet_hours_over_midnight(at: str, expected: str) -> None:
    assert released(at, "22:00", "07:00") == expected


@pytest.mark.parametrize(
    ("at", "expected"),
    [("10T12:59", "10 12:59"), ("10T13:00", "10 15:00"), ("10T14:59", "10 15:00"), ("10T15:00", "10 15:00")],
)
def test_quiet_hours_of_an_afternoon(at: str, expected: str) -> None:
    assert released(at, "13:00", "15:00") == expected


def test_quiet_hours_are_of_the_reporting_zone() -> None:
    at = datetime.fromisoformat("2026-03-10T19:00:00+00:00")  # 22:30 in Tehran
    assert release_at(at, time(22), time(7)) == datetime.fromisoformat("2026-03-11T07:00:00+03:30")
    assert release_at(at, None, None) == at
