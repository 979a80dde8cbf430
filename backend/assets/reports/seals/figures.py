"""From sums of measures to the figures of a period, every metric's, over all members."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import connection

from assets.reports.metrics.decimals import PLACES, divide, text
from assets.reports.metrics.registry import METRICS, Kind, Metric, Unit
from assets.reports.models import Report
from assets.reports.seals.sums import Lines, Sums, rolled_up

Value = str | None
"""A figure as text; None where there is no value."""

Figure = Value | dict[str, Value]
"""A metric's value; of money, by each currency in which it is not zero."""

Figures = dict[str, Figure]
"""Each metric's figure by its slug."""

# Day by day, so that the join is by equality: by ranges, each period would be compared with every active day.
ACTIVE = """
SELECT period.place, count(DISTINCT active.user_id)
FROM unnest(%(firsts)s::date[], %(lasts)s::date[]) WITH ORDINALITY AS period (first, last, place)
CROSS JOIN LATERAL generate_series(period.first, period.last, interval '1 day') AS within (day)
LEFT JOIN {active} AS active ON active.day = within.day::date
GROUP BY period.place ORDER BY period.place
"""


@dataclass(frozen=True)
class Counted:
    """What a period's figures are made of: sums over it, running totals at its end, and users who were active."""

    flows: Sums
    running: Sums
    active: int

    def figures(self) -> Figures:
        """Every metric's figure."""
        return {metric.slug: _figure(self, metric) for metric in METRICS}


def counted_now(reports: Sequence[Report], lines: Lines) -> list[Counted]:
    """What the figures of each report's period are made of now; `lines` are those of `rolled_up_over` them."""
    return [
        Counted(lines.between(report.report_date, report.last_day), lines.running(report.last_day), active)
        for report, active in zip(reports, active_in(reports), strict=True)
    ]


def rolled_up_over(reports: Sequence[Report]) -> Lines:
    """What the rollups have from the first day of some reports to their last."""
    return rolled_up(
        min(report.report_date for report in reports), max(report.last_day for report in reports)
    )


def active_in(reports: Sequence[Report], active: str = "active_user_days", **parameters: date) -> list[int]:
    """How many users were active in each report's period, each counted once in it.

    `active` is a relation of `day user_id`, which takes the parameters.
    """
    firsts, lasts = [report.report_date for report in reports], [report.last_day for report in reports]
    with connection.cursor() as cursor:
        cursor.execute(ACTIVE.format(active=active), {"firsts": firsts, "lasts": lasts, **parameters})
        return [count for _, count in cursor.fetchall()]


def difference(flows: Sums, active: int) -> Figures:
    """What facts add to the figures that add up: to flows, to stocks from their day on, and to users counted once.

    Only what is not zero is there.
    """
    added = Counted(flows, flows, active)
    found: Figures = {}
    for metric in METRICS:
        if metric.kind is Kind.RATIO:
            continue
        figure = _figure(added, metric)
        if figure not in ("0", {}):
            found[metric.slug] = figure
    return found


def changed(before: Figures, after: Figures) -> tuple[Figures, Figures]:
    """The figures that differ, before and after."""
    slugs = [slug for slug in after if before.get(slug) != after[slug]]
    return {slug: before.get(slug) for slug in slugs}, {slug: after[slug] for slug in slugs}


def flat(figures: Figures) -> Iterator[tuple[str, str | None, Value]]:
    """Metric, currency, value."""
    for slug, figure in figures.items():
        if isinstance(figure, dict):
            for currency, value in figure.items():
                yield slug, currency, value
        else:
            yield slug, None, figure


def _figure(counted: Counted, metric: Metric) -> Figure:
    if metric.kind is Kind.DISTINCT:
        return str(counted.active)
    sums = counted.running if metric.kind is Kind.STOCK else counted.flows
    over = _by_currency(sums, metric, metric.measures)
    under = _by_currency(sums, metric, metric.denominator)
    values = {
        currency: _value(metric, over.get(currency, 0), under.get(currency, 0))
        for currency in {**over, **under}
    }
    if metric.unit is Unit.MONEY:
        return {currency or "": values[currency] for currency in sorted(values, key=str)}
    return values.get(None, _value(metric, 0, 0))


def _by_currency(sums: Sums, metric: Metric, measures: tuple[str, ...]) -> Mapping[str | None, int]:
    """The sum of some measures; by currency where the metric is money, else of all together."""
    found: dict[str | None, int] = {}
    for (measure, currency), value in sums.items():
        if measure in measures:
            key = currency if metric.unit is Unit.MONEY else None
            found[key] = found.get(key, 0) + value
    return {currency: value for currency, value in found.items() if value}


def _value(metric: Metric, over: int, under: int) -> Value:
    value = divide(metric, over, under) if metric.kind is Kind.RATIO else over
    return text(value, PLACES[metric.unit])
