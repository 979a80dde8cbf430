"""API schemas of the audit log."""

from datetime import datetime
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from assets.audit.actions import Action, Method, Outcome
from assets.common.fields import Id, Maybe, Text
from assets.common.log_pages import LogQuestion


class AuditParams(LogQuestion):
    """Which events: those that match every filter."""

    actor: Maybe[Id] = None
    action: Maybe[Action] = None
    outcome: Maybe[Outcome] = None
    object_kind: Maybe[Annotated[Text, Field(max_length=32)]] = None
    object_id: Maybe[Annotated[Text, Field(max_length=200)]] = None


class ActorOut(Schema):
    """Who acted; role `system` without an id is a job, or a command on the server itself.

    `authenticated_by` is null for these, for nobody, and for events from before it was written. `name` is the user's as
    the viewer may see it: its first letter where `masked`.
    """

    id: int | None
    role: str | None
    name: str | None
    masked: bool
    authenticated_by: Method | None


class ObjectOut(Schema):
    """The object of the action."""

    kind: str
    id: str


class EventOut(Schema):
    """Who did what to what, why, and how it ended. `seq` is its link of the chain, once it is chained."""

    id: int
    at: datetime
    action: str
    outcome: Outcome
    actor: ActorOut
    object: ObjectOut
    reason: str
    before: dict[str, Any] | None
    after: dict[str, Any] | None
    chained: bool
    seq: int | None


class WholeEvent(EventOut):
    """An event with its digests, and with its personal details unless they were erased.

    Where `masked`, address and user agent are their first letters.
    """

    recorded_at: datetime
    address: str | None
    user_agent: str | None
    masked: bool
    details_digest: str | None
    details_erased: bool
    digest: str | None


class UnmaskedDetails(Schema):
    """Where an event came from, unmasked for a reason."""

    address: str | None
    user_agent: str | None


class ChainOut(Schema):
    """The length of the chain; `tail` has the ids of the first events that wait for their link."""

    length: int
    head_digest: str | None
    unchained: int
    tail: list[int]


class Events(Schema):
    """A page of the log; `next` is the cursor of the next page, if there is one."""

    query: dict[str, Any]
    events: list[EventOut]
    next: str | None
    chain: ChainOut
