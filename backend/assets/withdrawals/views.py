"""Withdrawals over HTTP: a user's own, and the queue of those who decide. Every change has an idempotency key."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.fields import Id
from assets.idempotency.responses import WITH_KEY, answer_once
from assets.problems.invalid import place_of, refuse_unknown
from assets.reports.requests import refuse_parameters
from assets.withdrawals import selectors
from assets.withdrawals.moves import BY_NAME, WithdrawalMove
from assets.withdrawals.schemas import (
    ConfirmationIn,
    UnmaskedAccount,
    WithdrawalIn,
    WithdrawalOut,
    WithdrawalQueue,
    WithdrawalQueueParams,
    WithdrawalReasonIn,
    Withdrawals,
)
from assets.withdrawals.services import move_withdrawal, request_withdrawal, unmask_account

own_router = Router()
queue_router = Router()

OWN = needs(Permission.OWN)
WITHDRAW = needs(Permission.OWN, in_person=True)
READ = needs(Permission.WITHDRAWALS_READ)
REFUSE = needs(Permission.WITHDRAWALS_WRITE, in_person=True)
PAY = needs(Permission.WITHDRAWALS_WRITE, recent=True)

UNCACHED = "private, no-store"
REFUSALS = problems(401, 403, 404, 409)

Numbered = Annotated[Id, Path()]


@own_router.get(
    "/",
    auth=OWN,
    operation_id="my_withdrawals",
    summary="What you withdrew, and how much you can withdraw",
    response={200: Withdrawals, **problems(401, 403)},
)
def my_withdrawals(request: HttpRequest, response: HttpResponse) -> Withdrawals:
    """The limits of an amount, the accounts you withdrew to, and your newest withdrawals."""
    refuse_parameters(request)
    response["Cache-Control"] = UNCACHED
    return selectors.list_own(viewer_of(request).user_id, clock.now())


@own_router.post(
    "/",
    auth=WITHDRAW,
    operation_id="withdraw",
    summary="Withdraw money to a bank account",
    response={201: WithdrawalOut, **problems(401, 403, 409)},
    openapi_extra=WITH_KEY,
)
def withdraw(request: HttpRequest, given: WithdrawalIn) -> HttpResponse:
    """The amount leaves your wallet at once, and is paid out when an administrator has confirmed it."""
    actor = actor_of(request)
    return answer_once(
        request,
        {"do": "withdraw", **given.model_dump(mode="json")},
        201,
        lambda at: selectors.serialize(
            request_withdrawal(
                user_id=viewer_of(request).user_id,
                amount=int(given.amount),
                iban=given.iban,
                at=at,
                by=actor,
            ),
            BY_NAME[WithdrawalMove.CANCEL].by,
        ),
    )


@own_router.post(
    "/{withdrawal}/cancel/",
    auth=WITHDRAW,
    operation_id="cancel_withdrawal",
    summary="Cancel a withdrawal",
    response={200: WithdrawalOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def cancel(request: HttpRequest, withdrawal: Numbered) -> HttpResponse:
    """While nobody has decided on it. The money goes back into your wallet."""
    return _move(request, withdrawal, WithdrawalMove.CANCEL)


@queue_router.get(
    "/",
    auth=READ,
    operation_id="withdrawals",
    summary="Everybody's withdrawals",
    response={200: WithdrawalQueue, **problems(401, 403)},
)
def withdrawals(
    request: HttpRequest, response: HttpResponse, asked: Query[WithdrawalQueueParams]
) -> WithdrawalQueue:
    """Those that wait for a decision, oldest first; with `state`, others, newest first. Accounts are masked."""
    refuse_unknown(request, WithdrawalQueueParams)
    response["Cache-Control"] = UNCACHED
    return selectors.list_queue(asked, place_of(asked, selectors.position), viewer_of(request))


@queue_router.post(
    "/{withdrawal}/confirm/",
    auth=PAY,
    operation_id="confirm_withdrawal",
    summary="Confirm a withdrawal",
    response={200: WithdrawalOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def confirm(request: HttpRequest, withdrawal: Numbered, given: ConfirmationIn) -> HttpResponse:
    """The bank has paid it under this reference. It is never confirmed by the one who withdraws."""
    return _move(request, withdrawal, WithdrawalMove.CONFIRM, reference=given.reference)


@queue_router.post(
    "/{withdrawal}/refuse/",
    auth=REFUSE,
    operation_id="refuse_withdrawal",
    summary="Refuse a withdrawal",
    response={200: WithdrawalOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def refuse(request: HttpRequest, withdrawal: Numbered, given: WithdrawalReasonIn) -> HttpResponse:
    """The money goes back into the wallet. The user reads the reason."""
    return _move(request, withdrawal, WithdrawalMove.REFUSE, reason=given.reason)


@queue_router.post(
    "/{withdrawal}/return/",
    auth=PAY,
    operation_id="return_withdrawal",
    summary="The bank has returned a payout",
    response={200: WithdrawalOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def bring_back(request: HttpRequest, withdrawal: Numbered, given: WithdrawalReasonIn) -> HttpResponse:
    """A payout that was confirmed is undone by counter-entries of today: the money is in the wallet again."""
    return _move(request, withdrawal, WithdrawalMove.RETURN, reason=given.reason)


@queue_router.post(
    "/{withdrawal}/unmask/",
    auth=READ,
    operation_id="unmask_withdrawal",
    summary="See the account of a withdrawal",
    response={200: UnmaskedAccount, **problems(401, 403, 404)},
)
def unmask(
    request: HttpRequest, response: HttpResponse, withdrawal: Numbered, given: WithdrawalReasonIn
) -> UnmaskedAccount:
    """Its number and the user's name, once. Who saw them, and why, is written to the audit log."""
    refuse_parameters(request)
    response["Cache-Control"] = UNCACHED
    found = unmask_account(withdrawal, reason=given.reason, by=actor_of(request))
    return UnmaskedAccount(iban=found.account.iban, name=found.user.name)


def _move(
    request: HttpRequest, withdrawal: int, name: WithdrawalMove, *, reason: str = "", reference: str = ""
) -> HttpResponse:
    actor = actor_of(request)
    return answer_once(
        request,
        {
            "do": f"{name.value}_withdrawal",
            "withdrawal": withdrawal,
            "reason": reason,
            "reference": reference,
        },
        200,
        lambda at: selectors.serialize(
            move_withdrawal(
                withdrawal_id=withdrawal, name=name, at=at, by=actor, reason=reason, reference=reference
            ),
            BY_NAME[name].by,
        ),
    )
