"""Answers of one database are not those of another behind the same cache."""

import pytest
from django.db import connection

from assets.reports.cache import key_here
from assets.reports.cache.database import IDENTITY


@pytest.mark.django_db
def test_every_database_has_keys_of_its_own() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE assets_web")
        cursor.execute(IDENTITY)
        cluster, database = cursor.fetchone()
    assert key_here("question") == f"question:{cluster:x}.{database:x}"
