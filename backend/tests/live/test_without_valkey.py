"""Valkey goes and comes back: open pages are told so, then that they missed something, then go on as before."""

import subprocess
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from asgiref.sync import async_to_sync, sync_to_async
from redis import Redis, RedisError

from assets.accounts.models import Role
from assets.embedded.account import server_account
from assets.embedded.binaries import valkey_server
from tests.access.signing_in import access_token
from tests.live.listening import LiveMessage, listening
from tests.live.market import pays, people
from tests.serving import web
from tests.test_worker import queued, worker
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)


class OwnValkey:
    """A Valkey of the test's own, which can be ended and started."""

    def __init__(self, directory: Path) -> None:
        self._socket = directory / "valkey.sock"
        self.url = f"unix://{self._socket}?db=0"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        command = [
            str(valkey_server(server_account())),
            "--port",
            "0",
            "--unixsocket",
            str(self._socket),
            "--save",
            "",
        ]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        while True:
            try:
                Redis.from_url(self.url).ping()
            except RedisError:
                time.sleep(0.02)
            else:
                return

    def end(self) -> None:
        assert self._process is not None
        self._process.kill()
        self._process.wait()


@pytest.fixture
def own_valkey(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[OwnValkey]:
    valkey = OwnValkey(tmp_path)
    monkeypatch.setenv("REDIS_URL", valkey.url)
    valkey.start()
    yield valkey
    valkey.end()


def test_valkey_is_started_again(own_valkey: OwnValkey) -> None:
    [ada] = people("Ada")

    def changed(told: LiveMessage) -> bool:
        return "total_volume" in told["metrics"]

    async def scenario() -> None:
        async with listening(served, access_token(Role.MANAGER, 999)) as listener:
            pay = sync_to_async(partial(pays, ada))
            await pay()
            await listener.until(changed)
            await sync_to_async(own_valkey.end)()
            await listener.until(lambda told: told["standing"] == "away")
            await pay()
            await sync_to_async(eventually)(lambda: queued() == 0)
            await sync_to_async(own_valkey.start)()
            await listener.until(lambda told: told["missed"])
            await listener.until(lambda told: told["standing"] == "current")
            await pay()
            await listener.until(changed)

    with web() as served, worker():
        async_to_sync(scenario)()
