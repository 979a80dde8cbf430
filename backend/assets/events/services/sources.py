"""Machine accounts: each sends the events of one source, of the types that its administrator chose.

One stands on nobody's role: it lives until it is revoked, even where its maker has left. It has no permission and no
session.
"""

import secrets
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from hashlib import sha256

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.db.models import Min

from assets.access.encryption import Purpose, UnreadableSecretError, decrypt, encrypt
from assets.access.errors import NotSignedIn
from assets.audit import Action, Actor, record
from assets.common.errors import refusals
from assets.common.sign_in_login import sign_in_login
from assets.common.standard_webhooks import TIMESTAMP, is_signed, new_secret
from assets.common.text import clean_line
from assets.events.errors import SourceNotFound, SourceRefused, SourceSecretUnreadable
from assets.events.models import LONGEST_NAME, EventSource
from assets.events.services.receiving import Sender
from assets.events.types import BY_NAME, WITHOUT_MONEY
from assets.importing.targets import parts_of
from assets.reports.rollups.state import sources_give

PREFIX = "assets_source_"
"""Marks the token of a source, also for scanners of leaked secrets."""

SCOPE = "events:write"
BYTES = 32
SEEN_EVERY = timedelta(minutes=1)
SIGNED_WITHIN = timedelta(minutes=5)
"""How far the moment of a signature may be from now, either way (Standard Webhooks)."""

FIND = "SELECT id, name, types, last_used_at FROM event_sources WHERE digest = %s AND revoked_at IS NULL"
FIND_SIGNING = """
SELECT id, name, types, last_used_at, signing_secret FROM event_sources WHERE name = %s AND revoked_at IS NULL
"""
SEEN = """
UPDATE event_sources SET last_used_at = %(now)s
WHERE id = %(id)s AND (last_used_at IS NULL OR last_used_at < %(now)s)
"""


class _Taken(SourceRefused):
    def __init__(self, _: str) -> None:
        super().__init__("there is a source of this name: revoke it first", field="name")


@sign_in_login()
@transaction.atomic
def make_source(
    *, name: str, types: Sequence[str] = (), signs: bool = False, now: datetime, by: Actor
) -> tuple[EventSource, str]:
    """A new source and, for this once, its token or, where it `signs`, the secret that it signs with.

    Without types, all that are not about money. Raises SourceRefused.
    """
    _check_name(name)
    chosen = sorted(set(types)) or sorted(WITHOUT_MONEY)
    if unknown := set(chosen) - BY_NAME.keys():
        raise SourceRefused(
            f"there is no type {', '.join(sorted(unknown))}", field="types", allowed=list(BY_NAME)
        )
    token = PREFIX + secrets.token_urlsafe(BYTES)
    signing = new_secret()
    with refusals({"event_sources_once_by_name": _Taken}):
        source = EventSource.objects.create(
            name=name,
            types=chosen,
            # A source that signs has no token that anybody knows.
            digest=_digest(token),
            signs=signs,
            signing_secret=encrypt(signing, Purpose.EVENT_SOURCES) if signs else None,
            created_at=now,
            created_by_id=by.user_id,
        )
    record(
        Action.SOURCE_MADE,
        by=by,
        object_kind="event_source",
        object_id=source.id,
        after={"name": name, "types": chosen, "signs": signs},
    )
    return source, signing if signs else token


@sign_in_login()
@transaction.atomic
def revoke_source(source_id: int, *, now: datetime, by: Actor) -> None:
    """End a source: nothing more comes from it. Raises SourceNotFound."""
    if not EventSource.objects.filter(id=source_id, revoked_at=None).update(revoked_at=now):
        raise SourceNotFound(f"there is no source {source_id}, or it was revoked")
    record(Action.SOURCE_REVOKED, by=by, object_kind="event_source", object_id=source_id)


@sign_in_login()
def sender_of_token(token: str, now: datetime) -> Sender:
    """Which source a token is of. Raises NotSignedIn."""
    with connection.cursor() as cursor:
        cursor.execute(FIND, [_digest(token)])
        found = cursor.fetchone()
        if found is None:
            raise NotSignedIn("the token is unknown or was revoked")
        source_id, name, types, last_used_at = found
        _note_use(cursor, source_id, last_used_at, now)
    return Sender(name, frozenset(types))


@sign_in_login()
def sender_of_signature(name: str, headers: Mapping[str, str], body: bytes, now: datetime) -> Sender:
    """The source of this name, where it signed the body (Standard Webhooks).

    Raises NotSignedIn, SourceSecretUnreadable.
    """
    with connection.cursor() as cursor:
        cursor.execute(FIND_SIGNING, [name])
        found = cursor.fetchone()
        if found is None or found[4] is None:
            raise NotSignedIn("there is no source of this name that signs what it sends")
        source_id, name, types, last_used_at, encrypted = found
        _check_signature(_secret(name, encrypted), headers, body, now)
        _note_use(cursor, source_id, last_used_at, now)
    return Sender(name, frozenset(types))


@sign_in_login()
def unreadable_sources() -> set[int]:
    """The sources whose signatures cannot be checked: their secrets were stored under another SECRET_KEY."""
    signing = EventSource.objects.filter(revoked_at=None, signs=True)
    return {
        source_id
        for source_id, encrypted in signing.values_list("id", "signing_secret")
        if not _is_readable(encrypted)
    }


def _is_readable(encrypted: str | None) -> bool:
    try:
        decrypt(encrypted or "", Purpose.EVENT_SOURCES)
    except UnreadableSecretError:
        return False
    return True


def _secret(name: str, encrypted: str) -> str:
    try:
        return decrypt(encrypted, Purpose.EVENT_SOURCES)
    except UnreadableSecretError as unreadable:
        raise SourceSecretUnreadable(
            f"the secret of the source {name} cannot be read under the SECRET_KEY of this server: name the former one"
            " in SECRET_KEY_FALLBACKS, or revoke the source and make it anew"
        ) from unreadable


def _note_use(cursor: CursorWrapper, source_id: int, last_used_at: datetime | None, now: datetime) -> None:
    """Write the last use, once in a while: most batches write nothing."""
    if last_used_at is None or now - last_used_at >= SEEN_EVERY:
        cursor.execute(SEEN, {"now": now, "id": source_id})


def _check_signature(secret: str, headers: Mapping[str, str], body: bytes, now: datetime) -> None:
    seconds = headers.get(TIMESTAMP, "")
    if not seconds.isascii() or not seconds.isdigit() or len(seconds) > 12:
        raise NotSignedIn("webhook-timestamp must be seconds since 1970")
    if abs(int(seconds) - now.timestamp()) > SIGNED_WITHIN.total_seconds():
        raise NotSignedIn("webhook-timestamp is more than 5 minutes from now")
    if not is_signed(headers, body, secret):
        raise NotSignedIn("no signature of webhook-signature is that of this body")


def _check_name(name: str) -> None:
    if not 1 <= len(name) <= LONGEST_NAME or clean_line(name) != name:
        raise SourceRefused(
            f"a source needs a name of 1 to {LONGEST_NAME} characters on one line", field="name"
        )


def _digest(token: str) -> bytes:
    """The token has 256 random bits: there is nothing to guess, so no slow hash is needed."""
    return sha256(token.encode()).digest()


def note_what_sources_give() -> None:
    """Of a marketplace that began with sources of events, the parts that they give are known, and no others."""
    sources = EventSource.objects.filter(revoked_at=None)
    began = sources.aggregate(first=Min("created_at"))["first"]
    types = {name for names in sources.values_list("types", flat=True) for name in names}
    if parts := parts_of(BY_NAME[name].target for name in types):
        sources_give(parts, since=began)
