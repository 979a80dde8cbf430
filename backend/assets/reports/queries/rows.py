"""The rows behind a figure: facts of the logs, newest first, whose sum is the figure itself."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from assets.common.days import FIRST_DAY
from assets.common.money import exponent
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.answers import Parts, Row, Rows
from assets.reports.queries.currencies import currency_of_nothing, refuse_several
from assets.reports.queries.cursors import Position, read_cursor, write_cursor
from assets.reports.queries.decimals import PLACES, text
from assets.reports.queries.errors import ConversionNotAvailable
from assets.reports.queries.facts import COLUMNS, POSITION, Facts, facts_behind
from assets.reports.queries.figures import divide
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import days_waiting, notes
from assets.reports.queries.query import Part, RowsQuery
from assets.reports.queries.snapshot import Snapshot, snapshot

SUMS = "SELECT '{part}', currency, sum(value), count(*) FROM ({facts}) AS facts GROUP BY currency"

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

    Raises QueryError: unknown members, mixed currencies, a conversion, a cursor of another question.
    """
    metric = query.declared()
    after = read_cursor(query)
    part = query.part or Part.NUMERATOR
    with snapshot(query.scope) as view:
        behind = facts_behind(query, read_members(view, query))
        found = _sums(view, behind)
        currency = _currency(view, query, metric, found)
        page = _page(view, query, behind[part], after, query.limit + 1)
        waiting = [days_waiting()] if view.read(DAYS_WAIT, [query.last])[0][0] else []
    sums = {one: _total(found[one]) for one in behind}
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
        warnings=(*notes(query), *waiting),
        metric=metric.slug,
        kind=metric.kind.value,
        unit=metric.unit.value,
        currency=currency,
        exponent=exponent(currency) if currency else None,
        sum=text(figure, PLACES[metric.unit]),
        count=count,
        parts=parts,
        rows=tuple(_row(one) for one in page[: query.limit]),
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
    """The one currency that the figure is in. Raises MixedCurrency, ConversionNotAvailable."""
    if metric.unit is not Unit.MONEY:
        return None
    currencies = {currency for sums in found.values() for currency in sums if currency}
    if query.convert_to is not None and currencies - {query.convert_to}:
        raise ConversionNotAvailable(
            f"rows are shown as they were booked, in {', '.join(sorted(currencies))}",
            field="convert_to",
            allowed=sorted(currencies),
        )
    refuse_several(metric, currencies)
    return currencies.pop() if currencies else currency_of_nothing(view, query, metric)


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


def _row(found: tuple[Any, ...]) -> Row:
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
