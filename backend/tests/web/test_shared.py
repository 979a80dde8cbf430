"""Several web processes share a port."""

import pytest

from assets.cli.ports import free_port
from tests.serving import Served, web

pytestmark = pytest.mark.django_db(transaction=True)

LIVE = b"GET /api/v1/health/live/ HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n"
CONNECTIONS = 40
"""The kernel deals them out by chance: that one process gets none of them is as good as impossible."""


def answered(served: Served) -> int:
    return sum(served.sent(LIVE).startswith(b"HTTP/1.1 200") for _ in range(CONNECTIONS))


def test_all_of_them_are_answered_beside_each_other_and_when_one_has_ended() -> None:
    port = free_port()
    with web(shared=port) as first:
        with web(shared=port):
            assert answered(first) == CONNECTIONS
        assert answered(first) == CONNECTIONS
