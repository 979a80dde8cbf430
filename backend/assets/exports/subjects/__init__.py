"""What can be exported: each with the permission it needs, how its question is read, and its table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from assets.access.roles import Permission
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
from assets.exports.tables import Table
from assets.exports.wanted import ExportKind
from assets.reports.queries.parameters import Parameters


@dataclass(frozen=True)
class Subject:
    """`understand` refuses what cannot be asked and gives the question back as it is kept; `table` answers it."""

    permission: Permission
    understand: Callable[[Parameters, Asker], Parameters]
    table: Callable[[Parameters, Asker], Table]


SUBJECTS: Mapping[ExportKind, Subject] = {
    ExportKind.REPORT: Subject(Permission.REPORTS, report.understand, report.table),
    ExportKind.OVERVIEW: Subject(Permission.FIGURES, overview.understand, overview.table),
    ExportKind.METRICS: Subject(Permission.FIGURES, metrics.understand, metrics.table),
    ExportKind.RANKING: Subject(Permission.FIGURES, ranking.understand, ranking.table),
    ExportKind.PIVOT: Subject(Permission.FIGURES, pivot.understand, pivot.table),
    ExportKind.CONTRIBUTIONS: Subject(Permission.FIGURES, contributions.understand, contributions.table),
    ExportKind.ROWS: Subject(Permission.ROWS, rows.understand, rows.table),
    ExportKind.STATEMENT: Subject(Permission.OWN, statement.understand, statement.table),
    ExportKind.AUDIT: Subject(Permission.AUDIT, audit.understand, audit.table),
}
