"""A marketplace that is attacked, and what must be true of each answer."""

import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pytest_django import DjangoDbBlocker

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.conftest import empty_the_marketplace
from tests.reports.api.market import make_market

OWN = ("", "testserver", urlsplit(settings.SITE_URL).netloc)
SLOW_SECONDS = 2.5

Attack = Callable[..., Any]


@pytest.fixture(scope="package")
def attacked_market(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        empty_the_marketplace()
        make_market()
        yield
        empty_the_marketplace()


@pytest.fixture(params=[None, Role.ADMIN], ids=["nobody", "admin"])
def attack(attacked_market: None, db: None, request: pytest.FixtureRequest) -> Attack:
    """Sends a request, as nobody and as who may most, and judges the answer; the answer, for more."""
    client = Client(raise_request_exception=False)
    if request.param is not None:
        client = as_user(join(role=request.param))
        client.raise_request_exception = False

    def send(method: str, url: str, **more: Any) -> Any:
        began = time.monotonic()
        answer = client.generic(method.upper(), url, **more)
        content = answer.getvalue()
        told = f"{method} {url[:300]} -> {answer.status_code}: {content[:300]!r}"
        assert answer.status_code < 500, told
        assert time.monotonic() - began < SLOW_SECONDS, told
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
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1")
        tables = [name for (name,) in cursor.fetchall()]
        counts = {}
        for table in tables:
            cursor.execute(f"SELECT count(*) FROM {connection.ops.quote_name(table)}")
            counts[table] = int(cursor.fetchone()[0])
    return counts


@pytest.fixture
def nothing_lost(attacked_market: None, db: None) -> Iterator[None]:
    """No table is gone or has fewer rows afterwards."""
    before = rows()
    yield
    after = rows()
    assert after.keys() == before.keys()
    assert all(after[table] >= count for table, count in before.items())
