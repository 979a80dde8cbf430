"""The canonical form never changes: a chain made today is checked with it in ten years."""

from dataclasses import replace
from datetime import datetime
from hashlib import sha256
from typing import Any

import pytest

from assets.audit.canonical import COLUMNS, Event
from assets.audit.details import Details
from assets.common.canonical import NO_DIGEST

MOMENT = datetime.fromisoformat("2026-03-10T12:00:00.000001+03:30")
EVENT = Event(
    id=5, at=MOMENT, recorded_at=MOMENT, action="role_changed", outcome="done", actor_id=7, actor_role="admin",
    object_kind="user", object_id="9", reason="جابه‌جا شد", before={"role": "user"},
    after={"role": "support", "a": [1, None, True]}, details_digest=b"\x01" * 32,
)  # fmt: skip
WRITTEN = (
    '{"action":"role_changed","actor_id":7,"actor_role":"admin","after":{"a":[1,null,true],"role":"support"},'
    '"at":"2026-03-10T08:30:00.000001Z","before":{"role":"user"},'
    f'"details_digest":"{"01" * 32}","id":5,"object_id":"9","object_kind":"user","outcome":"done",'
    '"reason":"جابه‌جا شد","recorded_at":"2026-03-10T08:30:00.000001Z"}'
)


def test_the_canonical_form_is_this_text() -> None:
    assert EVENT.canonical() == WRITTEN.encode()


def test_a_link_is_the_digest_of_the_one_before_and_the_event() -> None:
    assert EVENT.link(NO_DIGEST) == sha256(bytes(32) + WRITTEN.encode()).digest()


def test_details_are_digested_with_their_salt() -> None:
    assert (
        Details("192.0.2.7", None).digest(b"salt")
        == sha256(b'salt{"address":"192.0.2.7","user_agent":null}').digest()
    )


def test_how_the_actor_was_authenticated_is_written_where_it_is_known() -> None:
    by_token = replace(EVENT, authenticated_by="personal_token")
    written = WRITTEN.replace('"before"', '"authenticated_by":"personal_token","before"')
    assert by_token.canonical() == written.encode()


@pytest.mark.parametrize("column", COLUMNS)
def test_every_field_is_in_the_digest(column: str) -> None:
    event = replace(EVENT, authenticated_by="session")
    other: Any = {column: None}
    assert replace(event, **other).link(NO_DIGEST) != event.link(NO_DIGEST)
