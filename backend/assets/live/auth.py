"""Authentication and authorisation of a socket: who opens it, and what that viewer may receive.

Our own pages send their cookie; machines send a token among the sub-protocols.
"""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import cache
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
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope
from assets.live.events import ChangeEvent
from assets.live.limits import BEARER, LONGEST_LIFE, PROTOCOL
from assets.live.schemas import LiveMessage, Standing
from assets.reports.metrics.scopes import metrics_in
from assets.web.messages import Message


@dataclass(frozen=True)
class Session:
    """A viewer, and when the credentials expire."""

    viewer: Viewer
    until: datetime


def is_allowed(scope: Message) -> bool:
    """Whether host, sub-protocol and origin are ours; machines send no origin.

    A page of another site can make a browser send our cookies, but it cannot forge the origin.
    """
    host, origin = header(scope, b"host"), header(scope, b"origin")
    domain, _ = split_domain_port(host)
    if PROTOCOL not in scope["subprotocols"] or not validate_host(domain, settings.ALLOWED_HOSTS):
        return False
    encrypted = scope["scheme"] == "wss"
    if settings.TLS and not encrypted:
        return False
    parts = urlsplit(origin)
    ours = (("https" if encrypted else "http"), host.lower())
    return not origin or (parts.scheme, parts.netloc.lower()) == ours


async def authenticate(scope: Message, now: datetime) -> Session:
    """The viewer by the token. Raises NotSignedIn, SecondFactorRequired."""
    token = _token(scope)
    if token.startswith(PREFIX):
        viewer = await sync_to_async(_bearer, thread_sensitive=False)(token, now)
        return Session(viewer, now + LONGEST_LIFE)
    access = jwt.read(token, jwt.Use.ACCESS, now)
    if access is None:
        raise NotSignedIn("the token is invalid or has expired")
    return Session(viewer_by(access.user_id, access.claims), min(access.expires_at, now + LONGEST_LIFE))


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
    """A header's value; empty if it is missing or repeated."""
    values = [value for key, value in scope["headers"] if key.lower() == name]
    return values[0].decode("latin-1") if len(values) == 1 else ""


def metrics_for(viewer: Viewer) -> frozenset[str]:
    """The metrics that a viewer may query, and so is notified of."""
    if not viewer.may(Permission.FIGURES):
        return frozenset()
    return _metrics_of(viewer.scope)


@cache
def _metrics_of(scope: Scope) -> frozenset[str]:
    return frozenset(metric.slug for metric in metrics_in(scope))


def may_listen(viewer: Viewer) -> bool:
    """Whether there is anything that this viewer may be notified of."""
    return viewer.may(Permission.OWN) or bool(metrics_for(viewer))


def message_for(viewer: Viewer, event: ChangeEvent, standing: Standing) -> LiveMessage | None:
    """The part of an event that concerns one viewer; None if nothing does."""
    metrics = sorted(event.metrics & metrics_for(viewer))
    own = sorted(event.subjects_for(viewer.user_id)) if viewer.may(Permission.OWN) else []
    if not metrics and not own:
        return None
    first_day = event.first_day if metrics else None
    return LiveMessage(
        standing,
        event.version,
        event.watermark,
        metrics,
        first_day,
        own,
        sealing_held_at=event.sealing_held_at,
        held_by=event.held_by,
    )


def scoped(message: LiveMessage, viewer: Viewer) -> LiveMessage:
    """The message without what its viewer's pages could not show.

    Whether days are sealed is of sealed reports, and which sources there are is of the marketplace's figures.
    """
    return replace(
        message,
        sealing_held_at=message.sealing_held_at if viewer.may(Permission.REPORTS) else None,
        held_by=message.held_by if viewer.may(Permission.FIGURES) else None,
    )
