"""A PostgreSQL beside that of the tests, which a test may restart, kill and remove."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import psutil
import psycopg

from assets.embedded.layout import DATABASE, SUPERUSER, Layout
from assets.embedded.postgres import Postgres
from assets.embedded.server import bring_up
from tests.waiting import HANG_SECONDS


class AnotherServer:
    """It stands still until `start`, which makes an empty cluster where there is none."""

    def __init__(self, home: Path) -> None:
        self.layout = Layout.of(home)
        self.layout.make()
        self.conninfo = f"host={self.layout.sockets} user={SUPERUSER} dbname={DATABASE}"
        self._server = Postgres(self.layout, durable=False)
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def data(self) -> Path:
        return self._server.data

    def start(self) -> None:
        self._process = bring_up(self._server, HANG_SECONDS)

    def stop(self) -> None:
        if self._process is not None:
            self._server.stop(self._process)

    def kill(self) -> None:
        """End every process of it at once, as a machine does that loses its power."""
        assert self._process is not None
        processes = psutil.Process(self._process.pid).children(recursive=True)
        self._process.kill()
        for process in processes:
            with suppress(psutil.NoSuchProcess):
                process.kill()
        self._process.wait()

    def run(self, statement: str, *parameters: object) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.conninfo, autocommit=True) as session:
            found = session.execute(statement.encode(), parameters or None)
            return found.fetchall() if found.description else []


@contextmanager
def another_server() -> Iterator[AnotherServer]:
    """One that has not begun; nothing is left of it."""
    home = Path(tempfile.mkdtemp(prefix="assets-another-"))
    server = AnotherServer(home)
    try:
        yield server
    finally:
        server.stop()
        for folder in {home, server.layout.place, server.layout.sockets}:
            shutil.rmtree(folder, ignore_errors=True)
