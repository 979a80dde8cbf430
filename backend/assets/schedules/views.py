"""Schedules over HTTP."""

from typing import Annotated

from django.http import FileResponse, HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status
from pydantic import Field

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.exports.views import FILE, file_response
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters
from assets.schedules import selectors
from assets.schedules.links import open_linked_file
from assets.schedules.schemas import (
    ScheduleChange,
    ScheduleIn,
    ScheduleOut,
    Schedules,
    SendingOut,
    Sendings,
    SendingsParams,
)
from assets.schedules.services import schedules as services

router = Router()

READ = needs(Permission.OWN)
"""Everyone has schedules of their own; each query checks its own permission, now and at each sending."""

KEEP = needs(Permission.OWN, in_person=True)

Numbered = Annotated[Id, Path()]
Link = Annotated[str, Field(max_length=200), Path(description="As the mail has it.")]


@router.get(
    "/",
    auth=READ,
    operation_id="schedules",
    summary="Your schedules",
    response={200: Schedules, **problems(401, 403)},
)
def schedules(request: HttpRequest) -> Schedules:
    """What comes to you by mail, with what was sent last; and what you may have sent."""
    refuse_parameters(request)
    return selectors.list_schedules(viewer_of(request))


@router.post(
    "/",
    auth=KEEP,
    operation_id="make_schedule",
    summary="Have something sent by mail",
    response={201: ScheduleOut, **problems(401, 403, 404)},
)
def make_schedule(request: HttpRequest, given: ScheduleIn) -> Status[ScheduleOut]:
    """Each day, week or month once it is sealed, to your own address, from the period under way on."""
    refuse_parameters(request)
    spec = services.ScheduleSpec(
        what=given.what,
        query=_parameters(given.query),
        format=given.format,
        language=given.language,
        calendar=given.calendar,
        rhythm=given.rhythm,
    )
    return Status(
        201,
        selectors.serialize_schedule(services.create_schedule(viewer_of(request), spec, actor_of(request))),
    )


@router.patch(
    "/{number}/",
    auth=KEEP,
    operation_id="change_schedule",
    summary="Change, pause or resume a schedule",
    response={200: ScheduleOut, **problems(401, 403, 404)},
)
def change_schedule(request: HttpRequest, number: Numbered, given: ScheduleChange) -> ScheduleOut:
    """What is left out stays as it is. What was missed in a pause is not sent afterwards."""
    refuse_parameters(request)
    changes: dict[str, object] = {
        name: value for name in given.model_fields_set if (value := getattr(given, name)) is not None
    }
    if given.query is not None:
        changes["query"] = _parameters(given.query)
    return selectors.serialize_schedule(
        services.change_schedule(viewer_of(request), number, changes, actor_of(request))
    )


@router.delete(
    "/{number}/",
    auth=KEEP,
    operation_id="delete_schedule",
    summary="Delete a schedule",
    response={204: None, **problems(401, 403, 404)},
)
def delete_schedule(request: HttpRequest, number: Numbered) -> HttpResponse:
    """Nothing more of it is sent."""
    refuse_parameters(request)
    services.delete_schedule(viewer_of(request), number, actor_of(request))
    return HttpResponse(status=204)


@router.post(
    "/{number}/test/",
    auth=KEEP,
    operation_id="test_schedule",
    summary="Send a test now",
    response={202: SendingOut, **problems(401, 403, 404, 409, 429)},
)
def test_schedule(request: HttpRequest, number: Numbered) -> Status[SendingOut]:
    """The newest period that is sealed, marked as a test; it does not count as sent."""
    refuse_parameters(request)
    return Status(202, selectors.serialize_sending(services.send_test(viewer_of(request), number)))


@router.get(
    "/{number}/sendings/",
    auth=READ,
    operation_id="sendings",
    summary="What a schedule sent",
    response={200: Sendings, **problems(401, 403, 404)},
)
def sendings(request: HttpRequest, number: Numbered, asked: Query[SendingsParams]) -> Sendings:
    """Each period and test, newest first: the file's hash and rows, to whom it went, and how it ended."""
    refuse_unknown(request, SendingsParams)
    before = place_of(asked, selectors.position)
    return selectors.list_sendings(viewer_of(request), number, asked, before)


@router.post(
    "/{number}/sendings/{sending}/again/",
    auth=KEEP,
    operation_id="send_again",
    summary="Send again what may not have come",
    response={202: SendingOut, **problems(401, 403, 404, 409)},
)
def send_again(request: HttpRequest, number: Numbered, sending: Numbered) -> Status[SendingOut]:
    """What failed, was refused, or has an unknown outcome. The mail has the same Message-ID as before."""
    refuse_parameters(request)
    return Status(202, selectors.serialize_sending(services.send_again(viewer_of(request), number, sending)))


@router.get(
    "/files/{link}/",
    auth=READ,
    operation_id="scheduled_file",
    summary="The file that a mail leads to",
    response=problems(401, 403, 404, 409, 410),
    openapi_extra={"responses": {200: FILE}},
)
def scheduled_file(request: HttpRequest, link: Link) -> FileResponse:
    """For whom it was made, as long as the link is good and the role still allows it."""
    refuse_parameters(request)
    return file_response(*open_linked_file(viewer_of(request), link, actor_of(request)))


def _parameters(query: dict[str, str | list[str]]) -> dict[str, list[str]]:
    return {name: [value] if isinstance(value, str) else list(value) for name, value in query.items()}
