"""A lost message shows as a gap in the versions, in whatever order the others arrive."""

from assets.live.hub import VersionTracker


def test_no_version_is_missing_whatever_the_order() -> None:
    tracker = VersionTracker(4)
    for version in (6, 5, 8, 7):
        tracker.receive(version)
    assert not tracker.lost_before(8)


def test_a_gap_is_lost_once() -> None:
    tracker = VersionTracker(4)
    tracker.receive(6)
    assert tracker.lost_before(6)
    assert not tracker.lost_before(6)
    tracker.receive(7)
    assert not tracker.lost_before(7)


def test_what_is_ahead_of_a_gap_is_not_lost_later() -> None:
    tracker = VersionTracker(4)
    for version in (6, 7, 9):
        tracker.receive(version)
    assert tracker.lost_before(6)
    assert not tracker.lost_before(7)
    assert tracker.lost_before(8)
    assert not tracker.lost_before(9)


def test_what_was_before_is_no_news() -> None:
    tracker = VersionTracker(4)
    tracker.receive(2)
    assert not tracker.lost_before(4)
