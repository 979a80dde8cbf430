"""People of every role, each asking as himself under the role of the web server."""

from collections.abc import Iterator

import pytest
from redis import Redis

from tests.acting import acting_as


@pytest.fixture(autouse=True)
def _as_the_web_server(db: None, valkey: Redis) -> Iterator[None]:
    with acting_as("assets_web"):
        yield
