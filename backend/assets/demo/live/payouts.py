"""Money out: people withdraw to made-up bank accounts, and the demo's administrator decides."""

from datetime import datetime
from random import Random

from assets.accounts.models import User
from assets.accounts.roles import Role
from assets.audit import Actor
from assets.demo.accounts import ACCOUNTS
from assets.withdrawals.models import Withdrawal, WithdrawalState
from assets.withdrawals.moves import WithdrawalMove
from assets.withdrawals.numbers import CHECKED, iban_with_check_digits
from assets.withdrawals.services import move_withdrawal, request_withdrawal

USUALLY_WAITING = 4
USUAL_SUCCESS = 0.93
REFUSAL = "The account belongs to somebody else"


def withdraw(*, user_id: int, amount: int, at: datetime) -> None:
    """Request a payout to the user's bank account. Raises what the services refuse."""
    account = iban_with_check_digits(f"{Random(user_id).randrange(10**CHECKED):0{CHECKED}}")
    request_withdrawal(user_id=user_id, amount=amount, iban=account, at=at, by=_actor(user_id, Role.USER))


def decide(chance: Random, at: datetime) -> None:
    """The administrator decides on the oldest, but for the last few, and those of people who try the demo."""
    known = User.objects.filter(email__in=[account.email for account in ACCOUNTS]).values("id")
    waiting = Withdrawal.objects.filter(state=WithdrawalState.REQUESTED).exclude(user_id__in=known)
    numbers = list(waiting.order_by("id").values_list("id", flat=True)[: USUALLY_WAITING + 1])
    if len(numbers) <= USUALLY_WAITING:
        return
    (email,) = (account.email for account in ACCOUNTS if account.role is Role.ADMIN)
    by = _actor(User.objects.get(email=email).id, Role.ADMIN)
    if chance.random() < USUAL_SUCCESS:
        reference = f"{at:%y%m%d}{chance.randrange(10**9):09}"
        move_withdrawal(
            withdrawal_id=numbers[0], name=WithdrawalMove.CONFIRM, at=at, by=by, reference=reference
        )
    else:
        move_withdrawal(withdrawal_id=numbers[0], name=WithdrawalMove.REFUSE, at=at, by=by, reason=REFUSAL)


def _actor(user_id: int, role: Role) -> Actor:
    return Actor(user_id=user_id, role=role.value, address=None, user_agent=None)
