"""Reading all of history once more, in slices: each object is compared, and the sums that carry on are made anew.

The new sums are made beside those in force, up to the same rows, and then take their place. So whatever was changed in
a row that had been read, or in the sums themselves, is found by then. It goes on where it stopped.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from time import monotonic

from django.db import connection

from assets.common.database_history import history
from assets.common.days import day_of
from assets.reconciliation.carrying import LAST_ROW, carry_on, forget, key_of, mark, next_rows
from assets.reconciliation.comparing import compare, forget_tallies
from assets.reconciliation.errors import WritersKeepWaiting
from assets.reconciliation.models import ReconciledLog, ReconciliationState, Subject
from assets.reconciliation.screens import MOST_DAYS_OF_ROWS, NUMBERS, compare_screen
from assets.reconciliation.state import (
    LOGS,
    OBJECTS_OF_A_MONTH,
    Marks,
    Pace,
    definition,
    one_slice,
    read_marks,
    read_state,
)
from assets.reconciliation.storing import store
from assets.reports.rollups.months import summed_months

FIRST_SUMS = 0
"""The generation in force before there are any sums: its marks are how far the first ones reach."""

EVERY = timedelta(days=7)
BEFORE_ALL = -(2**63)

OBJECTS: dict[Subject, Sequence[tuple[str, str]]] = {
    Subject.TRANSFER: [("ledger_entries", "transfer_id")],
    Subject.PAYMENT: [("payments", "id"), ("payment_events", "payment_id"), ("transfers", "payment_id")],
    Subject.TICKET: [("tickets", "id"), ("ticket_events", "ticket_id"), ("transfers", "ticket_id")],
    Subject.WITHDRAWAL: [("withdrawals", "id")],
    Subject.USER: [("users", "id"), ("user_events", "user_id")],
    Subject.WALLET: [("wallets", "id"), ("reconciled_wallets", "wallet_id")],
}
"""Where the objects of a subject are named: each column has an index."""

NEXT = "SELECT {column} FROM {table} WHERE {column} > %s{condition} ORDER BY {column} LIMIT %s"

DAYS = """
SELECT min(day), max(day) FROM (
    SELECT min(day), max(day) FROM reconciled_days WHERE generation = %s
    UNION ALL
    SELECT min(day), max(day) FROM analytics_records WHERE grouping = 7
) AS ends (first, last) CROSS JOIN LATERAL (VALUES (first), (last)) AS one (day)
"""


@dataclass(frozen=True)
class Reached:
    """How far a stage is: the last object or row that was read, and how much of the stage that is; None at its end."""

    last: int | None
    share: float = 1.0


Step = Callable[[ReconciliationState, int, datetime], Reached]
"""A slice of a stage, of so many objects or rows."""


def is_due(at: datetime) -> bool:
    """Whether all of history is to be read: every week, and once the database was restored or moved."""
    state = read_state()
    return (
        state.stage is not None
        or state.definition != definition()
        or state.finished_at is None
        or state.history != history()
        or at - state.finished_at >= EVERY
    )


def are_sums_in_force() -> bool:
    """Whether there are sums that carry on, made as they are made now."""
    state = read_state()
    return state.generation != FIRST_SUMS and state.definition == definition()


def begin(at: datetime, settled: Marks | None) -> None:
    """Begin to read all of history, unless that is going on.

    `settled` is how far the logs are; the first sums reach so far, later ones as far as those in force.
    Raises WritersKeepWaiting where that is not known, and there are no sums in force.
    """
    with one_slice() as state:
        made = definition()
        if state.definition != made:
            # Those sums are of other measures: nothing can be compared with them.
            state.generation, state.stage, state.definition = FIRST_SUMS, None, made
        if state.stage is None:
            if state.generation == FIRST_SUMS:
                if settled is None:
                    raise WritersKeepWaiting
                for log in LOGS:
                    mark(FIRST_SUMS, log, settled[log])
            newest = ReconciledLog.objects.order_by("-generation").values_list("generation", flat=True)
            state.counting = (newest.first() or state.generation) + 1
            state.stage, state.reached, state.percent, state.took_ms = next(iter(STAGES)), None, 0, 0
            state.started_at, state.history = at, history()
            forget_tallies(whole=True)
        state.save()


def read_slice(at: datetime, paces: dict[str, Pace]) -> bool:
    """Read one slice; whether more are left."""
    stage = read_state().stage
    if stage is None:
        return False
    pace = paces.setdefault(stage, Pace())
    with one_slice() as state, pace.measured():
        began = monotonic()
        if state.stage == stage:
            _move(state, STAGES[stage](state, pace.size, at))
            state.took_ms += round((monotonic() - began) * 1000)
            state.save()
    return state.stage is not None


def _move(state: ReconciliationState, reached: Reached) -> None:
    names = list(STAGES)
    place = names.index(str(state.stage))
    share = min(max(reached.share, 0.0), 1.0)
    state.reached = reached.last
    if reached.last is None:
        share = 1.0
        state.stage = names[place + 1] if place + 1 < len(names) else None
    state.percent = int(100 * (place + share) / len(names))


def _compare_objects(subject: Subject, state: ReconciliationState, size: int, at: datetime) -> Reached:
    after = BEFORE_ALL if state.reached is None else state.reached
    keys, last = _next_objects(subject, state.generation, after, size)
    if keys:
        compare(subject, keys, generation=state.generation, today=day_of(at), whole=True)
    return Reached(last, 0.0 if last is None else last / max(_largest(subject), 1))


def _next_objects(subject: Subject, generation: int, after: int, size: int) -> tuple[list[int], int | None]:
    """The next objects, and the last of them; None where no more follow."""
    found: set[int] = set()
    bound: int | None = None
    for table, column in OBJECTS[subject]:
        condition = f" AND generation = {generation}" if table == "reconciled_wallets" else ""
        with connection.cursor() as cursor:
            cursor.execute(
                NEXT.format(table=table, column=column, condition=condition),
                [after, size],
            )
            named = [key for (key,) in cursor.fetchall()]
        found.update(named)
        if len(named) == size:
            bound = named[-1] if bound is None else min(bound, named[-1])
    return sorted(key for key in found if bound is None or key <= bound), bound


def _largest(subject: Subject) -> int:
    table, column = OBJECTS[subject][0]
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT max({column}) FROM {table}")  # noqa: S608 (only constants are put in)
        (largest,) = cursor.fetchone()
        return int(largest or 0)


def _sum_log(log: str, state: ReconciliationState, size: int, _: datetime) -> Reached:
    after, end = read_marks(state.counting)[log], read_marks(state.generation)[log]
    upto, more = next_rows(log, after, end, size)
    if upto > after:
        carry_on(state.counting, log, after, upto)
        mark(state.counting, log, upto)
    return Reached(upto if more else None, upto / max(end, 1))


def _put_in_force(state: ReconciliationState, _: int, __: datetime) -> Reached:
    """The new sums take the place of the old, once they are of the same rows: those went on meanwhile."""
    counted = read_marks(state.counting)
    for log, end in read_marks(state.generation).items():
        upto = next_rows(log, counted[log], end, LAST_ROW)[0]
        carry_on(state.counting, log, counted[log], upto)
        mark(state.counting, log, upto)
    state.generation = state.counting
    return Reached(None)


def _forget_old_sums(state: ReconciliationState, size: int, _: datetime) -> Reached:
    return Reached(0, 0.5) if forget(state.generation, size) else Reached(None)


def _compare_days(state: ReconciliationState, size: int, at: datetime) -> Reached:
    with connection.cursor() as cursor:
        cursor.execute(DAYS, [state.generation])
        first, last = cursor.fetchone()
    if first is None:
        return Reached(None)
    begin_at = key_of(first) if state.reached is None else state.reached + 1
    end = min(key_of(last), begin_at + max(size // 20, 1) - 1)
    if begin_at <= end:
        compare(
            Subject.DAY,
            range(begin_at, end + 1),
            generation=state.generation,
            today=day_of(at),
            whole=True,
        )
    share = (end - key_of(first)) / max(key_of(last) - key_of(first), 1)
    return Reached(None if end >= key_of(last) else end, share)


def _compare_months(state: ReconciliationState, size: int, at: datetime) -> Reached:
    months = summed_months()
    after = BEFORE_ALL if state.reached is None else state.reached
    left = [month for month in map(key_of, months) if month > after]
    keys = left[: max(size // OBJECTS_OF_A_MONTH, 1)]
    if keys:
        compare(Subject.MONTH, keys, generation=state.generation, today=day_of(at), whole=True)
    done = len(months) - len(left) + len(keys)
    return Reached(keys[-1] if len(keys) < len(left) else None, done / max(len(months), 1))


def _compare_screens(state: ReconciliationState, _: int, at: datetime) -> Reached:
    number = 0 if state.reached is None else state.reached + 1
    compare_screen(number, day_of(at), whole=True, rows_of_days=MOST_DAYS_OF_ROWS)
    return Reached(None if number == NUMBERS[-1] else number, number / len(NUMBERS))


def _store_result(state: ReconciliationState, _: int, at: datetime) -> Reached:
    store(at, state.took_ms, whole=True)
    state.finished_at = at
    return Reached(None)


def _stages() -> Iterator[tuple[str, Step]]:
    for subject in (Subject.TRANSFER, Subject.PAYMENT, Subject.TICKET, Subject.WITHDRAWAL, Subject.USER):
        yield subject.value, partial(_compare_objects, subject)
    for log in LOGS:
        yield log, partial(_sum_log, log)
    yield "in_force", _put_in_force
    yield Subject.WALLET.value, partial(_compare_objects, Subject.WALLET)
    yield Subject.DAY.value, _compare_days
    yield Subject.MONTH.value, _compare_months
    yield "forget", _forget_old_sums
    yield Subject.SCREEN.value, _compare_screens
    yield "result", _store_result


STAGES: dict[str, Step] = dict(_stages())
"""What is read, in order, slice by slice."""
