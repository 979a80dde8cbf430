"""Who a request comes from, as far as can be known before a thread is spent on it: so that each has a fair share."""

from collections.abc import Mapping
from hashlib import sha256
from ipaddress import IPv6Address, ip_address
from typing import Any

from django.http.cookie import parse_cookie

from assets.access.cookies import ACCESS, TRANSPORT
from assets.access.errors import NotSignedIn
from assets.access.tokens import jwt
from assets.access.tokens.claims import viewer_by
from assets.access.tokens.personal import PREFIX, owner_of_token
from assets.access.viewer import Viewer
from assets.common import clock

HANDLED_BY_DJANGO = (b"x-session-token", TRANSPORT.lower().encode())
"""Headers of signing in, which change what cookies mean and which are set."""

NETWORK_BITS = 64
"""Of an IPv6 address: the rest is one household's to choose."""


def client_of(scope: Any) -> str:
    """The user of an ASGI request by its token, else the address that it comes from."""
    return known_client_of(scope) or f"address {_network(scope)}"


def known_client_of(scope: Any) -> str | None:
    """The user by the token; None for a request without one, or with one that is not good."""
    token = _token({bytes(name): bytes(value) for name, value in scope["headers"]})
    if token.startswith(PREFIX):
        # Whose it is, is in the database alone: until it was looked up once, the token is a client of its own.
        owner = owner_of_token(token)
        return f"token {sha256(token.encode()).hexdigest()}" if owner is None else f"user {owner}"
    signed = _signed(token)
    return None if signed is None else f"user {signed.user_id}"


def viewer_by_session(headers: Mapping[bytes, bytes]) -> Viewer | None:
    """Who reads, by the token of a session; None for a request whose viewer takes a look at the database, or Django."""
    if any(name in headers for name in HANDLED_BY_DJANGO):
        return None
    authorization = headers.get(b"authorization")
    if authorization is not None and not authorization.lower().startswith(b"bearer "):
        return None
    signed = _signed(_token(headers))
    try:
        return viewer_by(signed.user_id, signed.claims) if signed else None
    except NotSignedIn:
        return None


def _signed(token: str) -> jwt.Token | None:
    return jwt.read(token, jwt.Use.ACCESS, clock.now()) if token else None


def _token(headers: Mapping[bytes, bytes]) -> str:
    scheme, _, token = headers.get(b"authorization", b"").decode("latin-1").partition(" ")
    if scheme.lower() == "bearer":
        return token.strip()
    return str(parse_cookie(headers.get(b"cookie", b"").decode("latin-1")).get(ACCESS, ""))


def _network(scope: Any) -> str:
    host = (scope.get("client") or ("",))[0]
    try:
        address = ip_address(host)
    except ValueError:
        return str(host)
    if isinstance(address, IPv6Address):
        return str(int(address) >> NETWORK_BITS)
    return str(address)
