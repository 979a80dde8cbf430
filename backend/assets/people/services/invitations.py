"""Invitations: an account without a password, and a mail with a link to set one."""

from datetime import datetime

from allauth.account.models import EmailAddress
from django.db import transaction

from assets.accounts.errors import EmailTaken
from assets.accounts.models import Role, User
from assets.accounts.services import give_role, register_user
from assets.audit import Action, Actor, record
from assets.people.members import region_id_of, segment_id_of
from assets.people.states import State, state_of
from assets.people.tasks import send_invitation


@transaction.atomic
def invite(
    *, email: str, name: str, role: Role, segment: str, region: str, at: datetime, reason: str, by: Actor
) -> User:
    """Create an account and enqueue the invitation mail. Inviting again to the same role sends it again.

    Raises EmailTaken, UnknownSegment, UnknownRegion.
    """
    email = email.lower()
    user = User.objects.select_for_update(no_key=True).filter(email__iexact=email).first()
    if user is None:
        user = _create(email, name, segment, region, at)
        if role != Role.USER:
            give_role(user, role, by)
    elif state_of(user) is not State.INVITED or user.role != role:
        raise EmailTaken("another account has this e-mail address")
    record(
        Action.USER_INVITED,
        by=by,
        object_kind="user",
        object_id=user.id,
        reason=reason,
        after={"role": user.role, "segment": user.segment.slug, "region": user.region.slug},
    )
    send_invitation.defer(user_id=user.id)
    return user


def _create(email: str, name: str, segment: str, region: str, at: datetime) -> User:
    user = register_user(
        joined_at=at,
        email=email,
        name=name,
        segment_id=segment_id_of(segment),
        region_id=region_id_of(region),
    )
    user.set_unusable_password()
    user.invited_at = at
    user.save(update_fields=["password", "invited_at"])
    # A password can only be set with a code sent to this address, so the address counts as confirmed.
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user
