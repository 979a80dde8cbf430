"""Endpoints of records. Who is shown somebody else's is written to the audit log."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.audit import Action, record
from assets.common import clock
from assets.common.fields import Id
from assets.records.schemas import LateRows, PaymentRecord, PersonRecord, TicketRecord, TransferRecord
from assets.records.selectors.late import late_rows
from assets.records.selectors.payments import payment_record
from assets.records.selectors.persons import person_record
from assets.records.selectors.tickets import ticket_record
from assets.records.selectors.transfers import transfer_record

router = Router()

# What each role sees more than its own is decided while a record is read: so the role is looked up, not believed.
READ = needs(Permission.OWN, at_once=True)
READ_PEOPLE = needs(Permission.ROWS, at_once=True)

UNCACHED = "private, no-store"
PROBLEMS = problems(401, 403, 404)

Number = Annotated[Id, Path()]


@router.get(
    "/tickets/{record}/",
    auth=READ,
    operation_id="ticket_record",
    summary="A ticket",
    response={200: TicketRecord, **PROBLEMS},
)
def ticket(request: HttpRequest, response: HttpResponse, record: Number) -> TicketRecord:
    """One's own, or for those who see the rows behind figures anybody's: without prices for the service desk.

    What happened to it, its money, its messages, what was done about it, and in which figures it counts. A ticket that
    the viewer does not see is not found, like one that is not there.
    """
    response["Cache-Control"] = UNCACHED
    found = ticket_record(record, viewer_of(request), clock.now())
    _log(request, "ticket", record, own=found.side is not None)
    return found


@router.get(
    "/payments/{record}/",
    auth=READ,
    operation_id="payment_record",
    summary="A payment",
    response={200: PaymentRecord, **PROBLEMS},
)
def payment(request: HttpRequest, response: HttpResponse, record: Number) -> PaymentRecord:
    """One's own, or for those who see all rows anybody's, with the gateway's answer and the money that it moved."""
    response["Cache-Control"] = UNCACHED
    found = payment_record(record, viewer_of(request))
    _log(request, "payment", record, own=found.user is not None and found.user.you)
    return found


@router.get(
    "/transfers/{record}/",
    auth=READ,
    operation_id="transfer_record",
    summary="A transfer",
    response={200: TransferRecord, **PROBLEMS},
)
def transfer(request: HttpRequest, response: HttpResponse, record: Number) -> TransferRecord:
    """One's own part of it, or for those who see all rows every entry: they add up to nothing."""
    response["Cache-Control"] = UNCACHED
    viewer = viewer_of(request)
    found = transfer_record(record, viewer)
    _log(request, "transfer", record, own=found.money is not None and not found.money.whole)
    return found


@router.get(
    "/people/{record}/",
    auth=READ_PEOPLE,
    operation_id="person_record",
    summary="A person",
    response={200: PersonRecord, **PROBLEMS},
)
def person(request: HttpRequest, response: HttpResponse, record: Number) -> PersonRecord:
    """Name and address masked as in the list of users; loans, payments and money as far as the viewer sees them."""
    response["Cache-Control"] = UNCACHED
    viewer = viewer_of(request)
    found = person_record(record, viewer, clock.now())
    _log(request, "user", record, own=record == viewer.user_id)
    return found


@router.get(
    "/late/{seq}/",
    auth=needs(Permission.REPORTS),
    operation_id="late_rows",
    summary="The rows of what came late to a sealed report",
    response={200: LateRows, **PROBLEMS},
)
def late(request: HttpRequest, response: HttpResponse, seq: Number) -> LateRows:
    """Each row that a restatement counted, what it adds to which figures, and the records that it belongs to.

    `seq` is the restatement's link of the chain.
    """
    response["Cache-Control"] = UNCACHED
    found = late_rows(seq)
    record(Action.ROWS_READ, by=actor_of(request), object_kind="restatement", object_id=seq)
    return found


def _log(request: HttpRequest, kind: str, number: int, *, own: bool) -> None:
    if not own:
        record(Action.ROWS_READ, by=actor_of(request), object_kind=kind, object_id=number)
