"""What can be exported: each with the permission it needs, how its question is read, and its table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from assets.accounts.roles import Permission
from assets.exports.spec import ExportKind
from assets.exports.subjects import (
    audit,
    contributions,
    metrics,
    overview,
    pivot,
    ranking,
    report,
    rows,
    statement,
)
from assets.exports.subjects.asker import Asker
from assets.exports.subjects.figures import Figures
from assets.exports.tables import Table
from assets.reports.queries.parameters import Parameters


@dataclass(frozen=True)
class Subject:
    """`understand` refuses what cannot be asked and gives the question back as it is kept; `table` answers it."""

    permission: Permission
    understand: Callable[[Parameters, Asker], Parameters]
    table: Callable[[Parameters, Asker], Table]


def _figures(asked: Figures[Any]) -> Subject:
    return Subject(Permission.FIGURES, asked.understand, asked.table)


SUBJECTS: Mapping[ExportKind, Subject] = {
    ExportKind.REPORT: Subject(Permission.REPORTS, report.understand, report.table),
    ExportKind.OVERVIEW: _figures(overview.FIGURES),
    ExportKind.METRICS: _figures(metrics.FIGURES),
    ExportKind.RANKING: _figures(ranking.FIGURES),
    ExportKind.PIVOT: _figures(pivot.FIGURES),
    ExportKind.CONTRIBUTIONS: _figures(contributions.FIGURES),
    ExportKind.ROWS: Subject(Permission.ROWS, rows.understand, rows.table),
    ExportKind.STATEMENT: Subject(Permission.OWN, statement.understand, statement.table),
    ExportKind.AUDIT: Subject(Permission.AUDIT, audit.understand, audit.table),
}
