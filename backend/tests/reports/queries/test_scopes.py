"""What each scope may ask the reports: the metrics of the service are those of lending and messages, never money."""

import pytest

from assets.common.row_scope import Scope
from assets.problems.shape import problem_of
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.metrics.registry import METRICS, Kind, Unit
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries.errors import MetricNotInScope
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import AllRowsParams, MetricsParams, OverviewParams
from tests.reports.queries.asking import TODAY

SERVICE = [metric.slug for metric in metrics_in(Scope.SERVICE)]
OTHERS = [metric.slug for metric in METRICS if metric.slug not in SERVICE]


def test_the_service_s_metrics_are_those_of_tickets_and_notifications_that_are_not_money() -> None:
    assert SERVICE == [
        "active_loans",
        "total_tickets",
        "tickets_created",
        "tickets_accepted",
        "tickets_activated",
        "tickets_completed",
        "tickets_cancelled",
        "overdue_loans",
        "completion_rate",
        "average_loan_days",
        "notifications_sent",
        "notifications_delivered",
        "notifications_failed",
        "delivery_rate",
    ]


@pytest.mark.parametrize("slug", SERVICE)
def test_no_part_of_a_metric_of_the_service_is_money_or_a_payment(slug: str) -> None:
    metric = next(one for one in METRICS if one.slug == slug)
    parts = (*metric.measures, *metric.denominator)
    assert (metric.unit is Unit.MONEY, metric.kind is Kind.DISTINCT) == (False, False)
    assert {BY_SLUG[part].source.log for part in parts} <= {"ticket_events", "notification_events"}
    assert {BY_SLUG[part].value for part in parts} & {"amount", "-amount"} == set()


def test_everything_is_in_the_scope_of_all_and_nothing_in_one_s_own() -> None:
    assert (metrics_in(Scope.ALL), metrics_in(Scope.OWN)) == (METRICS, ())


READER = Reader(TODAY, Scope.SERVICE)


@pytest.mark.parametrize("slug", OTHERS)
def test_another_metric_is_refused_with_those_that_are_allowed(slug: str) -> None:
    with pytest.raises(MetricNotInScope) as series:
        MetricsParams.parse({"metric": [SERVICE[0], slug]}, READER)
    with pytest.raises(MetricNotInScope) as rows:
        AllRowsParams.parse({"metric": [slug]}, READER)
    for refused in (series, rows):
        told = problem_of(refused.value)
        assert (told["status"], told["code"], told["field"]) == (403, "metric_not_in_scope", "metric")
        assert told["allowed"] == SERVICE


def test_the_service_s_overview_has_only_its_cards() -> None:
    assert OverviewParams.parse({}, READER).query.metrics == ("active_loans", "total_tickets")
