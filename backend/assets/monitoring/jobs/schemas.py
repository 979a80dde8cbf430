"""What is asked of the jobs over HTTP, and what is answered. Their arguments are not told: those may name people."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from assets.common.fields import Maybe, Text
from assets.common.log_pages import LogQuestion


class JobStatus(StrEnum):
    """How far a job is."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobsQuestion(LogQuestion):
    """Which jobs: all that fit every filter."""

    task: Maybe[Annotated[Text, Field(max_length=128)]] = None
    status: Maybe[JobStatus] = None


class JobOut(Schema):
    """A job: when it was asked for, when it last began and ended, and for how long it waited and ran."""

    id: int
    task: str
    status: JobStatus
    attempts: int
    scheduled_at: datetime | None
    deferred_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    waited_ms: Annotated[int | None, Field(description="From when it was due to when it last began.")]
    took_ms: Annotated[int | None, Field(description="From when it last began to when it ended.")]


class JobMoment(Schema):
    """Something that happened to a job, as the queue names it."""

    kind: str
    at: datetime


class WholeJob(JobOut):
    """A job with everything that happened to it, oldest first."""

    queue: str
    worker: int | None
    moments: list[JobMoment]


class JobCounts(Schema):
    """How many of the jobs that fit the filters are in each status, whichever status is asked for."""

    waiting: int
    running: int
    succeeded: int
    failed: int
    cancelled: int


class Jobs(Schema):
    """A page of the jobs; `tasks` are the names of all that there are."""

    query: dict[str, Any]
    jobs: list[JobOut]
    counts: JobCounts
    tasks: list[str]
    next: str | None
