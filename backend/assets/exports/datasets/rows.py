"""The rows behind a figure, all of them: their values add up to the figure itself."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from assets.common.money import exponent
from assets.common.raw_sql import stream
from assets.common.spreadsheets import APOSTROPHE, FORMULA
from assets.exports.datasets.amounts import figure
from assets.exports.datasets.requester import Requester, as_parameters
from assets.exports.tables import Column, Copy, Kind, Row, Table, persian
from assets.reports.lattice import currencies_of
from assets.reports.metrics.registry import METRIC, Unit
from assets.reports.metrics.registry import Kind as MetricKind
from assets.reports.queries.answers import Row as Fact
from assets.reports.queries.answers import Rows
from assets.reports.queries.facts import POSITION, Facts, facts_behind
from assets.reports.queries.members import read_members
from assets.reports.queries.notes import DAYS_WAITING
from assets.reports.queries.origins import OF_FACT, has_origins
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.query import Part, RowsQuery
from assets.reports.queries.questions import AllRowsParams
from assets.reports.queries.rows import EVENT_OF_ROW, is_explained
from assets.reports.queries.rows import rows as rows_of
from assets.reports.queries.snapshot import Snapshot, snapshot

COLUMNS = (
    Column("id", Kind.WHOLE),
    Column("log", Kind.TEXT),
    Column("fact", Kind.TEXT),
    Column("at", Kind.MOMENT),
    Column("day", Kind.DAY),
    Column("value", Kind.DECIMAL),
    Column("currency", Kind.TEXT),
    Column("user", Kind.WHOLE),
    Column("ticket", Kind.WHOLE),
    Column("payment", Kind.WHOLE),
    Column("wallet", Kind.WHOLE),
    Column("asset_type", Kind.TEXT),
    Column("segment", Kind.TEXT),
    Column("region", Kind.TEXT),
)
"""As the API names them."""

WHY = (Column("reason", Kind.TEXT), Column("code", Kind.WHOLE))
"""Of payments that failed."""

ORIGIN = (Column("source", Kind.TEXT), Column("external_id", Kind.TEXT))
"""Where any number of a source is known."""

STATEMENT = f"""
WITH asset_type AS MATERIALIZED (SELECT id, {{slug}} AS slug FROM asset_types),
     segment AS MATERIALIZED (SELECT id, {{slug}} AS slug FROM segments),
     region AS MATERIALIZED (SELECT id, {{slug}} AS slug FROM regions){{calendar}}
SELECT facts.row_id, facts.log, facts.fact, {{at}}, facts.day, {{persian}}{{value}}, facts.currency,
       facts.user_id, facts.ticket_id, facts.payment_id, facts.wallet_id,
       asset_type.slug, segment.slug, region.slug{{reason}}{{origin}}
FROM ({{facts}}) AS facts
LEFT JOIN asset_type ON asset_type.id = facts.asset_type_id
LEFT JOIN segment ON segment.id = facts.segment_id
LEFT JOIN region ON region.id = facts.region_id{{why}}{{joined}}{{of_source}}
ORDER BY {", ".join(f"facts.{column} DESC" for column in POSITION)}
"""  # noqa: S608 (only constants are put in)

# Escapes what a spreadsheet would take for a formula, as `common.spreadsheets.plain` does.
PLAIN = f"regexp_replace({{}}, '{FORMULA}', '{APOSTROPHE * 2}', 'g')"
AS_IT_IS = "{}"
UTC = "facts.at AT TIME ZONE 'UTC'"
CALENDAR = ", persian AS MATERIALIZED (SELECT * FROM unnest(%s::date[], %s::text[]) AS persian (day, text))"
JOINED = "\nLEFT JOIN persian ON persian.day = facts.day"

OLDEST = "SELECT min(day) FROM ({facts}) AS facts"
COUNT = "SELECT count(*) FROM ({facts}) AS facts"


def normalize(params: Parameters, requester: Requester) -> Parameters:
    """The parameters as they are stored. Raises QueryError."""
    query = AllRowsParams.parse(params, requester.reader).query(requester.reader)
    with snapshot(query.scope) as view:
        facts_behind(query, read_members(view, query))
    return as_parameters({**query.asked(), "limit": None})


def table(params: Parameters, requester: Requester) -> Table:
    """The rows, newest first, in the open snapshot. Raises QueryError."""
    query = AllRowsParams.parse(params, requester.reader).query(requester.reader)
    found = rows_of(replace(query, limit=1))
    with snapshot(query.scope) as view:
        facts = facts_behind(query, read_members(view, query))[query.part or Part.NUMERATOR]
        value = _value(view, query)
        explained = is_explained(_measures(query))
        from_source = has_origins(view, query.scope)
        copy = _copy(
            view, query, facts, value, requester.calendar, explained=explained, from_source=from_source
        )
        count = _count(view, found, facts)
    statement = STATEMENT.format(
        calendar="",
        at="facts.at",
        persian="",
        value=value,
        facts=facts.statement,
        joined="",
        **_reasons(explained=explained),
        **_texts(AS_IT_IS, from_source=from_source),
    )

    def rows() -> Iterator[Row]:
        return stream(statement, facts.parameters, lambda *row: row)

    return Table(
        columns=(*COLUMNS, *(WHY if explained else ()), *(ORIGIN if from_source else ())),
        count=count,
        rows=rows,
        watermark=found.watermark,
        version=found.version,
        query={name: value for name, value in found.query.items() if name not in ("cursor", "limit")},
        facts={"figure": found.sum, "currency": found.currency, "exponent": found.exponent},
        copy=copy,
    )


def page_table(found: Rows) -> Table:
    """The rows of one page of an answer."""
    of_denominator = found.query.get("part") == Part.DENOMINATOR
    unit = Unit.COUNT if of_denominator else found.unit
    metric = METRIC[found.metric]
    explained = is_explained(metric.denominator if of_denominator else metric.measures)
    columns: tuple[Column, ...] = (*COLUMNS, *WHY) if explained else COLUMNS
    rows = [_page_row(row, unit, explained=explained) for row in found.rows]
    if any(row.external_id is not None for row in found.rows):
        columns = (*columns, *ORIGIN)
        rows = [(*cells, row.source, row.external_id) for cells, row in zip(rows, found.rows, strict=True)]
    return Table(columns, len(rows), lambda: iter(rows), found.watermark, found.version, found.query)


def _page_row(row: Fact, unit: str, *, explained: bool) -> Row:
    value = figure(row.value, unit, row.currency)
    about = (row.id, row.log, row.fact, row.at, row.day, value, row.currency)
    members = (row.asset_type, row.segment, row.region)
    why = (row.reason, row.code) if explained else ()
    return *about, row.user, row.ticket, row.payment, row.wallet, *members, *why


def _measures(query: RowsQuery) -> tuple[str, ...]:
    metric = query.declared()
    return metric.denominator if query.part is Part.DENOMINATOR else metric.measures


def _reasons(*, explained: bool) -> dict[str, str]:
    return (
        {"reason": ", event.reason, event.code", "why": EVENT_OF_ROW}
        if explained
        else {"reason": "", "why": ""}
    )


def _count(view: Snapshot, found: Rows, facts: Facts) -> int:
    """How many rows the file has: where days wait to be counted anew, the logs are ahead of the figures."""
    if not any(note.code == DAYS_WAITING for note in found.warnings):
        return found.count
    ((count,),) = view.read(COUNT.format(facts=facts.statement), facts.parameters)
    return int(count)


def _value(view: Snapshot, query: RowsQuery) -> str:
    """What a row adds, as SQL: exactly, money in major units of the row's own currency."""
    metric = METRIC[query.metric]
    if metric.unit is not Unit.MONEY or query.part is Part.DENOMINATOR:
        return "facts.value"  # what money is divided by is a count
    found = view.read(currencies_of(metric.measures))
    cases = "".join(
        f" WHEN '{code}' THEN facts.value * {Decimal(1).scaleb(-exponent(code))}"
        for (code,) in sorted(found)
        if exponent(code)
    )
    return f"CASE facts.currency{cases} ELSE facts.value END" if cases else "facts.value"


def _texts(text: str, *, from_source: bool) -> dict[str, str]:
    """The parts of the statement that read texts, each by the template `text`."""
    origin = [text.format(f"origin.{column.name}") for column in ORIGIN] if from_source else []
    return {
        "slug": text.format("slug"),
        "origin": "".join(f", {column}" for column in origin),
        "of_source": OF_FACT if from_source else "",
    }


def _copy(
    view: Snapshot,
    query: RowsQuery,
    facts: Facts,
    value: str,
    calendar: CalendarName,
    *,
    explained: bool,
    from_source: bool,
) -> Copy:
    words = {"calendar": "", "persian": "", "joined": "", **_reasons(explained=explained)}
    arguments = list[list[date] | list[str | None]]()
    if calendar is CalendarName.PERSIAN:
        words |= {"calendar": CALENDAR, "persian": "persian.text, ", "joined": JOINED}
        days = _days(view, query, facts)
        arguments = [days, [persian(day) for day in days]]
    statement = STATEMENT.format(
        at=UTC, value=value, facts=facts.statement, **words, **_texts(PLAIN, from_source=from_source)
    )
    return Copy(statement, (*arguments, *facts.parameters))


def _days(view: Snapshot, query: RowsQuery, facts: Facts) -> list[date]:
    """Every day on which a fact may fall."""
    first = query.first
    if METRIC[query.metric].kind is MetricKind.STOCK:
        ((oldest,),) = view.read(OLDEST.format(facts=facts.statement), facts.parameters)
        first = oldest or query.last
    return [first + timedelta(days=after) for after in range((query.last - first).days + 1)]
