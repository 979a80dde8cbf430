"""A marketplace with a past, at noon of 10 March 2026 (19 Esfand 1404)."""

import pytest

from assets.accounts.models import Role, User
from assets.common import clock
from tests.access.signing_in import join
from tests.database import Load
from tests.targets.market import MARKET, NOW


@pytest.fixture
def market(transactional_db: None, valkey: None, dataset: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    dataset(MARKET)
    monkeypatch.setattr(clock, "now", lambda: NOW)


@pytest.fixture
def manager(market: None) -> User:
    return join("mina@example.com", role=Role.MANAGER)
