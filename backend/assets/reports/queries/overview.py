"""The overview: one card for each of its metrics, and for each currency of those of money."""

from collections.abc import Iterator, Mapping

from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.registry import Metric
from assets.reports.queries.answers import Card, Overview
from assets.reports.queries.change import change
from assets.reports.queries.checks import missing_members
from assets.reports.queries.currencies import currency_of_nothing
from assets.reports.queries.figures import Figures, Reading, SeriesKey
from assets.reports.queries.members import read_members
from assets.reports.queries.metrics import points
from assets.reports.queries.notes import notes
from assets.reports.queries.published import Published, published
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.reading import read
from assets.reports.queries.snapshot import Snapshot, snapshot

NO_VALUE = Figures((), None)


def overview(query: ReportQuery) -> Overview:
    """Answer with the cards of the overview, from one snapshot of the rollups.

    A card whose metric does not have a dimension that is filtered by has no value, and a warning says so. A
    currency chooses among the cards of money and leaves the others as they are. Raises QueryError: unknown
    members, a missing rate.
    """
    with snapshot(query.scope) as view:
        members = read_members(view, query)
        metrics = tuple(metric for metric in query.declared() if not missing_members(query, metric))
        reading = read(view, query, metrics, members)
        was = published(query, metrics, [query.last])
        cards = [card for metric in query.declared() for card in _cards(view, reading, was, metric)]
    return Overview(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=notes(query, reading.converter),
        cards=tuple(cards),
    )


def _cards(view: Snapshot, reading: Reading, was: Published, metric: Metric) -> Iterator[Card]:
    plan = reading.plan
    now: Mapping[SeriesKey, Figures] = {}
    before: Mapping[SeriesKey, Figures] = {}
    without = NO_VALUE
    if metric in plan.metrics:
        now, without = reading.figures(metric, plan.now), reading.empty(metric, plan.now)
        before = reading.figures(metric, plan.before) if plan.before else {}
    keys = sorted({**now, **before}, key=lambda key: key.currency or "")
    for key in keys or [SeriesKey(None, currency_of_nothing(view, plan.query, metric))]:
        found = now.get(key, without)
        yield _card(reading, was, metric, key, found, before.get(key, Figures((), without.total)))


def _card(
    reading: Reading, was: Published, metric: Metric, key: SeriesKey, now: Figures, before: Figures
) -> Card:
    plan, places = reading.plan, PLACES[metric.unit]
    value = text(now.total, places)
    earlier = before.total if plan.before else None
    return Card(
        metric=metric.slug,
        kind=metric.kind.value,
        unit=metric.unit.value,
        currency=key.currency,
        exponent=exponent(key.currency) if key.currency else None,
        value=value,
        previous=text(earlier, places),
        change=change(metric.unit, now.total, earlier),
        start=plan.now.first,
        end=plan.now.last,
        previous_start=plan.before.first if plan.before else None,
        previous_end=plan.before.last if plan.before else None,
        partial=not plan.query.is_closed,
        sparkline=points(metric, plan.now.periods, now.values) if now.values else (),
        published=was.of(metric, key.currency, plan.now.first, plan.now.last, value),
    )
