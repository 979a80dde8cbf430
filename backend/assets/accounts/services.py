"""Writing users: joining, and moving to another segment or region."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import connection

from assets.accounts.errors import EmailTaken, ReclassificationRefused, UserNotFound
from assets.accounts.models import Role, User, UserEvent
from assets.audit import COMMAND_LINE, Action, Actor, record
from assets.common.clock import now
from assets.common.errors import refusals
from assets.common.transactions import write_transaction


@write_transaction
def register_user(
    *,
    joined_at: datetime,
    email: str | None = None,
    name: str = "",
    role: Role = Role.USER,
    segment_id: int = 0,
    region_id: int = 0,
) -> User:
    """Make a user; the log's `joined` row comes with it. Raises EmailTaken."""
    with refusals({"users_email_key": EmailTaken}):
        return User.objects.create(
            email=email, name=name, role=role, segment_id=segment_id, region_id=region_id, joined_at=joined_at
        )


@write_transaction
def register_admin(email: str, password: str | None, by: Actor = COMMAND_LINE) -> User:
    """Make an administrator whose address counts as confirmed. Raises EmailTaken."""
    email = email.lower()
    user = register_user(joined_at=now(), email=email, role=Role.ADMIN)
    user.set_password(password)
    user.save(update_fields=["password"])
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    record(Action.USER_INVITED, by=by, object_kind="user", object_id=user.id, after={"role": user.role})
    return user


@write_transaction
def give_role(user: User, role: Role, by: Actor) -> None:
    """Give a user another role. The database judges it once more, whatever was judged before."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT change_role(%s, %s, %s)", [user.id, role.value, by.user_id])
    user.role = role


@write_transaction
def rename_user(user: User, name: str, by: Actor) -> None:
    """Give a user another name. The audit log says so without either name."""
    user.name = name
    user.save(update_fields=["name"])
    record(Action.NAME_CHANGED, by=by, object_kind="user", object_id=user.id)


@write_transaction
def reclassify_user(*, user_id: int, at: datetime, segment_id: int, region_id: int) -> None:
    """Move a user, and the balances of the user's wallets, to another segment and region.

    Stocks by segment and region follow the user from `at` on; what was counted as a flow stays where it was counted.
    Does nothing where the user already is there. Raises UserNotFound, ReclassificationRefused.
    """
    # The lock that postings share: a balance is moved whole, with no entry half counted.
    user = User.objects.select_for_update(no_key=True).filter(id=user_id).first()
    if user is None:
        raise UserNotFound(f"there is no user {user_id}")
    if (user.segment_id, user.region_id) == (segment_id, region_id):
        return
    with refusals(
        {"reclassified_after_joining": ReclassificationRefused, "reclassified_from": ReclassificationRefused}
    ):
        UserEvent.objects.create(
            user=user,
            kind=UserEvent.Kind.RECLASSIFIED,
            at=at,
            segment_id=segment_id,
            region_id=region_id,
            from_segment_id=user.segment_id,
            from_region_id=user.region_id,
        )
