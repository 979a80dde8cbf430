"""The management of users over HTTP."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.fields import Id
from assets.people import anonymising, invitations, selectors, services, unmasking
from assets.people.schemas import (
    Because,
    ClassificationIn,
    Invitation,
    RoleIn,
    Unmasked,
    UserOut,
    Users,
    UsersQuestion,
)
from assets.problems.invalid import place_of, refuse_unknown

router = Router()

READ = needs(Permission.USERS_READ)
WRITE = needs(Permission.USERS_WRITE)
UNMASK = needs(Permission.UNMASK)

UserId = Annotated[Id, Path()]
TOLD = {200: UserOut, **problems(401, 403, 404)}


@router.get(
    "/", auth=READ, operation_id="users", summary="Users", response={200: Users, **problems(401, 403)}
)
def users(request: HttpRequest, asked: Query[UsersQuestion]) -> Users:
    """Users, newest first or in another order: all that fit every filter."""
    refuse_unknown(request, UsersQuestion)
    after = place_of(asked, selectors.position)
    return selectors.users(asked, after, viewer_of(request))


@router.post(
    "/",
    auth=WRITE,
    operation_id="invite_user",
    summary="Invite a user",
    response={201: UserOut, **problems(401, 403)},
)
def invite(request: HttpRequest, given: Invitation) -> Status[UserOut]:
    """An account without a password; a mail tells its owner where to set one. Asked for again, it is sent again."""
    user = invitations.invite(
        email=given.email,
        name=given.name,
        role=given.role,
        segment=given.segment,
        region=given.region,
        at=clock.now(),
        reason=given.reason,
        by=actor_of(request),
    )
    return Status(201, _user(request, user.id))


@router.get("/{user_id}/", auth=READ, operation_id="user", summary="One user", response=TOLD)
def user(request: HttpRequest, user_id: UserId) -> UserOut:
    """A user, with his personal details masked for whoever may not see them."""
    return _user(request, user_id)


@router.post(
    "/{user_id}/role/", auth=WRITE, operation_id="change_role", summary="Change a role", response=TOLD
)
def role(request: HttpRequest, user_id: UserId, given: RoleIn) -> UserOut:
    """Another role, at once: sessions and tokens of the user end."""
    services.change_role(user_id, given.role, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/classification/",
    auth=WRITE,
    operation_id="change_classification",
    summary="Change segment and region",
    response=TOLD,
)
def classification(request: HttpRequest, user_id: UserId, given: ClassificationIn) -> UserOut:
    """Another segment and region from now on: stocks move with the user, what was counted as a flow stays."""
    services.change_classification(
        user_id,
        segment=given.segment,
        region=given.region,
        at=clock.now(),
        reason=given.reason,
        by=actor_of(request),
    )
    return _user(request, user_id)


@router.post(
    "/{user_id}/deactivate/",
    auth=WRITE,
    operation_id="deactivate_user",
    summary="Deactivate a user",
    response=TOLD,
)
def deactivate(request: HttpRequest, user_id: UserId, given: Because) -> UserOut:
    """The user can sign in no more, and what he has open ends at once."""
    services.deactivate(user_id, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/activate/",
    auth=WRITE,
    operation_id="activate_user",
    summary="Activate a user",
    response=TOLD,
)
def activate(request: HttpRequest, user_id: UserId, given: Because) -> UserOut:
    """The user can sign in again."""
    services.activate(user_id, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/anonymise/",
    auth=WRITE,
    operation_id="anonymise_user",
    summary="Anonymise a user, for good",
    response=TOLD,
)
def anonymise(request: HttpRequest, user_id: UserId, given: Because) -> UserOut:
    """Name, address and all means of signing in are gone for good. Figures stay as they are."""
    anonymising.anonymise(user_id, at=clock.now(), reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/unmask/",
    auth=UNMASK,
    operation_id="unmask_user",
    summary="See a user's personal details",
    response={200: Unmasked, **problems(401, 403, 404)},
)
def unmask(request: HttpRequest, user_id: UserId, given: Because) -> Unmasked:
    """E-mail address and name, this once. Who saw them, and why, is in the audit log."""
    found = unmasking.unmask(user_id, reason=given.reason, by=actor_of(request))
    return Unmasked(email=found.email, name=found.name)


def _user(request: HttpRequest, user_id: int) -> UserOut:
    return selectors.user(user_id, viewer_of(request))
