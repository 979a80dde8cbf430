"""An entry as it lies in the cache, and when it is good."""

import pytest

from assets.reports.cache.entry import Basis, Entry
from assets.reports.rollups import State


def entry(body: bytes = b"{}", *, version: int = 7, closed_version: int = 3, closed: bool = False) -> Entry:
    return Entry.of(body, Basis(version, closed_version, closed), 1000.5)


def test_what_is_stored_is_what_was_computed() -> None:
    stored = entry('{"کاربران": "۱"}'.encode(), closed=True)
    assert Entry.unpack(stored.pack()) == stored


@pytest.mark.parametrize(
    "stored", [b"", b"\x01", b"\x02" + entry().pack()[1:], b"not an entry at all, but long enough" * 3]
)
def test_anything_else_is_no_entry(stored: bytes) -> None:
    assert Entry.unpack(stored) is None


def test_the_same_bytes_have_the_same_validator_and_others_another() -> None:
    assert entry(b"a", version=1).etag == entry(b"a", version=2).etag
    assert entry(b"a").etag != entry(b"b").etag


@pytest.mark.parametrize(
    ("closed", "version", "closed_version", "good"),
    [
        (False, 7, 3, True),
        (False, 8, 3, False),  # today changed
        (False, 6, 3, False),  # newer than what is published: not known to be of this state
        (True, 8, 3, True),  # today changed, which does not touch it
        (True, 8, 4, False),  # a closed day changed
        (True, 6, 2, False),
    ],
)
def test_when_it_is_good(closed: bool, version: int, closed_version: int, good: bool) -> None:
    assert entry(closed=closed).basis.holds(State(version, closed_version, None)) is good


def test_its_age_is_never_negative() -> None:
    assert entry().age(1010.0) == 9
    assert entry().age(990.0) == 0
