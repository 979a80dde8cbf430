"""Whether all screens show the same figure and the same change: card, line, members, contributions, rows.

Each is queried as a page does, for every named range in both calendars; a range in one view of everything.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product
from typing import NamedTuple

from assets.common.row_scope import Scope
from assets.reconciliation.checks import Slug
from assets.reconciliation.comparing import forget_breaks, tally
from assets.reconciliation.models import ReconciliationBreak, Subject
from assets.reports.catalog import catalog
from assets.reports.metrics.registry import METRIC, Kind
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
from assets.reports.queries.rows import add_up
from assets.reports.queries.rows import rows as rows_behind
from assets.reports.queries.snapshot import snapshot

NUMBERS = range(len(Preset) * len(CalendarName))
"""The numbers that windows may have."""

MOST_DAYS_OF_ROWS, DAYS_OF_NEW_ROWS = 31, 1
"""Of a longer range the rows are not added up, nor of a stock, whose rows go back to the beginning: the check of
rollups reads them day by day."""


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


def compare_screen(number: int, today: date, *, whole: bool, rows_of_days: int) -> None:
    """Query every figure of the overview for a window in each of the ways that pages do.

    Rows are added up where the window is no longer than so many days.
    """
    forget_breaks(Subject.SCREEN, [number])
    window = windows(today, _first_day(today)).get(number)
    if window is None:
        return
    shown = list(_in_window(window, Reader(today, Scope.ALL), rows_of_days))
    ReconciliationBreak.objects.bulk_create(
        ReconciliationBreak(
            subject=Subject.SCREEN,
            key=number,
            check_slug=Slug.SCREENS,
            kind="metric",
            object_id=one.id,
            currency=one.currency,
            stated=one.card,
            counted=one.other,
        )
        for one in shown
        if one.card != one.other
    )
    by_currency: dict[str | None, list[Shown]] = defaultdict(list)
    for one in shown:
        by_currency[one.currency].append(one)
    for currency, of_currency in by_currency.items():
        adding_up = [one for one in of_currency if one.adds_up]
        tally(
            Slug.SCREENS,
            currency,
            objects=len(of_currency),
            stated=sum(one.card for one in adding_up),
            counted=sum(one.other for one in adding_up),
            whole=whole,
        )


def _first_day(today: date) -> date | None:
    """The first day with a fact."""
    with snapshot(Scope.ALL) as view:
        first: date | None = catalog(view, today, Scope.ALL)["first_day"]
        return first


def windows(today: date, first_day: date | None) -> dict[int, Window]:
    """Every named range in each calendar, by its number.

    One that means the same days as an earlier one, and compares them alike, is left out.
    """
    found: dict[int, Window] = {}
    seen = set[object]()
    for number, (preset, calendar) in enumerate(product(Preset, CalendarName)):
        first, last = preset_days(preset, today, calendar, first_day)
        alike = first, last, comparison(first, last, calendar, today)
        if alike not in seen:
            seen.add(alike)
            found[number] = Window(preset, calendar, first, last)
    return found


def _in_window(window: Window, reader: Reader, rows_of_days: int) -> Iterator[Shown]:
    cards = runner.overview(OverviewParams.parse(window.params(), reader).query).cards
    for place, currency in enumerate(dict.fromkeys(card.currency for card in cards if card.currency)):
        # Figures of no money stay as they are whichever currency is chosen: they are compared once.
        chosen = [card for card in cards if card.currency == currency or not (card.currency or place)]
        lines = _series(window, reader, chosen, currency)
        members = _series(window, reader, chosen, currency, split="region")
        for card in chosen:
            yield from _changed(window, card, "line", lines[card.metric])
            yield from _changed(window, card, "members", members[card.metric], parts=True)
            yield from _elsewhere(window, reader, card, rows=window.days <= rows_of_days)


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


def _elsewhere(window: Window, reader: Reader, card: Card, *, rows: bool) -> Iterator[Shown]:
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
    if rows and METRIC[card.metric].kind is not Kind.STOCK:
        params = window.params(metric=card.metric, **currency)
        query = AllRowsParams.parse(params, reader).query(reader, limit=1)
        total, count = add_up(query)
        yield Shown(window, card.metric, "rows", card.currency, _number(card.value), total)
        yield Shown(
            window, card.metric, "number of rows", None, rows_behind(query).count, count, adds_up=False
        )


def _number(figure: str | None) -> int:
    return int(figure or 0)


def _tenths(change: Change) -> int:
    """A change in tenths of a percent; one without a percentage counts as none."""
    return int(Decimal(change.value or 0) * 10)
