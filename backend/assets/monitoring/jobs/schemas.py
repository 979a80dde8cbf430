"""API schemas of jobs. Their arguments are omitted, as they may contain personal data."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Any

from ninja import Schema
from pydantic import Field

from assets.common.fields import Maybe, Text
from assets.common.log_pages import LogQuestion


class JobStatus(StrEnum):
    """The status of a job."""

    WAITING = "waiting"
    RUNNING = "running"
    SUCCEEDED = "succeeded"
    FAILED = "failed"
    CANCELLED = "cancelled"


class JobsParams(LogQuestion):
    """Which jobs: those that match every filter."""

    task: Maybe[Annotated[Text, Field(max_length=128)]] = None
    status: Maybe[JobStatus] = None


class JobOut(Schema):
    """A job: when it was enqueued, last started and ended, and how long it waited and ran."""

    id: int
    task: str
    status: JobStatus
    attempts: int
    scheduled_at: datetime | None
    deferred_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    waited_ms: Annotated[int | None, Field(description="From when it was due to when it last started.")]
    took_ms: Annotated[int | None, Field(description="From when it last started to when it ended.")]


class JobMoment(Schema):
    """An event of a job, by its name in the queue."""

    kind: str
    at: datetime


class WholeJob(JobOut):
    """A job with all its events, oldest first."""

    queue: str
    worker: int | None
    moments: list[JobMoment]


class JobCounts(Schema):
    """How many jobs match the filters in each status, regardless of the status filter."""

    waiting: int
    running: int
    succeeded: int
    failed: int
    cancelled: int


class Jobs(Schema):
    """A page of jobs; `tasks` are the names of all tasks."""

    query: dict[str, Any]
    jobs: list[JobOut]
    counts: JobCounts
    tasks: list[str]
    next: str | None
