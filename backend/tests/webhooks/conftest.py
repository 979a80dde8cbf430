"""A receiver on loopback, settings that allow it, an endpoint that leads there, and a clock that is set."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import ip_network

import pytest
from pytest_django import Settings

from assets.audit import SYSTEM
from assets.webhooks.events import EventType
from assets.webhooks.services.delivery import deliver_due
from assets.webhooks.services.endpoints import create_endpoint
from tests.webhooks.receiving import Receiver, receiver

NOON = datetime.fromisoformat("2026-03-10T12:00:00+00:00")


@dataclass
class Hook:
    """An endpoint that hears of everything, and its secret; `at` is the moment of its clock."""

    id: int
    secret: str
    at: datetime = NOON

    def works(self) -> bool:
        """What the worker does now for the endpoint."""
        return deliver_due(self.id, lambda: self.at)

    def later(self, **span: float) -> None:
        self.at += timedelta(**span)


@pytest.fixture
def loopback(settings: Settings) -> None:
    settings.WEBHOOK_NETWORKS = [ip_network("127.0.0.0/8")]
    settings.WEBHOOK_HTTP = True


@pytest.fixture
def server(loopback: None) -> Iterator[Receiver]:
    with receiver() as held:
        yield held


@pytest.fixture
def hook(db: None, server: Receiver) -> Hook:
    endpoint, secret = create_endpoint(
        name="Books", url=server.url, types=list(EventType), at=NOON, by=SYSTEM
    )
    return Hook(endpoint.id, secret)
