"""The rows behind a figure: facts of the logs, newest first, whose sum is the figure itself.

The figure, the number of the rows and the days of a page are read from the lattice; of the logs, those days alone.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from assets.common.days import FIRST_DAY
from assets.common.money import exponent
from assets.reports.lattice import by_log
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.dimensions import grouping
from assets.reports.metrics.measures import BY_SLUG, FAILED_BY_REASON, counted_by
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.queries.active_users import newcomers
from assets.reports.queries.answers import Parts, Row, Rows
from assets.reports.queries.cursors import Position, read_cursor, write_cursor
from assets.reports.queries.facts import COLUMNS, POSITION, Facts, facts_behind
from assets.reports.queries.members import filter_by, filter_by_currency
from assets.reports.queries.notes import days_waiting, notes
from assets.reports.queries.origins import OF_FACT, has_origins
from assets.reports.queries.query import Part, RowsQuery
from assets.reports.queries.runner import Run, run
from assets.reports.sources import LEDGER

COUNTS = """
SELECT day, {counts} AS facts FROM analytics_records
WHERE log = '{log}' AND grouping = {grouping} AND day BETWEEN %s AND %s{filters}"""

BY_DAY = """
SELECT day, sum(facts)::bigint FROM ({counts}) AS counted
GROUP BY day HAVING sum(facts) > 0 ORDER BY day DESC
"""

DAYS_WAIT = "SELECT EXISTS (SELECT FROM rollup_queue WHERE row_id IS NULL AND day <= %s)"

EXPLAINED = frozenset(("payments_failed", *(measure.slug for _, measure in FAILED_BY_REASON)))
"""The measures whose rows say why."""

EVENT_OF_ROW = """
LEFT JOIN payment_events AS event ON event.id = facts.row_id AND facts.fact = 'failed'"""
"""Read with those rows alone: who may not see payments may not read this log either."""

TRANSFER_OF_ROW = """
LEFT JOIN ledger_entries AS entry ON entry.id = facts.row_id AND facts.log = 'ledger_entries'"""
"""The same of figures that are counted from the ledger."""

PAGE = f"""
SELECT facts.*, asset_type.slug, segment.slug, region.slug, {{transfer}}, {{reason}}, {{origin}}
FROM (
    SELECT {", ".join(POSITION)}, value, currency, {COLUMNS}
    FROM ({{facts}}) AS facts
    WHERE {{condition}}{{after}}
    ORDER BY {", ".join(f"{column} DESC" for column in POSITION)}
    LIMIT %s
) AS facts
LEFT JOIN asset_types AS asset_type ON asset_type.id = facts.asset_type_id
LEFT JOIN segments AS segment ON segment.id = facts.segment_id
LEFT JOIN regions AS region ON region.id = facts.region_id{{of_transfer}}{{why}}{{of_source}}
ORDER BY {", ".join(f"{column} DESC" for column in POSITION)}
"""  # noqa: S608 (only constants are put in)

ALL = "SELECT coalesce(sum(value), 0), count(*) FROM ({facts}) AS facts"

AFTER = f" AND ({', '.join(POSITION)}) < (%s, %s, %s, %s, %s)"


def _is_of_ledger(metric: Metric) -> bool:
    """Whether some of the rows behind a metric are entries of the ledger."""
    measures = (*metric.measures, *metric.denominator)
    return metric.kind is Kind.DISTINCT or any(BY_SLUG[slug].source is LEDGER for slug in measures)


def is_explained(measures: Iterable[str]) -> bool:
    """Whether some of the rows behind these measures are of payments that failed, and say why."""
    return not EXPLAINED.isdisjoint(measures)


DayCounts = list[tuple[date, int]]
"""How many facts are on each day that has some, newest first."""


def rows(query: RowsQuery) -> Rows:
    """Answer with a page of the facts behind a figure, and the figure, which all of them add up to.

    Rows are as they were booked; a converted figure is the sum of their days, each at its rate. Raises QueryError:
    unknown members, mixed currencies, a missing rate, a cursor of another question.
    """
    metric = query.declared()
    after = read_cursor(query)
    part = query.part or Part.NUMERATOR
    with run(query.figure()) as step:
        figures = step.calculate((metric,))
        (whole,) = step.compare(figures, metric)
        if metric.kind is Kind.DISTINCT:
            count, page = whole.total or 0, _page_of_users(step, query, after)
        else:
            by_day = _count_by_day(step, query, metric, part)
            count, page = sum(facts for _, facts in by_day), _page(step, query, part, by_day, after)
        waiting = [days_waiting()] if step.view.read(DAYS_WAIT, [query.last])[0][0] else []
    parts = None
    if metric.kind is Kind.RATIO:
        numerator, denominator = figures.parts(metric, figures.plan.now).get(whole.key, (0, 0))
        parts = Parts(str(numerator), str(denominator))
    return Rows(
        query=query.asked(),
        watermark=step.view.watermark,
        held_by=step.view.held_by,
        version=step.view.version,
        warnings=(*notes(query, figures), *waiting),
        metric=metric.slug,
        known=metric not in figures.unknown,
        kind=metric.kind,
        unit=metric.unit,
        currency=whole.key.currency,
        exponent=whole.key.exponent,
        sum=text(whole.total, PLACES[metric.unit]),
        count=count,
        parts=parts,
        rows=tuple(_row(metric, fact) for fact in page[: query.limit]),
        next=write_cursor(query, Position(*page[query.limit - 1][:5])) if len(page) > query.limit else None,
    )


def add_up(query: RowsQuery) -> tuple[int, int]:
    """The sum and the number of all rows, read one by one as they were booked: what a page has from the lattice."""
    with run(query.figure()) as step:
        facts = facts_behind(query, step.members)[query.part or Part.NUMERATOR]
        ((total, count),) = step.view.read(ALL.format(facts=facts.statement), facts.parameters)
        return int(total), count


def _count_by_day(step: Run, query: RowsQuery, metric: Metric, part: Part) -> DayCounts:
    measures = metric.measures if part is Part.NUMERATOR else metric.denominator
    first = FIRST_DAY if metric.kind is Kind.STOCK else query.first
    filters, chosen = filter_by(query, step.members)
    in_currency, currency = filter_by_currency(query)
    of_logs = by_log(counted_by(measures))
    counts = "\nUNION ALL".join(
        COUNTS.format(
            log=log,
            counts=" + ".join(f"coalesce({slug}, 0)" for slug in slugs),
            grouping=grouping(frozenset(one.dimension for one in query.filters)),
            filters=filters + in_currency,
        )
        for log, slugs in of_logs.items()
    )
    return step.view.read(
        BY_DAY.format(counts=counts), [first, query.last, *chosen, *currency] * len(of_logs)
    )


def _page(
    step: Run, query: RowsQuery, part: Part, by_day: DayCounts, after: Position | None
) -> list[tuple[Any, ...]]:
    """The first facts after a position, and one more where there is one."""
    facts = facts_behind(query, step.members)[part]
    days = _days_of_page(by_day, after, query.limit + 1)
    declared = query.declared()
    measures = declared.measures if part is Part.NUMERATOR else declared.denominator
    return _read_page(step, query, facts, "day = ANY (%s)", [days], after, explained=is_explained(measures))


def _page_of_users(step: Run, query: RowsQuery, after: Position | None) -> list[tuple[Any, ...]]:
    """The same of users, each by the first thing that he did: on the day on which he is a newcomer of the range."""
    new = newcomers(step.view, query, step.members)
    if new is None:
        facts = facts_behind(query, step.members)[Part.NUMERATOR]
        return _read_page(step, query, facts, "true", [], after)
    days = _days_of_page([(day, len(users)) for day, users in new], after, query.limit + 1)
    if not days:
        return []
    users = [user for day, of_day in new if day in days for user in of_day]
    narrowed = replace(query, first=days[-1], last=days[0])
    facts = facts_behind(narrowed, step.members)[Part.NUMERATOR]
    return _read_page(step, query, facts, "user_id = ANY (%s)", [users], after)


def _read_page(
    step: Run,
    query: RowsQuery,
    facts: Facts,
    condition: str,
    parameters: list[object],
    after: Position | None,
    *,
    explained: bool = False,
) -> list[tuple[Any, ...]]:
    ended = [after.day, after.at, after.log, after.row_id, after.fact] if after else []
    from_source = has_origins(step.view, query.scope)
    of_ledger = _is_of_ledger(query.declared())
    statement = PAGE.format(
        facts=facts.statement,
        condition=condition,
        after=AFTER if after else "",
        transfer="entry.transfer_id" if of_ledger else "NULL",
        of_transfer=TRANSFER_OF_ROW if of_ledger else "",
        reason="event.reason, event.code" if explained else "NULL, NULL",
        why=EVENT_OF_ROW if explained else "",
        origin="origin.source, origin.external_id" if from_source else "NULL, NULL",
        of_source=OF_FACT if from_source else "",
    )
    return step.view.read(statement, [*facts.parameters, *parameters, *ended, query.limit + 1])


def _days_of_page(by_day: Iterable[tuple[date, int]], after: Position | None, size: int) -> list[date]:
    """The newest days with so many facts; of the day on which the page before ended, none may be left."""
    days, count = list[date](), 0
    for day, facts in by_day:
        if after is not None and day > after.day:
            continue
        if count >= size:
            break
        days.append(day)
        count += 0 if after is not None and day == after.day else facts
    return days


def _row(metric: Metric, found: tuple[Any, ...]) -> Row:
    day, at, log, row_id, fact, value, currency, user, ticket, payment, wallet = found[:11]
    asset_type, segment, region, transfer, reason, code, source, external_id = found[-8:]
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
        transfer=_id(transfer),
        asset_type=asset_type,
        segment=segment,
        region=region,
        reason=reason,
        code=code,
        source=source,
        external_id=external_id,
    )


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
