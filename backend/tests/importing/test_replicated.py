"""A marketplace's database that replicates into ours is followed, by what the how-to says: each change counts once."""

import re
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import psycopg
import pytest
from django.db import connection

from assets.accounts.models import User
from assets.common.clock import database_now
from assets.feeds import services as feeds
from assets.feeds.models import Feed
from assets.importing.following import Follower
from assets.importing.inbox import empty_personal_columns
from assets.tickets.models import Ticket, TicketEvent
from tests.another_server import AnotherServer, another_server
from tests.importing.conftest import Importer
from tests.importing.test_postgres import address
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

INBOX = "inbox_of_tests"
HOW_TO = Path(__file__).parents[3] / "docs" / "how-to" / "replicate-a-database.md"
TABLES = """
CREATE TABLE loans (
    id bigint PRIMARY KEY, item text, kind text, borrower bigint, lender bigint, price numeric(12),
    made timestamptz DEFAULT now() - interval '2 days', handed_over timestamptz, due timestamptz, returned timestamptz,
    note text
);
CREATE TABLE people (id bigint PRIMARY KEY, name text, joined timestamptz, identity_card text);
INSERT INTO people SELECT n, 'Person ' || n, now() - interval '9 days', 'secret' FROM generate_series(1, 3) AS n;
INSERT INTO loans (id, item, kind, borrower, lender, price)
SELECT n, 'drill', 'tools', 1, 2, 5000 FROM generate_series(1, 5) AS n
"""
HAND_OVER = "UPDATE loans SET handed_over = now() - interval '1 day' WHERE id = ANY (%s)"
RETURN = """
UPDATE loans SET handed_over = now() - interval '1 day', returned = now() - interval '1 hour' WHERE id = ANY (%s)
"""
STATES = """
SELECT CASE WHEN returned IS NOT NULL THEN 'completed' WHEN handed_over IS NOT NULL THEN 'active' ELSE 'pending' END,
       count(*)
FROM loans GROUP BY 1
"""


@pytest.fixture
def there() -> Iterator[AnotherServer]:
    """The marketplace's server."""
    with another_server() as server:
        server.start()
        server.run("ALTER SYSTEM SET wal_level = 'logical'")
        server.stop()
        server.start()
        server.run(TABLES)
        server.run(block("there"))
        yield server


@pytest.fixture
def here(there: AnotherServer, transactional_db: None) -> Iterator[psycopg.Connection]:
    """The inbox, subscribed: a database beside ours."""
    with psycopg.connect(address(connection.settings_dict["NAME"]), autocommit=True) as server:
        server.execute(f"CREATE DATABASE {INBOX}".encode())
        with psycopg.connect(address(INBOX), autocommit=True) as inbox:
            inbox.execute(block("here").encode())
            subscribe = re.sub("CONNECTION '.*'", f"CONNECTION '{there.conninfo}'", block("subscribe"))
            inbox.execute(subscribe.encode())
            try:
                yield inbox
            finally:
                inbox.execute("ALTER SUBSCRIPTION assets_inbox DISABLE")
                inbox.execute("ALTER SUBSCRIPTION assets_inbox SET (slot_name = NONE)")
                inbox.execute("DROP SUBSCRIPTION assets_inbox")
        server.execute(f"DROP DATABASE {INBOX} WITH (FORCE)".encode())


def block(name: str) -> str:
    """A block of SQL of the how-to."""
    [found] = re.findall(rf"```sql\n-- {name}\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.DOTALL)
    return str(found)


def plan() -> dict[str, str]:
    """The files of the how-to's plan."""
    text = HOW_TO.read_text(encoding="utf-8")
    return dict(re.findall(r"`plan/([\w.]+)`:\n\n```\w+\n(.*?)```", text, re.DOTALL))


@pytest.fixture
def follower(here: psycopg.Connection, importer: Importer, monkeypatch: pytest.MonkeyPatch) -> Follower:
    monkeypatch.setenv("ASSETS_INBOX_DATABASE_URL", address(INBOX))
    monkeypatch.chdir(importer.data)
    importer.write(plan())
    return Follower(importer.plan, importer.data, 1.0, print)


def arrived(there: AnotherServer, here: psycopg.Connection) -> None:
    """Wait for the first copy of each table, then move the heartbeat, and wait until it has come."""
    waiting = "SELECT count(*) FROM pg_subscription_rel WHERE srsubstate <> 'r'"
    eventually(lambda: here.execute(waiting).fetchall() == [(0,)])
    [(beat,)] = there.run("UPDATE assets_heartbeat SET at = clock_timestamp() RETURNING at")
    eventually(lambda: here.execute("SELECT at FROM assets_heartbeat").fetchall() == [(beat,)])


def states() -> dict[str, int]:
    found = Ticket.objects.values_list("state", flat=True)
    return {state: list(found).count(state) for state in set(found)}


def test_each_change_counts_once_whatever_is_killed(
    there: AnotherServer, here: psycopg.Connection, follower: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    arrived(there, here)
    first = follower.make_round()
    assert {target.name: count.new for target, count in first.counts.items()} == {"users": 3, "tickets": 5}
    assert states() == dict(there.run(STATES))
    beat = Feed.objects.get().complete_to
    assert beat == there.run("SELECT at FROM assets_heartbeat")[0][0]
    columns = here.execute("SELECT column_name FROM information_schema.columns WHERE table_name = 'people'")
    assert "identity_card" not in {name for (name,) in columns}

    # What applies changes is killed, and there the server, with changes on the way.
    there.run(HAND_OVER, [1, 2])
    here.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_subscription WHERE pid IS NOT NULL")
    there.run(RETURN, [2, 3])
    there.kill()
    there.start()
    there.run(
        "INSERT INTO loans (id, item, kind, borrower, lender, price) VALUES (6, 'saw', 'tools', 2, 3, 900)"
    )
    there.run("DELETE FROM loans WHERE id = 5")
    arrived(there, here)

    # The follower ends after it has loaded, before it has noted how far it is.
    with monkeypatch.context() as killed:
        killed.setattr(feeds, "store_cursor", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            follower.make_round()
    again = follower.make_round()
    assert {count.new + count.moved_on + count.rejected for count in again.counts.values()} == {0}
    assert states() == {**dict(there.run(STATES)), "pending": 3}  # the one that was deleted there stays
    assert TicketEvent.objects.filter(move="activated").count() == 3
    assert TicketEvent.objects.filter(move="completed").count() == 2
    later = Feed.objects.get().complete_to
    assert beat is not None
    assert later is not None
    assert later > beat


def test_personal_data_expires_in_the_inbox_and_nothing_is_lost(
    there: AnotherServer, here: psycopg.Connection, follower: Follower
) -> None:
    arrived(there, here)
    follower.make_round()
    assert empty_personal_columns(address(INBOX), database_now() - timedelta(days=1)) == 0
    assert empty_personal_columns(address(INBOX), database_now()) == 3
    assert here.execute("SELECT DISTINCT name FROM people").fetchall() == [(None,)]
    outcome = follower.make_round()
    assert {(count.rejected, count.new) for count in outcome.counts.values()} == {(0, 0)}
    there.run("UPDATE people SET name = 'Person 4' WHERE id = 3")
    arrived(there, here)
    contradicted = follower.make_round().contradictions["users"]
    assert list(contradicted.examples.values()) == ["name is Person 4, and Person 3 was loaded"]
    assert set(User.objects.values_list("name", flat=True)) == {"Person 1", "Person 2", "Person 3"}
