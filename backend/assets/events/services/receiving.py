"""Taking events: each once, in the order of what they say, a batch in one transaction."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from time import monotonic
from typing import NamedTuple

from django.db import OperationalError, connection
from psycopg.errors import DeadlockDetected

from assets.events.envelope import Event, name_of, read_event
from assets.events.errors import EventsBehind, Rejection
from assets.events.known import Key, in_words
from assets.events.limits import LIMITS
from assets.events.services.applying import Applied, apply_events
from assets.events.services.transaction import events_transaction
from assets.events.types import BY_NAME
from assets.importing.database import Parameter, rows, run

ATTEMPTS = 3
"""A batch that was in another's way is applied again."""

FIND = """
SELECT received.source, received.event_id, received.digest
FROM unnest(%(sources)s::text[], %(ids)s::text[]) AS sent (source, id)
CROSS JOIN LATERAL (
    SELECT source, event_id, digest FROM received_events
    WHERE plan_id = %(plan)s AND source = sent.source AND event_id = sent.id
    OFFSET 0
) AS received
"""
"""OFFSET 0: each is found by its key, however many there are."""

RELEASED = """
SELECT waiting.id, waiting.source, waiting.event_id, waiting.type, waiting.time, waiting.values, waiting.types
FROM unnest(%(targets)s::text[], %(external_ids)s::text[]) AS parent (target, external_id)
CROSS JOIN LATERAL (
    SELECT * FROM waiting_events
    WHERE plan_id = %(plan)s AND waits_for = parent.target AND waits_for_id = parent.external_id
      AND refused_as IS NULL
    OFFSET 0
) AS waiting
ORDER BY waiting.time, waiting.id
LIMIT %(most)s
"""
QUEUED = "SELECT count(*) FROM (SELECT FROM rollup_queue LIMIT %(most)s) AS queued"


LOOK_EVERY_SECONDS = 1.0
_looked_at_queue = -LOOK_EVERY_SECONDS
"""When this process last found that the figures keep up. Threads may write it at once: the last one is as good."""


class EventOutcome(StrEnum):
    """What became of an event."""

    ACCEPTED = "accepted"
    DUPLICATE = "duplicate"
    CONFLICT = "conflict"
    WAITING = "waiting"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Result:
    """What became of one event; why and by which attribute or column it was rejected, or what it waits for."""

    id: str | None
    source: str | None
    result: EventOutcome
    code: str | None = None
    field: str | None = None
    detail: str | None = None
    waits_for: str | None = None


@dataclass(frozen=True)
class Sender:
    """A source as its token says it: under which name it sends, and what."""

    name: str
    types: frozenset[str]


class _NotAll(Exception):
    """Not all events of a batch are good, and it was to be all or nothing."""


def receive(sender: Sender, bodies: Sequence[object], *, atomic: bool, at: datetime) -> list[Result]:
    """Take events, and say of each what became of it, in their order. `atomic`: all of them, or none.

    What is said is durable when this returns. Raises EventsBehind.
    """
    batch = _Batch(sender, bodies, at)
    for attempt in range(ATTEMPTS):
        batch.begin()
        try:
            with events_transaction(sender.name) as plan_id:
                _refuse_when_behind()
                batch.take(plan_id)
                if atomic and not batch.is_all_good:
                    raise _NotAll
        except _NotAll:
            return batch.none_taken()
        except OperationalError as error:
            if attempt + 1 == ATTEMPTS or not isinstance(error.__cause__, DeadlockDetected):
                raise
        else:
            break
    return batch.results


class _Batch:
    def __init__(self, sender: Sender, bodies: Sequence[object], at: datetime) -> None:
        self._sender, self._at = sender, at
        self._bodies = bodies
        self._read: dict[int, Event] = {}
        self._unreadable: dict[int, Result] = {}
        for position, body in enumerate(bodies):
            try:
                self._read[position] = read_event(body, name=sender.name, types=sender.types, at=at)
            except Rejection as rejection:
                self._unreadable[position] = _rejected(body, rejection)
        self.begin()

    def begin(self) -> None:
        self._results = dict(self._unreadable)

    @property
    def results(self) -> list[Result]:
        return [self._results[position] for position in range(len(self._bodies))]

    @property
    def is_all_good(self) -> bool:
        return all(
            result.result not in {EventOutcome.REJECTED, EventOutcome.CONFLICT} for result in self.results
        )

    def none_taken(self) -> list[Result]:
        """The results, where the good events were not taken because of the others."""
        not_all = Rejection("atomic", "another event of the batch was not taken, and so none was")
        return [
            result
            if result.result in {EventOutcome.REJECTED, EventOutcome.CONFLICT, EventOutcome.DUPLICATE}
            else _rejected({"id": result.id, "source": result.source}, not_all)
            for result in self.results
        ]

    def take(self, plan_id: int) -> None:
        new, repeats = self._new(plan_id)
        applied = apply_events(plan_id, self._sender.types, new)
        for event in applied.left:
            applied.rejected.append((event, Rejection("too_many_of_one", _TOO_MANY_OF_ONE)))
        if applied.waiting and _waiting(plan_id) + len(applied.waiting) > LIMITS.waiting:
            full = Rejection("too_many_waiting", f"{LIMITS.waiting} events of this source wait already")
            applied.rejected += [(event, full) for event, _ in applied.waiting]
            applied.waiting = []
        self._note(applied)
        for position, event in repeats.items():
            self._results[position] = self._repeated(event)
        taken = [*applied.accepted, *(event for event, _ in applied.waiting)]
        _remember(plan_id, taken, self._at)
        _wait(plan_id, applied.waiting, self._sender.types, self._at)
        release(plan_id, applied.changed)

    def _new(self, plan_id: int) -> tuple[list[Event], dict[int, Event]]:
        """The events that never came before, and those that this batch has twice."""
        came = _received(plan_id, self._read.values())
        first: dict[tuple[str, str], Event] = {}
        repeats: dict[int, Event] = {}
        self._positions: dict[tuple[str, str], int] = {}
        for position, event in self._read.items():
            name = (event.source, event.id)
            if name in came:
                same = came[name] == event.digest
                self._results[position] = _again(event, is_same=same)
            elif name in first:
                repeats[position] = event
            else:
                first[name] = event
                self._positions[name] = position
        return list(first.values()), repeats

    def _note(self, applied: Applied) -> None:
        for event in applied.accepted:
            self._say(event, Result(event.id, event.source, EventOutcome.ACCEPTED))
        for event, parent in applied.waiting:
            self._say(event, Result(event.id, event.source, EventOutcome.WAITING, waits_for=in_words(parent)))
        for event, rejection in applied.rejected:
            self._say(event, _rejected({"id": event.id, "source": event.source}, rejection))

    def _say(self, event: Event, result: Result) -> None:
        self._results[self._positions[event.source, event.id]] = result

    def _repeated(self, event: Event) -> Result:
        position = self._positions[event.source, event.id]
        first = self._results[position]
        same = self._read[position].digest == event.digest
        if first.result is EventOutcome.REJECTED:
            repeated = Rejection("repeated", "the batch has this id twice, and the first was rejected", "id")
            return first if same else _rejected({"id": event.id, "source": event.source}, repeated)
        return _again(event, is_same=same)


_TOO_MANY_OF_ONE = f"a batch has at most {LIMITS.steps} events of one object"


class _Waiting(NamedTuple):
    """An event that waits."""

    id: int
    source: str
    event_id: str
    type: str
    time: datetime
    values: str
    types: list[str]

    @property
    def event(self) -> Event:
        return Event(self.source, self.event_id, BY_NAME[self.type], self.time, json.loads(self.values), b"")


def release(plan_id: int, changed: Iterable[Key]) -> int:
    """Apply the events that wait for these objects, and those that wait for theirs; returns how many were applied.

    What more than a request can do is left to the job that comes each minute.
    """
    keys, done = set(changed), 0
    looked_at: set[int] = set()
    while keys and len(looked_at) < LIMITS.released:
        found = rows(
            RELEASED,
            {
                "plan": plan_id,
                "targets": [target for target, _ in keys],
                "external_ids": [external_id for _, external_id in keys],
                "most": LIMITS.released,
            },
        )
        waiting = [_Waiting(*row) for row in found if row[0] not in looked_at]
        if not waiting:
            break
        looked_at |= {one.id for one in waiting}
        types = frozenset(name for one in waiting for name in one.types)
        events = {(one.source, one.event_id): one.id for one in waiting}
        applied = apply_events(plan_id, types, [one.event for one in waiting])
        _end_waiting(events, applied)
        done += len(applied.accepted)
        keys = applied.changed
    return done


def _end_waiting(ids: Mapping[tuple[str, str], int], applied: Applied) -> None:
    if applied.accepted:
        run(
            "DELETE FROM waiting_events WHERE id = ANY(%(ids)s)",
            {"ids": [ids[event.source, event.id] for event in applied.accepted]},
        )
    for event, (target, external_id) in applied.waiting:
        run(
            "UPDATE waiting_events SET waits_for = %(target)s, waits_for_id = %(external_id)s WHERE id = %(id)s",
            {"target": target, "external_id": external_id, "id": ids[event.source, event.id]},
        )
    for event, rejection in applied.rejected:
        run(
            "UPDATE waiting_events SET refused_as = %(code)s, refused_because = %(detail)s WHERE id = %(id)s",
            {"code": rejection.code[:64], "detail": rejection.detail, "id": ids[event.source, event.id]},
        )


def _received(plan_id: int, events: Iterable[Event]) -> dict[tuple[str, str], bytes]:
    sent = list(events)
    if not sent:
        return {}
    parameters: dict[str, Parameter] = {
        "plan": plan_id,
        "sources": [event.source for event in sent],
        "ids": [event.id for event in sent],
    }
    return {(source, id_): bytes(digest) for source, id_, digest in rows(FIND, parameters)}


def _remember(plan_id: int, events: Sequence[Event], at: datetime) -> None:
    if not events:
        return
    with (
        connection.cursor() as cursor,
        cursor.copy(
            "COPY received_events (plan_id, source, event_id, digest, received_at) FROM STDIN"
        ) as copy,
    ):
        for event in events:
            copy.write_row((plan_id, event.source, event.id, event.digest, at))


def _wait(plan_id: int, waiting: Sequence[tuple[Event, Key]], types: Collection[str], at: datetime) -> None:
    if not waiting:
        return
    with (
        connection.cursor() as cursor,
        cursor.copy(
            "COPY waiting_events (plan_id, source, event_id, type, time, values, types, waits_for, waits_for_id,"
            " received_at) FROM STDIN"
        ) as copy,
    ):
        for event, (target, external_id) in waiting:
            values = json.dumps(dict(event.values), ensure_ascii=False)
            copy.write_row(
                (
                    plan_id, event.source, event.id, event.type.name, event.time, values, sorted(types),
                    target, external_id, at,
                )
            )  # fmt: skip


def _waiting(plan_id: int) -> int:
    query = "SELECT count(*) FROM waiting_events WHERE plan_id = %(plan)s AND refused_as IS NULL"
    return int(rows(query, {"plan": plan_id})[0][0])


def _refuse_when_behind() -> None:
    global _looked_at_queue
    if monotonic() < _looked_at_queue + LOOK_EVERY_SECONDS:
        return
    [(queued,)] = rows(QUEUED, {"most": LIMITS.queued + 1})
    if queued <= LIMITS.queued:
        _looked_at_queue = monotonic()
    else:
        raise EventsBehind("the figures are being brought up to date: send again in a few seconds")


def _again(event: Event, *, is_same: bool) -> Result:
    if is_same:
        return Result(event.id, event.source, EventOutcome.DUPLICATE)
    return Result(
        event.id,
        event.source,
        EventOutcome.CONFLICT,
        code="conflict",
        detail="an event with this id was taken, and said something else",
    )


def _rejected(body: object, rejection: Rejection) -> Result:
    return Result(
        name_of(body, "id"),
        name_of(body, "source"),
        EventOutcome.REJECTED,
        rejection.code,
        rejection.field,
        rejection.detail,
    )
