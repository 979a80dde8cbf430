"""Changing users: each change is one idempotent transaction with its audit event."""

from datetime import datetime

from django.db import transaction

from assets.access.sessions import revoke_all
from assets.accounts.models import Role, User
from assets.accounts.services import give_role, reclassify_user
from assets.audit import Action, Actor, record
from assets.common.errors import Retracted, refusals
from assets.people.members import region_id_of, segment_id_of
from assets.people.services.locking import lock_admins, lock_changeable_user, refuse_losing

KIND = "user"


@transaction.atomic
def change_role(user_id: int, role: Role, *, reason: str, by: Actor) -> None:
    """Change a user's role and end all sessions, so that the new rights apply at once.

    Raises UserNotFound, UserAnonymised, OwnAccount, LastAdmin.
    """
    lock_admins()
    user = lock_changeable_user(user_id)
    before = user.role
    if before == role:
        return
    refuse_losing(user, by)
    give_role(user, role, by)
    revoke_all(user.id)
    record(
        Action.ROLE_CHANGED,
        by=by,
        object_kind=KIND,
        object_id=user.id,
        reason=reason,
        before={"role": before},
        after={"role": role.value},
    )


@transaction.atomic
def change_classification(
    user_id: int, *, segment: str, region: str, at: datetime, reason: str, by: Actor
) -> None:
    """Move a user and their balances to another segment and region, by slug.

    Raises UserNotFound, UserAnonymised, UnknownSegment, UnknownRegion, ReclassificationRefused.
    """
    user = lock_changeable_user(user_id)
    segment_id, region_id = segment_id_of(segment), region_id_of(region)
    if (user.segment_id, user.region_id) == (segment_id, region_id):
        return
    before = {"segment": user.segment.slug, "region": user.region.slug}
    reclassify_user(user_id=user.id, at=at, segment_id=segment_id, region_id=region_id)
    record(
        Action.CLASSIFICATION_CHANGED,
        by=by,
        object_kind=KIND,
        object_id=user.id,
        reason=reason,
        before=before,
        after={"segment": segment, "region": region},
    )


@transaction.atomic
def deactivate(user_id: int, *, reason: str, by: Actor) -> None:
    """Deactivate a user and end all sessions.

    Raises UserNotFound, UserAnonymised, OwnAccount, LastAdmin.
    """
    lock_admins()
    user = lock_changeable_user(user_id)
    if not user.is_active:
        return
    refuse_losing(user, by)
    revoke_all(user.id)
    _set_active(user, False, Action.USER_DEACTIVATED, reason, by)


@transaction.atomic
def activate(user_id: int, *, reason: str, by: Actor) -> None:
    """Reactivate a user. Raises UserNotFound, UserAnonymised, Retracted."""
    user = lock_changeable_user(user_id)
    if not user.is_active:
        with refusals({"retracted": Retracted}):
            _set_active(user, True, Action.USER_ACTIVATED, reason, by)


def _set_active(user: User, active: bool, action: Action, reason: str, by: Actor) -> None:
    user.is_active = active
    user.save(update_fields=["is_active"])
    record(
        action,
        by=by,
        object_kind=KIND,
        object_id=user.id,
        reason=reason,
        before={"is_active": not active},
        after={"is_active": active},
    )
