"""Reading withdrawals: a user's own, and everybody's for those who decide."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Count, Sum

from assets.access.masking import mask
from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.cursors import read_cursor, write_cursor
from assets.common.money import exponent
from assets.common.row_scope import Scope, row_scope
from assets.withdrawals.limits import LIMITS
from assets.withdrawals.models import BankAccount, Withdrawal, WithdrawalState
from assets.withdrawals.moves import Side, WithdrawalMove, moves_from
from assets.withdrawals.numbers import mask_iban
from assets.withdrawals.schemas import (
    BankAccountOut,
    QueuedWithdrawal,
    WithdrawalOut,
    WithdrawalQueue,
    WithdrawalQueueParams,
    Withdrawals,
)
from assets.withdrawals.services import CURRENCY, left_of_day


def list_own(user_id: int, at: datetime) -> Withdrawals:
    """The limits, the user's accounts, and the newest withdrawals."""
    with row_scope(Scope.OWN, user_id):
        accounts = BankAccount.objects.filter(user_id=user_id, iban__isnull=False).order_by("-id")
        numbers = list(accounts.values_list("iban", flat=True)[: LIMITS.accounts])
        own = Withdrawal.objects.filter(user_id=user_id).select_related("account").order_by("-id")
        newest = list(own[: LIMITS.listed])
        left = left_of_day(user_id, at)
    return Withdrawals(
        amounts={
            "least": str(settings.WITHDRAWAL_LEAST),
            "most": str(left),
            "currency": CURRENCY,
            "exponent": exponent(CURRENCY),
        },
        accounts=[BankAccountOut(iban=number) for number in numbers if number],
        withdrawals=[serialize(withdrawal, Side.OWNER) for withdrawal in newest],
    )


def position(params: WithdrawalQueueParams) -> int | None:
    """The last id of the previous page; None for the first. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(_question(params), params.cursor)
    return int(number)


def list_queue(params: WithdrawalQueueParams, after: int | None, viewer: Viewer) -> WithdrawalQueue:
    """A page of everybody's withdrawals in a state, those that wait oldest first."""
    oldest_first = params.state is WithdrawalState.REQUESTED
    with row_scope(Scope.ALL):
        found = (
            Withdrawal.objects.filter(state=params.state).select_related("account").prefetch_related("user")
        )
        if after is not None:
            found = found.filter(**{"id__gt" if oldest_first else "id__lt": after})
        rows = list(found.order_by("id" if oldest_first else "-id")[: LIMITS.page + 1])
        waiting = Withdrawal.objects.filter(state=WithdrawalState.REQUESTED).aggregate(
            count=Count("id"), amount=Sum("amount")
        )
    page = rows[: LIMITS.page]
    return WithdrawalQueue(
        withdrawals=[_queued(withdrawal, viewer) for withdrawal in page],
        waiting=waiting["count"],
        waiting_amount=str(waiting["amount"] or 0),
        currency=CURRENCY,
        exponent=exponent(CURRENCY),
        next=write_cursor(_question(params), (page[-1].id,)) if len(rows) > len(page) else None,
    )


def serialize(withdrawal: Withdrawal, side: Side) -> WithdrawalOut:
    """A withdrawal as one of the two sides sees it, with a masked account and no name."""
    moves = moves_from(WithdrawalState(withdrawal.state), side)
    return WithdrawalOut(**_fields(withdrawal, moves))


def _queued(withdrawal: Withdrawal, viewer: Viewer) -> QueuedWithdrawal:
    own = withdrawal.user_id == viewer.user_id
    decides = viewer.may(Permission.WITHDRAWALS_WRITE) and not own
    name = withdrawal.user.name
    return QueuedWithdrawal(
        **_fields(
            withdrawal,
            moves_from(WithdrawalState(withdrawal.state), Side.ADMINISTRATOR) if decides else [],
        ),
        user_id=withdrawal.user_id,
        name=name if viewer.may(Permission.PERSONAL) else mask(name),
        transfer=str(withdrawal.reservation_id),
        own=own,
    )


def _fields(withdrawal: Withdrawal, moves: list[WithdrawalMove]) -> dict[str, Any]:
    return {
        "id": str(withdrawal.id),
        "amount": str(withdrawal.amount),
        "currency": withdrawal.currency,
        "exponent": exponent(withdrawal.currency),
        "state": withdrawal.state,
        "iban": mask_iban(withdrawal.account.iban),
        "requested_at": withdrawal.requested_at,
        "ended_at": withdrawal.ended_at,
        "returned_at": withdrawal.returned_at,
        "reference": withdrawal.reference,
        "reason": withdrawal.reason,
        "moves": moves,
    }


def _question(params: WithdrawalQueueParams) -> str:
    return f"withdrawals {params.state.value}"
