"""Answers as tables on the terminal."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from assets.terminal.formatting import NO_VALUE, change, day, days, figure, moment, name, title

PADDING = 3
SHARE = {"unit": "share"}
Row = Mapping[str, Any]


def show(report: str, answer: Row, console: Console) -> None:
    """Print an answer: its tables, then its range, warnings and watermark."""
    for table in TABLES[report](answer, console.width):
        console.print(table)
    for line in _notes(report, answer):
        console.print(Text(line), style="dim", soft_wrap=True)


def _table(*columns: str, left: int = 1) -> Table:
    table = Table(header_style="bold", show_edge=False)
    for place, column in enumerate(columns):
        table.add_column(Text(column), justify="left" if place < left else "right", no_wrap=True)
    return table


def _overview(answer: Row, _: int) -> Iterator[Table]:
    cut = _is_cut(answer["cards"][0]["compared_end"], answer)
    table = _table(
        "metric", "currency", "value", *(["whole days"] if cut else []), "change", "before", left=2
    )
    for card in answer["cards"]:
        _add(
            table,
            card["metric"],
            card["currency"] or "",
            figure(card["value"], card),
            *([figure(card["compared"], card)] if cut else []),
            change(card["change"]),
            figure(card["previous"], card),
        )
    yield table


def _is_cut(compared_end: str | None, answer: Row) -> bool:
    """Whether a day of the range is not over, and is left out of the change."""
    return compared_end is not None and compared_end < answer["query"]["to"]


def _metrics(answer: Row, width: int) -> Iterator[Table]:
    """Periods down and series across, or the other way where series are more; in tables that fit."""
    series: Sequence[Row] = answer["series"]
    if not series:
        return
    periods = [days(point, answer["query"]["calendar"]) for point in series[0]["points"]]
    compared = answer["query"]["compare"] is not None
    previous = series[0]["previous"]
    cut = previous is not None and _is_cut(previous["compared_end"], answer)
    names = [*periods, "total", *(["whole days"] if cut else []), *(["before", "change"] if compared else [])]
    sections = [len(periods)]
    columns = [[title(one), *_column(one, compared, cut)] for one in series]
    if len(series) > len(names):
        (titles, *across), sections = list(zip(*columns, strict=True)), []
        columns = [[name, *row] for name, row in zip(names, across, strict=True)]
        names = list(titles)
    for shown in _side_by_side(columns, width - max(map(cell_len, names)) - PADDING):
        yield _across(names, shown, sections)


def _across(names: Sequence[str], columns: Sequence[Sequence[str]], sections: Sequence[int]) -> Table:
    """Columns that begin with their titles beside the names of their lines, ruled off before `sections`."""
    table = _table("", *(column[0] for column in columns))
    for place, label in enumerate(names):
        if place in sections:
            table.add_section()
        _add(table, label, *(column[place + 1] for column in columns))
    return table


def _column(series: Row, compared: bool, cut: bool) -> list[str]:
    values = [figure(point["value"], series) for point in series["points"]]
    values.append(figure(series["total"], series))
    previous = series["previous"]
    if cut and previous:
        values.append(figure(previous["compared"], series))
    if compared:
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


def _contributions(answer: Row, _: int) -> Iterator[Table]:
    table = _table("member", "value", "before", "change", "contribution", "share")
    for one in answer["members"]:
        _add(
            table,
            name(one["member"]),
            figure(one["value"], answer),
            figure(one["previous"], answer),
            change(one["change"]),
            figure(one["contribution"], answer),
            figure(one["share"], SHARE),
        )
    if answer["rounding"] not in (None, "0"):
        _add(table, "rounding", "", "", "", figure(answer["rounding"], answer), "")
    table.add_section()
    totals = (figure(answer["value"], answer), figure(answer["previous"], answer), change(answer["change"]))
    _add(table, "total", *totals, figure(answer["difference"], answer), "")
    yield table


def _ranking(answer: Row, _: int) -> Iterator[Table]:
    table = _table("member", "value", "share")
    for one in answer["members"]:
        _add(table, name(one["member"]), figure(one["value"], answer), figure(one["share"], SHARE))
    table.add_section()
    _add(table, "total", figure(answer["total"], answer), "")
    yield table


def _pivot(answer: Row, width: int) -> Iterator[Table]:
    """Members of one dimension down and of the other across; in tables that fit. Then the same for each period."""
    rows, columns = answer["rows"], answer["columns"]
    yield from _crossed(
        answer,
        width,
        "",
        [row["values"] for row in rows],
        [row["total"] for row in rows],
        [*answer["column_totals"], answer["total"]],
    )
    calendar = answer["query"]["calendar"]
    for number, period in enumerate(answer["periods"]):
        yield from _crossed(
            answer,
            width,
            f"{day(period['start'], calendar)} to {day(period['end'], calendar)}",
            [[line[number] for line in row["lines"]] for row in rows],
            [row["total_line"][number] for row in rows],
            [*(answer["column_total_lines"][place][number] for place in range(len(columns))),
             answer["total_line"][number]],
        )  # fmt: skip


def _crossed(
    answer: Row,
    width: int,
    title: str,
    values: Sequence[Sequence[str | None]],
    of_rows: Sequence[str | None],
    of_columns: Sequence[str | None],
) -> Iterator[Table]:
    """The figures of a pivot over one span; the last of `of_columns` is the total."""
    names = [*(name(row["member"]) for row in answer["rows"]), "total"]
    by_column = [*zip(*values, strict=True)] if values else [()] * len(answer["columns"])
    columns = [
        [heading, *(figure(value, answer) for value in (*column, total))]
        for heading, column, total in zip(
            (*map(name, answer["columns"]), "total"), (*by_column, of_rows), of_columns, strict=True
        )
    ]
    for shown in _side_by_side(columns, width - max(map(cell_len, names)) - PADDING):
        table = _across(names, shown, [len(names) - 1])
        table.title = title or None
        yield table


def _rows(answer: Row, _: int) -> Iterator[Table]:
    others = ("currency", "user", "ticket", "payment", "wallet", "asset_type", "segment", "region", "reason")
    used = [column for column in others if any(row[column] for row in answer["rows"])]
    table = _table(
        "day", "at", "fact", "row", *(column.replace("_", " ") for column in used), "value", left=3
    )
    calendar = answer["query"]["calendar"]
    # The rows of a ratio count what is divided, and those below a sum of money count payments.
    unit = "money" if answer["unit"] == "money" and answer["query"]["part"] != "denominator" else "count"
    for row in answer["rows"]:
        _add(
            table,
            day(row["day"], calendar),
            moment(row["at"])[11:],
            row["fact"],
            row["id"],
            *(name(row[column]) for column in used),
            figure(row["value"], {**answer, "unit": unit, "exponent": row["exponent"]}),
        )
    yield table


def _notes(report: str, answer: Row) -> Iterator[str]:
    query = answer["query"]
    calendar = query["calendar"]
    yield f"{day(query['from'], calendar)} to {day(query['to'], calendar)}"
    if report == "rows":
        shown, currency = len(answer["rows"]), f" {answer['currency']}" if answer["currency"] else ""
        yield f"{answer['metric']}: {figure(answer['sum'], answer)}{currency}; {shown} of {answer['count']:,} rows"
        if parts := answer["parts"]:
            yield f"{parts['numerator']} over {parts['denominator']}; these rows are of the {query['part']}"
        if answer["next"]:
            yield f"next page: --cursor {answer['next']}"
    if report == "metrics" and any(
        point["partial"] for one in answer["series"][:1] for point in one["points"]
    ):
        yield "* not a whole, finished period"
    yield from _of_the_change(report, answer)
    for warning in answer["warnings"]:
        yield f"{warning['code']}: {warning['detail']}"
    held = f" (as far as {answer['held_by']} goes)" if answer.get("held_by") else ""
    yield f"complete to {moment(answer['watermark'])}{held}, version {answer['version']}"


class Days(NamedTuple):
    """The last day of the range that is compared, and the first and last of those before; None where nothing is."""

    last: str | None
    start: str | None
    end: str | None


def _of_the_change(report: str, answer: Row) -> Iterator[str]:
    """Which days are compared, and that today, which is not over, is not among them."""
    if (days := _compared(report, answer)) is None:
        return
    calendar = answer["query"]["calendar"]
    if days.last is None or days.start is None or days.end is None:
        yield "change: nothing to compare with"
        return
    now, before = (
        f"{day(first, calendar)} to {day(last, calendar)}"
        for first, last in ((answer["query"]["from"], days.last), (days.start, days.end))
    )
    left_out = "; today is not over and left out" if _is_cut(days.last, answer) else ""
    yield f"change: {now} against {before}{left_out}"


def _compared(report: str, answer: Row) -> Days | None:
    """The days that an answer compares; None of an answer without a comparison."""
    if report == "overview":
        card = answer["cards"][0]
        return Days(card["compared_end"], card["previous_start"], card["previous_end"])
    if report == "contributions":
        return Days(answer["end"], answer["previous_start"], answer["previous_end"])
    if report == "metrics" and answer["query"]["compare"] and answer["series"]:
        before = answer["series"][0]["previous"] or {}
        return Days(before.get("compared_end"), before.get("start"), before.get("end"))
    return None


def _add(table: Table, *cells: str) -> None:
    table.add_row(*(Text(cell) for cell in cells))


TABLES: Mapping[str, Callable[[Row, int], Iterator[Table]]] = {
    "overview": _overview,
    "metrics": _metrics,
    "contributions": _contributions,
    "ranking": _ranking,
    "pivot": _pivot,
    "rows": _rows,
}
