"""Answers of one database, or of one course of its history, are not those of another behind the same cache."""

import pytest
from django.db import Error, connection
from redis import Redis

from assets.common import database_history
from assets.common.database_history import history
from assets.reports.cache.store import Store
from assets.reports.rollups.state import encode, state_key
from tests.reports.cache.conftest import set_state

pytestmark = pytest.mark.django_db(transaction=True)

AFTER_A_RESTORE = database_history.HISTORY.replace("timeline_id", "timeline_id + 1")


def _read_anew() -> None:
    database_history._Last.period = -1


@pytest.fixture(autouse=True)
def read_anew() -> None:
    _read_anew()


def test_a_history_is_of_a_cluster_a_database_and_a_timeline_and_the_web_server_may_read_it() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE assets_web")
        named = history()
        cursor.execute("RESET ROLE")
        cursor.execute(database_history.HISTORY)
        assert named == ".".join(f"{part:x}" for part in cursor.fetchone())


def test_after_a_restore_to_an_earlier_moment_nothing_of_the_lost_course_is_believed(
    store: Store, valkey: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost = set_state(5)
    before = state_key()
    assert store.look("question")[0] == encode(lost)
    monkeypatch.setattr(database_history, "HISTORY", AFTER_A_RESTORE)
    _read_anew()
    assert state_key() != before
    assert store.look("question")[0] is None


def test_while_the_database_is_away_the_last_name_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    known = history()
    _read_anew()
    monkeypatch.setattr(database_history, "HISTORY", "SELECT no_such_function()")
    assert history() == known
    _read_anew()
    monkeypatch.setattr(database_history._Last, "name", None)
    with pytest.raises(Error):
        history()
