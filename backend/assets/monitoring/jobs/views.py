"""Endpoints of jobs."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.monitoring.jobs import selectors
from assets.monitoring.jobs.schemas import Jobs, JobsParams, WholeJob
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters

router = Router()

AUDIT = needs(Permission.AUDIT)


@router.get(
    "/", auth=AUDIT, operation_id="jobs", summary="What jobs did", response={200: Jobs, **problems(401, 403)}
)
def jobs(request: HttpRequest, asked: Query[JobsParams]) -> Jobs:
    """Jobs of the last month and all that failed, newest or oldest first, and how many there are in each status."""
    refuse_unknown(request, JobsParams)
    after = place_of(asked, selectors.position)
    return selectors.list_jobs(asked, after)


@router.get(
    "/{job_id}/",
    auth=AUDIT,
    operation_id="job",
    summary="One job",
    response={200: WholeJob, **problems(401, 403, 404)},
)
def job(request: HttpRequest, job_id: Annotated[Id, Path()]) -> WholeJob:
    """A job with all its events."""
    refuse_parameters(request)
    return selectors.get_job(job_id)
