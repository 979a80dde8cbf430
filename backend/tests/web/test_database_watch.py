"""A database that hangs does not hang the web server."""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest
from django.db import connection

from assets.web.database_watch import APPLICATION_NAME
from tests.serving import Served, web
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

READY, LIVE = "/api/v1/health/", "/api/v1/health/live/"


def get(served: Served, path: str) -> tuple[int, str]:
    """The status of an answer, and its head and body."""
    answer = served.sent(
        f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
    ).decode()
    return int(answer.split()[1]), answer


def backends() -> dict[int, str]:
    """The processes of PostgreSQL that serve the web server, with the name of each connection."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid, application_name FROM pg_stat_activity"
            " WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename <> current_user"
        )
        return dict(cursor.fetchall())


def postmaster() -> int:
    """The process of PostgreSQL that takes new connections."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW data_directory")
        [directory] = cursor.fetchone()
    return int(Path(directory, "postmaster.pid").read_text().split()[0])


@contextmanager
def frozen() -> Iterator[None]:
    """As a database is whose disk or network does not answer."""
    stopped = [postmaster(), *backends()]
    for pid in stopped:
        os.kill(pid, signal.SIGSTOP)
    try:
        yield
    finally:
        for pid in stopped:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGCONT)


def test_while_the_database_hangs_requests_are_refused_and_then_answered_again() -> None:
    with web() as served:
        eventually(lambda: get(served, READY)[0] == 200)
        eventually(lambda: APPLICATION_NAME in backends().values())
        with frozen():
            status, answer = get(served, READY)
            assert status == 503
            assert '"code":"database_unavailable"' in answer
            assert "retry-after: 5" in answer.lower()
            assert get(served, "/api/v1/me/")[0] == 503
            assert get(served, LIVE)[0] == 200
            assert get(served, "/.well-known/security.txt")[0] != 503
        eventually(lambda: get(served, READY)[0] == 200)
        assert get(served, "/api/v1/me/")[0] == 401
        assert "requests are refused" in served.said()
        assert "the database answers again" in served.said()
