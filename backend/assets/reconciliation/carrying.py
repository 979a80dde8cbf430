"""Sums that carry on: what the rows of the logs add up to, by wallet and by day, is stored and only added to.

Rows never change, so the sums of a range of rows are made once. A retraction takes off what its rows had added.
"""

from datetime import date

from django.db import connection

from assets.common.days import FIRST_DAY
from assets.reconciliation.figures import sums
from assets.reconciliation.models import ReconciledDay, ReconciledLog, ReconciledWallet, Subject
from assets.reconciliation.state import RETRACTIONS, read_marks
from assets.reports.sources import LEDGER, SOURCES, Source

UNSETTLED = 0
"""The generation of the rows after those that are settled, while a slice looks at them."""

LAST_ROW = 2**63 - 1

ADD_DAYS = """
INSERT INTO reconciled_days (generation, measure, day, currency, value)
SELECT %(generation)s, measure, day, currency, sum(value)
FROM ({sums}) AS summed (measure, day, currency, value)
GROUP BY measure, day, currency
ON CONFLICT ON CONSTRAINT reconciled_day_once DO UPDATE SET value = reconciled_days.value + excluded.value
RETURNING day - date 'epoch'
"""

ADD_WALLETS = """
INSERT INTO reconciled_wallets (generation, wallet_id, currency, amount)
SELECT %(generation)s, wallet_id, currency, {sign} * sum(amount)
FROM ({rows}) AS entry WHERE wallet_kind = 'user'
GROUP BY wallet_id, currency
ON CONFLICT ON CONSTRAINT reconciled_wallet_once DO UPDATE SET amount = reconciled_wallets.amount + excluded.amount
RETURNING wallet_id
"""

RANGE = "SELECT * FROM {log} WHERE id > %(after)s AND id <= %(upto)s"
RETRACTED = """SELECT log.* FROM retractions AS retraction JOIN {log} AS log ON log.{names} = retraction.row_id
WHERE retraction.book = '{book}' AND retraction.id > %(after)s AND retraction.id <= %(upto)s"""

NEXT = """
SELECT count(*), max(id) FROM (SELECT id FROM {log} WHERE id > %s AND id <= %s ORDER BY id LIMIT %s) AS next
"""

READ = """
INSERT INTO reconciled_logs (generation, log, row_id) VALUES (%s, %s, %s)
ON CONFLICT (generation, log) DO UPDATE SET row_id = excluded.row_id
"""


def rows_of_range(source: Source) -> str:
    """A SELECT of the rows of a log from after one to another."""
    return RANGE.format(log=source.log)


def rows_retracted(source: Source) -> str:
    """A SELECT of the rows of a log that a range of retractions took back."""
    return RETRACTED.format(log=source.log, names=source.names, book=source.book)


def carry_on(generation: int, log: str, after: int, upto: int) -> dict[Subject, set[int]]:
    """Add a range of rows to the sums of a generation; returns the wallets and days that they are of."""
    parameters = {"generation": generation, "after": after, "upto": upto}
    rows, sign = (rows_retracted, -1) if log == RETRACTIONS else (rows_of_range, 1)
    sources = [source for source in SOURCES if log in (source.log, RETRACTIONS)]
    of_days = "\nUNION ALL".join(sums(source, rows, sign) for source in sources)
    days = _run(ADD_DAYS.format(sums=of_days), parameters)
    of_wallets = ADD_WALLETS.format(rows=rows(LEDGER), sign=sign)
    wallets = _run(of_wallets, parameters) if LEDGER in sources else set()
    return {Subject.DAY: days, Subject.WALLET: wallets}


def next_rows(log: str, after: int, upto: int, size: int) -> tuple[int, bool]:
    """The last of the next rows of a log, and whether others may follow up to `upto`; ids may leave gaps."""
    with connection.cursor() as cursor:
        cursor.execute(NEXT.format(log=log), [after, upto, size])
        count, last = cursor.fetchone()
    return (last, True) if count == size else (max(after, last or 0), False)


def mark(generation: int, log: str, upto: int) -> None:
    """Note that a log is read up to a row."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [generation, log, upto])


def add_unsettled(generation: int) -> None:
    """Sum the rows after those that are settled; to be forgotten in the same transaction."""
    for log, after in read_marks(generation).items():
        carry_on(UNSETTLED, log, after, LAST_ROW)


def forget_unsettled() -> None:
    """Forget what `add_unsettled` has summed."""
    for sums_of in (ReconciledDay, ReconciledWallet):
        sums_of.objects.filter(generation=UNSETTLED).delete()


def forget(generation: int, most: int) -> bool:
    """Forget some of the sums of the generations before one; whether there were as many as `most`."""
    taken = 0
    for table in (ReconciledDay, ReconciledWallet):
        with connection.cursor() as cursor:
            cursor.execute(
                f"DELETE FROM {table._meta.db_table} WHERE ctid = ANY (ARRAY("  # noqa: S608 (only constants are put in)
                f"SELECT ctid FROM {table._meta.db_table} WHERE generation <> %s LIMIT %s))",
                [generation, most],
            )
            taken += cursor.rowcount
    if taken >= most:
        return True
    ReconciledLog.objects.exclude(generation=generation).delete()
    return False


def key_of(day: date) -> int:
    """A day as the number of an object."""
    return (day - FIRST_DAY).days


def day_of_key(key: int) -> date:
    """The day that a number names."""
    return date.fromordinal(FIRST_DAY.toordinal() + key)


def _run(statement: str, parameters: dict[str, int]) -> set[int]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return {key for (key,) in cursor.fetchall()}
