"""Answers as tables."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from assets.reports.terminal.wording import NO_VALUE, change, day, days, figure, moment, name, title

PADDING = 3
Row = Mapping[str, Any]


def show(report: str, told: Row, console: Console) -> None:
    """Print an answer: its tables, then what is to be known about it."""
    tables = {"overview": _overview, "metrics": _metrics, "rows": _rows}[report]
    for table in tables(told, console.width):
        console.print(table)
    for line in _notes(report, told):
        console.print(Text(line), style="dim", soft_wrap=True)


def _table(*columns: str, left: int = 1) -> Table:
    table = Table(header_style="bold", show_edge=False)
    for place, column in enumerate(columns):
        table.add_column(Text(column), justify="left" if place < left else "right", no_wrap=True)
    return table


def _overview(told: Row, _: int) -> Iterator[Table]:
    table = _table("metric", "currency", "value", "change", "before", left=2)
    for card in told["cards"]:
        _add(
            table,
            card["metric"],
            card["currency"] or "",
            figure(card["value"], card),
            change(card["change"]),
            figure(card["previous"], card),
        )
    yield table


def _metrics(told: Row, width: int) -> Iterator[Table]:
    """Periods down and series across, or the other way where series are more; in tables that fit."""
    series: Sequence[Row] = told["series"]
    if not series:
        return
    periods = [days(point, told["query"]["calendar"]) for point in series[0]["points"]]
    compared = told["query"]["compare"] is not None
    names = [*periods, "total", *(["before", "change"] if compared else [])]
    sections = [len(periods)]
    columns = [[title(one), *_column(one, compared)] for one in series]
    if len(series) > len(names):
        (titles, *across), sections = list(zip(*columns, strict=True)), []
        columns = [[name, *row] for name, row in zip(names, across, strict=True)]
        names = list(titles)
    for shown in _side_by_side(columns, width - max(map(cell_len, names)) - PADDING):
        table = _table("", *(column[0] for column in shown))
        for place, label in enumerate(names):
            if place in sections:
                table.add_section()
            _add(table, label, *(column[place + 1] for column in shown))
        yield table


def _column(series: Row, compared: bool) -> list[str]:
    values = [figure(point["value"], series) for point in series["points"]]
    values.append(figure(series["total"], series))
    if compared:
        previous = series["previous"]
        values += (
            [figure(previous["total"], series), change(previous["change"])] if previous else [NO_VALUE] * 2
        )
    return values


def _side_by_side(columns: list[list[str]], room: int) -> Iterator[list[list[str]]]:
    shown: list[list[str]] = []
    used = 0
    for column in columns:
        wide = max(map(cell_len, column)) + PADDING
        if shown and used + wide > room:
            yield shown
            shown, used = [], 0
        shown.append(column)
        used += wide
    yield shown


def _rows(told: Row, _: int) -> Iterator[Table]:
    others = ("currency", "user", "ticket", "payment", "wallet", "asset_type", "segment", "region")
    used = [column for column in others if any(row[column] for row in told["rows"])]
    table = _table(
        "day", "at", "fact", "row", *(column.replace("_", " ") for column in used), "value", left=3
    )
    calendar = told["query"]["calendar"]
    # The rows of a ratio count what is divided, and those below a sum of money count payments.
    unit = "money" if told["unit"] == "money" and told["query"]["part"] != "denominator" else "count"
    for row in told["rows"]:
        _add(
            table,
            day(row["day"], calendar),
            moment(row["at"])[11:],
            row["fact"],
            row["id"],
            *(name(row[column]) for column in used),
            figure(row["value"], {**told, "unit": unit, "exponent": row["exponent"]}),
        )
    yield table


def _notes(report: str, told: Row) -> Iterator[str]:
    query = told["query"]
    calendar = query["calendar"]
    yield f"{day(query['from'], calendar)} to {day(query['to'], calendar)}"
    if report == "rows":
        shown, currency = len(told["rows"]), f" {told['currency']}" if told["currency"] else ""
        yield f"{told['metric']}: {figure(told['sum'], told)}{currency}; {shown} of {told['count']:,} rows"
        if parts := told["parts"]:
            yield f"{parts['numerator']} over {parts['denominator']}; these rows are of the {query['part']}"
        if told["next"]:
            yield f"next page: --cursor {told['next']}"
    if report == "metrics" and any(point["partial"] for one in told["series"][:1] for point in one["points"]):
        yield "* not a whole, finished period"
    for warning in told["warnings"]:
        yield f"{warning['code']}: {warning['detail']}"
    yield f"complete to {moment(told['watermark'])}, version {told['version']}"


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(cell) for cell in cells))
