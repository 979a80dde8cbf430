"""Unmasking a user's personal details for a reason, which is logged."""

from django.db import transaction

from assets.accounts.models import User
from assets.audit import Action, Actor, record
from assets.people.services.locking import lock_user


@transaction.atomic
def unmask(user_id: int, *, reason: str, by: Actor) -> User:
    """The user with personal details. The audit event is written in the same transaction. Raises UserNotFound."""
    user = lock_user(user_id)
    record(Action.UNMASKED, by=by, object_kind="user", object_id=user.id, reason=reason)
    return user
