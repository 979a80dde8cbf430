"""Endpoints of targets."""

from decimal import Decimal
from functools import partial
from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters
from assets.targets import selectors, services
from assets.targets.schemas import (
    TargetHistory,
    TargetHistoryParams,
    TargetIn,
    TargetOut,
    Targets,
    TargetsParams,
    TargetValueIn,
    TargetWithdrawIn,
)

router = Router()

READ = needs(Permission.TARGETS)
WRITE = needs(Permission.TARGETS_WRITE, in_person=True)

Numbered = Annotated[Id, Path()]


@router.get(
    "/targets/",
    auth=READ,
    operation_id="targets",
    summary="Targets",
    response={200: Targets, **problems(401, 403)},
)
def targets(request: HttpRequest, params: Query[TargetsParams]) -> Targets:
    """What is aimed at, how far each target is, and how likely it is reached. Newest first."""
    refuse_unknown(request, TargetsParams)
    before = place_of(params, partial(selectors.position_of, selectors.LIST))
    return selectors.list_targets(viewer_of(request), params, before)


@router.post(
    "/targets/",
    auth=WRITE,
    operation_id="set_target",
    summary="Set a target",
    response={201: TargetOut, **problems(401, 403)},
)
def set_target(request: HttpRequest, given: TargetIn) -> Status[TargetOut]:
    """Of a month, quarter or year that is not over. One that was withdrawn is set anew."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    spec = services.TargetSpec(
        metric=given.metric,
        query=given.query,
        calendar=given.calendar,
        grain=given.grain,
        day=given.start,
        value=Decimal(given.value),
        why=given.why,
    )
    made = services.set_target(viewer, spec, actor_of(request))
    return Status(201, selectors.get_target(viewer, made.id))


@router.put(
    "/targets/{number}/",
    auth=WRITE,
    operation_id="change_target",
    summary="Change a target",
    response={200: TargetOut, **problems(401, 403, 404)},
)
def change_target(request: HttpRequest, number: Numbered, given: TargetValueIn) -> TargetOut:
    """Another value, while its period is not over. What it was before stays in its history."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    services.change_target(viewer, number, Decimal(given.value), given.why, actor_of(request))
    return selectors.get_target(viewer, number)


@router.post(
    "/targets/{number}/withdraw/",
    auth=WRITE,
    operation_id="withdraw_target",
    summary="Withdraw a target",
    response={200: TargetOut, **problems(401, 403, 404)},
)
def withdraw_target(request: HttpRequest, number: Numbered, given: TargetWithdrawIn) -> TargetOut:
    """Nothing is aimed at any more; its history stays."""
    refuse_parameters(request)
    viewer = viewer_of(request)
    services.withdraw_target(viewer, number, given.why, actor_of(request))
    return selectors.get_target(viewer, number)


@router.get(
    "/targets/{number}/history/",
    auth=READ,
    operation_id="target_history",
    summary="How a target changed",
    response={200: TargetHistory, **problems(401, 403, 404)},
)
def target_history(
    request: HttpRequest, number: Numbered, params: Query[TargetHistoryParams]
) -> TargetHistory:
    """Who set it at which value, when and why, newest first."""
    refuse_unknown(request, TargetHistoryParams)
    before = place_of(params, partial(selectors.position_of, selectors.HISTORY))
    return selectors.list_history(viewer_of(request), number, params, before)
