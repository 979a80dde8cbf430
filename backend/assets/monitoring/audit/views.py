"""Endpoints of the audit log. Reading it is logged, too."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.audit import selectors
from assets.audit.actions import Action
from assets.audit.schemas import AuditParams, Events, UnmaskedDetails, WholeEvent
from assets.audit.services import record
from assets.common.fields import Id
from assets.monitoring.audit.selectors import get_event, list_events
from assets.monitoring.audit.services import unmask_event
from assets.people.schemas import WithReason
from assets.problems.invalid import place_of, refuse_unknown

router = Router()

AUDIT = needs(Permission.AUDIT)


@router.get(
    "/",
    auth=AUDIT,
    operation_id="audit_events",
    summary="The audit log",
    response={200: Events, **problems(401, 403)},
)
def events(request: HttpRequest, asked: Query[AuditParams]) -> Events:
    """Who did what, newest or oldest first, and how far the chain over it goes. This reading is an event itself."""
    refuse_unknown(request, AuditParams)
    after = place_of(asked, selectors.position)
    page = list_events(asked, after, viewer_of(request))
    record(
        Action.AUDIT_READ,
        by=actor_of(request),
        object_kind="audit_log",
        after={**asked.filters(), "events": len(page.events)},
    )
    return page


@router.get(
    "/{event_id}/",
    auth=AUDIT,
    operation_id="audit_event",
    summary="One event of the audit log",
    response={200: WholeEvent, **problems(401, 403, 404)},
)
def event(request: HttpRequest, event_id: Annotated[Id, Path()]) -> WholeEvent:
    """An event with the address and user agent that it came from, unless they were erased; masked, if need be."""
    found = get_event(event_id, viewer_of(request))
    record(Action.AUDIT_READ, by=actor_of(request), object_kind="audit_event", object_id=event_id)
    return found


@router.post(
    "/{event_id}/unmask/",
    auth=needs(Permission.UNMASK),
    operation_id="unmask_event",
    summary="See where an event came from",
    response={200: UnmaskedDetails, **problems(401, 403, 404)},
)
def unmask(request: HttpRequest, event_id: Annotated[Id, Path()], given: WithReason) -> UnmaskedDetails:
    """Address and user agent, once. Who saw them, and why, is written to the audit log."""
    return unmask_event(event_id, reason=given.reason, by=actor_of(request))
