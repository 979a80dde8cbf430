"""One's own account: who one is here, and the personal tokens that one has made."""

from datetime import datetime
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Schema, Status
from pydantic import Field

from assets.access.account import Account, account_of
from assets.access.errors import NotSignedIn
from assets.access.models import PersonalToken, Preferences
from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.tokens.claims import needs_second_factor
from assets.access.tokens.personal import LONGEST_DAYS, make_token, revoke_token, scopes_allowed
from assets.access.views.schemas import Body, problems
from assets.accounts.models import Role, User
from assets.accounts.roles import Permission
from assets.accounts.services import rename_user
from assets.common import clock
from assets.common.fields import CLEANED
from assets.common.row_scope import Scope
from assets.common.sign_in_login import sign_in_login

router = Router()

OWN = needs(Permission.OWN)
IN_PERSON = needs(Permission.OWN, in_person=True)
RECENT = needs(Permission.OWN, recent=True)

NOT_ACTIVE = "the account is not active"

Id = Annotated[int, Path(ge=1, le=2**63 - 1)]


class Reading(Schema):
    """How the pages are written for one; null where the device or the language decides."""

    language: Preferences.Language | None
    calendar: Preferences.Calendar | None
    money: Preferences.Money | None
    theme: Preferences.Theme | None
    time_axis: Annotated[
        Preferences.TimeAxis | None, Field(description="On which side time begins in charts.")
    ]
    tour_closed: Annotated[
        bool | None, Field(description="The tour of the pages was closed, and is not shown again.")
    ]


class ReadingIn(Body):
    """What of it is to change; null gives the choice back."""

    language: Preferences.Language | None = None
    calendar: Preferences.Calendar | None = None
    money: Preferences.Money | None = None
    theme: Preferences.Theme | None = None
    time_axis: Preferences.TimeAxis | None = None
    tour_closed: Annotated[bool | None, Field(strict=True)] = None


class Me(Schema):
    """An account as its owner sees it; `permissions` are those of this request's token."""

    id: int
    email: str | None
    name: str
    role: Role
    permissions: list[Permission]
    scope: Scope
    segment: str
    region: str
    joined_at: datetime
    second_factor: bool
    second_factor_required: bool
    password_set: bool
    preferences: Reading
    time_zone: Annotated[
        str, Field(description="The zone of all moments and days here.", examples=["Asia/Tehran"])
    ]


class Profile(Body):
    """What one may change of it."""

    name: Annotated[str, Field(min_length=1, max_length=120), CLEANED]


class Token(Schema):
    """A personal token, without its secret."""

    id: int
    name: str
    scopes: list[Permission]
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None


class TokenList(Schema):
    """One's tokens, newest first, and what a new one may be allowed."""

    tokens: list[Token]
    scopes_allowed: list[Permission]


class TokenIn(Body):
    """What a new token is called, may do, and how long it lives."""

    name: Annotated[str, Field(min_length=1, max_length=80), CLEANED]
    scopes: Annotated[list[Permission], Field(min_length=1, max_length=len(Permission))]
    days: Annotated[int, Field(ge=1, le=LONGEST_DAYS)]


class TokenMade(Token):
    """A new token with its secret, which is shown this once."""

    token: str


@router.get(
    "/", auth=OWN, operation_id="me", summary="Who you are here", response={200: Me, **problems(401, 403)}
)
def me(request: HttpRequest) -> Me:
    """Your account, your role, and what you may do by it."""
    return _me(request)


@router.patch(
    "/",
    auth=IN_PERSON,
    operation_id="change_me",
    summary="Change your name",
    response={200: Me, **problems(401, 403)},
)
def change_me(request: HttpRequest, body: Profile) -> Me:
    """The name that others see."""
    user = _user(request)
    rename_user(user, body.name, actor_of(request))
    return _me(request)


@router.patch(
    "/preferences/",
    auth=IN_PERSON,
    operation_id="change_my_preferences",
    summary="Change how the pages are written for you",
    response={200: Reading, **problems(401, 403)},
)
def change_preferences(request: HttpRequest, body: ReadingIn) -> Reading:
    """What is left out stays as it is. The answer is all of them."""
    user = _user(request)
    saved, _ = Preferences.objects.update_or_create(user=user, defaults=body.model_dump(exclude_unset=True))
    return _reading(saved)


@router.get(
    "/tokens/",
    auth=IN_PERSON,
    operation_id="my_tokens",
    summary="Your personal tokens",
    response={200: TokenList, **problems(401, 403)},
)
@sign_in_login()
def tokens(request: HttpRequest) -> TokenList:
    """Those that you have made, without their secrets."""
    viewer = viewer_of(request)
    made = PersonalToken.objects.filter(user_id=viewer.user_id).order_by("-id")
    return TokenList(tokens=[_token(one) for one in made], scopes_allowed=scopes_allowed(viewer))


@router.post(
    "/tokens/",
    auth=RECENT,
    operation_id="make_my_token",
    summary="Make a personal token",
    response={201: TokenMade, **problems(401, 403)},
)
@sign_in_login()
def make(request: HttpRequest, body: TokenIn) -> Status[TokenMade]:
    """A token for a tool, with no more than your permissions of now. Its secret is in this answer and nowhere else.

    The session must have authenticated again within the last five minutes, by password or second factor.
    """
    token, secret = make_token(
        viewer_of(request),
        name=body.name,
        scopes=body.scopes,
        days=body.days,
        now=clock.now(),
        by=actor_of(request),
    )
    return Status(201, TokenMade(token=secret, **_token(token).model_dump()))


@router.delete(
    "/tokens/{token_id}/",
    auth=IN_PERSON,
    operation_id="revoke_my_token",
    summary="Revoke a personal token",
    response={204: None, **problems(401, 403, 404)},
)
@sign_in_login()
def revoke(request: HttpRequest, token_id: Id) -> HttpResponse:
    """It is refused from now on."""
    revoke_token(viewer_of(request).user_id, token_id, actor_of(request))
    return HttpResponse(status=204)


def _user(request: HttpRequest) -> User:
    user = User.objects.filter(id=viewer_of(request).user_id, is_active=True).first()
    if user is None:
        raise NotSignedIn(NOT_ACTIVE)
    return user


def _me(request: HttpRequest) -> Me:
    viewer = viewer_of(request)
    account = account_of(viewer.user_id)
    if account is None:
        raise NotSignedIn(NOT_ACTIVE)
    return Me(
        id=account.id,
        email=account.email,
        name=account.name,
        role=viewer.role,
        permissions=[one for one in Permission if viewer.may(one)],
        scope=viewer.scope,
        segment=account.segment,
        region=account.region,
        joined_at=account.joined_at,
        second_factor=account.second_factor,
        second_factor_required=needs_second_factor(viewer.role),
        password_set=account.password_set,
        preferences=_reading(account),
        time_zone=settings.REPORT_TIME_ZONE,
    )


def _reading(saved: Preferences | Account) -> Reading:
    return Reading(**{name: getattr(saved, name) for name in Reading.model_fields})


def _token(token: PersonalToken) -> Token:
    return Token(
        id=token.id,
        name=token.name,
        scopes=[Permission(one) for one in token.scopes],
        created_at=token.created_at,
        expires_at=token.expires_at,
        last_used_at=token.last_used_at,
    )
