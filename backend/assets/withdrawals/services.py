"""Writing withdrawals: a request with its reserved money, and each move with the money of it. Both or neither."""

from datetime import datetime

from django.conf import settings
from django.db import connection
from django.db.models import Sum

from assets.accounts.errors import UserNotFound
from assets.accounts.locking import lock_user
from assets.accounts.models import User
from assets.anomalies.cases.kinds import CaseKind
from assets.anomalies.cases.selectors import waits_for_review
from assets.audit import Action, Actor, Outcome, record, record_independently
from assets.common.days import day_of, start_of
from assets.common.errors import refusals
from assets.common.money import Money
from assets.common.row_scope import Scope, row_scope
from assets.common.transactions import write_transaction
from assets.messaging.services.outbox import queue_message
from assets.notifications.kinds import MessageKind
from assets.wallets import ledger
from assets.wallets.errors import InsufficientFunds
from assets.wallets.models import Transfer
from assets.wallets.services import reverse_transfer
from assets.withdrawals.errors import (
    IbanNotValid,
    OwnWithdrawal,
    PayoutReferenceNotValid,
    PayoutReferenceTaken,
    TooManyWithdrawals,
    WithdrawalAmountNotAllowed,
    WithdrawalHeld,
    WithdrawalMoveNotAllowed,
    WithdrawalNotCovered,
    WithdrawalNotFound,
)
from assets.withdrawals.limits import LIMITS
from assets.withdrawals.models import BankAccount, Withdrawal, WithdrawalEvent, WithdrawalState
from assets.withdrawals.moves import BY_NAME, MoneyMove, Move, Side, WithdrawalMove, moves_from
from assets.withdrawals.numbers import iban_of, reference_of

CURRENCY = "IRR"
"""An IBAN of Iran takes no other."""

KIND = "withdrawal"

ACTIONS = {
    WithdrawalMove.CANCEL: Action.WITHDRAWAL_CANCELLED,
    WithdrawalMove.CONFIRM: Action.WITHDRAWAL_CONFIRMED,
    WithdrawalMove.REFUSE: Action.WITHDRAWAL_REFUSED,
    WithdrawalMove.RETURN: Action.WITHDRAWAL_RETURNED,
}

MESSAGES = {
    WithdrawalMove.CONFIRM: MessageKind.WITHDRAWAL_PAID,
    WithdrawalMove.REFUSE: MessageKind.WITHDRAWAL_REFUSED,
    WithdrawalMove.RETURN: MessageKind.WITHDRAWAL_RETURNED,
}
"""What the user hears of a decision that is not his own."""

COUNTED = (WithdrawalState.REQUESTED, WithdrawalState.CONFIRMED)
"""What of a day's withdrawals counts against its limit: money that left, or is about to."""


def left_of_day(user_id: int, at: datetime) -> int:
    """How much a user can still withdraw on the day of a moment, in rials."""
    counted = Withdrawal.objects.filter(
        user_id=user_id, state__in=COUNTED, requested_at__gte=start_of(day_of(at))
    )
    withdrawn = counted.aggregate(total=Sum("amount"))["total"] or 0
    return max(settings.WITHDRAWAL_MOST_A_DAY - withdrawn, 0)


@write_transaction
def request_withdrawal(*, user_id: int, amount: int, iban: str, at: datetime, by: Actor) -> Withdrawal:
    """Reserve `amount` rials of the user's wallet, to be paid out to a bank account.

    Raises IbanNotValid, WithdrawalAmountNotAllowed, TooManyWithdrawals, WithdrawalNotCovered,
    WalletOfSource, UserNotFound.
    """
    number = iban_of(iban)
    if number is None:
        raise IbanNotValid
    lock_user(user_id)
    if not User.objects.filter(id=user_id, is_active=True).exists():
        raise UserNotFound(f"there is no user {user_id}")
    if Withdrawal.objects.filter(user_id=user_id, state=WithdrawalState.REQUESTED).count() >= LIMITS.open:
        raise TooManyWithdrawals
    least, most = settings.WITHDRAWAL_LEAST, left_of_day(user_id, at)
    if not least <= amount <= most:
        raise WithdrawalAmountNotAllowed(amount, least=least, most=most)
    try:
        reservation = ledger.reserve_withdrawal(user_id=user_id, money=Money.of(amount, CURRENCY), at=at)
    except InsufficientFunds as refusal:
        raise WithdrawalNotCovered("your wallet does not hold this amount") from refusal
    account, _ = BankAccount.objects.get_or_create(user_id=user_id, iban=number, defaults={"added_at": at})
    withdrawal = Withdrawal.objects.create(
        user_id=user_id,
        account=account,
        amount=amount,
        currency=CURRENCY,
        requested_at=at,
        reservation=reservation,
    )
    record(
        Action.WITHDRAWAL_REQUESTED,
        by=by,
        object_kind=KIND,
        object_id=withdrawal.id,
        after={"state": WithdrawalState.REQUESTED, "amount": str(amount), "currency": CURRENCY},
    )
    return withdrawal


def move_withdrawal(
    *,
    withdrawal_id: int,
    name: WithdrawalMove,
    at: datetime,
    by: Actor,
    reason: str = "",
    reference: str = "",
) -> Withdrawal:
    """Carry out a move; returns the withdrawal as it is then. Of several at once, one is carried out.

    `reference` is the bank's, of a payout that is confirmed; `reason` is required where it is refused or returned.
    Raises WithdrawalNotFound (a user's own moves find no others'), OwnWithdrawal, WithdrawalMoveNotAllowed,
    WithdrawalHeld, PayoutReferenceNotValid, PayoutReferenceTaken; then nothing has changed.
    """
    move = BY_NAME[name]
    assert by.user_id is not None
    with row_scope(Scope.OWN if move.by is Side.OWNER else Scope.ALL, by.user_id):
        seen = Withdrawal.objects.filter(id=withdrawal_id).first()
    if seen is None:
        raise WithdrawalNotFound(f"there is no withdrawal {withdrawal_id}")
    if move.by is Side.ADMINISTRATOR and seen.user_id == by.user_id:
        record_independently(
            ACTIONS[name],
            by=by,
            object_kind=KIND,
            object_id=withdrawal_id,
            outcome=Outcome.REFUSED,
            reason=OwnWithdrawal.code,
        )
        raise OwnWithdrawal("this withdrawal is yours: another administrator decides on it")
    return _carry_out(withdrawal_id, move, at, by, reason, reference)


@write_transaction
def _carry_out(
    withdrawal_id: int, move: Move, at: datetime, by: Actor, reason: str, reference: str
) -> Withdrawal:
    assert by.user_id is not None
    state = _lock(withdrawal_id)
    if state is not move.before:
        raise WithdrawalMoveNotAllowed(
            f"the withdrawal is {state.value}", allowed=[name.value for name in moves_from(state, move.by)]
        )
    payout_reference = _payout_reference(reference) if move.money is MoneyMove.PAY_OUT else None
    withdrawal = Withdrawal.objects.get(id=withdrawal_id)
    if move.money is MoneyMove.PAY_OUT and _is_held(withdrawal):
        raise WithdrawalHeld("this withdrawal is odd: review its case before it is paid")
    # Another machine's clock may be ahead of this one's.
    moment = max(at, withdrawal.ended_at or withdrawal.requested_at)
    with refusals({"withdrawal_reference_once": PayoutReferenceTaken}):
        WithdrawalEvent.objects.create(
            withdrawal=withdrawal,
            kind=move.after,
            user_id=withdrawal.user_id,
            actor_id=by.user_id,
            transfer=_post(move.money, withdrawal, moment),
            reference=payout_reference,
            reason=reason,
            at=moment,
        )
    record(
        ACTIONS[move.name],
        by=by,
        object_kind=KIND,
        object_id=withdrawal_id,
        reason=reason,
        before={"state": move.before},
        after={"state": move.after, **({"reference": payout_reference} if payout_reference else {})},
    )
    if kind := MESSAGES.get(move.name):
        amount = Money.of(withdrawal.amount, withdrawal.currency)
        queue_message(kind, user_id=withdrawal.user_id, at=moment, values={"amount": amount})
    return Withdrawal.objects.get(id=withdrawal_id)


def _is_held(withdrawal: Withdrawal) -> bool:
    return settings.HOLD_ODD_WITHDRAWALS and waits_for_review(CaseKind.WITHDRAWAL, withdrawal.reservation_id)


def _post(money: MoneyMove, withdrawal: Withdrawal, at: datetime) -> Transfer:
    """The transfer of a move. What goes back is a counter-entry of what was posted, on a day of its own."""
    if money is MoneyMove.PAY_OUT:
        return ledger.pay_out(Money.of(withdrawal.amount, withdrawal.currency), at)
    if money is MoneyMove.RELEASE:
        return reverse_transfer(transfer_id=withdrawal.reservation_id, at=at)
    assert withdrawal.payout_id is not None
    payout = reverse_transfer(transfer_id=withdrawal.payout_id, at=at)
    reverse_transfer(transfer_id=withdrawal.reservation_id, at=at)
    return payout


def _payout_reference(text: str) -> str:
    reference = reference_of(text)
    if reference is None:
        raise PayoutReferenceNotValid("a reference is 4 to 40 letters and digits, as the bank writes it")
    return reference


def _lock(withdrawal_id: int) -> WithdrawalState:
    with connection.cursor() as cursor:
        cursor.execute("SELECT lock_withdrawal(%s)", [withdrawal_id])
        (state,) = cursor.fetchone()
    return WithdrawalState(state)


@write_transaction
def unmask_account(withdrawal_id: int, *, reason: str, by: Actor) -> Withdrawal:
    """The withdrawal with its account and user, for a reason that is logged with it. Raises WithdrawalNotFound."""
    withdrawal = (
        Withdrawal.objects.select_related("account").prefetch_related("user").filter(id=withdrawal_id).first()
    )
    if withdrawal is None:
        raise WithdrawalNotFound(f"there is no withdrawal {withdrawal_id}")
    record(Action.UNMASKED, by=by, object_kind=KIND, object_id=withdrawal_id, reason=reason)
    return withdrawal
