"""Importing: read, stage, validate, load, and bring it into the rollups."""

from collections.abc import Mapping
from contextlib import nullcontext
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from django.db import transaction

from assets.audit import COMMAND_LINE, SYSTEM
from assets.common.clock import database_now, now
from assets.feeds import services as feeds
from assets.feeds.selectors import Awaited, awaited
from assets.importing.audit import failure_recorded, record_import
from assets.importing.correcting import correct, refuse_conflicts
from assets.importing.cursor import Seen
from assets.importing.database import run, staging
from assets.importing.errors import PlanBroken
from assets.importing.loading import BATCH_ROWS, load
from assets.importing.models import ImportPlan
from assets.importing.oddities import oddities
from assets.importing.plan import Plan, read_plan
from assets.importing.preview import preview
from assets.importing.progress import Progress
from assets.importing.rejects import write_rejects
from assets.importing.source import Source, open_source
from assets.importing.staging import stage
from assets.importing.targets import COMPLETE_TO, Target, parts_of
from assets.importing.validation import (
    Contradictions,
    Counts,
    Gone,
    Overdraft,
    contradictions,
    gone,
    named_only,
    overdrafts,
    refuse_roles,
    validate,
)
from assets.publishing.holding import hold
from assets.reports.rollups import drain, read_state
from assets.reports.rollups.state import sources_change, sources_give

SHOWN_NAMES = 5

MOST_AHEAD = timedelta(minutes=5)
"""How far ahead of ours a source's clock may be."""


@dataclass(frozen=True)
class Options:
    """How a plan is carried out.

    `allow_roles`: new users may have other roles than `user`. `hold_seals`: from the first row on no day is sealed,
    until somebody releases that. `correct`: rows that contradict what was loaded correct it. `batch_rows`: how many
    rows one transaction loads.
    """

    dry_run: bool = False
    allow_roles: bool = False
    hold_seals: bool = False
    batch_rows: int = BATCH_ROWS
    correct: bool = False


@dataclass(frozen=True)
class Following:
    """The round of a plan that is followed: how often there is one, and from where each table is read."""

    every_seconds: int
    since: Seen


@dataclass(frozen=True)
class Outcome:
    """What an import did, or in a dry run would do."""

    dry_run: bool
    counts: dict[Target, Counts]
    made: dict[str, int] = field(default_factory=dict)
    """Members and users that no file of the plan declares: made because rows name them."""
    named_only: list[str] = field(default_factory=list)
    """Some of the names of those users."""
    contradictions: dict[str, Contradictions] = field(default_factory=dict)
    """By target, what is other than what was loaded before: rejected, or corrected."""
    gone: dict[str, Gone] = field(default_factory=dict)
    overdrafts: list[Overdraft] = field(default_factory=list)
    rejects: Path | None = None
    """The file that rejected rows were written to, where there are any."""
    warnings: list[str] = field(default_factory=list)
    preview: list[str] = field(default_factory=list)
    """In a dry run, what would come."""
    sealing_held_at: datetime | None = None
    """Since when sealing is held, by this import or before, while it is."""
    complete_to: datetime | None = None
    """Of a plan that feeds: up to when its source is complete."""
    awaited: Awaited | None = None
    """The source for which days wait then, if any."""
    seen: Seen = field(default_factory=dict)
    """Of a plan that is followed: up to where each table was read."""

    @property
    def rejected(self) -> int:
        return sum(one.rejected for one in self.counts.values())


def import_plan(
    folder: Path,
    data: Path,
    rejects: Path,
    options: Options = Options(),
    progress: Progress | None = None,
    following: Following | None = None,
) -> Outcome:
    """Carry out the plan of a folder over the files of another, and return when all of it is in the rollups.

    Of one that is followed, what changed since the round before. Raises PlanBroken, ImportRunning, CorrectionConflicts
    (nothing was loaded), ImportInterrupted (run it again).
    """
    plain = options.dry_run or following is not None
    with nullcontext() if plain else failure_recorded(folder.resolve().name):
        return _carry_out(folder, data, rejects, options, progress or Progress(), following)


def _carry_out(
    folder: Path,
    data: Path,
    rejects: Path,
    options: Options,
    progress: Progress,
    following: Following | None,
) -> Outcome:
    plan = read_plan(folder, followed=following is not None)
    reads_all = following is None or not (plan.since and following.since)
    with staging():
        began = database_now()
        with open_source(plan, data, None if following is None else following.since) as source:
            complete_to = _complete_to(plan, source, began)
            staged = stage(source, plan.queries, progress)
        known = ImportPlan.objects.filter(name=plan.name).first()
        known_id = known.id if known else 0
        validated = validate(known_id, plan.zone.key, progress, correct=options.correct)
        counts = {target: found for target, found in validated.items() if target in plan.queries}
        if not options.allow_roles:
            refuse_roles()
        if options.correct:
            refuse_conflicts(known_id)
        progress.begin("looking for what is odd")
        nameless, low = named_only(SHOWN_NAMES), overdrafts()
        contradicted, missing = (
            contradictions(),
            gone(known_id, counts) if plan.is_whole and reads_all else {},
        )
        warnings = [*staged.warnings, *oddities()]
        previewed = list(preview()) if options.dry_run else []
        progress.begin("writing rejected rows")
        written = write_rejects(
            rejects, staged.queries, [target for target, found in counts.items() if found.rejected]
        )
        progress.end()
        made: dict[str, int] = {}
        if not options.dry_run:
            if options.hold_seals:
                hold(database_now(), by=COMMAND_LINE)
            if plan.feeds:
                with sources_change():
                    feeds.begin(plan.name, began, following.every_seconds if following else None)
            if given := parts_of(counts):
                sources_give(given, since=began)
            record = known or ImportPlan.objects.create(name=plan.name)
            corrections = partial(correct, record.id, plan.name, counts) if _corrects(counts) else None
            made = _made(load(record.id, options.batch_rows, progress, corrections), counts)
    if not options.dry_run:
        progress.begin("rollups", unit="days and facts")
        drain(progress.add)
        _finish(record, counts, complete_to, is_round=following is not None)
        progress.end()
    held = read_state().sealing_held_at
    return Outcome(
        options.dry_run,
        counts,
        made,
        nameless,
        contradicted,
        missing,
        low,
        written,
        warnings,
        previewed,
        held,
        complete_to,
        awaited(),
        source.seen,
    )


def _complete_to(plan: Plan, source: Source, began: datetime) -> datetime | None:
    """Up to when what is read is complete, of a plan that feeds; `began`: when reading began. Raises PlanBroken."""
    if not plan.feeds:
        return None
    said, latest = source.complete_to() or began, database_now()
    if said > latest + MOST_AHEAD:
        raise PlanBroken(f"{COMPLETE_TO.name}: {said.isoformat()} has not come yet")
    return min(said, latest)


def _corrects(counts: Mapping[Target, Counts]) -> bool:
    return any(count.corrected for count in counts.values())


@transaction.atomic
def _finish(
    record: ImportPlan, counts: Mapping[Target, Counts], complete_to: datetime | None, *, is_round: bool
) -> None:
    """The transaction that waits for the disk, and with it every one before.

    The audit log gets an import, and those rounds of a plan that is followed in which something came.
    """
    run("SET LOCAL synchronous_commit = on")
    record.finished_at = now()
    record.save(update_fields=["finished_at"])
    if not is_round or any(count.new or count.moved_on for count in counts.values()):
        record_import(record.name, counts)
    with sources_change():
        if complete_to is None:
            feeds.forget_unfollowed(record.name, by=SYSTEM)
        else:
            feeds.advance(record.name, complete_to, database_now())


def _made(loaded: dict[str, int], counts: dict[Target, Counts]) -> dict[str, int]:
    """What is there more than the plan's files declare."""
    declared = {target.name: found.new for target, found in counts.items()}
    return {
        name: count - declared.get(name, 0) for name, count in loaded.items() if count > declared.get(name, 0)
    }
