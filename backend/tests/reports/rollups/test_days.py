"""Midnight in Tehran parts the days, by the zone's rules of that very year."""

from datetime import date, datetime

import pytest
from django.db import connection

from assets.accounts.services import register_user
from assets.common.days import day_of, start_of
from assets.reports.rollups import drain

CASES = [
    # Since 2022-09-21 the offset is +03:30 the year round.
    ("2026-11-21T20:29:59Z", date(2026, 11, 21)),
    ("2026-11-21T20:30:00Z", date(2026, 11, 22)),
    ("2026-11-21T20:30:01Z", date(2026, 11, 22)),
    ("2025-07-01T20:29:59Z", date(2025, 7, 1)),
    ("2025-07-01T20:30:01Z", date(2025, 7, 2)),
    # Summers before that had +04:30, winters not.
    ("2022-07-01T19:29:59Z", date(2022, 7, 1)),
    ("2022-07-01T19:30:01Z", date(2022, 7, 2)),
    ("2022-01-01T19:30:01Z", date(2022, 1, 1)),
    ("2022-01-01T20:30:01Z", date(2022, 1, 2)),
]


@pytest.mark.parametrize(("moment", "day"), CASES)
def test_a_moment_has_one_day(moment: str, day: date) -> None:
    at = datetime.fromisoformat(moment)
    assert day_of(at) == day
    assert start_of(day) <= at


@pytest.mark.django_db(transaction=True)
def test_the_database_and_the_rollups_have_the_same_days() -> None:
    for moment, _ in CASES:
        register_user(joined_at=datetime.fromisoformat(moment))
    with connection.cursor() as cursor:
        cursor.execute("SELECT report_day(joined_at) FROM users ORDER BY id")
        assert [day for (day,) in cursor.fetchall()] == [day for _, day in CASES]
    drain()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT day, users_joined FROM analytics_records WHERE users_joined > 0 AND grouping = 7"
        )
        counted = dict(cursor.fetchall())
    assert sum(counted.values()) == len(CASES)
    assert counted[date(2026, 11, 22)] == 2
    assert counted[date(2022, 7, 1)] == counted[date(2022, 7, 2)] == 1
