"""A version that was never told of shows, in whatever order the others come."""

from assets.live.heard import Heard


def test_versions_that_come_in_any_order_are_all_told() -> None:
    heard = Heard(4)
    for version in (6, 5, 8, 7):
        heard.note(version)
    assert not heard.lost_before(8)


def test_a_gap_is_lost_once() -> None:
    heard = Heard(4)
    heard.note(6)
    assert heard.lost_before(6)
    assert not heard.lost_before(6)
    heard.note(7)
    assert not heard.lost_before(7)


def test_what_is_ahead_of_a_gap_is_not_lost_later() -> None:
    heard = Heard(4)
    for version in (6, 7, 9):
        heard.note(version)
    assert heard.lost_before(6)
    assert not heard.lost_before(7)
    assert heard.lost_before(8)
    assert not heard.lost_before(9)


def test_what_was_before_is_no_news() -> None:
    heard = Heard(4)
    heard.note(2)
    assert not heard.lost_before(4)
