"""A client that sends many requests waits for itself; the others have their turn."""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from random import Random

import pytest

from assets.web.turns import TooManyRequests, Turns


def run(scenario: Callable[[], Awaitable[None]]) -> None:
    asyncio.run(asyncio.wait_for(scenario(), 30))


async def settle() -> None:
    for _ in range(5):
        await asyncio.sleep(0)


def test_another_client_does_not_wait_for_those_of_one() -> None:
    async def scenario() -> None:
        turns = Turns(at_once=4, each=3, waiting=100)
        dear = [asyncio.ensure_future(turns.enter("dear")) for _ in range(24)]
        await settle()
        assert sum(one.done() for one in dear) == 3
        await turns.enter("other")
        for one in dear:
            one.cancel()

    run(scenario)


def test_clients_that_wait_take_turns_one_after_the_other() -> None:
    async def scenario() -> None:
        turns = Turns(at_once=1, each=1, waiting=100)
        await turns.enter("first")
        order: list[str] = []

        async def ask(client: str) -> None:
            await turns.enter(client)
            order.append(client)
            turns.leave(client)

        waiting = [asyncio.ensure_future(ask(client)) for client in ("a", "a", "a", "b", "c", "b")]
        await settle()
        turns.leave("first")
        await asyncio.gather(*waiting)
        assert order == ["a", "b", "c", "a", "b", "a"]

    run(scenario)


def test_what_one_client_may_have_waiting_has_an_end() -> None:
    async def scenario() -> None:
        turns = Turns(at_once=1, each=1, waiting=2)
        await turns.enter("a")
        waiting = [asyncio.ensure_future(turns.enter("a")) for _ in range(2)]
        await settle()
        with pytest.raises(TooManyRequests):
            await turns.enter("a")
        other = asyncio.ensure_future(turns.enter("b"))
        turns.leave("a")
        turns.leave("a")
        await waiting[0]
        turns.leave("a")
        await asyncio.gather(*waiting[1:], other)

    run(scenario)


def test_a_turn_that_comes_up_in_the_moment_of_its_cancelling_goes_to_the_next() -> None:
    async def scenario() -> None:
        turns = Turns(at_once=1, each=1, waiting=100)
        await turns.enter("a")
        cancelled, following = (asyncio.ensure_future(turns.enter(client)) for client in ("b", "c"))
        await settle()
        cancelled.cancel()
        turns.leave("a")
        await following
        turns.leave("c")
        await turns.enter("b")

    run(scenario)


@pytest.mark.parametrize("seed", range(20))
def test_whoever_is_cancelled_or_fails_takes_no_turn_with_him(seed: int) -> None:
    async def scenario() -> None:
        random = Random(seed)
        turns = Turns(at_once=3, each=2, waiting=1000)
        running = Counter[str]()

        async def ask(client: str) -> None:
            await turns.enter(client)
            running[client] += 1
            assert running.total() <= 3
            assert running[client] <= 2
            try:
                await asyncio.sleep(random.random() / 1000)
            finally:
                running[client] -= 1
                turns.leave(client)

        asked = [asyncio.ensure_future(ask(random.choice("abcde"))) for _ in range(200)]
        for one in random.sample(asked, 80):
            await asyncio.sleep(0)
            one.cancel()
        await asyncio.gather(*asked, return_exceptions=True)
        assert running.total() == 0
        for _ in range(2):  # all is free again
            await turns.enter("a")
        await turns.enter("b")

    run(scenario)
