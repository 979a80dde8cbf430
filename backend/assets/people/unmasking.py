"""Seeing a user's personal details for a reason, which is kept."""

from django.db import transaction

from assets.accounts.models import User
from assets.audit import Action, Actor, record
from assets.people.locking import locked


@transaction.atomic
def unmask(user_id: int, *, reason: str, by: Actor) -> User:
    """The user with his personal details; told to the audit log before they are seen. Raises UserNotFound."""
    user = locked(user_id)
    record(Action.UNMASKED, by=by, object_kind="user", object_id=user.id, reason=reason)
    return user
