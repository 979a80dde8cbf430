"""Users who send money to each other."""

from django.test import override_settings

from assets.accounts.models import User
from assets.audit import Actor
from assets.common import clock
from assets.user_transfers.models import UserTransfer
from assets.user_transfers.services import send_money
from tests.loans.lending import give

AMOUNT = 5_000
NOTE = "For the tent"


def actor(user: User) -> Actor:
    return Actor(user_id=user.id, role=user.role, address=None, user_agent=None)


def send_to(sender: User, address: str, amount: int = AMOUNT, note: str = NOTE) -> UserTransfer:
    return send_money(
        sender_id=sender.id, address=address, amount=amount, note=note, at=clock.now(), by=actor(sender)
    )


@override_settings(USER_TRANSFERS=True)
def send(sender: User, recipient: User) -> UserTransfer:
    """A transfer of money that the sender is given for it."""
    give(sender.id, AMOUNT)
    recipient.email = recipient.email or f"user-{recipient.id}@example.org"
    recipient.save(update_fields=["email"])
    return send_to(sender, recipient.email)
