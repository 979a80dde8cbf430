"""Locks: the user who is changed, and all users on whom the change depends."""

from assets.accounts.errors import UserNotFound
from assets.accounts.models import Role, User
from assets.audit import Actor
from assets.people.errors import LastAdmin, OwnAccount, UserAnonymised
from assets.people.states import CONDITIONS, State


def lock_user(user_id: int) -> User:
    """The user, locked until the transaction ends. Raises UserNotFound."""
    user = User.objects.select_for_update(no_key=True).filter(id=user_id).first()
    if user is None:
        raise UserNotFound(f"there is no user {user_id}")
    return user


def lock_changeable_user(user_id: int) -> User:
    """The same. Raises UserAnonymised, too."""
    user = lock_user(user_id)
    if user.anonymised_at is not None:
        raise UserAnonymised(f"user {user_id} was anonymised")
    return user


def lock_admins() -> None:
    """Lock all active administrators, before the user: otherwise two could deactivate each other at once."""
    admins = User.objects.select_for_update(no_key=True).filter(role=Role.ADMIN, is_active=True)
    list(admins.order_by("id").values_list("id"))


def refuse_losing(user: User, by: Actor) -> None:
    """Refuse to remove rights from oneself or from the last administrator. Raises OwnAccount, LastAdmin."""
    if user.id == by.user_id:
        raise OwnAccount("ask another administrator to change your account")
    others = User.objects.filter(CONDITIONS[State.ACTIVE], role=Role.ADMIN).exclude(id=user.id)
    if user.role == Role.ADMIN and not others.exists():
        raise LastAdmin("this is the last administrator: appoint another one first")
