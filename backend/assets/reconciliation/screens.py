"""Whether all screens show the same figure: the card, the line, the members, the rows.

Each is queried as a page does, for the days of the overview, in one snapshot.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from assets.common.row_scope import Scope
from assets.reconciliation.checks import Slug
from assets.reconciliation.comparing import SHOWN_BREAKS, Break, Compared, Sides, as_text
from assets.reports.queries import runner
from assets.reports.queries.answers import Card, Series
from assets.reports.queries.parameters import Parameters, Reader
from assets.reports.queries.questions import AllRowsParams, MetricsParams, OverviewParams
from assets.reports.queries.rows import rows


class Shown(NamedTuple):
    """A figure on two screens: its card and another place."""

    metric: str
    place: str
    currency: str | None
    card: int
    other: int


def compare_screens(today: date) -> Compared:
    """Query every figure of the overview in each of the ways that pages do."""
    reader = Reader(today, Scope.ALL)
    cards = runner.overview(OverviewParams.parse({}, reader).query).cards
    shown = [one for card in cards for one in _elsewhere(card, reader)]
    broken = [one for one in shown if one.card != one.other]
    sums: dict[str | None, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in shown:
        stated, counted = sums[one.currency]
        sums[one.currency] = stated + one.card, counted + one.other
    return Compared(
        check=Slug.SCREENS,
        objects=len(shown),
        breaks=len(broken),
        sides=[
            Sides(currency, *as_text(*sums[currency])) for currency in sorted(sums, key=lambda one: one or "")
        ],
        shown=[
            Break(one.currency, *as_text(one.card, one.other), "metric", f"{one.metric} {one.place}")
            for one in broken[:SHOWN_BREAKS]
        ],
    )


def _elsewhere(card: Card, reader: Reader) -> Iterator[Shown]:
    """What the other screens show for the figure of a card."""
    stated = int(card.value or 0)
    currency = {"currency": [card.currency]} if card.currency else {}
    params: Parameters = {"metric": [card.metric], **currency}
    line = runner.metrics(MetricsParams.parse(params, reader).query)
    yield Shown(card.metric, "line", card.currency, stated, _total(line.series))
    parts = runner.metrics(MetricsParams.parse({**params, "split": ["region"]}, reader).query)
    yield Shown(card.metric, "members", card.currency, stated, _total(parts.series))
    found = rows(AllRowsParams.parse(params, reader).query(reader, limit=1))
    yield Shown(card.metric, "rows", card.currency, stated, int(found.sum or 0))


def _total(series: tuple[Series, ...]) -> int:
    return sum(int(one.total or 0) for one in series)
