"""API schemas of the health of the system."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.notifications.models import Channel, MessageFailureReason


class Level(StrEnum):
    """Levels of health, best first."""

    GOOD = "good"
    WARNING = "warning"
    FAILING = "failing"


class HealthPart(Schema):
    """A part of the system with its level."""

    level: Level


class Workers(HealthPart):
    """Workers with a recent heartbeat."""

    alive: int
    last_heartbeat: datetime | None


class Queue(HealthPart):
    """Jobs: overdue, running, and failed in the last day."""

    due: int
    oldest_due_seconds: int | None
    running: int
    failed_in_a_day: int


class Rollups(HealthPart):
    """How far the figures are behind the logs."""

    version: int
    watermark: datetime | None
    behind_seconds: int | None
    queued: Annotated[int, Field(description="Facts and days that are not in the figures yet.")]
    passed_at: datetime | None


class Chain(HealthPart):
    """How far the audit log is chained."""

    length: int
    head_digest: str | None
    unchained: int
    oldest_unchained_seconds: int | None


class Days(HealthPart):
    """Daily reports: the last sealed day, how many closed days wait for theirs, and whether they are made to."""

    last_reported: date | None
    waiting: int
    held_since: Annotated[
        datetime | None, Field(description="Since when no day is sealed, while somebody holds sealing.")
    ]


class FeedingSources(HealthPart):
    """Sources that feed the figures from elsewhere."""

    feeding: int
    silent: Annotated[
        list[str], Field(description="Those of which nothing was heard for longer than the limit.")
    ]
    complete_to: Annotated[
        datetime | None, Field(description="Up to when the one that is furthest behind is complete.")
    ]


class Cache(HealthPart):
    """The cache. Without it responses are slower, not wrong."""

    answers: bool


class Storage(HealthPart):
    """Room on the disks that this server knows of, and whether the database takes writes."""

    free_bytes: Annotated[
        int, Field(description="On the fullest of them: exported files, and a database on this machine.")
    ]
    free_percent: int
    takes_writes: bool


class Clock(HealthPart):
    """The clock of this server against the database's, which decides."""

    ahead_milliseconds: Annotated[int, Field(description="Negative where this server's clock is behind.")]


class WaitingEvents(HealthPart):
    """Events that were taken and are in no figure yet: they wait for others, or were refused when these came."""

    waiting: int
    oldest_waiting_seconds: int | None
    refused: int


class WebhookHealth(HealthPart):
    """Endpoints of webhooks: switched off because they failed, and failing for some time."""

    switched_off: int
    failing: int


class MessageFailures(Schema):
    """Messages that failed for one reason in the last day."""

    reason: MessageFailureReason
    count: int


class MessageHealth(HealthPart):
    """The outbox of messages to users, and what has failed of it in the last day."""

    channels: Annotated[list[Channel], Field(description="By which messages leave.")]
    waiting: int
    oldest_waiting_seconds: int | None
    failed: list[MessageFailures]


class SystemHealth(Schema):
    """All parts; `level` is the worst of them."""

    at: datetime
    level: Level
    workers: Workers
    queue: Queue
    rollups: Rollups
    chain: Chain
    days: Days
    sources: FeedingSources
    cache: Cache
    storage: Storage
    clock: Clock
    events: WaitingEvents
    webhooks: WebhookHealth
    messages: MessageHealth
