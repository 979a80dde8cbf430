"""A user's own figures: metrics of the marketplace, each summed from the facts that name the viewer."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.conf import settings

from assets.common.days import FIRST_DAY
from assets.reports.metrics.measures import BY_SLUG
from assets.reports.metrics.registry import METRIC, Metric, Unit
from assets.reports.queries.cells import CellKey, Cells, Values
from assets.reports.queries.figures import Calculation, ComparedSeries, SeriesKey
from assets.reports.queries.plan import Plan, Side, Way, plan
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.snapshot import Snapshot

OF_ONE_S_OWN = (
    "tickets_created",
    "payments_verified",
    "payments_failed",
    "total_volume",
    "refunds",
    "wallet_credits",
    "wallet_debits",
    "wallet_balances",
    "notifications_sent",
)
"""The metrics whose facts name the person that they are about; those of a loan name only who made the move."""

OWN = """
SELECT '{measure}', day, currency, sum({value})::bigint, count(*) FROM ({facts}) AS facts
WHERE user_id = %s AND ({where}) AND day BETWEEN %s AND %s GROUP BY day, currency
"""


@dataclass(frozen=True)
class OwnFigures:
    """What the viewer's figures are made of, as a question of the reports has it made of the rollups.

    `facts_before`: how many facts the figures of the days before rest on, by measure and currency.
    """

    calculation: Calculation
    facts_before: Mapping[tuple[str, str | None], int]

    def base_of(self, compared: ComparedSeries) -> int:
        """How many facts the figure that a series is compared with rests on."""
        currency = compared.key.currency
        return sum(self.facts_before.get((measure, currency), 0) for measure in compared.metric.measures)


def own_figures(view: Snapshot, query: ReportQuery, viewer: int) -> OwnFigures:
    """The viewer's own figures of a question."""
    planned = plan(query, query.declared())
    cells, facts_before = _cells(view, planned, viewer)
    return OwnFigures(Calculation(planned, cells, None), facts_before)


def own_metrics() -> tuple[Metric, ...]:
    """The metrics that a user has."""
    return tuple(METRIC[slug] for slug in OF_ONE_S_OWN)


def in_currencies(figures: Calculation) -> Iterator[ComparedSeries]:
    """Each metric in each currency that it has facts in, beside the figures of the days before."""
    for metric in figures.plan.metrics:
        found = sorted(figures.series(metric), key=lambda compared: compared.key.currency or "")
        nowhere = SeriesKey(None, settings.BASE_CURRENCY if metric.unit is Unit.MONEY else None)
        yield from found or [figures.compared(metric, nowhere)]


def _cells(view: Snapshot, planned: Plan, viewer: int) -> tuple[Cells, Mapping[tuple[str, str | None], int]]:
    earliest = min(span.first for span in planned.spans)
    statements, parameters = list[str](), list[object]()
    for slug in planned.measures[Way.SUMS]:
        measure = BY_SLUG[slug]
        statements.append(
            OWN.format(measure=slug, value=measure.value, facts=measure.source.standing, where=measure.where)
        )
        since = FIRST_DAY if slug in planned.running else earliest
        parameters += [viewer, since, planned.query.last]
    sums: dict[tuple[Side, str], dict[CellKey, Values]] = {}
    openings: dict[tuple[Side, str], dict[CellKey, int]] = {}
    facts_before: dict[tuple[str, str | None], int] = {}
    for slug, day, currency, value, facts in view.read("UNION ALL".join(statements), parameters):
        key: CellKey = (None, currency)
        for span in planned.spans:
            if span.first <= day <= span.last:
                by_key = sums.setdefault((span.side, slug), {})
                by_key.setdefault(key, [0] * len(span.periods))[span.place_of(day)] += value
            elif day < span.first:
                opening = openings.setdefault((span.side, slug), {})
                opening[key] = opening.get(key, 0) + value
            if (
                span.side is Side.BEFORE
                and day <= span.last
                and (day >= span.first or slug in planned.running)
            ):
                facts_before[slug, currency] = facts_before.get((slug, currency), 0) + facts
    return Cells(sums, {}, openings, {}), facts_before
