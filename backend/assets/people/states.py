"""The state of a user, and as a filter on many."""

from enum import StrEnum

from django.db.models import Q

from assets.accounts.models import User


class State(StrEnum):
    """An invited user has not set a password yet; an anonymised one is a tombstone that figures still count."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    INVITED = "invited"
    ANONYMISED = "anonymised"


_WAITING = Q(invited_at__isnull=False, last_login__isnull=True, password_usable=False)
_HERE = Q(is_active=True, anonymised_at__isnull=True)

CONDITIONS: dict[State, Q] = {
    State.ACTIVE: _HERE & ~_WAITING,
    State.INVITED: _HERE & _WAITING,
    State.INACTIVE: Q(is_active=False, anonymised_at__isnull=True),
    State.ANONYMISED: Q(anonymised_at__isnull=False),
}


def state_of(user: User) -> State:
    """The state of one user."""
    if user.anonymised_at is not None:
        return State.ANONYMISED
    if not user.is_active:
        return State.INACTIVE
    waiting = user.invited_at is not None and user.last_login is None and not user.password_usable
    return State.INVITED if waiting else State.ACTIVE
