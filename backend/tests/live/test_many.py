"""Five hundred sockets on one process hold, and it goes on answering requests."""

import asyncio
from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

import pytest
from asgiref.sync import async_to_sync, sync_to_async

from assets.accounts.models import Role
from tests.access.signing_in import access_token
from tests.live.listening import Listener, LiveMessage, listening, says_something
from tests.live.market import counted, pays, people
from tests.serving import Served
from tests.web.test_limits import HEALTH, request

SOCKETS = 500

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


def newer_than(version: int) -> Callable[[LiveMessage], bool]:
    """Whether a message says something of a later version."""
    return lambda told: says_something(told) and told["version"] > version


def is_known(told: LiveMessage) -> bool:
    """Whether a message tells how the figures stand: until its first look at Valkey a process does not know."""
    return told["version"] is not None


def test_five_hundred_sockets_are_told_and_requests_are_answered(served: Served) -> None:
    [ada] = people("Ada")

    async def scenario() -> list[int]:
        async with AsyncExitStack() as sockets:
            listeners: list[Listener] = []
            for number in range(SOCKETS):
                token = access_token(Role.MANAGER, 10_000 + number)
                listeners.append(await sockets.enter_async_context(listening(served, token)))
                await listeners[-1].until(is_known)
            heard = []
            for _ in range(3):
                is_news = newer_than(max(one.told[-1]["version"] for one in listeners))
                waiting = [asyncio.create_task(one.until(is_news)) for one in listeners]
                await sync_to_async(pays)(ada)
                await sync_to_async(counted)()
                heard += [told["version"] for told in await asyncio.gather(*waiting)]
            answer = await sync_to_async(partial(served.sent, request(HEALTH)))()
            assert answer.startswith(b"HTTP/1.1 200")
            return heard

    versions = async_to_sync(scenario)()
    assert len(versions) == 3 * SOCKETS
    assert len(set(versions)) == 3
