"""The rows behind a figure: facts of the logs, newest first, whose sum is the figure itself."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from assets.common.days import FIRST_DAY
from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, divide, text
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.answers import Parts, Row, Rows
from assets.reports.queries.currencies import currency_of_nothing, refuse_several
from assets.reports.queries.cursors import Position, read_cursor, write_cursor
from assets.reports.queries.facts import COLUMNS, POSITION, Facts, facts_behind
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import days_waiting, notes
from assets.reports.queries.query import Part, RowsQuery
from assets.reports.queries.rates import Converter, read_rates
from assets.reports.queries.snapshot import Snapshot, snapshot

SUMS = "SELECT '{part}', currency, sum(value), count(*) FROM ({facts}) AS facts GROUP BY currency"

BY_DAY = "SELECT currency, {day} AS on_day, sum(value) FROM ({facts}) AS facts GROUP BY currency, on_day"

DAYS_WAIT = "SELECT EXISTS (SELECT FROM rollup_queue WHERE row_id IS NULL AND day <= %s)"

PAGE = f"""
SELECT facts.*, asset_type.slug, segment.slug, region.slug
FROM (
    SELECT {", ".join(POSITION)}, value, currency, {COLUMNS}
    FROM ({{facts}}) AS facts
    WHERE day BETWEEN %s AND %s{{after}}
    ORDER BY {", ".join(f"{column} DESC" for column in POSITION)}
    LIMIT %s
) AS facts
LEFT JOIN asset_types AS asset_type ON asset_type.id = facts.asset_type_id
LEFT JOIN segments AS segment ON segment.id = facts.segment_id
LEFT JOIN regions AS region ON region.id = facts.region_id
ORDER BY {", ".join(f"{column} DESC" for column in POSITION)}
"""  # noqa: S608 (only constants are put in)

AFTER = f" AND ({', '.join(POSITION)}) < (%s, %s, %s, %s, %s)"

FIRST_WINDOW = timedelta(days=7)
WIDER = 8

Sum = tuple[int, int]
"""The sum of some facts' values, and how many facts they are."""


def rows(query: RowsQuery) -> Rows:
    """Answer with a page of the facts behind a figure, with the figure worked out from all of them.

    Rows are as they were booked; a converted figure is the sum of their days, each at its rate. Raises QueryError:
    unknown members, mixed currencies, a missing rate, a cursor of another question.
    """
    metric = query.declared()
    after = read_cursor(query)
    part = query.part or Part.NUMERATOR
    with snapshot(query.scope) as view:
        behind = facts_behind(query, read_members(view, query))
        found = _sums(view, behind)
        currency = _currency(view, query, metric, found)
        converter = _converter(view, query, metric, found)
        sums = {one: _total(found[one]) for one in behind}
        if converter is not None:
            converted = _converted(view, query, behind[Part.NUMERATOR], converter)
            sums[Part.NUMERATOR] = converted, sums[Part.NUMERATOR][1]
        page = _page(view, query, behind[part], after, query.limit + 1)
        waiting = [days_waiting()] if view.read(DAYS_WAIT, [query.last])[0][0] else []
    total, count = sums[part]
    parts = None
    figure: int | None = total
    if metric.kind is Kind.RATIO:
        numerator, denominator = sums[Part.NUMERATOR][0], sums[Part.DENOMINATOR][0]
        parts = Parts(str(numerator), str(denominator))
        figure = divide(metric, numerator, denominator)
    return Rows(
        query=query.asked(),
        watermark=view.watermark,
        version=view.version,
        warnings=(*notes(query, converter), *waiting),
        metric=metric.slug,
        kind=metric.kind,
        unit=metric.unit,
        currency=currency,
        exponent=exponent(currency) if currency else None,
        sum=text(figure, PLACES[metric.unit]),
        count=count,
        parts=parts,
        rows=tuple(_row(metric, one) for one in page[: query.limit]),
        next=write_cursor(query, Position(*page[query.limit - 1][:5])) if len(page) > query.limit else None,
    )


def _sums(view: Snapshot, behind: Mapping[Part, Facts]) -> dict[Part, dict[str | None, Sum]]:
    statement = "\nUNION ALL\n".join(
        SUMS.format(part=part, facts=facts.values) for part, facts in behind.items()
    )
    parameters = [parameter for facts in behind.values() for parameter in facts.parameters]
    found: dict[Part, dict[str | None, Sum]] = {part: {} for part in behind}
    for part, currency, value, count in view.read(statement, parameters):
        found[Part(part)][currency] = int(value), count
    return found


def _total(by_currency: Mapping[str | None, Sum]) -> Sum:
    return sum(value for value, _ in by_currency.values()), sum(count for _, count in by_currency.values())


def _currency(
    view: Snapshot, query: RowsQuery, metric: Metric, found: Mapping[Part, Mapping[str | None, Sum]]
) -> str | None:
    """The one currency that the figure is in. Raises MixedCurrency."""
    if metric.unit is not Unit.MONEY:
        return None
    if query.convert_to is not None:
        return query.convert_to
    currencies = _booked_in(found)
    refuse_several(metric, currencies)
    return currencies.pop() if currencies else currency_of_nothing(view, query, metric)


def _booked_in(found: Mapping[Part, Mapping[str | None, Sum]]) -> set[str]:
    return {currency for sums in found.values() for currency in sums if currency}


def _converter(
    view: Snapshot, query: RowsQuery, metric: Metric, found: Mapping[Part, Mapping[str | None, Sum]]
) -> Converter | None:
    """What converts the figure's money; None where it stays as it is."""
    if metric.unit is not Unit.MONEY or query.convert_to is None:
        return None
    first = query.last if metric.kind is Kind.STOCK else query.first
    return read_rates(view, query.convert_to, _booked_in(found), first, query.last)


def _converted(view: Snapshot, query: RowsQuery, facts: Facts, converter: Converter) -> int:
    """The sum of all facts in the converter's currency: a stock at the last day's rate, else each day at its own."""
    stock = query.declared().kind is Kind.STOCK
    day, of_day = ("%s::date", [query.last]) if stock else ("day", [])
    by_day = view.read(BY_DAY.format(day=day, facts=facts.values), [*of_day, *facts.parameters])
    return sum(converter.convert(int(value), currency, on) for currency, on, value in by_day)


def _page(
    view: Snapshot, query: RowsQuery, facts: Facts, after: Position | None, most: int
) -> list[tuple[Any, ...]]:
    """The first facts after a position, sought in windows of days, each wider, by the logs' indexes."""
    statement = PAGE.format(facts=facts.statement, after=AFTER if after else "")
    ended = [after.day, after.at, after.log, after.row_id, after.fact] if after else []
    newest = after.day if after else query.last
    oldest = FIRST_DAY if query.declared().kind is Kind.STOCK else query.first
    window = FIRST_WINDOW if facts.by_day else newest - oldest
    while True:
        since = newest - min(window, newest - oldest)
        page = view.read(statement, [*facts.parameters, since, newest, *ended, most])
        if len(page) == most or since == oldest:
            return page
        window *= WIDER


def _row(metric: Metric, found: tuple[Any, ...]) -> Row:
    day, at, log, row_id, fact, value, currency, user, ticket, payment, wallet = found[:11]
    asset_type, segment, region = found[-3:]
    return Row(
        id=str(row_id),
        log=log,
        fact=fact,
        at=at,
        day=day,
        value=str(value),
        currency=currency,
        exponent=exponent(currency) if metric.unit is Unit.MONEY and currency else None,
        user=_id(user),
        ticket=_id(ticket),
        payment=_id(payment),
        wallet=_id(wallet),
        asset_type=asset_type,
        segment=segment,
        region=region,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
