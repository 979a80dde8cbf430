"""Sums of measures over all members, by day: as the rollups have them, and as facts give them."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from django.db import connection

from assets.common.days import ONE_DAY
from assets.reports.lattice import history, values
from assets.reports.metrics.dimensions import ALL_ROLLED_UP
from assets.reports.metrics.measures import measures_of
from assets.reports.sources import SOURCES, Source

Measured = tuple[str, str | None]
"""A measure, and a currency where it is money."""

Sums = Mapping[Measured, int]

OF_FACTS = """
SELECT m.measure, summed.day, summed.currency, m.value
FROM (SELECT day, currency, {sums} FROM ({facts}) AS fact GROUP BY day, currency) AS summed
CROSS JOIN LATERAL (VALUES {rows}) AS m (measure, value)
WHERE m.value IS NOT NULL"""

ROLLED_UP = f"""
SELECT measure, currency, day, value FROM ({values()}) AS stored
WHERE grouping = {ALL_ROLLED_UP} AND day BETWEEN %s AND %s
"""  # noqa: S608 (only constants are put in)

# On no day: what there is before the first.
BEFORE = """
SELECT m.measure, summed.currency, NULL::date AS day, m.value
FROM (SELECT currency, {sums} FROM ({history}) AS cell GROUP BY currency) AS summed
CROSS JOIN LATERAL (VALUES {rows}) AS m (measure, value)
WHERE m.value IS NOT NULL"""


def sums_of(source: Source, facts: str) -> str:
    """A SELECT of `measure day currency value` over a SELECT of facts of `source`."""
    measures = measures_of(source)
    return OF_FACTS.format(
        facts=facts,
        sums=", ".join(f"{measure.sum_of_facts} AS {measure.slug}" for measure in measures),
        rows=", ".join(f"('{measure.slug}', summed.{measure.slug})" for measure in measures),
    )


@dataclass(frozen=True)
class Line:
    """One measure over time: the days on which it has facts, and its running total before the first and at the end of
    each.
    """

    days: Sequence[date]
    totals: Sequence[int]
    opening: int = 0

    def until(self, day: date) -> int:
        """The running total at the end of a day."""
        place = bisect_right(self.days, day)
        return self.totals[place - 1] if place else self.opening

    def between(self, first: date, last: date) -> int | None:
        """What is added from `first` to `last`; None where none of these days has facts."""
        if bisect_left(self.days, first) == bisect_right(self.days, last):
            return None
        return self.until(last) - self.until(first - ONE_DAY)


@dataclass(frozen=True)
class Lines:
    """Every measure over some time."""

    by_measure: Mapping[Measured, Line]

    def running(self, last: date) -> Sums:
        """What each measure adds up to from the beginning to the end of `last`."""
        return {measured: line.until(last) for measured, line in self.by_measure.items()}

    def between(self, first: date, last: date) -> Sums:
        """What each measure that has facts on these days adds up to over them."""
        sums = {measured: line.between(first, last) for measured, line in self.by_measure.items()}
        return {measured: total for measured, total in sums.items() if total is not None}


def plus(sums: Sums, more: Sums) -> dict[Measured, int]:
    """Both added up, measure by measure."""
    return {key: sums.get(key, 0) + more.get(key, 0) for key in {**sums, **more}}


def minus(sums: Sums, less: Sums) -> dict[Measured, int]:
    """The first without the second, measure by measure."""
    return {key: sums.get(key, 0) - less.get(key, 0) for key in {**sums, **less}}


def rolled_up(first: date, last: date) -> Lines:
    """What the rollups have from the first of these days to the last, on top of what they have before.

    Of what is before, months are read where they are summed.
    """
    by_measure: dict[Measured, list[tuple[date, int]]] = defaultdict(list)
    openings: dict[Measured, int] = {}
    with connection.cursor() as cursor:
        cursor.execute("\nUNION ALL".join([ROLLED_UP, *_before(first)]), [first, last])
        for measure, currency, day, value in cursor.fetchall():
            if day is None:
                openings[measure, currency] = int(value)
            else:
                by_measure[measure, currency].append((day, int(value)))
    return Lines(
        {
            measured: line(by_measure.get(measured, ()), openings.get(measured, 0))
            for measured in {**openings, **by_measure}
        }
    )


def _before(first: date) -> Iterator[str]:
    for source in SOURCES:
        slugs = [measure.slug for measure in measures_of(source)]
        yield BEFORE.format(
            history=history(source.log, slugs, first),
            sums=", ".join(f"sum({slug}) AS {slug}" for slug in slugs),
            rows=", ".join(f"('{slug}', summed.{slug})" for slug in slugs),
        )


def line(values: Iterable[tuple[date, int]], opening: int = 0) -> Line:
    """Values of days, each at most once, as a line on top of what there was before."""
    values = sorted(values)
    totals = accumulate((value for _, value in values), initial=opening)
    return Line([day for day, _ in values], list(totals)[1:], opening)
