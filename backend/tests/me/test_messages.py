"""The messages to oneself, and what became of them."""

import pytest

from assets.me.schemas import MessageCounts
from tests.me.asking import ask_messages
from tests.me.market import Market


def test_a_message_tells_its_way_and_what_became_of_it(market: Market) -> None:
    told = ask_messages(market.ada)
    (message,) = told.messages
    assert (message.id, message.channel, message.status) == (str(market.message), "sms", "sent")
    assert message.ended_at is not None
    assert message.created_at < message.ended_at
    assert (told.count, told.next) == (1, None)


@pytest.mark.parametrize(
    ("given", "count"),
    [({"status": "sent"}, 1), ({"status": "failed"}, 0), ({"channel": "sms"}, 1), ({"channel": "email"}, 0)],
)
def test_filters(market: Market, given: dict[str, str], count: int) -> None:
    told = ask_messages(market.ada, **given)
    assert (len(told.messages), told.count) == (count, count)


def test_the_counts_are_of_the_channels_and_not_of_the_states(market: Market) -> None:
    assert ask_messages(market.ada, status="failed").counts == MessageCounts(
        created=0, sent=1, delivered=0, failed=0
    )
    assert ask_messages(market.ada, channel="email").counts == MessageCounts(
        created=0, sent=0, delivered=0, failed=0
    )


def test_the_messages_of_others_are_not_told(market: Market) -> None:
    assert ask_messages(market.bob).messages == []
