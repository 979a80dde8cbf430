"""Applying events: as rows of an import, in rounds, until nothing is left that could be applied.

One round takes every object whose events can be applied now. What was refused together with others is tried alone, and
what rests on an object that was refused goes on to the next round, where it waits.
"""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate, pairwise

from django.db import DatabaseError, DataError, IntegrityError, transaction
from psycopg.errors import UniqueViolation

from assets.accounts.errors import ReclassificationRefused
from assets.common.errors import constraint_of
from assets.events.envelope import Event
from assets.events.errors import Rejection
from assets.events.groups import Group, grouped, ready_events, row_of, staged_rows
from assets.events.known import Key, Known, read_known
from assets.events.limits import LIMITS
from assets.events.services.members import name_member, stage_members_of
from assets.events.services.reclassifying import reclassify
from assets.events.types import ENTRIES, OF_ENTRY, Kind
from assets.importing.session import load, prepare, stage, validate
from assets.importing.targets import TARGETS
from assets.importing.validation import MOVED_ON, UNCHANGED

ORDER = [target.name for target in TARGETS]
TAKEN = (None, UNCHANGED, MOVED_ON)


@dataclass
class Applied:
    """What became of events, and which objects have changed, for which others may wait."""

    accepted: list[Event] = field(default_factory=list)
    rejected: list[tuple[Event, Rejection]] = field(default_factory=list)
    waiting: list[tuple[Event, Key]] = field(default_factory=list)
    changed: set[Key] = field(default_factory=set)
    left: list[Event] = field(default_factory=list)
    """Not looked at: too many of one object."""


@dataclass(frozen=True)
class _Attempt:
    """What is tried in one round: some events of a group, and the row that they say."""

    group: Group
    events: Sequence[Event]
    row: dict[str, str] = field(default_factory=dict)
    rejection: Rejection | None = None
    """Why it need not be tried."""


Done = tuple[_Attempt, Rejection | None]
"""What was tried, and why it was not taken."""


def apply_events(plan_id: int, types: Set[str], events: Iterable[Event]) -> Applied:
    """Apply all events that can be applied, in the caller's transaction; the others are rejected, or wait.

    Each round looks at one step of what cannot be applied together, so the steps of one object are limited.
    """
    applied = Applied()
    groups = grouped(events)
    for group in groups:
        applied.left += group.events[LIMITS.steps :]
        del group.events[LIMITS.steps :]
    groups.sort(key=lambda group: (group.kind is not Kind.MEMBER, _order(group), group.kind is not Kind.ROW))
    known: dict[Key, Known] = {}
    while groups:
        known = read_known(plan_id, _named(groups))
        attempts = _attempts(groups, known, types)
        if not attempts:
            break
        done = _carry_out(plan_id, attempts)
        refused = {attempt.group.key for attempt, rejection in done if rejection is not None}
        for attempt, rejection in done:
            _conclude(attempt, rejection, refused, applied)
        groups = [group for group in groups if group.events]
    for group in groups:
        _wait(group, known, types, applied)
    return applied


def _order(group: Group) -> int:
    name = group.key[0]
    return ORDER.index(name) if name in ORDER else -1


def _named(groups: Iterable[Group]) -> set[Key]:
    keys = {group.key for group in groups}
    for group in groups:
        for event in group.events:
            keys.update(event.named)
    return keys


def _attempts(groups: Iterable[Group], known: dict[Key, Known], types: Set[str]) -> list[_Attempt]:
    attempts = []
    coming: set[Key] = set()
    for group in groups:
        events, _ = ready_events(group, known, coming, types)
        if not events:
            continue
        if group.kind is not Kind.ROW:
            attempts.append(_Attempt(group, events[:1]))
            continue
        row = row_of(events, known.get(group.key))
        if row is None:
            group.is_apart = True
            events = events[:1]
            row = row_of(events, known.get(group.key)) or {}
        coming.add(group.key)
        attempts.append(_Attempt(group, events, row, _impossible(events, row)))
    return attempts


def _impossible(events: Sequence[Event], row: Mapping[str, str]) -> Rejection | None:
    """What no row says: in the books, a declined ticket is one that was cancelled before it was accepted."""
    if events[-1].type.name == "ticket.declined" and "accepted_at" in row:
        return Rejection("contradiction", "a ticket that was accepted is cancelled, not declined", "type")
    return None


def _carry_out(plan_id: int, attempts: Sequence[_Attempt], *, last: bool = False) -> list[Done]:
    """Apply what is tried in one round; where the database refuses it, in two halves, until it is known what of it."""
    try:
        with transaction.atomic():
            return _carry_out_together(plan_id, attempts)
    except (IntegrityError, DataError) as error:
        if len(attempts) == 1 and not last and isinstance(error.__cause__, UniqueViolation):
            # An import, or another source, was first with a name: now it is seen.
            return _carry_out(plan_id, attempts, last=True)
        if len(attempts) == 1:
            return [(attempts[0], Rejection(constraint_of(error) or "refused", _sentence(error)))]
    half = len(attempts) // 2
    return [*_carry_out(plan_id, attempts[:half]), *_carry_out(plan_id, attempts[half:])]


def _carry_out_together(plan_id: int, attempts: Sequence[_Attempt]) -> list[Done]:
    of_kind: dict[Kind, list[_Attempt]] = {kind: [] for kind in Kind}
    for attempt in attempts:
        if attempt.rejection is None:
            of_kind[attempt.group.kind].append(attempt)
    done: list[Done] = [(attempt, attempt.rejection) for attempt in attempts if attempt.rejection is not None]
    done += [(attempt, _try(name_member, attempt.events[0])) for attempt in of_kind[Kind.MEMBER]]
    done += _carry_out_rows(plan_id, of_kind[Kind.ROW])
    for attempt in of_kind[Kind.RECLASSIFICATION]:
        done.append((attempt, _try(lambda event: reclassify(plan_id, event), attempt.events[0])))
    return done


def _try(service: Callable[[Event], None], event: Event) -> Rejection | None:
    try:
        with transaction.atomic():
            service(event)
    except Rejection as rejection:
        return rejection
    except ReclassificationRefused as refused:
        return Rejection(refused.code, str(refused))
    return None


def _carry_out_rows(plan_id: int, attempts: Sequence[_Attempt]) -> list[Done]:
    if not attempts:
        return []
    prepare()
    targets = list({attempt.group.target.name: attempt.group.target for attempt in attempts}.values())
    of = {target.name: [one for one in attempts if one.group.target is target] for target in targets}
    stage_members_of(attempt.row for attempt in attempts)
    starts: dict[str, list[int]] = {}
    for target in targets:
        staged = [staged_rows(target, attempt.row) for attempt in of[target.name]]
        stage(target, [row for rows in staged for row in rows])
        starts[target.name] = [0, *accumulate(map(len, staged))]
    results = validate(plan_id, targets)
    done: list[Done] = []
    for target in targets:
        for attempt, (start, end) in zip(of[target.name], pairwise(starts[target.name]), strict=True):
            # Entries of a transfer that are fine say which one is not.
            result = min(results[target.name][start:end], key=lambda one: (one or "").startswith("row "))
            done.append((attempt, None if result in TAKEN else rejection_of(attempt.events[-1], str(result))))
    load(plan_id, targets)
    return done


def rejection_of(event: Event, result: str) -> Rejection:
    """What an import says of a row that it rejects, as an answer to the sender of an event."""
    contradicts = result.startswith(("changed: ", "status moved on ")) or "not both" in result
    sentence = result.removeprefix("changed: ").partition("; what was loaded stays: ")[0]
    words = sentence.replace(":", " ").split()
    field = next(
        (word for word in words[:1] if word in {*event.type.columns, *OF_ENTRY, event.type.moment, "status"}),
        None,
    )
    if field == event.type.moment:
        field = "time"
    if field in OF_ENTRY and ENTRIES.name in event.values:
        field = ENTRIES.name
    if contradicts:
        return Rejection("contradiction", sentence, field)
    missing = sentence == f"{field} is missing"
    return Rejection("missing" if missing else "invalid", sentence, field)


def _conclude(
    attempt: _Attempt, rejection: Rejection | None, refused: Collection[Key], applied: Applied
) -> None:
    group = attempt.group
    if rejection is None:
        applied.accepted += attempt.events
        applied.changed.add(group.key)
    elif len(attempt.events) > 1:
        group.is_apart = True
        return
    elif any(named in refused for event in attempt.events for named in event.named):
        return
    else:
        applied.rejected.append((attempt.events[0], rejection))
    group.events = [event for event in group.events if event not in attempt.events]


def _sentence(error: DatabaseError) -> str:
    return str(error).splitlines()[0][:300]


def _wait(group: Group, known: dict[Key, Known], types: Set[str], applied: Applied) -> None:
    _, waits_for = ready_events(group, known, frozenset(), types)
    for event in group.events:
        applied.waiting.append((event, waits_for or group.key))
