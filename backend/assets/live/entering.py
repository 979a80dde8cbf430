"""Who may open a socket: our own pages by their cookie, and machines by a token among the sub-protocols."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import connection
from django.http import parse_cookie
from django.http.request import split_domain_port, validate_host

from assets.access.cookies import ACCESS
from assets.access.errors import NotSignedIn
from assets.access.tokens import jwt
from assets.access.tokens.claims import viewer_by
from assets.access.tokens.personal import PREFIX, viewer_of_token
from assets.access.viewer import Viewer
from assets.live.limits import BEARER, LONGEST_LIFE, PROTOCOL
from assets.web.limits import Message


@dataclass(frozen=True)
class Admitted:
    """A viewer, and until when what he showed is believed."""

    viewer: Viewer
    until: datetime


def is_ours(scope: Message) -> bool:
    """Whether the socket is asked for at our own name, in our protocol, by our own pages or by no page at all.

    A page of another site could make a browser send our cookies; it cannot make it claim another origin.
    """
    host, origin = header(scope, b"host"), header(scope, b"origin")
    domain, _ = split_domain_port(host)
    if PROTOCOL not in scope["subprotocols"] or not validate_host(domain, settings.ALLOWED_HOSTS):
        return False
    encrypted = scope["scheme"] == "wss"
    if settings.TLS and not encrypted:
        return False
    told = urlsplit(origin)
    ours = (("https" if encrypted else "http"), host.lower())
    return not origin or (told.scheme, told.netloc.lower()) == ours


async def admit(scope: Message, now: datetime) -> Admitted:
    """Who asks for the socket. Raises NotSignedIn."""
    token = _token(scope)
    if token.startswith(PREFIX):
        viewer = await sync_to_async(_bearer, thread_sensitive=False)(token, now)
        return Admitted(viewer, now + LONGEST_LIFE)
    told = jwt.read(token, jwt.Use.ACCESS, now)
    if told is None:
        raise NotSignedIn("the token is invalid or has expired")
    return Admitted(viewer_by(told.user_id, told.claims), min(told.expires_at, now + LONGEST_LIFE))


def _bearer(token: str, now: datetime) -> Viewer:
    try:
        return viewer_of_token(token, now)
    finally:
        connection.close()


def _token(scope: Message) -> str:
    offered = [one for one in scope["subprotocols"] if one.startswith(BEARER)]
    if offered:
        return str(offered[0]).removeprefix(BEARER)
    return str(parse_cookie(header(scope, b"cookie")).get(ACCESS, ""))


def header(scope: Message, name: bytes) -> str:
    """A header's text; empty where it is missing, or there twice."""
    values = [value for key, value in scope["headers"] if key.lower() == name]
    return values[0].decode("latin-1") if len(values) == 1 else ""
