"""What figures would be without the late facts of sealed days: what was published stands beside what is known now."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from assets.common.seeing import Scope
from assets.reports.metrics.registry import METRIC, Kind
from assets.reports.models import Report, Restatement
from assets.reports.queries.query import ReportQuery
from assets.reports.seals.figures import Figures, flat
from assets.reports.seals.sealed import sealed_days

Published = Mapping[tuple[str, str | None], int]
"""By metric and currency."""


def late_in(query: ReportQuery) -> Published:
    """What late facts added to the flows of a question's range, where they added anything.

    Reports tell of all members as booked: a question that is filtered or converted has nothing to be compared with.
    """
    found: dict[tuple[str, str | None], int] = defaultdict(int)
    if _is_of_all(query):
        late = Restatement.objects.filter(
            report__grain=Report.Grain.DAY, report__report_date__gte=query.first
        )
        for difference in late.filter(report__report_date__lte=query.last).values_list(
            "difference", flat=True
        ):
            for slug, currency, value in _of_kind(Kind.FLOW, difference):
                found[slug, currency] += value
    return {one: value for one, value in found.items() if value}


def stocks_at_the_end(query: ReportQuery) -> Published:
    """The stocks that the report of a question's last day tells of, once that is sealed."""
    if not _is_of_all(query):
        return {}
    return {
        (slug, currency): value
        for figures in sealed_days().filter(report_date=query.last).values_list("figures", flat=True)
        for slug, currency, value in _of_kind(Kind.STOCK, figures)
    }


def _is_of_all(query: ReportQuery) -> bool:
    return query.scope is Scope.ALL and not query.filters and query.convert_to is None


def _of_kind(kind: Kind, figures: Figures) -> Iterator[tuple[str, str | None, int]]:
    for slug, currency, value in flat(figures):
        if value is not None and METRIC[slug].kind is kind:
            yield slug, currency, int(value)
