"""Anonymisation: personal data is removed, the user stays as a tombstone, and no figure changes."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import connection, transaction

from assets.access.sessions import revoke_all
from assets.accounts.models import User
from assets.audit import Action, Actor, record
from assets.common.errors import refusals
from assets.people.errors import WithdrawalsUnderWay
from assets.people.services.locking import lock_admins, lock_user, refuse_losing

ERASERS = (
    "erase_audit_details",
    "erase_bank_accounts",
    "erase_transfer_notes",
    "erase_messages",
    "erase_support_notes",
    "erase_waiting_events",
)
"""Functions of the database: signing in may delete none of these rows itself."""


@transaction.atomic
def anonymise(user_id: int, *, at: datetime, reason: str, by: Actor) -> None:
    """Remove a user's personal data, means of signing in, account numbers, notes, texts of messages and audit details.

    Tickets, payments and postings stay, under the user's id. Raises UserNotFound, OwnAccount, LastAdmin,
    WithdrawalsUnderWay.
    """
    lock_admins()
    user = lock_user(user_id)
    if user.anonymised_at is not None:
        return
    refuse_losing(user, by)
    was_active = user.is_active
    revoke_all(user.id)
    _remove_sign_in(user)
    user.email, user.name, user.is_active, user.last_login, user.anonymised_at = None, "", False, None, at
    user.set_unusable_password()
    user.save(update_fields=["email", "name", "is_active", "last_login", "anonymised_at", "password"])
    with refusals({"withdrawals_under_way": WithdrawalsUnderWay}), connection.cursor() as cursor:
        for erase in ERASERS:
            cursor.execute(f"SELECT {erase}(%s)", [user.id])
    record(
        Action.USER_ANONYMISED,
        by=by,
        object_kind="user",
        object_id=user.id,
        reason=reason,
        before={"is_active": was_active},
        after={"is_active": False},
    )


def _remove_sign_in(user: User) -> None:
    SocialAccount.objects.filter(user_id=user.id).delete()
    Authenticator.objects.filter(user_id=user.id).delete()
    EmailAddress.objects.filter(user_id=user.id).delete()
