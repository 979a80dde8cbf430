"""Tokens for machines, and their renewal. People sign in through allauth's flows."""

from typing import Annotated, Literal

from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from ninja.utils import check_csrf
from pydantic import Field

from assets.access.cookies import REFRESH, set_token_cookies, wants_cookies
from assets.access.errors import CrossSite, RefreshRefused
from assets.access.needs import ANYONE
from assets.access.request import actor_of
from assets.access.sign_in.password_links import set_password_by_link
from assets.access.sign_in.token_login import sign_in
from assets.access.tokens import refresh
from assets.access.views.schemas import Body, problems
from assets.common import clock

router = Router()

LONGEST_TEXT = 4096


class Credentials(Body):
    """Of an account; `code` is its second factor's, where it has one."""

    email: Annotated[str, Field(max_length=254)]
    password: Annotated[str, Field(max_length=LONGEST_TEXT, repr=False)]
    code: Annotated[str | None, Field(max_length=32, repr=False)] = None


class Refresh(Body):
    """A refresh token; left out where it is in the browser's cookie."""

    refresh_token: Annotated[str | None, Field(max_length=LONGEST_TEXT, repr=False)] = None


class NewPassword(Body):
    """A password, and the key of the one-time link by which it is set."""

    key: Annotated[str, Field(max_length=100, repr=False)]
    password: Annotated[str, Field(max_length=LONGEST_TEXT, repr=False)]


class Tokens(Schema):
    """An access token for `Authorization: Bearer`, good for `expires_in` seconds, and what renews it once."""

    access_token: str
    token_type: Literal["Bearer"]
    expires_in: int
    refresh_token: str


@router.post(
    "/token/",
    auth=ANYONE,
    operation_id="sign_in",
    summary="A token for a machine",
    response={200: Tokens, **problems(401, 429)},
)
def token(request: HttpRequest, body: Credentials) -> Tokens:
    """Sign in with e-mail address and password. Attempts are counted by account and by address."""
    pair = sign_in(request, body.email, body.password, body.code)
    return _tokens(pair)


@router.post(
    "/refresh/",
    auth=ANYONE,
    operation_id="refresh",
    summary="The next tokens",
    response={200: Tokens, 204: None, **problems(401, 403)},
)
def renew(request: HttpRequest, body: Refresh) -> Tokens | HttpResponse:
    """Each refresh token is good once; one that comes back later ends its session. 204: the tokens are in cookies."""
    if not wants_cookies(request):
        return _tokens(_next_pair(request, body.refresh_token or ""))
    if check_csrf(request):
        raise CrossSite("send the csrftoken cookie's value as X-CSRFToken")
    pair = _next_pair(request, request.COOKIES.get(REFRESH, ""))
    response = HttpResponse(status=204)
    set_token_cookies(response, pair.access_token, pair.refresh_token)
    return response


@router.post(
    "/password/",
    auth=ANYONE,
    operation_id="set_password",
    summary="A password by a one-time link",
    response={204: None, **problems(429)},
)
def set_password(request: HttpRequest, body: NewPassword) -> HttpResponse:
    """Set the password of the account that the link was made for. It confirms the address and ends all sessions."""
    set_password_by_link(request, body.key, body.password)
    return HttpResponse(status=204)


def _next_pair(request: HttpRequest, token: str) -> refresh.Pair:
    pair = refresh.rotate(token, clock.now(), actor_of(request), arrived=clock.arrival())
    if pair is None:
        raise RefreshRefused("sign in again")
    return pair


def _tokens(pair: refresh.Pair) -> Tokens:
    return Tokens(
        access_token=pair.access_token,
        token_type="Bearer",  # noqa: S106 (a kind of token, not one)
        expires_in=pair.expires_in,
        refresh_token=pair.refresh_token,
    )
