"""Odd transactions, measured on a file of them."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from numpy.typing import NDArray

from assets.anomalies.evaluation import ranking
from assets.anomalies.transactions.features import Transactions
from assets.anomalies.transactions.rules import Reason
from assets.anomalies.transactions.walk import Scored, reasons_of, score_history
from assets.common import parquet
from assets.common.parquet import UnusableFile

COLUMNS: Final = ("transaction", "at", "customer", "terminal", "amount")
LABEL: Final = "fraud"
MOST_MINOR_UNITS: Final = 10**12
"""Amounts are summed as whole numbers of 64 bits: of a million such, the sum still fits."""

TOP_SHARE: Final = 0.001

INVOICE_LINES: Final = ("InvoiceNo", "InvoiceDate", "CustomerID", "Country", "Quantity", "UnitPrice")
INVOICES: Final = """
SELECT "InvoiceNo" AS "transaction", min("InvoiceDate") AS "at", any_value("CustomerID") AS "customer",
       any_value("Country") AS "terminal", round(sum("Quantity" * "UnitPrice"), 2) AS "amount"
FROM read_parquet(?)
GROUP BY "InvoiceNo"
"""


@dataclass(frozen=True)
class Labelled:
    """Transactions of a file and their labels, if it has any, in the order of time."""

    transactions: Transactions
    fraud: NDArray[np.bool_] | None
    numbers: pa.ChunkedArray


@dataclass(frozen=True)
class Quality:
    """Of one order of the scored transactions; shares from 0 to 1."""

    name: str
    area: float
    average_precision: float
    precision_of_top: float
    card_precision: float


def read(path: Path) -> Labelled:
    """The transactions of a file, or the invoices of a file of invoice lines. Raises UnusableFile."""
    table = _table(path)
    parquet.refuse_duplicates(table, "transaction")
    if table["transaction"].null_count:
        raise UnusableFile("column transaction has missing values")
    table = table.append_column("moment", pa.array(parquet.moments(table, "at")))
    table = table.sort_by([("moment", "ascending"), ("transaction", "ascending")])
    amount = np.rint(parquet.numbers(table, "amount") * 100)
    if np.abs(amount).max() > MOST_MINOR_UNITS:
        raise UnusableFile(f"column amount has values beyond {MOST_MINOR_UNITS / 100:,.0f}")
    given = Transactions(
        at=np.asarray(table["moment"].to_numpy(), np.int64),
        customer=parquet.codes(table, "customer"),
        terminal=parquet.codes(table, "terminal"),
        amount=amount.astype(np.int64),
    )
    return Labelled(given, _labels(table), table["transaction"])


def measure(labelled: Labelled, scored: Scored) -> list[Quality]:
    """The order with labels, the one without, and the amount alone for comparison. Needs labels."""
    fraud = labelled.fraud
    assert fraud is not None
    given = labelled.transactions
    orders = {
        "with labels, 7 days later": scored.score,
        "without labels": scored.unlabelled,
        "baseline: the amount alone": given.amount[scored.rows].astype(np.float64),
    }
    return [_quality(name, given, fraud, scored, order) for name, order in orders.items()]


def first(labelled: Labelled, scored: Scored, count: int) -> list[tuple[str, float, tuple[Reason, ...]]]:
    """The `count` oddest transactions: number, score without labels, and reasons."""
    best = np.argsort(-scored.unlabelled, kind="stable")[:count]
    reasons = reasons_of(labelled.transactions, scored.rows[best])
    return [
        (str(labelled.numbers[int(scored.rows[place])]), float(scored.unlabelled[place]), why)
        for place, why in zip(best, reasons, strict=True)
    ]


def write(path: Path, labelled: Labelled, scored: Scored) -> None:
    """Columns transaction, score, score_unlabelled: one row for each scored transaction."""
    table = pa.table(
        {
            "transaction": labelled.numbers.take(pa.array(scored.rows)),
            "score": scored.score,
            "score_unlabelled": scored.unlabelled,
        }
    )
    pq.write_table(table, path)


def score(labelled: Labelled, *, first_day: int) -> Scored:
    """Scores from `first_day` on, counted from 1. Raises UnusableFile where the file ends before."""
    scored = score_history(labelled.transactions, labelled.fraud, first_day=first_day)
    if not len(scored.rows):
        raise UnusableFile(f"nothing to score: the file has no transactions from its day {first_day} on")
    return scored


def _table(path: Path) -> pa.Table:
    names = parquet.column_names(path)
    if set(INVOICE_LINES) <= set(names):
        with duckdb.connect() as session:
            return session.sql(INVOICES, params=[str(path)]).to_arrow_table()
    return parquet.read_columns(path, COLUMNS, (LABEL,))


def _labels(table: pa.Table) -> NDArray[np.bool_] | None:
    if LABEL not in table.column_names:
        return None
    column = table[LABEL]
    values = parquet.numbers(
        table.set_column(table.column_names.index(LABEL), LABEL, _as_number(column)), LABEL
    )
    if not np.isin(values, (0, 1)).all():
        raise UnusableFile(f"column {LABEL} has values other than 0 and 1")
    return np.asarray(values == 1, np.bool_)


def _as_number(column: pa.ChunkedArray) -> pa.ChunkedArray:
    return column.cast(pa.int8()) if pa.types.is_boolean(column.type) else column


def _quality(
    name: str, given: Transactions, fraud: NDArray[np.bool_], scored: Scored, order: NDArray[np.float64]
) -> Quality:
    truth = fraud[scored.rows]
    everywhere = np.zeros(len(given))
    everywhere[scored.rows] = order
    is_scored = np.zeros(len(given), np.bool_)
    is_scored[scored.rows] = True
    return Quality(
        name,
        ranking.area_under_curve(truth, order),
        ranking.average_precision(truth, order),
        ranking.precision_of_first(truth, order, TOP_SHARE),
        ranking.card_precision(
            given.day, given.customer, fraud, everywhere, is_scored, first=int(given.day[scored.rows[0]])
        ),
    )
