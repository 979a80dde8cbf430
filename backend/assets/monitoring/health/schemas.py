"""What is answered about the health of the system."""

from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field


class Level(StrEnum):
    """How well something works, best first."""

    GOOD = "good"
    WARNING = "warning"
    FAILING = "failing"


class Judged(Schema):
    """A part of the system, and how well it works."""

    level: Level


class Workers(Judged):
    """Workers that have given a sign of life of late."""

    alive: int
    last_heartbeat: datetime | None


class Queue(Judged):
    """Jobs: those that are due and wait, those that run, and those that failed in the last day."""

    due: int
    oldest_due_seconds: int | None
    running: int
    failed_in_a_day: int


class Rollups(Judged):
    """How far the figures are behind what is recorded."""

    version: int
    watermark: datetime | None
    behind_seconds: int | None
    queued: Annotated[int, Field(description="Facts and days that are not in the figures yet.")]
    passed_at: datetime | None


class Chain(Judged):
    """How far the audit log is chained."""

    length: int
    head_digest: str | None
    unchained: int
    oldest_unchained_seconds: int | None


class Days(Judged):
    """Daily reports: the last day that has one, and how many days that are over wait for theirs."""

    last_reported: date | None
    waiting: int


class Cache(Judged):
    """The cache. Without it answers are slower, not wrong."""

    answers: bool


class SystemHealth(Schema):
    """The whole, as well as its worst part."""

    at: datetime
    level: Level
    workers: Workers
    queue: Queue
    rollups: Rollups
    chain: Chain
    days: Days
    cache: Cache
