"""A marketplace that is sealed up to 9 March 2026, a mail server, a folder for the files, and a clock that is set."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from pytest_django import Settings
from redis import Redis

from assets.accounts.models import Role, User
from assets.common import clock
from tests.access.signing_in import join
from tests.calling import Caller, Clock
from tests.database import Load
from tests.postbox import Postbox, open_postbox
from tests.publishing.market import SEALED_BOOKS
from tests.reconciliation.books import Books
from tests.schedules.scheduling import SINCE


@pytest.fixture
def postbox(settings: Settings) -> Iterator[Postbox]:
    with open_postbox(settings) as box:
        yield box


@pytest.fixture
def folder(tmp_path: Path, settings: Settings) -> Path:
    settings.EXPORTS_DIR = tmp_path / "exports"
    return tmp_path / "exports"


@pytest.fixture
def books(transactional_db: None, dataset: Load, valkey: Redis, folder: Path) -> Books:
    return dataset(SEALED_BOOKS)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Noon of 8 March 2026: that day is under way, and so is its month in either calendar."""
    held = Clock(datetime.fromisoformat(f"{SINCE}T12:00:00+03:30"))
    monkeypatch.setattr(clock, "now", lambda: held.at)
    return held


@pytest.fixture
def manager(books: Books, time: Clock) -> User:
    return join(email="mina@example.org", role=Role.MANAGER)


@pytest.fixture
def client(manager: User) -> Caller:
    """The manager's."""
    return Caller(manager)
