"""Reading a user's own transfers."""

from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Q

from assets.common.money import exponent
from assets.common.row_scope import Scope, row_scope
from assets.user_transfers.limits import LIMITS
from assets.user_transfers.models import UserTransfer
from assets.user_transfers.schemas import OwnUserTransfer, UserTransferOut, UserTransfers
from assets.user_transfers.services import CURRENCY, left_of_day
from assets.wallets.selectors import Direction


def list_own(user_id: int, at: datetime) -> UserTransfers:
    """Whether money can be sent, how much, and what the user sent and received last."""
    with row_scope(Scope.OWN, user_id):
        own = UserTransfer.objects.filter(Q(sender_id=user_id) | Q(recipient_id=user_id))
        newest = (
            own.select_related("note").prefetch_related("sender", "recipient").order_by("-at", "-transfer_id")
        )
        rows = list(newest[: LIMITS.listed])
        left = left_of_day(user_id, at)
    return UserTransfers(
        allowed=settings.USER_TRANSFERS,
        most=str(left),
        currency=CURRENCY,
        exponent=exponent(CURRENCY),
        transfers=[_own(row, user_id) for row in rows],
    )


def serialize(sent: UserTransfer) -> UserTransferOut:
    """A transfer without the other one and without its note."""
    return UserTransferOut(**_fields(sent))


def _own(sent: UserTransfer, user_id: int) -> OwnUserTransfer:
    out = sent.sender_id == user_id
    other = sent.recipient if out else sent.sender
    note = getattr(sent, "note", None)
    return OwnUserTransfer(
        **_fields(sent),
        direction=Direction.OUT if out else Direction.IN,
        other=next(iter(other.name.split()), None),
        note=note.text if note else "",
    )


def _fields(sent: UserTransfer) -> dict[str, Any]:
    return {
        "id": str(sent.transfer_id),
        "amount": str(sent.amount),
        "currency": sent.currency,
        "exponent": exponent(sent.currency),
        "at": sent.at,
    }
