"""Signed tokens (RFC 7519, EdDSA by RFC 8037): made and read here alone, by PyJWT."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from functools import lru_cache
from uuid import UUID, uuid4

import jwt

from assets.access.tokens.keys import ring_stamp, signing_key, verifying_key

ALGORITHM = "EdDSA"
ISSUER = "assets"
LONGEST = 4096
"""Longer tokens are not parsed; ours have about 500 characters."""

REQUIRED = ("exp", "iat", "iss", "aud", "sub", "sid", "jti")

LEEWAY = timedelta(seconds=2)
"""How far the clock of the machine that wrote a token may be ahead of this one's; a greater difference is a warning of
the health check. A token is never good for longer because of it."""

REMEMBERED = 1024
"""A page sends many requests with one token: its signature is verified once."""

Claims = Mapping[str, str | bool]


class Use(StrEnum):
    """What a token is for; one is never taken for the other."""

    ACCESS = "access"
    REFRESH = "refresh"


@dataclass(frozen=True, slots=True)
class Token:
    """What a token says that was found good. `sid` names the session, encrypted, for allauth."""

    jti: UUID
    user_id: int
    sid: str
    claims: Claims
    expires_at: datetime


def write(
    use: Use,
    *,
    user_id: int,
    sid: str,
    now: datetime,
    life: timedelta,
    claims: Claims | None = None,
    jti: UUID | None = None,
) -> str:
    """A signed token."""
    kid, key = signing_key()
    payload = {
        **(claims or {}),
        "iss": ISSUER,
        "aud": use.value,
        "sub": str(user_id),
        "sid": sid,
        "jti": str(jti or uuid4()),
        "iat": int(now.timestamp()),
        "exp": int((now + life).timestamp()),
    }
    return jwt.encode(payload, key, algorithm=ALGORITHM, headers={"kid": kid})


def read(token: str, use: Use, now: datetime) -> Token | None:
    """What a token says; None for one that is forged, altered, expired, for something else, or no token at all."""
    if len(token) > LONGEST:
        return None
    said = _verified(token, use, ring_stamp())
    if said is None or not said.issued - LEEWAY.total_seconds() <= now.timestamp() < said.expires:
        return None
    return said.token


@dataclass(frozen=True, slots=True)
class _Said:
    token: Token
    issued: float
    expires: float


@lru_cache(REMEMBERED)
def _verified(token: str, use: Use, _ring: int) -> _Said | None:
    """A token whose signature is ours, under this state of the ring; whether it is good now is judged by the clock."""
    try:
        kid = jwt.get_unverified_header(token).get("kid")
        key = verifying_key(kid) if isinstance(kid, str) else None
        if key is None:
            return None
        payload = jwt.decode(
            token,
            key,
            algorithms=[ALGORITHM],
            audience=use.value,
            issuer=ISSUER,
            options={"require": list(REQUIRED), "verify_exp": False, "verify_iat": False},
        )
        issued, expires = float(payload.pop("iat")), float(payload.pop("exp"))
        jti, user_id, sid = UUID(payload.pop("jti")), int(payload.pop("sub")), str(payload.pop("sid"))
        expires_at = datetime.fromtimestamp(expires, UTC)
        return _Said(Token(jti, user_id, sid, payload, expires_at), issued, expires)
    # OverflowError: a moment past what a timestamp can hold; some platforms call that an OSError.
    except (jwt.PyJWTError, ValueError, TypeError, OverflowError, OSError):
        return None
