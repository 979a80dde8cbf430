"""A marketplace that is attacked, and what must be true of each answer."""

import logging
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.reports.api.market import MARKET

OWN = ("", "testserver", urlsplit(settings.SITE_URL).netloc)
MOST_CPU_SECONDS = 2.5
"""Of this process: what a request may cost does not hang on what else the machine does."""

TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1"

Attack = Callable[..., Any]


@pytest.fixture(autouse=True)
def _requests_are_not_captured(caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch) -> None:
    """They are logged by our own handler alone: pytest's keep each of some hundred requests until its test ends."""
    handlers = logging.getLogger().handlers
    logger = logging.getLogger("django.request")
    own = [handler for handler in handlers if not isinstance(handler, type(caplog.handler))]
    monkeypatch.setattr(logger, "handlers", own)
    monkeypatch.setattr(logger, "propagate", False)


@pytest.fixture
def attacked_market(db: None, dataset: Load) -> None:
    dataset(MARKET)


@pytest.fixture(params=[None, Role.ADMIN], ids=["nobody", "admin"])
def attack(attacked_market: None, db: None, request: pytest.FixtureRequest) -> Attack:
    """Sends a request, as nobody and as who may most, and judges the answer; the answer, for more."""
    client = Client(raise_request_exception=False)
    if request.param is not None:
        client = as_user(join(role=request.param), recent=True)
        client.raise_request_exception = False

    def send(method: str, url: str, **more: Any) -> Any:
        began = time.process_time()
        answer = client.generic(method.upper(), url, **more)
        content = answer.getvalue()
        told = f"{method} {url[:300]} -> {answer.status_code}: {content[:300]!r}"
        # Without a worker the figures stand still, which is that address's own answer.
        assert answer.status_code < 500 or b"figures_stand_still" in content, told
        assert time.process_time() - began < MOST_CPU_SECONDS, told
        assert urlsplit(answer.headers.get("Location", "")).netloc in OWN, told
        assert "injected" not in answer.cookies, told
        assert not any("injected" in value or "\n" in value for value in answer.headers.values()), told
        assert b"Traceback" not in content, told
        assert b"root:x:0" not in content, told
        return answer

    return send


def rows() -> dict[str, int]:
    """How many rows each table has."""
    with connection.cursor() as cursor:
        cursor.execute(TABLES)
        tables = [table for (table,) in cursor.fetchall()]
        counts = (f"(SELECT count(*) FROM {connection.ops.quote_name(table)})" for table in tables)
        cursor.execute(f"SELECT {', '.join(counts)}")
        return dict(zip(tables, cursor.fetchone(), strict=True))


@pytest.fixture
def nothing_lost(attacked_market: None, db: None) -> Iterator[None]:
    """No table is gone or has fewer rows afterwards."""
    before = rows()
    yield
    assert_nothing_lost(before, rows())


def assert_nothing_lost(before: dict[str, int], after: dict[str, int]) -> None:
    """No table is gone or has fewer rows than before."""
    assert after.keys() == before.keys()
    assert {table: after[table] for table, count in before.items() if after[table] < count} == {}
