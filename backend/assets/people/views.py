"""Endpoints of user management."""

from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.fields import Id
from assets.common.sign_in_login import sign_in_login
from assets.people import selectors
from assets.people.masked_search import count_masked_search
from assets.people.schemas import (
    ClassificationIn,
    InvitationIn,
    RoleIn,
    Unmasked,
    UserOut,
    Users,
    UsersParams,
    WithReason,
)
from assets.people.services import anonymisation, changes, invitations
from assets.people.services import unmask as unmask_service
from assets.problems.invalid import place_of, refuse_unknown

router = Router()

READ = needs(Permission.USERS_READ)
WRITE = needs(Permission.USERS_WRITE)
UNMASK = needs(Permission.UNMASK)

UserId = Annotated[Id, Path()]
RESPONSES = {200: UserOut, **problems(401, 403, 404)}


@router.get(
    "/", auth=READ, operation_id="users", summary="Users", response={200: Users, **problems(401, 403, 429)}
)
def users(request: HttpRequest, asked: Query[UsersParams]) -> Users:
    """Users that match every filter, newest first or in another order."""
    refuse_unknown(request, UsersParams)
    after = place_of(asked, selectors.position)
    viewer = viewer_of(request)
    if asked.q is not None:
        count_masked_search(request, viewer)
    return selectors.list_users(asked, after, viewer)


@router.post(
    "/",
    auth=WRITE,
    operation_id="invite_user",
    summary="Invite a user",
    response={201: UserOut, **problems(401, 403)},
)
@sign_in_login()
def invite(request: HttpRequest, given: InvitationIn) -> Status[UserOut]:
    """Create an account without a password; a mail has the link to set one. Inviting again sends it again."""
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


@router.get("/{user_id}/", auth=READ, operation_id="user", summary="One user", response=RESPONSES)
def user(request: HttpRequest, user_id: UserId) -> UserOut:
    """A user, with personal details masked unless the viewer may see them."""
    return _user(request, user_id)


@router.post(
    "/{user_id}/role/", auth=WRITE, operation_id="change_role", summary="Change a role", response=RESPONSES
)
@sign_in_login()
def role(request: HttpRequest, user_id: UserId, given: RoleIn) -> UserOut:
    """Change the role at once: sessions and tokens of the user end."""
    changes.change_role(user_id, given.role, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/classification/",
    auth=WRITE,
    operation_id="change_classification",
    summary="Change segment and region",
    response=RESPONSES,
)
def classification(request: HttpRequest, user_id: UserId, given: ClassificationIn) -> UserOut:
    """Another segment and region from now on: stocks move with the user, what was counted as a flow stays."""
    changes.change_classification(
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
    response=RESPONSES,
)
@sign_in_login()
def deactivate(request: HttpRequest, user_id: UserId, given: WithReason) -> UserOut:
    """The user can no longer sign in, and all sessions end at once."""
    changes.deactivate(user_id, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/activate/",
    auth=WRITE,
    operation_id="activate_user",
    summary="Activate a user",
    response=RESPONSES,
)
@sign_in_login()
def activate(request: HttpRequest, user_id: UserId, given: WithReason) -> UserOut:
    """The user can sign in again."""
    changes.activate(user_id, reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/anonymise/",
    auth=WRITE,
    operation_id="anonymise_user",
    summary="Anonymise a user, for good",
    response=RESPONSES,
)
@sign_in_login()
def anonymise(request: HttpRequest, user_id: UserId, given: WithReason) -> UserOut:
    """Name, address and all means of signing in are removed for good. Figures stay as they are."""
    anonymisation.anonymise(user_id, at=clock.now(), reason=given.reason, by=actor_of(request))
    return _user(request, user_id)


@router.post(
    "/{user_id}/unmask/",
    auth=UNMASK,
    operation_id="unmask_user",
    summary="See a user's personal details",
    response={200: Unmasked, **problems(401, 403, 404)},
)
def unmask(request: HttpRequest, user_id: UserId, given: WithReason) -> Unmasked:
    """E-mail address and name, once. Who saw them, and why, is written to the audit log."""
    found = unmask_service.unmask(user_id, reason=given.reason, by=actor_of(request))
    return Unmasked(email=found.email, name=found.name)


def _user(request: HttpRequest, user_id: int) -> UserOut:
    return selectors.get_user(user_id, viewer_of(request))
