"""The simulator of the gateway, run for real on loopback, and a user who pays."""

from collections.abc import Iterator
from contextlib import closing

import pytest
from pytest_django import Settings

from assets.accounts.models import User
from assets.gateway.client import GatewayClient, client_of
from assets.gateway.simulator.sessions import Gateway
from tests.access.signing_in import join
from tests.gateway.paying import MERCHANT, served


@pytest.fixture
def simulator(settings: Settings) -> Iterator[Gateway]:
    """What the simulator knows; the settings lead to it."""
    with served() as (url, gateway):
        settings.GATEWAY, settings.GATEWAY_URL, settings.GATEWAY_MERCHANT = "simulator", url, MERCHANT
        yield gateway
        client_of(url, MERCHANT, False).close()
    client_of.cache_clear()


@pytest.fixture
def client(simulator: Gateway, settings: Settings) -> Iterator[GatewayClient]:
    with closing(GatewayClient(settings.GATEWAY_URL, MERCHANT, proxies=False, seconds=2.0)) as client:
        yield client


@pytest.fixture
def payer(transactional_db: None) -> User:
    return join()
