"""Late loans, a support desk and a borrower who can be reached."""

import pytest
from pytest_django import Settings
from redis import Redis

from tests.support.desk import Desk, make_desk


@pytest.fixture
def desk(db: None, valkey: Redis, settings: Settings) -> Desk:
    settings.MESSAGE_CHANNELS = ("email",)
    return make_desk()
