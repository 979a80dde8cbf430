"""A clock that is set, a mail server, and people who join: the figure that rules look at is new users a day."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from pytest_django import Settings

from assets.accounts.models import Role, User
from assets.common import clock
from tests.access.signing_in import join
from tests.calling import Clock
from tests.postbox import Postbox, open_postbox


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    with open_postbox(settings) as box:
        yield box


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Noon of 2 March 2026."""
    held = Clock(datetime.fromisoformat("2026-03-02T12:00:00+03:30"))
    monkeypatch.setattr(clock, "now", lambda: held.at)
    return held


@pytest.fixture
def manager(time: Clock) -> User:
    return join(email="mina@example.org", role=Role.MANAGER, name="Mina")
