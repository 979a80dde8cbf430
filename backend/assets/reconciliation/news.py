"""What is new, late or changed since the books were compared last: that alone is read, in slices."""

from datetime import date, datetime

from django.db import connection

from assets.reconciliation.carrying import LAST_ROW, UNSETTLED, carry_on, forget_unsettled, mark, next_rows
from assets.reconciliation.comparing import compare
from assets.reconciliation.models import Reconciliation, ReconciliationBreak, Subject
from assets.reconciliation.screens import DAYS_OF_NEW_ROWS, MOST_DAYS_OF_ROWS, NUMBERS, compare_screen
from assets.reconciliation.state import LOGS, OBJECTS_OF_A_MONTH, Marks, Pace, one_slice, read_marks
from assets.reconciliation.touched import (
    BECAME_OVERDUE,
    BROKEN,
    DAYS_THAT_WAIT,
    MONTHS_OF_DAYS,
    queue,
    queue_selected,
    queue_touched,
)

TAKE = """
DELETE FROM reconciliation_queue
WHERE (subject, key) IN (SELECT subject, key FROM reconciliation_queue WHERE subject = %s ORDER BY key LIMIT %s)
RETURNING key
"""

SUBJECTS = (
    Subject.TRANSFER,
    Subject.PAYMENT,
    Subject.TICKET,
    Subject.WITHDRAWAL,
    Subject.USER,
    Subject.WALLET,
    Subject.DAY,
    Subject.MONTH,
)
"""What logs are about, in the order in which it is compared."""


def read_news(settled: Marks | None, today: date) -> None:
    """Read every row that came since, and have its objects compared; those that are broken once more.

    Rows that are not settled are read again the next time.
    """
    for log in LOGS:
        pace = Pace()
        while settled is not None and _read_slice(log, settled[log], pace):
            pass
    with one_slice() as state:
        for log, after in read_marks(state.generation).items():
            _queue(log, after, LAST_ROW, into=UNSETTLED)
        forget_unsettled()
        queue_selected(BROKEN)
        queue_selected(DAYS_THAT_WAIT)
        if (since := _compared_last()) is not None:
            queue_selected(BECAME_OVERDUE, since=since, today=today)
        queue_selected(MONTHS_OF_DAYS)


def compare_queued(subject: Subject, today: date, pace: Pace) -> bool:
    """Compare some of the queued objects of a subject; whether there were any."""
    size = max(pace.size // OBJECTS_OF_A_MONTH, 1) if subject == Subject.MONTH else pace.size
    with one_slice() as state, pace.measured():
        with connection.cursor() as cursor:
            cursor.execute(TAKE, [subject.value, size])
            keys = [key for (key,) in cursor.fetchall()]
        if keys:
            compare(subject, keys, generation=state.generation, today=today, whole=False)
    return bool(keys)


def compare_screens(today: date) -> None:
    """Query what pages show; rows of a few days alone, unless a break was found that is not mended."""
    for number in NUMBERS:
        with one_slice():
            broken = ReconciliationBreak.objects.filter(subject=Subject.SCREEN, key=number).exists()
            rows_of_days = MOST_DAYS_OF_ROWS if broken else DAYS_OF_NEW_ROWS
            compare_screen(number, today, whole=False, rows_of_days=rows_of_days)


def _read_slice(log: str, settled: int, pace: Pace) -> bool:
    """Read some rows of a log on from the last one; whether more may follow."""
    with one_slice() as state, pace.measured():
        after = read_marks(state.generation)[log]
        upto, more = next_rows(log, after, settled, pace.size)
        if upto > after:
            _queue(log, after, upto, into=state.generation)
            mark(state.generation, log, upto)
    return more


def _queue(log: str, after: int, upto: int, *, into: int) -> None:
    """Add a range of rows to the sums of a generation, and have the objects compared that they are about."""
    for subject, keys in carry_on(into, log, after, upto).items():
        queue(subject, keys)
    queue_touched(log, after, upto)


def _compared_last() -> datetime | None:
    return Reconciliation.objects.order_by("-id").values_list("at", flat=True).first()
