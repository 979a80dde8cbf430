"""Why payments failed: a breakdown of that metric alone, in columns of the cells that it has."""

from datetime import date

import pytest
from django.db import connection

from assets.common.failure_reasons import FailureReason
from assets.payments.models import PaymentEvent
from assets.reports.lattice import TABLES
from assets.reports.metrics.measures import FAILED_BY_REASON, REASONS
from assets.reports.queries.errors import DimensionNotAvailable, UnknownDimension, UnknownMember
from tests.reports.queries.asking import (
    Given,
    ask,
    ask_contributions,
    ask_one,
    ask_overview,
    ask_pivot,
    ask_ranking,
    ask_rows,
)
from tests.reports.queries.oracle import Chosen, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 1), date(2026, 2, 20)
DAYS: dict[str, Given] = {"from": FIRST, "to": LAST}
TEHRAN = Chosen(members=(("region", ("IR-23",)),))


def failed(oracle: Oracle, reasons: tuple[str, ...], chosen: Chosen = Chosen()) -> str:  # noqa: B008 (it is frozen)
    return str(oracle.sum([f"failed_{reason}" for reason in reasons], FIRST, LAST, chosen))


@pytest.mark.parametrize("calendar", ["gregorian", "persian"])
@pytest.mark.parametrize("grain", ["day", "month", "year"])
def test_each_reason_is_a_series_and_all_of_them_are_the_figure(
    oracle: Oracle, calendar: str, grain: str
) -> None:
    given: dict[str, Given] = {**DAYS, "calendar": calendar, "grain": grain}
    for chosen, filters in ((Chosen(), {}), (TEHRAN, {"region": "IR-23"})):
        whole = ask_one("payments_failed", **given, **filters)
        parts = ask("payments_failed", **given, **filters, split="reason").series
        found = {one.split["reason"]: one.total for one in parts}
        assert found == {
            reason: total for reason in REASONS if (total := failed(oracle, (reason,), chosen)) != "0"
        }
        for place, point in enumerate(whole.points):
            assert int(point.value or 0) == sum(int(one.points[place].value or 0) for one in parts)


def test_members_past_the_first_are_one_exact_series(oracle: Oracle) -> None:
    first, second, others = ask("payments_failed", **DAYS, split="reason", top=2).series
    assert set(others.others["reason"]).isdisjoint({first.split["reason"], second.split["reason"]})
    assert others.total == failed(oracle, others.others["reason"])
    assert int(first.total or 0) >= int(second.total or 0)


def test_limited_to_reasons_the_figure_is_that_of_its_rows(oracle: Oracle) -> None:
    chosen = tuple(one.split["reason"] for one in ask("payments_failed", **DAYS, split="reason").series[:2])
    assert ask_one("payments_failed", **DAYS, reason=chosen).total == failed(oracle, chosen)
    rows = ask_rows("payments_failed", **DAYS, reason=chosen, limit=200)
    assert rows.sum == str(rows.count) == failed(oracle, chosen)
    assert {row.fact for row in rows.rows} == {"failed"}
    assert {row.reason or "unattributed" for row in rows.rows} == set(chosen)
    for row in rows.rows:
        assert row.reason == PaymentEvent.objects.get(id=row.id).reason
    assert ask("payments_failed", **DAYS, reason=chosen, split="reason").query["reason"] == sorted(chosen)
    every = ask_rows("payments_failed", **DAYS, limit=200)
    assert len({row.reason for row in every.rows}) > 2


def test_a_ranking_and_a_change_are_broken_down_too(oracle: Oracle) -> None:
    ranking = ask_ranking("payments_failed", **DAYS, split="reason")
    assert {one.member for one in ranking.members} >= set(FailureReason.values)
    assert ranking.total == str(sum(int(one.value or 0) for one in ranking.members))
    why = ask_contributions("payments_failed", **DAYS, split="reason")
    assert why.difference == str(sum(int(one.contribution or 0) for one in why.members))


@pytest.mark.parametrize("metric", ["payments_verified", "payment_success_rate", "active_users", "revenue"])
def test_no_other_metric_has_reasons(oracle: Oracle, metric: str) -> None:
    for given in ({"split": "reason"}, {"reason": "expired"}):
        with pytest.raises(DimensionNotAvailable) as refused:
            ask(metric, **DAYS, **given, currency="IRR" if metric == "revenue" else None)
        assert "reason" not in (refused.value.allowed or [])
    assert "dimension_not_available" in {
        note.code for note in ask_overview(**DAYS, reason="expired").warnings
    }


def test_what_is_no_reason_is_refused_and_a_pivot_has_none(oracle: Oracle) -> None:
    with pytest.raises(UnknownMember) as refused:
        ask("payments_failed", **DAYS, reason="bad luck")
    assert refused.value.allowed == list(REASONS)
    with pytest.raises(UnknownDimension):
        ask_pivot("payments_failed", **DAYS, rows="reason", columns="region")


@pytest.mark.parametrize("table", TABLES)
def test_reasons_are_columns_of_the_cells_that_the_metric_has_and_no_cells_of_their_own(
    oracle: Oracle, table: str
) -> None:
    parts = [measure.slug for _, measure in FAILED_BY_REASON]
    together = " + ".join(f"coalesce({slug}, 0)" for slug in parts)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FILTER (WHERE payments_failed IS NULL AND num_nonnulls({', '.join(parts)}) > 0),"
            f" count(*) FILTER (WHERE payments_failed <> {together}), count(payments_failed) FROM {table}"
        )
        of_their_own, differing, cells = cursor.fetchone()
    assert (of_their_own, differing) == (0, 0)
    assert cells > 0 or table == "analytics_months"
