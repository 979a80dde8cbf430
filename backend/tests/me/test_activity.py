"""The timeline: everything that happened to one's own, newest first."""

from tests.me.asking import ask_activity
from tests.me.market import Market


def test_the_timeline_is_newest_first(market: Market) -> None:
    told = ask_activity(market.ada).moments
    assert [(one["about"], one["kind"], str(one["day"])) for one in told[:6]] == [
        ("wallet", "top_up", "2026-03-09"),
        ("payment", "verified", "2026-03-09"),
        ("payment", "initiated", "2026-03-09"),
        ("message", "sent", "2026-03-07"),
        ("message", "created", "2026-03-07"),
        ("ticket", "cancelled", "2026-03-06"),
    ]
    # Moves 3 + 3 + 2, payments 2 x 2, entries 5, messages 2.
    assert len(told) == 19


def test_a_message_tells_what_it_is_now(market: Market) -> None:
    told = ask_activity(market.ada, about="message").moments
    assert [(one["kind"], one["status"], one["channel"]) for one in told] == [
        ("sent", "sent", "sms"),
        ("created", "sent", "sms"),
    ]


def test_a_move_tells_whose_it_was(market: Market) -> None:
    cancelled, made = ask_activity(market.bob, about="ticket").moments[:2]
    assert (cancelled["by_me"], cancelled["as"], made["kind"]) == (True, "borrower", "created")
    assert ask_activity(market.ada, about="ticket").moments[0]["by_me"] is False


def test_money_has_its_currency(market: Market) -> None:
    (newest, *_) = ask_activity(market.ada, about=["wallet", "payment"]).moments
    assert newest["money"] == {"amount": "2000", "currency": "IRR", "exponent": 0}


def test_pages_of_any_size_are_the_whole(market: Market) -> None:
    whole = ask_activity(market.ada).moments
    for limit in (1, 2, 3, 7):
        found, cursor = [], None
        while True:
            told = ask_activity(market.ada, limit=limit, cursor=cursor)
            found += told.moments
            cursor = told.next
            if cursor is None:
                break
        assert found == whole


def test_who_did_nothing_has_no_moments(market: Market) -> None:
    assert ask_activity(market.eve).moments == []
