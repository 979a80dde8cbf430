"""Endpoints of the service desk. Every change has an idempotency key."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.audit import Action, record
from assets.common import clock
from assets.common.fields import Id
from assets.idempotency.responses import WITH_KEY, answer_once
from assets.people.masked_search import count_masked_search
from assets.problems.invalid import place_of, refuse_unknown
from assets.support import selectors, services
from assets.support.schemas import (
    BorrowerContact,
    ContactReasonIn,
    LateLoans,
    LateLoansParams,
    NoParams,
    NoteIn,
    SupportActionMade,
)

router = Router()

DESK = needs(Permission.SUPPORT)
IN_PERSON = needs(Permission.SUPPORT, in_person=True)

UNCACHED = "private, no-store"

Numbered = Annotated[Id, Path()]


@router.get(
    "/late-loans/",
    auth=DESK,
    operation_id="late_loans",
    summary="The queue of late loans",
    response={200: LateLoans, **problems(401, 403, 429)},
)
def late_loans(request: HttpRequest, response: HttpResponse, asked: Query[LateLoansParams]) -> LateLoans:
    """Loans that are overdue, the longest late first, and what was done about each. Reading them is logged.

    Names that are masked are found whole only, and a limited number of times a minute.
    """
    refuse_unknown(request, LateLoansParams)
    response["Cache-Control"] = UNCACHED
    viewer = viewer_of(request)
    after = place_of(asked, selectors.position)
    if selectors.looks_at_masked(asked, viewer):
        count_masked_search(request, viewer)
    found = selectors.list_late_loans(asked, after, viewer, clock.now())
    record(Action.ROWS_READ, by=actor_of(request), object_kind="tickets", object_id="late_loans")
    return found


@router.post(
    "/late-loans/{ticket}/notes/",
    auth=DESK,
    operation_id="write_late_loan_note",
    summary="Write a note on a late loan",
    response={201: SupportActionMade, **problems(401, 403, 404, 409)},
    openapi_extra=WITH_KEY,
)
def write_note(request: HttpRequest, ticket: Numbered, given: NoteIn) -> HttpResponse:
    """Colleagues read it. It stays, until one of the loan's two people, or who wrote it, is anonymised."""
    by = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": "write_late_loan_note", "ticket": ticket, "text": given.text},
        201,
        lambda at: services.write_note(ticket, given.text, by=by, at=at),
    )


@router.post(
    "/late-loans/{ticket}/reminded/",
    auth=DESK,
    operation_id="mark_late_loan_reminded",
    summary="Mark a borrower as reminded",
    response={201: SupportActionMade, **problems(401, 403, 404, 409)},
    openapi_extra=WITH_KEY,
)
def mark_reminded(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """By telephone, say. Once a day: the second time is the first."""
    by = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": "mark_late_loan_reminded", "ticket": ticket},
        201,
        lambda at: services.mark_reminded(ticket, by=by, at=at),
    )


@router.post(
    "/late-loans/{ticket}/message/",
    auth=DESK,
    operation_id="send_late_loan_message",
    summary="Send the message of overdue loans",
    response={201: SupportActionMade, **problems(401, 403, 404, 409)},
    openapi_extra=WITH_KEY,
)
def send_message(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """By its template, in the borrower's language. At most one a day is sent for a loan, however often it is asked."""
    by = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": "send_late_loan_message", "ticket": ticket},
        201,
        lambda at: services.send_message(ticket, by=by, at=at),
    )


@router.post(
    "/late-loans/{ticket}/contact/",
    auth=IN_PERSON,
    operation_id="late_loan_contact",
    summary="Where the borrower of a late loan is reached",
    response={200: BorrowerContact, **problems(401, 403, 404)},
)
def contact(
    request: HttpRequest, response: HttpResponse, ticket: Numbered, given: ContactReasonIn
) -> BorrowerContact:
    """Name, e-mail address and telephone number, once. Who saw them, and why, is written to the audit log."""
    refuse_unknown(request, NoParams)
    response["Cache-Control"] = UNCACHED
    return services.read_contact(ticket, reason=given.reason, by=actor_of(request), at=clock.now())
