"""A marketplace that can be counted by hand, a folder of its own for the files, and a manager who exports."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.accounts.models import Role, User
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.reports.api.market import MARKET


@pytest.fixture
def market(transactional_db: None, dataset: Load, valkey: Redis) -> None:
    dataset(MARKET)


@pytest.fixture
def folder(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Also that of a worker in a process of its own."""
    found = tmp_path / "exports"
    settings.EXPORTS_DIR = found
    monkeypatch.setenv("ASSETS_EXPORTS", str(found))
    return found


@pytest.fixture
def person() -> User:
    return join(role=Role.MANAGER)


@pytest.fixture
def manager(person: User) -> Client:
    return as_user(person)
