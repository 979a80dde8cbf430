"""What can be exported: each dataset with its permission, the parsing of its parameters, and its table."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from assets.accounts.roles import Permission
from assets.exports.datasets import (
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
from assets.exports.datasets.figures import FiguresDataset
from assets.exports.datasets.requester import Requester
from assets.exports.spec import ExportKind
from assets.exports.tables import Table
from assets.reports.queries.parameters import Parameters


@dataclass(frozen=True)
class Dataset:
    """`normalize` validates parameters and returns them as they are stored; `table` answers the query."""

    permission: Permission
    normalize: Callable[[Parameters, Requester], Parameters]
    table: Callable[[Parameters, Requester], Table]


FIGURES: Mapping[ExportKind, FiguresDataset[Any]] = {
    ExportKind.OVERVIEW: overview.DATASET,
    ExportKind.METRICS: metrics.DATASET,
    ExportKind.RANKING: ranking.DATASET,
    ExportKind.PIVOT: pivot.DATASET,
    ExportKind.CONTRIBUTIONS: contributions.DATASET,
}

DATASETS: Mapping[ExportKind, Dataset] = {
    ExportKind.REPORT: Dataset(Permission.REPORTS, report.normalize, report.table),
    **{kind: Dataset(Permission.FIGURES, one.normalize, one.table) for kind, one in FIGURES.items()},
    ExportKind.ROWS: Dataset(Permission.ROWS, rows.normalize, rows.table),
    ExportKind.STATEMENT: Dataset(Permission.OWN, statement.normalize, statement.table),
    ExportKind.AUDIT: Dataset(Permission.AUDIT, audit.normalize, audit.table),
}
