"""Reading the queue's own tables: its jobs, and what happened to each."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import next_day, start_of
from assets.common.raw_sql import select
from assets.monitoring.errors import JobNotFound
from assets.monitoring.jobs.schemas import (
    JobCounts,
    JobMoment,
    JobOut,
    Jobs,
    JobsQuestion,
    JobStatus,
    WholeJob,
)

IS = {
    JobStatus.WAITING: ("todo",),
    JobStatus.RUNNING: ("doing",),
    JobStatus.SUCCEEDED: ("succeeded",),
    JobStatus.FAILED: ("failed",),
    JobStatus.CANCELLED: ("cancelled", "aborting", "aborted"),
}
"""The queue's own words."""

STATUS = {word: status for status, words in IS.items() for word in words}

TOLD = """
SELECT job.id, job.task_name, job.status::text, job.attempts, job.scheduled_at,
       events.deferred_at, events.started_at, events.ended_at, job.queue_name, job.worker_id
FROM procrastinate_jobs AS job
CROSS JOIN LATERAL (
    SELECT min(at) FILTER (WHERE type = 'deferred') AS deferred_at,
           max(at) FILTER (WHERE type = 'started') AS started_at,
           max(at) FILTER (WHERE type IN ('succeeded', 'failed', 'cancelled', 'aborted')) AS ended_at
    FROM procrastinate_events WHERE job_id = job.id
) AS events
"""
PAGE = TOLD + "WHERE {condition} ORDER BY job.id {order} LIMIT %s"
ONE = TOLD + "WHERE job.id = %s"
COUNTS = "SELECT status, count(*) FROM ({told} WHERE {condition}) AS told GROUP BY status"
TASKS = "SELECT DISTINCT task_name FROM procrastinate_jobs ORDER BY task_name"
MOMENTS = "SELECT type::text, at FROM procrastinate_events WHERE job_id = %s AND at IS NOT NULL ORDER BY id"


class Job(NamedTuple):
    """A job as TOLD tells it."""

    id: int
    task: str
    status: str
    attempts: int
    scheduled_at: datetime | None
    deferred_at: datetime | None
    started_at: datetime | None
    ended_at: datetime | None
    queue: str
    worker: int | None

    def told(self) -> JobOut:
        """What is told of it in a list."""
        due = max((at for at in (self.deferred_at, self.scheduled_at) if at is not None), default=None)
        # One that is tried again runs, or waits, after an end that was not its last.
        ended = None if STATUS[self.status] in (JobStatus.WAITING, JobStatus.RUNNING) else self.ended_at
        return JobOut(
            id=self.id,
            task=self.task,
            status=STATUS[self.status],
            attempts=self.attempts,
            scheduled_at=self.scheduled_at,
            deferred_at=self.deferred_at,
            started_at=self.started_at,
            ended_at=ended,
            waited_ms=_milliseconds(due, self.started_at),
            took_ms=_milliseconds(self.started_at, ended),
        )


def position(asked: JobsQuestion) -> int | None:
    """The last job of the page before; None for the first. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    (job_id,) = read_cursor(_question(asked), asked.cursor)
    return int(job_id)


def jobs(asked: JobsQuestion, after: int | None) -> Jobs:
    """The page of jobs after a position."""
    condition, parameters = _condition(asked)
    page_condition, page_parameters = _also(condition, parameters, asked, after)
    found = select(
        PAGE.format(condition=page_condition, order=asked.sort.sql), [*page_parameters, asked.limit + 1], Job
    )
    counts = dict.fromkeys(JobStatus, 0)
    for status, count in select(COUNTS.format(told=TOLD, condition=condition), parameters, lambda *row: row):
        counts[STATUS[status]] += count
    shown, more = found[: asked.limit], len(found) > asked.limit
    return Jobs(
        query={**asked.filters(), "sort": asked.sort, "limit": asked.limit},
        jobs=[job.told() for job in shown],
        counts=JobCounts(**{status.value: count for status, count in counts.items()}),
        tasks=select(TASKS, (), str),
        next=write_cursor(_question(asked), (shown[-1].id,)) if more else None,
    )


def job(job_id: int) -> WholeJob:
    """One job whole. Raises JobNotFound."""
    found = select(ONE, [job_id], Job)
    if not found:
        raise JobNotFound(f"there is no job {job_id}")
    (one,) = found
    return WholeJob(
        **one.told().model_dump(),
        queue=one.queue,
        worker=one.worker,
        moments=select(MOMENTS, [job_id], lambda kind, at: JobMoment(kind=kind, at=at)),
    )


def _condition(asked: JobsQuestion) -> tuple[str, list[object]]:
    """The filters, the status aside, as SQL over TOLD."""
    parts, parameters = ["true"], list[object]()
    if asked.task is not None:
        parts.append("job.task_name = %s")
        parameters.append(asked.task)
    if asked.first is not None:
        parts.append("events.deferred_at >= %s")
        parameters.append(start_of(asked.first))
    if asked.last is not None:
        parts.append("events.deferred_at < %s")
        parameters.append(start_of(next_day(asked.last)))
    return " AND ".join(parts), parameters


def _also(
    condition: str, parameters: Sequence[object], asked: JobsQuestion, after: int | None
) -> tuple[str, list[object]]:
    more = list(parameters)
    if asked.status is not None:
        condition += " AND job.status::text = ANY (%s)"
        more.append(list(IS[asked.status]))
    if after is not None:
        condition += f" AND job.id {asked.sort.beyond} %s"
        more.append(after)
    return condition, more


def _question(asked: JobsQuestion) -> str:
    return json.dumps({**asked.filters(), "sort": asked.sort}, sort_keys=True)


def _milliseconds(since: datetime | None, until: datetime | None) -> int | None:
    if since is None or until is None or until < since:
        return None
    return round((until - since).total_seconds() * 1000)
