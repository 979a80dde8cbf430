"""What figures were when they were published: it stands beside what is known now, where late facts changed it since.

Reports tell of all members as booked. A question that is filtered, split or converted has nothing to be compared with.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from itertools import accumulate
from typing import Self

from django.db.models import Min, QuerySet

from assets.common.row_scope import Scope
from assets.reports.metrics.registry import METRIC, Kind, Metric
from assets.reports.models import Report, Restatement
from assets.reports.queries.query import ReportQuery
from assets.reports.seals.figures import Figure, flat
from assets.reports.seals.sealed import sealed_days

PublishedFigure = Figure | dict[str, Figure]
"""A metric's figure as a report has it."""


@dataclass(frozen=True)
class Late:
    """What late facts added: days in order, and how much up to each of them."""

    days: list[date]
    running: list[int]

    @classmethod
    def of(cls, by_day: Mapping[date, int]) -> Self:
        """Of what was added to each day."""
        days = sorted(by_day)
        return cls(days, list(accumulate(by_day[day] for day in days)))

    def between(self, first: date, last: date) -> int:
        """How much on some days, both included."""
        until, before = bisect_right(self.days, last), bisect_left(self.days, first)
        return (self.running[until - 1] if until else 0) - (self.running[before - 1] if before else 0)


@dataclass(frozen=True)
class Published:
    """What was published of a question's days."""

    late: Mapping[tuple[str, str | None], Late] = field(default_factory=dict)
    """Of flows, by metric and currency."""
    ends: Mapping[tuple[str, date], PublishedFigure] = field(default_factory=dict)
    """Of stocks, by metric and the sealed day at whose end they are."""
    whole: Mapping[tuple[str, date, date], PublishedFigure] = field(default_factory=dict)
    """Of what does not add up, by metric and the period of a restated report."""

    def of(
        self, metric: Metric, currency: str | None, first: date, last: date, now: str | None
    ) -> str | None:
        """A figure of some days as it was published; None where it was not, or is the same now."""
        if metric.kind is Kind.FLOW:
            late = self.late.get((metric.slug, currency))
            added = late.between(first, last) if late else 0
            return str(int(now) - added) if added and now is not None else None
        slug = metric.slug
        told = (
            self.ends.get((slug, last)) if metric.kind is Kind.STOCK else self.whole.get((slug, first, last))
        )
        if isinstance(told, dict):
            told = told.get(currency or "", "0" if metric.kind is Kind.STOCK else None)
        return told if told != now else None


NOT_PUBLISHED = Published()


def read_published(query: ReportQuery, metrics: Iterable[Metric], ends: Iterable[date]) -> Published:
    """What was published of some metrics over a question's days; `ends` are the days at whose end stocks are asked."""
    if (
        query.scope is not Scope.ALL
        or query.filters
        or query.split is not None
        or query.convert_to is not None
    ):
        return NOT_PUBLISHED
    late = Restatement.objects.filter(report__grain=Report.Grain.DAY, report__report_date__lte=query.last)
    first = late.aggregate(first=Min("report__report_date"))["first"]
    if first is None:
        return NOT_PUBLISHED
    slugs: dict[Kind, list[str]] = defaultdict(list)
    for metric in metrics:
        slugs[metric.kind].append(metric.slug)
    at_ends = sealed_days().filter(report_date__in=[end for end in ends if end >= first])
    restated = Report.objects.filter(
        status=Report.Status.RESTATED, report_date__gte=query.first, last_day__lte=query.last
    )
    no_sums = [*slugs[Kind.RATIO], *slugs[Kind.DISTINCT]]
    return Published(
        late=_late(query) if slugs[Kind.FLOW] else {},
        ends={(slug, day): told for slug, _, day, told in _told(at_ends, slugs[Kind.STOCK])},
        whole={(slug, start, end): told for slug, start, end, told in _told(restated, no_sums)},
    )


def _late(query: ReportQuery) -> dict[tuple[str, str | None], Late]:
    added: dict[tuple[str, str | None], dict[date, int]] = defaultdict(dict)
    late = Restatement.objects.filter(
        report__grain=Report.Grain.DAY, report__report_date__range=(query.first, query.last)
    )
    for day, difference in late.values_list("report__report_date", "difference"):
        for slug, currency, value in flat(difference):
            if METRIC[slug].kind is Kind.FLOW and value is not None:
                by_day = added[slug, currency]
                by_day[day] = by_day.get(day, 0) + int(value)
    return {one: Late.of(by_day) for one, by_day in added.items()}


def _told(reports: QuerySet[Report], slugs: list[str]) -> Iterator[tuple[str, date, date, PublishedFigure]]:
    """The figures of some metrics in some reports, with their first and last day; nothing else of them is read."""
    if not slugs:
        return
    columns = [f"figures__{slug}" for slug in slugs]
    for first, last, *figures in reports.values_list("report_date", "last_day", *columns):
        for slug, told in zip(slugs, figures, strict=True):
            yield slug, first, last, told
