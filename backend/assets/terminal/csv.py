"""An answer as CSV: the very file that an export of the same query has."""

from datetime import date
from typing import TextIO

from pydantic import TypeAdapter

from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.exports.datasets import FIGURES
from assets.exports.datasets.requester import Requester
from assets.exports.datasets.rows import page_table
from assets.exports.formats.csv import header, lines
from assets.exports.spec import ExportKind
from assets.exports.tables import Table, with_persian_days
from assets.reports.queries.answers import Rows
from assets.reports.queries.periods import CalendarName


def write_csv(report: str, body: bytes, today: date, out: TextIO) -> None:
    """Write an answer of the API, passed as its JSON bytes."""
    table = _table(report, body, today)
    if table.query["calendar"] == CalendarName.PERSIAN:
        table = with_persian_days(table)
    out.write(header(table, FileLanguage.EN).decode())
    out.write(lines(table.rows()).decode())


def _table(report: str, body: bytes, today: date) -> Table:
    if report == "rows":
        return page_table(TypeAdapter(Rows).validate_json(body))
    dataset = FIGURES[ExportKind(report)]
    answer = TypeAdapter(dataset.answer_type).validate_json(body)
    requester = Requester(None, Scope.ALL, today, FileLanguage.EN, CalendarName.GREGORIAN)
    return dataset.table_of(answer, requester)
