"""Reading the queue's own tables: jobs and their events."""

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
    JobsParams,
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
"""The status names of the queue."""

STATUS = {word: status for status, words in IS.items() for word in words}

JOBS = """
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
PAGE = JOBS + "WHERE {condition} ORDER BY job.id {order} LIMIT %s"
ONE = JOBS + "WHERE job.id = %s"
COUNTS = "SELECT status, count(*) FROM ({jobs} WHERE {condition}) AS jobs GROUP BY status"
TASKS = "SELECT DISTINCT task_name FROM procrastinate_jobs ORDER BY task_name"
MOMENTS = "SELECT type::text, at FROM procrastinate_events WHERE job_id = %s AND at IS NOT NULL ORDER BY id"


class Job(NamedTuple):
    """A row of JOBS."""

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

    def serialize(self) -> JobOut:
        """The job as the API lists it."""
        due = max((at for at in (self.deferred_at, self.scheduled_at) if at is not None), default=None)
        # A retried job runs or waits after an earlier attempt ended.
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


def position(params: JobsParams) -> int | None:
    """The last job of the previous page; None for the first page. Raises ValueError for a cursor of another query."""
    if params.cursor is None:
        return None
    (job_id,) = read_cursor(_question(params), params.cursor)
    return int(job_id)


def list_jobs(params: JobsParams, after: int | None) -> Jobs:
    """A page of jobs after a position."""
    condition, parameters = _condition(params)
    page_condition, page_parameters = _also(condition, parameters, params, after)
    found = select(
        PAGE.format(condition=page_condition, order=params.sort.sql),
        [*page_parameters, params.limit + 1],
        Job,
    )
    counts = dict.fromkeys(JobStatus, 0)
    for status, count in select(COUNTS.format(jobs=JOBS, condition=condition), parameters, lambda *row: row):
        counts[STATUS[status]] += count
    shown, more = found[: params.limit], len(found) > params.limit
    return Jobs(
        query={**params.filters(), "sort": params.sort, "limit": params.limit},
        jobs=[job.serialize() for job in shown],
        counts=JobCounts(**{status.value: count for status, count in counts.items()}),
        tasks=select(TASKS, (), str),
        next=write_cursor(_question(params), (shown[-1].id,)) if more else None,
    )


def get_job(job_id: int) -> WholeJob:
    """One job with its events. Raises JobNotFound."""
    found = select(ONE, [job_id], Job)
    if not found:
        raise JobNotFound(f"there is no job {job_id}")
    (one,) = found
    return WholeJob(
        **one.serialize().model_dump(),
        queue=one.queue,
        worker=one.worker,
        moments=select(MOMENTS, [job_id], lambda kind, at: JobMoment(kind=kind, at=at)),
    )


def _condition(params: JobsParams) -> tuple[str, list[object]]:
    """The filters except the status, as SQL over JOBS."""
    parts, parameters = ["true"], list[object]()
    if params.task is not None:
        parts.append("job.task_name = %s")
        parameters.append(params.task)
    if params.first is not None:
        parts.append("events.deferred_at >= %s")
        parameters.append(start_of(params.first))
    if params.last is not None:
        parts.append("events.deferred_at < %s")
        parameters.append(start_of(next_day(params.last)))
    return " AND ".join(parts), parameters


def _also(
    condition: str, parameters: Sequence[object], params: JobsParams, after: int | None
) -> tuple[str, list[object]]:
    more = list(parameters)
    if params.status is not None:
        condition += " AND job.status::text = ANY (%s)"
        more.append(list(IS[params.status]))
    if after is not None:
        condition += f" AND job.id {params.sort.beyond} %s"
        more.append(after)
    return condition, more


def _question(params: JobsParams) -> str:
    return json.dumps({**params.filters(), "sort": params.sort}, sort_keys=True)


def _milliseconds(since: datetime | None, until: datetime | None) -> int | None:
    if since is None or until is None or until < since:
        return None
    return round((until - since).total_seconds() * 1000)
