"""`manage.py rebuild`: says what it did, and refuses what is no range."""

from datetime import datetime
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from assets.reports.rollups import drain
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once, fact_days


def rebuild(*arguments: str) -> str:
    out = StringIO()
    call_command("rebuild", *arguments, stdout=out)
    return out.getvalue()


@pytest.mark.django_db(transaction=True)
def test_it_rebuilds_the_days_that_have_facts_and_names_what_differed(noon: datetime) -> None:
    Life(91).lives(days=5, operations=60, until=noon)
    drain()
    days = fact_days()
    assert rebuild() == f"{len(days)} days rebuilt, 0 cells changed\n"
    assert rebuild(f"--from={days[-1]}") == "1 days rebuilt, 0 cells changed\n"
    assert rebuild("--to=1999-01-01") == "0 days rebuilt, 0 cells changed\n"
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE analytics_records SET users_joined = 99 WHERE users_joined IS NOT NULL AND grouping = 7"
        )
    told = rebuild()
    assert "users_joined" in told
    assert "before=99" in told
    assert_counted_once()


def test_a_range_that_ends_before_it_begins_or_is_no_range_is_refused() -> None:
    with pytest.raises(CommandError, match="is after"):
        rebuild("--from=2026-02-02", "--to=2026-02-01")
    with pytest.raises(CommandError, match="invalid day value"):
        rebuild("--from=yesterday")
