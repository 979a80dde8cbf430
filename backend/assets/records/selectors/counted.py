"""In which figures a record counts: the facts of its log rows, by the sources and measures of the rollups."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.money import exponent
from assets.common.row_scope import Scope
from assets.records.schemas import Counted, CountedFigure
from assets.reports.metrics.measures import measures_of
from assets.reports.metrics.registry import Kind, Metric, Unit
from assets.reports.metrics.scopes import metrics_in
from assets.reports.queries.snapshot import Snapshot
from assets.reports.sources import LEDGER, PAYMENTS, TICKETS, USERS, Source

# A fact has a row for each measure that it is summed in, and one row where it is in none.
MEASURED = """
SELECT '{log}'::text, facts.row_id, facts.fact, facts.day, facts.at, facts.currency,
       facts.active AND facts.user_id IS NOT NULL, measured.slug, measured.value * facts.sign,
       facts.user_id, facts.ticket_id, facts.payment_id
FROM ({facts}) AS facts
LEFT JOIN LATERAL (VALUES {values}) AS measured (slug, value) ON measured.value IS NOT NULL
"""
VALUE = "('{slug}', CASE WHEN {where} THEN ({value})::bigint END)"

# A pass has not come to the row, or a rebuild not to the whole day.
WAITING = """
SELECT fact.log, fact.row_id, fact.day
FROM unnest(%s::text[], %s::bigint[], %s::date[]) AS fact (log, row_id, day)
WHERE EXISTS (SELECT FROM rollup_queue AS queued
              WHERE queued.log = fact.log AND queued.day = fact.day
                AND (queued.row_id = fact.row_id OR queued.row_id IS NULL))
"""

SEALED = "SELECT report_date FROM reports WHERE grain = 'day' AND status <> 'open' AND report_date = ANY (%s)"

LATE = """
SELECT fact.log, fact.row_id, fact.day
FROM unnest(%s::text[], %s::bigint[], %s::date[]) AS fact (log, row_id, day)
JOIN reports AS report ON report.grain = 'day' AND report.report_date = fact.day
WHERE EXISTS (SELECT FROM restatements AS restatement
              WHERE restatement.report_id = report.id
                AND restatement.row_ids @> jsonb_build_object(fact.log, jsonb_build_array(fact.row_id)))
"""

OF_TICKET = {TICKETS: "ticket_id = %s"}
OF_TICKET_WITH_MONEY = {
    **OF_TICKET,
    LEDGER: "transfer_id = ANY (ARRAY(SELECT id FROM transfers WHERE ticket_id = %s))",
}
OF_PAYMENT = {
    PAYMENTS: "payment_id = %s",
    LEDGER: "transfer_id = ANY (ARRAY(SELECT id FROM transfers WHERE payment_id = %s))",
}
OF_TRANSFER = {LEDGER: "transfer_id = %s"}
OF_PERSON = {USERS: "user_id = %s"}
"""The log rows of a record, as SQL: its own, and those of the money that it moved."""

Rows = dict[Source, str]
RowKey = tuple[str, int, date]


class Measured(NamedTuple):
    """A fact and a measure that it is summed in, if it is in one."""

    log: str
    row_id: int
    fact: str
    day: date
    at: datetime
    currency: str | None
    active: bool
    measure: str | None
    value: int | None
    user: int | None
    ticket: int | None
    payment: int | None

    @property
    def row(self) -> RowKey:
        return self.log, self.row_id, self.day


@dataclass(frozen=True)
class Published:
    """Which days are sealed, and which rows came after that."""

    sealed: frozenset[date]
    late: frozenset[RowKey]


def read_counted(
    view: Snapshot, viewer: Viewer, scope: Scope, rows: Rows, record_id: int
) -> list[Counted] | None:
    """The figures that a record counts in, in the order of their days; None for who sees no figures.

    Whether a day is sealed, and what came late to it, is for those who may read reports.
    """
    if scope is Scope.OWN or not viewer.may(Permission.FIGURES):
        return None
    found = sorted(
        (
            one
            for source, condition in rows.items()
            for one in read_measured(view, source, condition, record_id)
        ),
        key=in_order,
    )
    keys = sorted({one.row for one in found})
    waiting = _rows(view, WAITING, keys)
    published = None
    if scope is Scope.ALL and viewer.may(Permission.REPORTS):
        days = sorted({day for *_, day in keys})
        sealed = frozenset(day for (day,) in view.read(SEALED, [days]))
        published = Published(sealed, frozenset(_rows(view, LATE, keys)))
    return list(_counted(found, metrics_in(scope), waiting, published))


def in_order(one: Measured) -> tuple[date, datetime, str, int, str]:
    """By day and moment; what measures a fact is in stands together."""
    return one.day, one.at, one.log, one.row_id, one.fact


def read_measured(view: Snapshot, source: Source, condition: str, parameter: object) -> list[Measured]:
    """The facts of the rows of a log for which a condition holds, with what each is summed in."""
    values = ", ".join(
        VALUE.format(slug=measure.slug, where=measure.where, value=measure.value)
        for measure in measures_of(source)
    )
    statement = MEASURED.format(log=source.log, facts=source.facts_where(condition), values=values)
    return [Measured(*row) for row in view.read(statement, [parameter])]


def _rows(view: Snapshot, statement: str, keys: Sequence[RowKey]) -> set[RowKey]:
    logs, ids, days = ([key[place] for key in keys] for place in range(3))
    return {(log, row, day) for log, row, day in view.read(statement, [logs, ids, days])}


def _counted(
    found: Sequence[Measured],
    metrics: Sequence[Metric],
    waiting: set[RowKey],
    published: Published | None,
) -> Iterator[Counted]:
    for (*_, fact), group in groupby(found, key=attrgetter("day", "at", "log", "row_id", "fact")):
        measured = list(group)
        first = measured[0]
        values = values_of(measured)
        figures = figures_of(metrics, values, first.currency)
        also = [metric.slug for metric in metrics if _is_part(metric, values, active=first.active)]
        if not figures and not also:
            continue
        yield Counted(
            log=first.log,
            row=str(abs(first.row_id)),
            fact=fact,
            day=first.day,
            at=first.at,
            figures=figures,
            also=also,
            waiting=first.row in waiting,
            sealed=first.day in published.sealed if published else None,
            late=first.row in published.late if published else None,
        )


def values_of(measured: Sequence[Measured]) -> dict[str, int]:
    """What facts of one row add to each measure that they are summed in."""
    values = dict[str, int]()
    for one in measured:
        if one.measure and one.value is not None:
            values[one.measure] = values.get(one.measure, 0) + one.value
    return values


def figures_of(
    metrics: Sequence[Metric], values: dict[str, int], currency: str | None
) -> list[CountedFigure]:
    """What a fact adds to flows and stocks."""
    return [figure for metric in metrics if (figure := _figure(metric, values, currency))]


def _figure(metric: Metric, values: dict[str, int], currency: str | None) -> CountedFigure | None:
    """What a fact adds to a flow or a stock; None where it is in none of its measures."""
    parts = [values[slug] for slug in metric.measures if slug in values]
    if metric.kind not in (Kind.FLOW, Kind.STOCK) or not parts:
        return None
    is_money = metric.unit is Unit.MONEY and currency is not None
    return CountedFigure(
        metric=metric.slug,
        value=str(sum(parts)),
        unit=metric.unit,
        currency=currency if is_money else None,
        exponent=exponent(currency) if is_money and currency else None,
    )


def _is_part(metric: Metric, values: dict[str, int], *, active: bool) -> bool:
    if metric.kind is Kind.DISTINCT:
        return active
    return metric.kind is Kind.RATIO and any(
        slug in values for slug in (*metric.measures, *metric.denominator)
    )
