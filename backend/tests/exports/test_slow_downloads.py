"""A large file that is taken slowly, many times at once: the others are answered, and one user has not all there is."""

import os
import socket
from contextlib import ExitStack
from pathlib import Path

import pytest
from django.test import Client

from assets.accounts.models import User
from assets.exports.files import path_of
from assets.exports.models import Export
from assets.web.lanes import UNTAKEN
from tests.access.signing_in import join, tokens_of
from tests.exports.asking import URL, made
from tests.serving import Served, web
from tests.waiting import HANG_SECONDS, eventually
from tests.web.test_limits import request, told

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("market")]

LARGE = 100 * 1024 * 1024
OTHERS = 24
"""More than there are threads."""
A_LITTLE = 64 * 1024


def asking(path: str, token: str) -> bytes:
    return request(path.encode(), f"Authorization: Bearer {token}".encode())


def ok(served: Served, path: str, token: str) -> bool:
    return served.sent(asking(path, token)).startswith(b"HTTP/1.1 200")


def test_slow_downloads_of_one_user_keep_nobody_waiting_and_are_few(
    manager: Client, person: User, folder: Path
) -> None:
    number = made(manager)["id"]
    os.truncate(path_of(Export.objects.get(id=number)), LARGE)
    Export.objects.filter(id=number).update(size=LARGE)
    file, token, other = (
        f"{URL}{number}/file/",
        tokens_of(person).access_token,
        tokens_of(join()).access_token,
    )
    with web() as served:
        with ExitStack() as clients:
            slow = [
                clients.enter_context(socket.create_connection(("127.0.0.1", served.port), HANG_SECONDS))
                for _ in range(UNTAKEN)
            ]
            for client in slow:
                client.sendall(asking(file, token))
            for client in slow:
                assert client.recv(A_LITTLE).startswith(b"HTTP/1.1 200")
            for _ in range(OTHERS):
                assert ok(served, "/api/v1/me/", other)
                assert ok(served, "/api/v1/health/", other)
            assert told(served.sent(asking(file, token))) == (429, "too_many_requests")
            for client in slow:
                assert len(client.recv(A_LITTLE)) > 0
        eventually(lambda: ok(served, "/api/v1/me/", token))  # those that went away count no more
        whole = served.sent(asking(file, token))
        assert len(whole.partition(b"\r\n\r\n")[2]) == LARGE
        assert "Traceback" not in served.said()
