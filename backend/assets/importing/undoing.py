"""Undoing an import: all that a plan brought in is retracted in one transaction, or nothing.

Nothing is deleted. The opposite of each fact counts on the fact's own day (see `assets.retractions`), users whom only
the plan made become inactive, and its external ids are free: the mended plan can be imported.
"""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from assets.audit import COMMAND_LINE, Action
from assets.feeds import services as feeds
from assets.importing.audit import failure_recorded, record_undone
from assets.importing.database import bulk_transaction, rows, run, sql, taking_turns
from assets.importing.errors import PlanUnknown, SealedDays, UndoConflicts
from assets.importing.models import ImportKey, ImportPlan
from assets.importing.progress import Progress
from assets.importing.retracting import BOOK, conflicts, in_words, lock, ordered_by
from assets.reports.rollups import drain
from assets.reports.rollups.state import sources_change

OWN = f"""SELECT {BOOK.format(target="target")}, row_id, external_id, loaded_at
    FROM import_keys WHERE plan_id = %(plan)s"""

COUNTS = "SELECT target, count(*) FROM import_keys WHERE plan_id = %(plan)s GROUP BY target ORDER BY target"

# Days that are not sealed are queued as a whole.
SEALED = "SELECT count(DISTINCT day), min(day), max(day) FROM rollup_queue WHERE id > %(last)s AND row_id < 0"


@dataclass(frozen=True)
class SealedRange:
    """How many sealed days there are between two, themselves sealed."""

    count: int
    first: date
    last: date

    def __str__(self) -> str:
        if self.count == 1:
            return f"1 sealed day, {self.first}"
        return f"{self.count:,} sealed days, {self.first} to {self.last}"


@dataclass(frozen=True)
class Undone:
    """What was taken back, or in a dry run would be: rows by target, and the sealed days that are restated by it."""

    dry_run: bool
    counts: Mapping[str, int]
    sealed: SealedRange | None


def undo(name: str, *, dry_run: bool, restate: bool, progress: Progress) -> Undone:
    """Take back what the plan of this name brought in, and return when all of it is out of the rollups.

    Sealed days are restated only if `restate` says so. Raises PlanUnknown, ImportRunning, UndoConflicts, SealedDays;
    then nothing has changed.
    """
    with taking_turns(), nullcontext() if dry_run else failure_recorded(name, Action.IMPORT_UNDONE):
        undone = _retract(name, dry_run=dry_run, restate=restate, progress=progress)
    if not dry_run:
        progress.begin("rollups", unit="days and facts")
        drain(progress.add)
        progress.end()
    return undone


def _retract(name: str, *, dry_run: bool, restate: bool, progress: Progress) -> Undone:
    with bulk_transaction():
        plan = _plan(name)
        parameters = {"plan": plan.id}
        counts = dict(rows(COUNTS, parameters))
        progress.begin("looking for what rests on it")
        # Right after an import nothing is known of its keys yet, and they would be joined row by row.
        run("ANALYZE import_keys")
        lock(OWN, parameters)
        if found := conflicts(OWN, parameters, replaced=False):
            lines = [
                f"{name} cannot be undone, because other facts rest on what it brought in:",
                *in_words(found),
            ]
            raise UndoConflicts("\n".join(lines))
        progress.begin("taking back", sum(counts.values()))
        ((last,),) = rows("SELECT coalesce(max(id), 0) FROM rollup_queue")
        lows = sql("lows").replace("{own}", OWN)
        run(sql("undo").replace("{lows}", lows), {**parameters, "ordered_by": ordered_by()})
        progress.add(sum(counts.values()))
        progress.end()
        sealed = _sealed_since(last)
        if sealed is not None and not restate and not dry_run:
            raise SealedDays(
                f"{sealed}, would be restated: their reports keep what was published, and say what changed."
                " Look with --dry-run, then say --restate"
            )
        if dry_run:
            # All of it was tried, so that what is said is what would happen.
            transaction.set_rollback(True)
        else:
            run("SET LOCAL synchronous_commit = on")
            record_undone(name, counts, None if sealed is None else str(sealed))
            with sources_change():
                feeds.forget(name, by=COMMAND_LINE)
    return Undone(dry_run, counts, sealed)


def _plan(name: str) -> ImportPlan:
    """The plan of a name that still has rows here. Raises PlanUnknown."""
    plan = ImportPlan.objects.filter(name=name).first()
    if plan is not None and ImportKey.objects.filter(plan=plan).exists():
        return plan
    with_rows = ImportKey.objects.values("plan_id")
    known = list(ImportPlan.objects.filter(id__in=with_rows).order_by("name").values_list("name", flat=True))
    there = f"there is something of {', '.join(known)}" if known else "nothing was imported here"
    raise PlanUnknown(f"nothing of a plan {name} is here: {there}")


def _sealed_since(last: int) -> SealedRange | None:
    """The sealed days that were queued after an entry of the queue."""
    ((count, first, to),) = rows(SEALED, {"last": last})
    return SealedRange(count, first, to) if count else None
