"""Refresh tokens: each is used once and gives the next; one that comes back later ends the whole family.

A stolen token shows itself in this way (RFC 9700, 4.14): thief and owner cannot both be first.
"""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from django.conf import settings
from django.db import connection, transaction

from assets.access.allauth_internals import get_session_user, lookup_session, session_key_to_sid
from assets.access.models import RefreshToken
from assets.access.sessions import end_session
from assets.access.tokens import jwt
from assets.access.tokens.claims import claims_of
from assets.accounts.models import User
from assets.audit import Action, Actor, Outcome, record_independently

GRACE = timedelta(seconds=10)
"""Two tabs may send the same token at once: the second is refused, but it is no theft. What counts is when it was sent:
a busy server may look at it much later."""

USE = """
UPDATE refresh_tokens
SET used_at = %(now)s
WHERE jti = %(jti)s AND used_at IS NULL AND expires_at > %(now)s
RETURNING session_key
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """What signing in and refreshing answer with. `expires_in`: of the access token, in seconds."""

    access_token: str = field(repr=False)
    refresh_token: str = field(repr=False)
    expires_in: int


def begin(user: User, session_key: str, now: datetime) -> Pair:
    """The first pair of a family, for a session that has just begun."""
    return _pair(user, session_key, now)


def rotate(refresh_token: str, now: datetime, by: Actor, *, arrived: datetime | None = None) -> Pair | None:
    """The next pair; None where the token is not, or no longer, good. Of many that come at once, one gets it.

    `arrived`: when the request came in, if that was before now.
    """
    token = jwt.read(refresh_token, jwt.Use.REFRESH, now)
    if token is None:
        return None
    with transaction.atomic():
        session_key = _use(token.jti, now)
        user = _user_of(session_key) if session_key else None
        if session_key and user:
            return _pair(user, session_key, now)
    if session_key is None:
        _look_for_theft(token.jti, arrived or now, by)
    return None


def _use(jti: UUID, now: datetime) -> str | None:
    with connection.cursor() as cursor:
        cursor.execute(USE, {"jti": jti, "now": now})
        found = cursor.fetchone()
    return found[0] if found else None


def _user_of(session_key: str) -> User | None:
    """Whose session it is: None when it was ended, the user deactivated, or his password changed elsewhere."""
    session = lookup_session(session_key)
    user = get_session_user(session) if session else None
    return user if isinstance(user, User) else None


def _pair(user: User, session_key: str, now: datetime) -> Pair:
    row = RefreshToken.objects.create(
        jti=uuid4(),
        user=user,
        session_key=session_key,
        issued_at=now,
        expires_at=now + settings.REFRESH_TOKEN_LIFE,
    )
    sid = session_key_to_sid(session_key)
    access = jwt.write(
        jwt.Use.ACCESS,
        user_id=user.id,
        sid=sid,
        now=now,
        life=settings.ACCESS_TOKEN_LIFE,
        claims=claims_of(user),
    )
    refresh = jwt.write(
        jwt.Use.REFRESH, user_id=user.id, sid=sid, now=now, life=settings.REFRESH_TOKEN_LIFE, jti=row.jti
    )
    return Pair(access, refresh, int(settings.ACCESS_TOKEN_LIFE.total_seconds()))


def _look_for_theft(jti: UUID, arrived: datetime, by: Actor) -> None:
    used = RefreshToken.objects.filter(jti=jti, used_at__lt=arrived - GRACE).select_related("user").first()
    if used is None:
        return
    end_session(used.session_key)
    record_independently(
        Action.TOKEN_REUSED,
        by=by,
        object_kind="user",
        object_id=used.user_id,
        outcome=Outcome.REFUSED,
        reason="a refresh token came back after it was used: its family was ended",
    )
