"""An entry as it lies in the cache."""

import pytest

from assets.reports.cache.entry import Entry


def entry(body: bytes = b"{}", *, version: int = 7) -> Entry:
    return Entry.of(body, version, 1000.5)


def test_what_is_stored_is_what_was_computed() -> None:
    stored = entry('{"کاربران": "۱"}'.encode())
    assert Entry.unpack(stored.pack()) == stored


@pytest.mark.parametrize(
    "stored", [b"", b"\x01", b"\x01" + entry().pack()[1:], b"not an entry at all, but long enough" * 3]
)
def test_anything_else_is_no_entry(stored: bytes) -> None:
    assert Entry.unpack(stored) is None


def test_the_same_bytes_have_the_same_validator_and_others_another() -> None:
    assert entry(b"a", version=1).etag == entry(b"a", version=2).etag
    assert entry(b"a").etag != entry(b"b").etag


def test_its_age_is_never_negative() -> None:
    assert entry().age(1010.0) == 9
    assert entry().age(990.0) == 0
