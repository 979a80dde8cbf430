"""A MariaDB server of the tests: its own folder, on the loopback interface."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic, sleep

import pymysql

from assets.cli import mariadb, ports

LOGIN, PASSWORD, DATABASE = "reader", "pass@/word", "shop"
ADDRESS = "mysql://reader:pass%40%2Fword@127.0.0.1:{port}/shop"
OWNER = "owner"
INIT = (
    f"CREATE DATABASE {DATABASE} CHARACTER SET utf8mb4;",
    f"CREATE USER {LOGIN} IDENTIFIED BY '{PASSWORD}';",
    f"GRANT SELECT, SHOW VIEW ON {DATABASE}.* TO {LOGIN};",
    f"CREATE USER {OWNER};",
    f"GRANT ALL ON *.* TO {OWNER} WITH GRANT OPTION;",
)
STARTS_WITHIN = 60.0
ACCOUNT = "nobody"
"""Whose program it is where the tests run as root, as which it does not start."""


@contextmanager
def running() -> Iterator[int]:
    """A server with an empty database and a login that may read it; its port."""
    with TemporaryDirectory(prefix="assets-mariadb-") as folder:
        yield from _running(Path(folder))


def _running(folder: Path) -> Iterator[int]:
    data, port = folder / "data", ports.free_port()
    data.mkdir()
    program, install = mariadb.find(), mariadb.find("mariadb-install-db")
    assert program is not None
    assert install is not None
    account = []
    if os.geteuid() == 0:
        account = [f"--user={ACCOUNT}"]
        for each in (folder, data):
            shutil.chown(each, ACCOUNT)
    options = ["--no-defaults", f"--datadir={data}"]
    subprocess.run(
        [install, *options, *account, "--auth-root-authentication-method=normal", "--skip-test-db"],
        check=True,
        capture_output=True,
    )
    (folder / "init.sql").write_text("\n".join(INIT))
    with (folder / "log").open("wb") as log:
        server = subprocess.Popen(
            [
                program, *options, *account, "--bind-address=127.0.0.1", f"--port={port}",
                f"--socket={data / 'socket'}", f"--init-file={folder / 'init.sql'}", "--innodb-buffer-pool-size=8M",
                "--default-time-zone=+03:30", "--skip-name-resolve",
            ],
            stdout=log, stderr=log,
        )  # fmt: skip
    try:
        _wait(server, port, folder / "log")
        yield port
    finally:
        server.kill()
        server.wait()


def _wait(server: "subprocess.Popen[bytes]", port: int, log: Path) -> None:
    until = monotonic() + STARTS_WITHIN
    while server.poll() is None and monotonic() < until:
        try:
            pymysql.connect(
                host="127.0.0.1", port=port, user=LOGIN, password=PASSWORD, database=DATABASE
            ).close()
        except pymysql.Error:
            sleep(0.1)
        else:
            return
    raise AssertionError(log.read_text(errors="replace")[-2000:])
