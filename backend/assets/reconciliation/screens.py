"""Whether screens that show the same figure show the same: the card, the line, the members, the rows.

Each is asked as a page asks it, for the days of the overview, in one snapshot.
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
    """A figure on two screens: on its card, and in another place."""

    metric: str
    place: str
    currency: str | None
    card: int
    other: int


def compare_screens(today: date) -> Compared:
    """Ask for every figure of the overview in each of the ways in which it can be asked for."""
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
    """What the other screens show for a card."""
    stated = int(card.value or 0)
    currency = {"currency": [card.currency]} if card.currency else {}
    asked: Parameters = {"metric": [card.metric], **currency}
    line = runner.metrics(MetricsParams.parse(asked, reader).query)
    yield Shown(card.metric, "line", card.currency, stated, _total(line.series))
    parts = runner.metrics(MetricsParams.parse({**asked, "split": ["region"]}, reader).query)
    yield Shown(card.metric, "members", card.currency, stated, _total(parts.series))
    found = rows(AllRowsParams.parse(asked, reader).query(reader, limit=1))
    yield Shown(card.metric, "rows", card.currency, stated, int(found.sum or 0))


def _total(series: tuple[Series, ...]) -> int:
    return sum(int(one.total or 0) for one in series)
