"""What needs an administrator: each item where it is, and nothing where all is well."""

from datetime import date, datetime, timedelta

import pytest
from redis import Redis

from assets.accounts.models import Role
from assets.briefing.attention import DayOfPayments, attention, read_late_money, unusual_failures
from assets.briefing.limits import LIMITS
from assets.briefing.schemas import Attention
from assets.common import clock
from assets.common.clock import database_now
from assets.reconciliation.models import Agreement, Reconciliation
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.monitoring.asking import ask_tickets
from tests.monitoring.market import LOANS
from tests.reports.api.reading import exactly, problem

TODAY = date(2026, 3, 10)
ATTENTION = "/api/v1/briefing/attention/"


def days(*last: tuple[int, int], usual: tuple[int, int] = (5, 100)) -> list[DayOfPayments]:
    """Four usual weeks, then yesterday and today, as (failed, ended)."""
    counts = [usual] * LIMITS.usual_days + list(last)
    first = TODAY - timedelta(days=len(counts) - 1)
    return [DayOfPayments(first + timedelta(days=place), *count) for place, count in enumerate(counts)]


@pytest.mark.parametrize(
    ("yesterday", "today", "day"),
    [
        ((5, 100), (10, 100), TODAY),
        ((5, 100), (9, 90), None),
        ((5, 100), (10, 101), None),
        ((5, 100), (9, 9), None),
        ((10, 100), (0, 0), TODAY - timedelta(days=1)),
        ((50, 100), (20, 100), TODAY),
        ((9, 100), (0, 0), None),
    ],
)
def test_failures_are_unusual_from_ten_and_twice_the_usual_share_on(
    yesterday: tuple[int, int], today: tuple[int, int], day: date | None
) -> None:
    found = unusual_failures(days(yesterday, today))
    assert (found.day if found else None) == day


def test_both_shares_are_told() -> None:
    found = unusual_failures(days((0, 0), (30, 120)))
    assert found is not None
    assert (found.failed, found.ended, float(found.share), float(found.usual_share or 0)) == (
        30,
        120,
        0.25,
        0.05,
    )


def test_where_nothing_was_usual_ten_failures_are_told() -> None:
    found = unusual_failures(days((0, 0), (10, 10), usual=(0, 0)))
    assert found is not None
    assert found.usual_share is None


def test_late_money_is_the_very_figure_of_overdue_loans(db: None, dataset: Load, noon: datetime) -> None:
    dataset(LOANS)
    overdue = ask_tickets().overdue
    late = read_late_money(TODAY)
    assert late is not None
    assert str(late.loans) == overdue.loans.value
    assert (late.amounts, str(late.unpriced), late.longest_days) == (overdue.at_risk, overdue.unpriced, 31)


def test_who_may_not_see_figures_is_told_of_no_loans_and_payments(db: None, dataset: Load) -> None:
    dataset(LOANS)
    found = attention(database_now(), with_figures=False)
    assert (found.late, found.failed_payments) == (None, None)


def test_breaks_are_told_until_the_books_agree(db: None, valkey: Redis) -> None:
    _compared(breaks=3)
    found = attention(database_now(), with_figures=True)
    assert found.breaks is not None
    assert (found.breaks.breaks, [check.value for check in found.breaks.checks]) == (3, ["wallets"])
    _compared(breaks=0)
    assert attention(database_now(), with_figures=True).breaks is None


def test_an_empty_installation_has_no_late_money_no_failures_and_no_breaks(db: None, valkey: Redis) -> None:
    found = attention(database_now(), with_figures=True)
    assert (found.late, found.failed_payments, found.breaks, found.sources) == (None, None, None, None)
    # No worker runs in a test: that is reported, and it is not calm.
    assert found.jobs is not None
    assert (found.jobs.workers, found.calm) == (0, False)


@pytest.mark.parametrize("role", [Role.ADMIN, Role.AUDITOR])
def test_it_is_shown_in_the_exact_shape(db: None, valkey: Redis, role: Role) -> None:
    response = as_user(join(role=role)).get(ATTENTION)
    exactly(Attention, response.content)
    assert response["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_others_are_refused(db: None, valkey: Redis, role: Role) -> None:
    assert problem(as_user(join(role=role)).get(ATTENTION), 403)["code"] == "forbidden"


def _compared(breaks: int) -> None:
    Reconciliation.objects.create(
        at=clock.now(),
        took_ms=1,
        version=1,
        whole=False,
        outcome=Agreement.BROKEN if breaks else Agreement.AGREES,
        breaks=breaks,
        checks=[{"check": "wallets", "objects": 5, "breaks": breaks, "sides": [], "shown": []}],
    )
