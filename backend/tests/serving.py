"""The web process, as it is started anywhere, on the database of the tests."""

import os
import socket
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psutil
import uvicorn
from django.db import connection

from assets.cli.health import ServedAs, answers
from assets.cli.installation import LOGINS
from assets.cli.ports import free_port
from tests.waiting import HANG_SECONDS, eventually

BACKEND = Path(__file__).parents[1]
PLAINLY = ServedAs()


@dataclass(frozen=True)
class Served:
    """Where a web process answers, and what it has said so far."""

    port: int
    log: Path
    process: int = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def said(self) -> str:
        return self.log.read_text(errors="replace")

    def sent(self, request: bytes, patience: float = HANG_SECONDS) -> bytes:
        """All that comes back for these bytes until the server closes."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=patience) as client:
            client.sendall(request)
            return b"".join(iter(lambda: client.recv(65536), b""))


def environment_of(role: str) -> dict[str, str]:
    """The environment of a process that serves: the database of the tests, with the logins of its role."""
    urls = {
        name: urlsplit(os.environ[name])._replace(path=f"/{connection.settings_dict['NAME']}").geturl()
        for name in LOGINS.get(role, ("DATABASE_URL",))
    }
    return os.environ | urls | {"ASSETS_ROLE": role}


@contextmanager
def web(
    settings: Mapping[str, str] | None = None, *, served_as: ServedAs = PLAINLY, shared: int | None = None
) -> Iterator[Served]:
    """The web server in a process of its own, acting as the web role; `shared` is a port that others answer at too."""
    environment = environment_of("web") | dict(settings or {})
    with tempfile.TemporaryDirectory() as directory:
        served = Served(shared or free_port(), Path(directory, "web.log"))
        sharing = ["--shared"] if shared else []
        with served.log.open("wb") as output:
            process = subprocess.Popen(
                [sys.executable, "manage.py", "web", "--port", str(served.port), *sharing],
                env=environment,
                cwd=BACKEND,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        try:
            eventually(
                lambda: (
                    (_listens(process, served.port) and answers("127.0.0.1", served.port, served_as))
                    or process.poll() is not None
                )
            )
            assert process.poll() is None, served.said()
            yield replace(served, process=process.pid)
        finally:
            process.terminate()
            process.wait(HANG_SECONDS)


@contextmanager
def in_a_thread(program: Any) -> Iterator[str]:
    """An ASGI program in a thread of the tests, and where it answers."""
    port = free_port()
    server = uvicorn.Server(uvicorn.Config(program, port=port, log_config=None, access_log=False))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    try:
        eventually(lambda: server.started, while_true=thread.is_alive)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.should_exit = True
        thread.join()


def _listens(process: subprocess.Popen[bytes], port: int) -> bool:
    """Whether it does itself: where a port is shared, another may answer before it."""
    try:
        found = psutil.Process(process.pid).net_connections("tcp")
    except psutil.NoSuchProcess:
        return False
    return any(one.status == psutil.CONN_LISTEN and one.laddr.port == port for one in found)
