"""The sources of events, for those who run it."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.clock import database_now
from assets.common.fields import Id
from assets.common.row_scope import Scope, row_scope
from assets.events import selectors
from assets.events.schemas import SourceIn, SourceMade, Sources
from assets.events.services.sources import make_source, revoke_source, unreadable_sources
from assets.events.services.waiting import discard_event
from assets.reports.requests import refuse_parameters

router = Router()

READ = needs(Permission.AUDIT)
CHANGE = needs(Permission.USERS_WRITE, recent=True)


@router.get(
    "/",
    auth=READ,
    operation_id="event_sources",
    summary="The sources of events",
    response={200: Sources, **problems(401, 403)},
)
def sources(request: HttpRequest) -> Sources:
    """Which there are, what each may send, and the events that wait for others, oldest first."""
    refuse_parameters(request)
    unreadable = unreadable_sources()
    with row_scope(Scope.ALL):
        return selectors.list_sources(database_now(), unreadable)


@router.post(
    "/",
    auth=CHANGE,
    operation_id="make_event_source",
    summary="Make a source of events",
    response={201: SourceMade, **problems(401, 403)},
)
def make(request: HttpRequest, given: SourceIn) -> Status[SourceMade]:
    """The secret is shown this once. Types that are about money are named one by one."""
    refuse_parameters(request)
    source, secret = make_source(
        name=given.name, types=given.types, signs=given.signs, now=clock.now(), by=actor_of(request)
    )
    made = SourceMade(
        id=source.id,
        name=source.name,
        types=source.types,
        created_at=source.created_at,
        last_used_at=None,
        signs=source.signs,
        is_readable=True,
        secret=secret,
    )
    return Status(201, made)


@router.delete(
    "/{source}/",
    auth=CHANGE,
    operation_id="revoke_event_source",
    summary="Revoke a source of events",
    response={204: None, **problems(401, 403, 404)},
)
def revoke(request: HttpRequest, source: Annotated[Id, Path()]) -> Status[None]:
    """From here on nothing is taken from it. What came stays, and events that wait go on waiting."""
    refuse_parameters(request)
    revoke_source(source, now=clock.now(), by=actor_of(request))
    return Status(204, None)


@router.delete(
    "/waiting/{event}/",
    auth=CHANGE,
    operation_id="discard_waiting_event",
    summary="Discard an event that waits, or was refused after it had waited",
    response={204: None, **problems(401, 403, 404)},
)
def discard(request: HttpRequest, event: Annotated[Id, Path()]) -> Status[None]:
    """It is not applied any more. Its id stays taken."""
    refuse_parameters(request)
    discard_event(event, by=actor_of(request))
    return Status(204, None)
