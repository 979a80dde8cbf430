"""The events of a batch by the objects that they are about, and the row that those of one object say together.

What is said in several events (a payment began, and was verified) is one row of an import that took both steps at once.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from hashlib import md5
from uuid import UUID

from assets.events.envelope import Event, entries_of
from assets.events.known import RANKS, Key, Known
from assets.events.types import BY_NAME, ENTRIES, EventType, Kind
from assets.importing.session import Row, columns_of
from assets.importing.targets import NOTIFICATIONS, Target

NOTHING = Known(rank=-1)

MOMENTS = {
    "initiated": ("created_at",),
    "verified": ("created_at", "verified_at"),
    "failed": ("created_at", "failed_at", "sent_at"),
    "reversed": ("created_at", "verified_at", "reversed_at"),
    "created": ("created_at",),
    "sent": ("created_at", "sent_at"),
    "delivered": ("created_at", "sent_at", "delivered_at"),
}
"""The moments of payments and messages, by status."""

OUTCOME = ("fee", "reason")
"""What is known of a payment once it has ended."""


@dataclass
class Group:
    """The events about one object that have not been applied, first steps first."""

    key: Key
    events: list[Event]
    is_apart: bool = False
    """One event after the other: together they were refused, and one of them alone may not be."""

    @property
    def target(self) -> Target:
        return self.events[0].target

    @property
    def kind(self) -> Kind:
        return self.events[0].type.kind


def grouped(events: Iterable[Event]) -> list[Group]:
    """The events by object; a user who joins and moves is two, since the second is no row of an import."""
    found: dict[tuple[Kind, Key], list[Event]] = defaultdict(list)
    for event in events:
        found[event.type.kind, (event.target.name, event.key)].append(event)
    return [
        Group(key, sorted(of_one, key=lambda event: (event.type.rank, event.time)))
        for (_, key), of_one in found.items()
    ]


def ready_events(
    group: Group, known: Mapping[Key, Known], coming: Set[Key], types: Set[str]
) -> tuple[list[Event], Key | None]:
    """The events of a group that can be applied now, and what the first of the others waits for.

    `coming`: objects that this very batch makes. `types`: what the source may send, and so may be waited for.
    """
    rank = known.get(group.key, NOTHING).rank
    ready: list[Event] = []
    waits_for: Key | None = None
    for event in group.events:
        missing = _missing(event, rank, group.key, known, coming, types)
        if missing is None:
            ready.append(event)
            rank = max(rank, event.type.rank)
        elif waits_for is None:
            waits_for = missing
        if group.is_apart and ready:
            break
    return ready, waits_for


def _missing(
    event: Event, rank: int, own: Key, known: Mapping[Key, Known], there: Set[Key], types: Set[str]
) -> Key | None:
    """What an event rests on that is not there, and may come."""
    for named in event.named:
        if named in known or named in there:
            continue
        # Users whom nobody registers are there from the first time that they are named.
        if named[0] != "users" or "user.registered" in types:
            return named
    return own if not _follows(event.type, event.values, rank, types) else None


def _follows(type_: EventType, values: Mapping[str, str], rank: int, types: Set[str]) -> bool:
    """Whether the steps before are done, are said by the event itself, or are no events of this source."""
    if type_.after is None or rank >= BY_NAME[type_.after].rank:
        return True
    before = BY_NAME[type_.after]
    if before.name in types and before.moment not in values:
        return False
    return _follows(before, values, rank, types)


def row_of(events: Sequence[Event], known: Known | None) -> dict[str, str] | None:
    """The row that the events of an object say together, with what is known of it; None where two of them differ."""
    row: dict[str, str] = {}
    for event in events:
        for name, value in event.values.items():
            if row.setdefault(name, value) != value:
                return None
    first, last = events[0], events[-1]
    if len(events) > 1 and not _are_steps(events):
        return None
    status = last.type.status
    if known is not None:
        # It says of other steps what is known of them, so that it says no step back.
        if status is not None and known.status is not None and known.rank > RANKS[status]:
            status = known.status
        for name, value in known.values.items():
            if status is None or not name.endswith("_at") or _has(status, name):
                row.setdefault(name, value)
    elif status is not None:
        row.setdefault("created_at", first.time.isoformat())
    if status is not None:
        row["status"] = status
        if last.type.target is NOTIFICATIONS and status != "created":
            row.setdefault("sent_at", last.time.isoformat())
    return row


def _are_steps(events: Sequence[Event]) -> bool:
    """Whether events are one step each, and later ones add nothing to the first but moments and the outcome."""
    names = {event.type.name for event in events}
    return (
        len({event.type.rank for event in events}) == len(names)
        and not names >= {"ticket.accepted", "ticket.declined"}
        and all(
            name in events[0].values or name.endswith("_at") or name in OUTCOME
            for event in events
            for name in event.values
        )
    )


def _has(status: str, moment: str) -> bool:
    """Whether a payment or message of this status has this moment."""
    return moment in MOMENTS[status]


def staged_rows(target: Target, row: Mapping[str, str]) -> list[Row]:
    """What is staged of the row: itself, or a row of each of a transfer's entries."""
    shared = {name: value for name, value in row.items() if name != ENTRIES.name}
    return [_staged_row(target, {**shared, **entry}) for entry in entries_of(row) or [{}]]


def _staged_row(target: Target, row: Mapping[str, str]) -> Row:
    """The row's texts in the order of the staging table, with the digest that says whether it has changed."""
    digest = md5("\x1f".join(f"{name}{row[name]}" for name in sorted(row)).encode(), usedforsecurity=False)
    return [str(UUID(bytes=digest.digest())), *(row.get(name) for name in columns_of(target)[1:])]
