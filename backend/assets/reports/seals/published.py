"""What was published: which days are sealed, and what their figures were where late facts have changed them since."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import connection
from django.db.models import QuerySet

from assets.reports.metrics.registry import METRIC, Kind, Metric
from assets.reports.models import Report, Restatement
from assets.reports.seals.figures import Figure, flat
from assets.reports.seals.sums import Line, line

# As SQL: every cold answer reads it, and the ORM takes as long to write it as PostgreSQL to answer the whole question.
FIRST_RESTATED = "SELECT min(report_date) FROM reports WHERE status = %s AND grain = %s AND report_date <= %s"


def sealed_days() -> QuerySet[Report]:
    """The reports of sealed days."""
    return Report.objects.filter(grain=Report.Grain.DAY).exclude(status=Report.Status.OPEN)


def last_sealed_day() -> date | None:
    """The last day whose report is sealed, if any."""
    return sealed_days().order_by("-report_date").values_list("report_date", flat=True).first()


def sealed_among(days: Iterable[date]) -> set[date]:
    """Those of some days whose report is sealed."""
    found = sealed_days().filter(report_date__in=list(days))
    return set(found.values_list("report_date", flat=True))


@dataclass(frozen=True)
class Published:
    """What was published of some days."""

    late: Mapping[tuple[str, str | None], Line] = field(default_factory=dict)
    """Of flows, by metric and currency."""
    ends: Mapping[tuple[str, date], Figure] = field(default_factory=dict)
    """Of stocks, by metric and the sealed day at whose end they are."""
    whole: Mapping[tuple[str, date, date], Figure] = field(default_factory=dict)
    """Of what does not add up, by metric and the period of a restated report."""

    def of(
        self, metric: Metric, currency: str | None, first: date, last: date, now: str | None
    ) -> str | None:
        """A figure of some days as it was published; None where it was not, or is the same now."""
        if metric.kind is Kind.FLOW:
            late = self.late.get((metric.slug, currency))
            added = late.between(first, last) if late else None
            return str(int(now) - added) if added and now is not None else None
        slug = metric.slug
        figure = (
            self.ends.get((slug, last)) if metric.kind is Kind.STOCK else self.whole.get((slug, first, last))
        )
        if isinstance(figure, dict):
            figure = figure.get(currency or "", "0" if metric.kind is Kind.STOCK else None)
        return figure if figure != now else None


NOT_PUBLISHED = Published()


def read_published(metrics: Iterable[Metric], first: date, last: date, ends: Iterable[date]) -> Published:
    """What was published of some metrics on some days; stocks are those at the end of the days in `ends`."""
    first_late = _first_restated_day(last)
    if first_late is None:
        return NOT_PUBLISHED
    slugs: dict[Kind, list[str]] = defaultdict(list)
    for metric in metrics:
        slugs[metric.kind].append(metric.slug)
    at_ends = sealed_days().filter(report_date__in=[end for end in ends if end >= first_late])
    restated = Report.objects.filter(
        status=Report.Status.RESTATED, report_date__gte=first, last_day__lte=last
    )
    no_sums = [*slugs[Kind.RATIO], *slugs[Kind.DISTINCT]]
    return Published(
        late=_late(first, last) if slugs[Kind.FLOW] else {},
        ends={(slug, day): figure for slug, _, day, figure in _figures(at_ends, slugs[Kind.STOCK])},
        whole={(slug, start, end): figure for slug, start, end, figure in _figures(restated, no_sums)},
    )


def _first_restated_day(last: date) -> date | None:
    with connection.cursor() as cursor:
        cursor.execute(FIRST_RESTATED, [Report.Status.RESTATED, Report.Grain.DAY, last])
        first: date | None = cursor.fetchone()[0]
        return first


def _late(first: date, last: date) -> dict[tuple[str, str | None], Line]:
    added: dict[tuple[str, str | None], dict[date, int]] = defaultdict(dict)
    late = Restatement.objects.filter(
        report__grain=Report.Grain.DAY, report__report_date__range=(first, last)
    )
    for day, difference in late.values_list("report__report_date", "difference"):
        for slug, currency, value in flat(difference):
            if METRIC[slug].kind is Kind.FLOW and value is not None:
                by_day = added[slug, currency]
                by_day[day] = by_day.get(day, 0) + int(value)
    return {key: line(by_day.items()) for key, by_day in added.items()}


def _figures(reports: QuerySet[Report], slugs: list[str]) -> Iterator[tuple[str, date, date, Figure]]:
    """The figures of some metrics in some reports, with their first and last day; nothing else of them is read."""
    if not slugs:
        return
    columns = [f"figures__{slug}" for slug in slugs]
    for first, last, *figures in reports.values_list("report_date", "last_day", *columns):
        for slug, figure in zip(slugs, figures, strict=True):
            yield slug, first, last, figure
