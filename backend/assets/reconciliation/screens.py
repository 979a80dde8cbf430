"""Whether all screens show the same figure and the same change: card, line, members, contributions, rows.

Each is queried as a page does, for every named range in both calendars, in one snapshot.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from assets.common.row_scope import Scope
from assets.reconciliation.checks import Slug
from assets.reconciliation.comparing import SHOWN_BREAKS, Break, Compared, Sides, as_text
from assets.reports.queries import runner
from assets.reports.queries.answers import Card, Change, Series
from assets.reports.queries.parameters import Parameters, Reader
from assets.reports.queries.periods import CalendarName, Grain, comparison
from assets.reports.queries.presets import Preset, preset_days
from assets.reports.queries.questions import (
    AllRowsParams,
    ContributionsParams,
    MetricsParams,
    OverviewParams,
)
from assets.reports.queries.rows import add_up, rows

DAYS_OF_ROWS = 31
"""Of a longer range the rows are not added up: the check of figures and logs reads them all once already."""


@dataclass(frozen=True)
class Window:
    """A named range in a calendar, as days."""

    preset: Preset
    calendar: CalendarName
    first: date
    last: date

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def params(self, **others: str | Sequence[str]) -> Parameters:
        """What a page asks, with its range and calendar."""
        given = {name: [value] if isinstance(value, str) else list(value) for name, value in others.items()}
        return {
            **given,
            "from": [self.first.isoformat()],
            "to": [self.last.isoformat()],
            "calendar": [self.calendar.value],
        }


class Shown(NamedTuple):
    """A figure on two screens: its card and another place."""

    window: Window
    metric: str
    place: str
    currency: str | None
    card: int
    other: int
    adds_up: bool = True
    """Whether it is a figure and not a percentage, of which there is no sum."""

    @property
    def id(self) -> str:
        return f"{self.metric} {self.place} {self.window.preset} {self.window.calendar}"


def compare_screens(today: date, first_day: date | None) -> Compared:
    """Query every figure of the overview in each of the ways that pages do. `first_day` is the first with a fact."""
    reader = Reader(today, Scope.ALL)
    shown = [one for window in windows(today, first_day) for one in _in_window(window, reader)]
    broken = [one for one in shown if one.card != one.other]
    sums: dict[str | None, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for one in (one for one in shown if one.adds_up):
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
            Break(one.currency, *as_text(one.card, one.other), "metric", one.id)
            for one in broken[:SHOWN_BREAKS]
        ],
    )


def windows(today: date, first_day: date | None) -> Iterator[Window]:
    """Every named range in each calendar; once where both calendars mean the same days and compare them alike."""
    seen = set[object]()
    for preset in Preset:
        for calendar in CalendarName:
            first, last = preset_days(preset, today, calendar, first_day)
            alike = first, last, comparison(first, last, calendar, today)
            if alike not in seen:
                seen.add(alike)
                yield Window(preset, calendar, first, last)


def _in_window(window: Window, reader: Reader) -> Iterator[Shown]:
    cards = runner.overview(OverviewParams.parse(window.params(), reader).query).cards
    for place, currency in enumerate(dict.fromkeys(card.currency for card in cards if card.currency)):
        # Figures of no money stay as they are whichever currency is chosen: they are compared once.
        chosen = [card for card in cards if card.currency == currency or not (card.currency or place)]
        lines = _series(window, reader, chosen, currency)
        members = _series(window, reader, chosen, currency, split="region")
        for card in chosen:
            yield from _changed(window, card, "line", lines[card.metric])
            yield from _changed(window, card, "members", members[card.metric], parts=True)
            yield from _elsewhere(window, reader, card)


def _series(
    window: Window, reader: Reader, cards: Sequence[Card], currency: str, **others: str
) -> dict[str, list[Series]]:
    """The series of the cards' metrics, by metric."""
    asked = window.params(
        metric=[card.metric for card in cards],
        currency=currency,
        compare="previous",
        grain=Grain.YEAR,
        **others,
    )
    found: dict[str, list[Series]] = {card.metric: [] for card in cards}
    for one in runner.metrics(MetricsParams.parse(asked, reader).query).series:
        found[one.metric].append(one)
    return found


def _changed(
    window: Window, card: Card, place: str, series: Sequence[Series], *, parts: bool = False
) -> Iterator[Shown]:
    """A card's figure and its change, by one series or the sum of its parts; changes of parts have no sum."""
    before = [one.previous for one in series if one.previous]
    sides = [
        ("", card.value, [one.total for one in series]),
        (" compared", card.compared, [one.compared for one in before]),
        (" before", card.previous, [one.total for one in before]),
    ]
    for name, stated, found in sides:
        together = sum(_number(one) for one in found)
        yield Shown(window, card.metric, place + name, card.currency, _number(stated), together)
    if not parts:
        changed = sum(_tenths(one.change) for one in before)
        yield Shown(
            window, card.metric, f"{place} change", None, _tenths(card.change), changed, adds_up=False
        )


def _elsewhere(window: Window, reader: Reader, card: Card) -> Iterator[Shown]:
    """Why the figure of a card changed, and the rows that make it."""
    currency = {"currency": card.currency} if card.currency else {}
    if card.compared is not None:
        params = window.params(metric=card.metric, split="region", **currency)
        why = runner.contributions(ContributionsParams.parse(params, reader).query)
        for name, stated, other in (
            ("compared", card.compared, why.value),
            ("before", card.previous, why.previous),
        ):
            yield Shown(
                window, card.metric, f"contributions {name}", card.currency, _number(stated), _number(other)
            )
        change = _tenths(card.change), _tenths(why.change)
        yield Shown(window, card.metric, "contributions change", None, *change, adds_up=False)
    if window.days <= DAYS_OF_ROWS:
        params = window.params(metric=card.metric, **currency)
        query = AllRowsParams.parse(params, reader).query(reader, limit=1)
        total, count = add_up(query)
        yield Shown(window, card.metric, "rows", card.currency, _number(card.value), total)
        yield Shown(window, card.metric, "number of rows", None, rows(query).count, count, adds_up=False)


def _number(figure: str | None) -> int:
    return int(figure or 0)


def _tenths(change: Change) -> int:
    """A change in tenths of a percent; one without a percentage counts as none."""
    return int(Decimal(change.value or 0) * 10)
