"""Clients of the API that say who they are."""

from functools import cache
from typing import Any
from uuid import uuid4

from allauth.account.internal.flows.reauthentication import reauthenticate_by_password
from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth import login
from django.contrib.auth.hashers import make_password
from django.contrib.sessions.backends.db import SessionStore
from django.http import HttpRequest
from django.test import Client

from assets.access.tokens import jwt, refresh
from assets.accounts.models import Role, User
from assets.accounts.roles import VERSION
from assets.common import clock
from tests.acting import OWNER, acting_as

PASSWORD = "a-long-enough-one-7"


@cache
def _hashed_password() -> str:
    """PASSWORD as it is stored: a slow hash, made once and not for every account of every test."""
    return make_password(PASSWORD)


def bearer(token: str, **more: Any) -> Client:
    """A client that sends a token."""
    return Client(headers={"Authorization": f"Bearer {token}"}, **more)


def access_token(role: Role, user_id: int = 1, **claims: str | bool) -> str:
    """A good token of a role, with no session behind it: enough where nothing is looked up at once."""
    return jwt.write(
        jwt.Use.ACCESS,
        user_id=user_id,
        sid="none",
        now=clock.now(),
        life=settings.ACCESS_TOKEN_LIFE,
        claims={"role": role.value, "permissions": VERSION, "second_factor": False, **claims},
    )


def as_role(role: Role, user_id: int = 1) -> Client:
    """A client of a role, with no session behind it. It stays good however long a test takes to stand still."""
    return bearer(access_token(role, user_id))


@acting_as(OWNER)
def join(email: str | None = None, role: Role = Role.USER, **more: Any) -> User:
    """An account with a confirmed address that signs in with PASSWORD."""
    email = email or f"{uuid4().hex[:12]}@example.org"
    user = User(email=email, role=role, joined_at=clock.now(), **more)
    user.password = _hashed_password()
    user.save()
    EmailAddress.objects.create(user=user, email=email, verified=True, primary=True)
    return user


@acting_as(OWNER)
def session_of(user: User, *, recent: bool = False) -> str:
    """The key of a session that a user has signed in by; `recent` where they have just authenticated again."""
    request = HttpRequest()
    request.session = SessionStore()
    login(request, user, backend=settings.AUTHENTICATION_BACKENDS[0])
    if recent:
        request.user = user
        reauthenticate_by_password(request)
    request.session.save()
    return str(request.session.session_key)


@acting_as(OWNER)
def tokens_of(user: User, *, recent: bool = False) -> refresh.Pair:
    """The tokens of a new session."""
    return refresh.begin(user, session_of(user, recent=recent), clock.now())


def as_user(user: User, *, recent: bool = False) -> Client:
    """A client that has signed in as a user, with a session behind it."""
    return bearer(tokens_of(user, recent=recent).access_token)
