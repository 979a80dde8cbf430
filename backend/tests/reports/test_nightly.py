"""Every day that is over has its report, however long nobody was there to write it."""

import logging
from datetime import date, datetime, timedelta

import pytest
from django.db import connection

from assets.common.days import ONE_DAY, day_of
from assets.reports.models import Report
from assets.reports.nightly import close_days
from assets.reports.rollups import drain
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once, fact_days, recounted


def total(measure: str, until: date, currency: str | None = None) -> int:
    """A measure's running total at the end of a day, counted from the logs."""
    return sum(
        value
        for (slug, grouping, day, *_, money), value in recounted().items()
        if slug == measure and grouping == 7 and day <= until and money == currency
    )


@pytest.mark.django_db(transaction=True)
def test_each_closed_day_is_reported_once_with_its_figures_and_today_is_not(noon: datetime) -> None:
    Life(41).lives(days=40, operations=300, until=noon)
    today: date = day_of(noon)
    written = close_days(noon)
    reports = list(Report.objects.order_by("report_date"))
    days = [report.report_date for report in reports]
    assert len(days) == written == (today - fact_days()[0]).days > 30
    assert days == [days[0] + ONE_DAY * n for n in range(len(days))], "no day is left out"
    assert days[-1] == today - ONE_DAY
    for report in reports[:: len(reports) // 5]:
        day = report.report_date
        assert report.figures["total_users"] == str(total("users_joined", day) + total("users_moved", day))
        assert report.figures["active_loans"] == str(total("loans_opened_less_ended", day))
        assert report.figures["wallet_balances"]["IRR"] == str(
            total("wallet_change", day, "IRR") + total("wallets_moved", day, "IRR")
        )
        assert report.figures["total_volume"].get("USD", "0") == str(
            total("volume_verified", day, "USD") - total("volume_verified", day - ONE_DAY, "USD")
        )


@pytest.mark.django_db(transaction=True)
def test_running_it_again_changes_nothing_and_a_month_later_fills_the_month(noon: datetime) -> None:
    Life(42).lives(days=5, operations=60, until=noon)
    close_days(noon)
    before = list(Report.objects.order_by("report_date").values())
    assert close_days(noon) == 0
    assert list(Report.objects.order_by("report_date").values()) == before
    assert close_days(noon + timedelta(days=30)) == 30


@pytest.mark.django_db(transaction=True)
def test_a_late_fact_changes_the_open_reports_from_its_day_on(noon: datetime) -> None:
    life = Life(43)
    life.lives(days=5, operations=60, until=noon)
    close_days(noon)
    day = day_of(noon) - 2 * ONE_DAY
    before = Report.objects.get(report_date=day).figures["total_users"]
    earlier = Report.objects.get(report_date=day - ONE_DAY).figures
    life.join(noon - timedelta(days=2))
    assert close_days(noon) == 0
    assert int(Report.objects.get(report_date=day).figures["total_users"]) == int(before) + 1
    assert Report.objects.get(report_date=day - ONE_DAY).figures == earlier


@pytest.mark.django_db(transaction=True)
def test_a_lattice_that_differs_from_the_logs_is_an_incident_and_is_mended(
    noon: datetime, caplog: pytest.LogCaptureFixture
) -> None:
    Life(44).lives(days=5, operations=60, until=noon)
    drain()
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE analytics_records SET value = value + 1 WHERE measure = 'users_joined' AND day < %s",
            [day_of(noon)],
        )
    with caplog.at_level(logging.ERROR):
        close_days(noon)
    assert "incident" in caplog.text
    assert "users_joined" in caplog.text
    assert_counted_once()
