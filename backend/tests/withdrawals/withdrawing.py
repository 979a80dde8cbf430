"""People who withdraw and those who decide, through the services and over HTTP."""

from itertools import count

from assets.accounts.models import Role, User
from assets.audit import Actor
from assets.common import clock
from assets.wallets.models import WalletKind
from assets.withdrawals.models import Withdrawal, WithdrawalState
from assets.withdrawals.moves import WithdrawalMove
from assets.withdrawals.services import move_withdrawal, request_withdrawal
from tests.access.signing_in import join
from tests.loans.lending import assert_money_is_conserved, give, held

AMOUNT = 700_000
IBAN = "IR820540102680020817909002"
OTHER_IBAN = "IR062960000000100324200001"
MASKED = "IR***9002"
REASON = "The bank has closed this account"

_references = count(10_000)


def rich(money: int = AMOUNT, *, role: Role = Role.USER, name: str = "Maryam Money") -> User:
    user = join(role=role, name=name)
    if money:
        give(user.id, money)
    return user


def admin() -> User:
    return join(role=Role.ADMIN, name="Ada Admin")


def actor(user: User) -> Actor:
    return Actor(user_id=user.id, role=user.role, address=None, user_agent=None)


def withdraw(user: User, amount: int = AMOUNT, iban: str = IBAN) -> int:
    """A new withdrawal; returns its number."""
    return request_withdrawal(user_id=user.id, amount=amount, iban=iban, at=clock.now(), by=actor(user)).id


def move(withdrawal: int, by: User, name: WithdrawalMove, reference: str | None = None) -> Withdrawal:
    return move_withdrawal(
        withdrawal_id=withdrawal,
        name=name,
        at=clock.now(),
        by=actor(by),
        reason=REASON if name in (WithdrawalMove.REFUSE, WithdrawalMove.RETURN) else "",
        reference=f"TX{next(_references)}" if reference is None else reference,
    )


def state_of(withdrawal: int) -> WithdrawalState:
    return WithdrawalState(Withdrawal.objects.get(id=withdrawal).state)


def assert_withdrawals_add_up() -> None:
    """No money appears or is lost; what is held is what is under way, and what left is what was confirmed."""
    assert_money_is_conserved()
    amounts = dict.fromkeys(WithdrawalState, 0)
    for state, amount in Withdrawal.objects.values_list("state", "amount"):
        amounts[WithdrawalState(state)] += amount
    assert held(WalletKind.WITHDRAWALS) == amounts[WithdrawalState.REQUESTED]
    assert held(WalletKind.EXTERNAL) == amounts[WithdrawalState.CONFIRMED]
