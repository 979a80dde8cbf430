"""A marketplace that can be counted by hand, and a folder of its own for the files."""

from pathlib import Path

import pytest
from pytest_django import Settings
from redis import Redis

from tests.reports.api.market import make_market


@pytest.fixture
def market(transactional_db: None, valkey: Redis) -> None:
    make_market()


@pytest.fixture
def folder(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Also that of a worker in a process of its own."""
    found = tmp_path / "exports"
    settings.EXPORTS_DIR = found
    monkeypatch.setenv("ASSETS_EXPORTS", str(found))
    return found
