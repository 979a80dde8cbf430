"""Personal tokens: made by a user for a tool, shown once, stored as a digest."""

import secrets
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import connection, transaction

from assets.access.errors import NotSignedIn, SecondFactorRequired, TokenNotFound, TokenRefused
from assets.access.models import PersonalToken
from assets.access.sessions import announce_ended
from assets.access.tokens.claims import viewer
from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.audit import Action, Actor, Method, record
from assets.common.sign_in_login import sign_in_login

PREFIX = "assets_"
"""Marks a personal token, also for scanners of leaked secrets."""

BYTES = 32
LONGEST_DAYS = 366
MOST = 50
"""Tokens of one user at a time."""

SEEN_EVERY = timedelta(minutes=1)
"""The last use is written at most this often, so that most reads write nothing."""

REMEMBERED = 10_000
_owners: dict[bytes, int] = {}
"""Users of tokens that were looked up in this process, by digest. Whether a token is good is never read here."""

FIND = """
SELECT t.id, t.scopes, t.expires_at, t.last_used_at, u.id, u.role, u.is_active,
    EXISTS (SELECT FROM mfa_authenticator WHERE user_id = u.id)
FROM personal_tokens AS t
JOIN users AS u ON u.id = t.user_id
WHERE t.digest = %s
"""
SEEN = """
UPDATE personal_tokens
SET last_used_at = %(now)s
WHERE id = %(id)s AND (last_used_at IS NULL OR last_used_at < %(now)s)
"""


def scopes_allowed(viewer: Viewer) -> list[Permission]:
    """What a new token of a viewer may do, in the order of the table: nothing while a second factor is missing."""
    if viewer.lacks_second_factor:
        return []
    return [permission for permission in Permission if viewer.may(permission)]


@transaction.atomic
def make_token(
    viewer: Viewer, *, name: str, scopes: Sequence[str], days: int, now: datetime, by: Actor
) -> tuple[PersonalToken, str]:
    """A new token and, for this once, its secret. Raises TokenRefused, SecondFactorRequired."""
    _demand_second_factor(viewer)
    name = name.strip()
    if not 1 <= len(name) <= 80:
        raise TokenRefused("a token needs a name of 1 to 80 characters", field="name")
    allowed = scopes_allowed(viewer)
    if not scopes or set(scopes) - set(allowed):
        raise TokenRefused("choose one or more of your own permissions", field="scopes", allowed=allowed)
    if not 1 <= days <= LONGEST_DAYS:
        raise TokenRefused(f"a token is valid for 1 to {LONGEST_DAYS} days", field="days")
    # The lock makes the count true for two requests at once.
    lock_user(viewer.user_id)
    if PersonalToken.objects.filter(user_id=viewer.user_id).count() >= MOST:
        raise TokenRefused(f"you already have {MOST} tokens: revoke one first", field="name")
    secret = PREFIX + secrets.token_urlsafe(BYTES)
    token = PersonalToken.objects.create(
        user_id=viewer.user_id,
        name=name,
        scopes=[permission for permission in allowed if permission in scopes],
        digest=_digest(secret),
        created_at=now,
        expires_at=now + timedelta(days=days),
    )
    record(
        Action.TOKEN_MADE,
        by=by,
        object_kind="personal_token",
        object_id=token.id,
        after={"user": viewer.user_id, "scopes": token.scopes, "expires_at": token.expires_at.isoformat()},
    )
    return token, secret


@transaction.atomic
def replace_tokens(
    user_ids: Sequence[int], *, name: str, scopes: Sequence[Permission], days: int, now: datetime, by: Actor
) -> dict[int, str]:
    """A token of this name for each of these users, in place of the one that they had; the secrets by user.

    For people whom a program makes up. One entry of the audit log stands for all of them.
    """
    secret_of = {user_id: PREFIX + secrets.token_urlsafe(BYTES) for user_id in user_ids}
    PersonalToken.objects.filter(user_id__in=user_ids, name=name).delete()
    PersonalToken.objects.bulk_create(
        (
            PersonalToken(
                user_id=user_id,
                name=name,
                scopes=list(scopes),
                digest=_digest(secret),
                created_at=now,
                expires_at=now + timedelta(days=days),
            )
            for user_id, secret in secret_of.items()
        ),
        batch_size=5_000,
    )
    record(
        Action.TOKEN_MADE,
        by=by,
        object_kind="personal_token",
        after={"name": name, "users": len(secret_of), "scopes": list(scopes)},
    )
    return secret_of


@transaction.atomic
def revoke_token(user_id: int, token_id: int, by: Actor) -> None:
    """End one of a user's own tokens. Raises TokenNotFound."""
    deleted, _ = PersonalToken.objects.filter(user_id=user_id, id=token_id).delete()
    if not deleted:
        raise TokenNotFound(f"you have no token {token_id}")
    announce_ended([user_id])
    record(Action.TOKEN_REVOKED, by=by, object_kind="personal_token", object_id=token_id)


@sign_in_login()
def viewer_of_token(secret: str, now: datetime) -> Viewer:
    """Who bears a personal token, with no more than its scopes. Raises NotSignedIn, SecondFactorRequired."""
    digest = _digest(secret)
    with connection.cursor() as cursor:
        cursor.execute(FIND, [digest])
        found = cursor.fetchone()
    if found is None:
        raise NotSignedIn("the token is unknown or was revoked")
    token_id, scopes, expires_at, last_used_at, user_id, role, is_active, second_factor = found
    if len(_owners) >= REMEMBERED:
        _owners.clear()
    _owners[digest] = user_id
    if expires_at <= now or not is_active:
        raise NotSignedIn("the token has expired, or its account is not active")
    owner = viewer(user_id, Role(role), second_factor=second_factor)
    _demand_second_factor(owner)
    if last_used_at is None or now - last_used_at >= SEEN_EVERY:
        with connection.cursor() as cursor:
            cursor.execute(SEEN, {"now": now, "id": token_id})
    allowed = owner.permissions & {Permission(scope) for scope in scopes}
    return replace(owner, permissions=allowed, authenticated_by=Method.PERSONAL_TOKEN)


def owner_of_token(secret: str) -> int | None:
    """Whose a token was when it was last looked up in this process; None for one that was not yet."""
    return _owners.get(_digest(secret))


def _demand_second_factor(owner: Viewer) -> None:
    """A token is used without a second factor, so it stands on the one that its owner has shown."""
    if owner.lacks_second_factor:
        raise SecondFactorRequired("tokens of your role need a second factor on your account: add one first")


def _digest(secret: str) -> bytes:
    """The secret has 256 random bits: there is nothing to guess, so no slow hash is needed."""
    return sha256(secret.encode()).digest()
