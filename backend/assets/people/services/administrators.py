"""Administrators appointed on the server itself: the first one has nobody to be invited by."""

from datetime import datetime
from enum import StrEnum

from django.db import transaction

from assets.access.sessions import revoke_all
from assets.access.sign_in.addresses import has_confirmed_address
from assets.accounts.models import Role, User
from assets.accounts.services import register_admin
from assets.audit import Action, Actor, record
from assets.people.services.changes import activate, change_role
from assets.people.states import CONDITIONS, State

REASON = "appointed on the command line"


class Appointment(StrEnum):
    """What had to be done for the account to be an administrator's."""

    CREATED = "created"
    PROMOTED = "promoted"
    UNCHANGED = "unchanged"


def has_admin() -> bool:
    """Whether anybody could manage users: an administrator who is active, or invited and still to come."""
    here = CONDITIONS[State.ACTIVE] | CONDITIONS[State.INVITED]
    return User.objects.filter(here, role=Role.ADMIN).exists()


@transaction.atomic
def appoint_admin(email: str, *, at: datetime, by: Actor) -> tuple[User, Appointment]:
    """Create the account of an administrator, or promote and activate the one that has this address.

    A password that was set before anybody showed that the address is theirs is dropped: a stranger may have chosen it.
    """
    user = User.objects.filter(email__iexact=email).first()
    if user is None:
        user = register_admin(email, None, by)
        _invite(user, at)
        return user, Appointment.CREATED
    unchanged = user.role == Role.ADMIN and user.is_active
    change_role(user.id, Role.ADMIN, reason=REASON, by=by)
    activate(user.id, reason=REASON, by=by)
    user.refresh_from_db()
    if not (has_confirmed_address(user) and has_password(user)):
        if has_password(user):
            revoke_all(user.id)
        _invite(user, at)
        record(
            Action.USER_INVITED,
            by=by,
            object_kind="user",
            object_id=user.id,
            reason=REASON,
            after={"role": user.role},
        )
    return user, Appointment.UNCHANGED if unchanged else Appointment.PROMOTED


def has_password(user: User) -> bool:
    """Whether a password was ever set; those who were imported have an empty one."""
    return bool(user.password) and user.has_usable_password()


def _invite(user: User, at: datetime) -> None:
    user.set_unusable_password()
    user.invited_at, user.last_login = at, None
    user.save(update_fields=["password", "invited_at", "last_login"])
