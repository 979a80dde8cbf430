"""A plan that is followed reads what changed, skips nothing, and goes on wherever it was ended."""

import os
import signal
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from threading import Event

import psycopg
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import OperationalError

from assets.audit.models import AuditEvent
from assets.common.clock import database_now
from assets.feeds import services
from assets.feeds.models import Feed
from assets.feeds.selectors import standings
from assets.importing import following, postgres_tables
from assets.importing.cursor import REREAD_EVERY
from assets.importing.errors import PlanBroken
from assets.importing.following import Follower, follow
from assets.importing.models import ImportPlan
from assets.payments.models import Payment
from assets.reports.rollups import read_state
from assets.wallets.models import LedgerEntry, Transfer, WalletKind
from tests.importing.conftest import Importer
from tests.importing.test_command import BACKEND, database_address
from tests.importing.test_postgres import VARIABLE, shop  # noqa: F401 (a fixture)
from tests.waiting import eventually

pytestmark = pytest.mark.django_db(transaction=True)

PLAN = {
    "plan.toml": f"""
name = "shop"
zone = "Asia/Tehran"
[postgres]
shop = "env:{VARIABLE}"
[since]
"shop.payments" = "changed_at"
""",
    "payments.sql": """
SELECT id AS external_id, amount, 'IRR' AS currency, status, paid_at AS created_at, verified_at
FROM shop.payments
""",
}
TABLE = """
CREATE TABLE payments (
    id int PRIMARY KEY, amount numeric, status text, paid_at timestamptz NOT NULL, verified_at timestamptz,
    changed_at timestamptz NOT NULL
)
"""
PAID = "INSERT INTO payments VALUES (%s, 5000, 'initiated', now() - interval '1 day', NULL, %s)"
VERIFIED = """
UPDATE payments SET status = 'verified', verified_at = now() - interval '1 hour', changed_at = now() WHERE id = %s
"""


@pytest.fixture
def marketplace(shop: psycopg.Connection, importer: Importer) -> psycopg.Connection:  # noqa: F811
    """Three payments that changed an hour and more ago."""
    importer.write(PLAN)
    shop.execute(TABLE)
    now = database_now()
    for number in (1, 2, 3):
        shop.execute(PAID, [number, now - timedelta(hours=number)])
    return shop


@pytest.fixture
def rows_read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many rows each round took over."""
    found: list[int] = []
    write = postgres_tables._write

    def counted(database: psycopg.Connection, table: postgres_tables.Table, file: Path) -> None:
        write(database, table, file)
        found.append(len(file.read_text().splitlines()))

    monkeypatch.setattr(postgres_tables, "_write", counted)
    return found


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def follower(importer: Importer, said: list[str], monkeypatch: pytest.MonkeyPatch) -> Follower:
    monkeypatch.chdir(importer.data)
    return Follower(importer.plan, importer.data, 60.0, said.append)


def statuses() -> list[str]:
    return list(Payment.objects.order_by("id").values_list("status", flat=True))


@pytest.mark.quick
def test_each_round_reads_what_changed_since_less_an_overlap(
    marketplace: psycopg.Connection, follower: Follower, rows_read: list[int]
) -> None:
    follower.step()
    assert statuses() == ["initiated"] * 3
    marketplace.execute(VERIFIED, [2])
    follower.step()
    follower.step()
    assert statuses() == ["initiated", "verified", "initiated"]
    # The first of all rows changed last before the second round: it is within the overlap of that alone.
    assert rows_read == [3, 2, 1]


def test_what_is_committed_late_is_read_within_the_overlap(
    marketplace: psycopg.Connection, follower: Follower
) -> None:
    marketplace.execute(PAID, [4, database_now()])
    follower.step()
    marketplace.execute(PAID, [5, database_now() - timedelta(minutes=9)])
    follower.step()
    assert len(statuses()) == 5


def test_a_moment_that_is_still_to_come_hides_no_row(
    marketplace: psycopg.Connection, follower: Follower
) -> None:
    marketplace.execute(PAID, [4, database_now() + timedelta(days=900)])
    follower.step()
    marketplace.execute(PAID, [5, database_now()])
    follower.step()
    assert len(statuses()) == 5


def test_it_feeds_and_says_how_far_it_is(marketplace: psycopg.Connection, follower: Follower) -> None:
    before = database_now()
    follower.step()
    feed = Feed.objects.get()
    assert (feed.name, feed.every_seconds, feed.failure, feed.rejected) == ("shop", 60, "", 0)
    assert feed.complete_to is not None
    assert before < feed.complete_to < database_now()
    assert read_state().held_by in (None, "shop")


def test_rows_that_were_not_touched_are_not_gone(
    marketplace: psycopg.Connection, follower: Follower, said: list[str]
) -> None:
    follower.step()
    marketplace.execute(VERIFIED, [2])
    follower.step()
    assert not any("gone" in line for line in said)


def test_an_import_by_hand_reads_all_and_leaves_it_followed(
    marketplace: psycopg.Connection, follower: Follower, importer: Importer
) -> None:
    follower.step()
    assert importer.run().counts("payments") == (3, 0, 3, 0)
    assert Feed.objects.get().every_seconds == 60


def test_rounds_in_which_nothing_came_are_not_in_the_audit_log(
    marketplace: psycopg.Connection, follower: Follower
) -> None:
    for _ in range(3):
        follower.step()
    assert AuditEvent.objects.filter(action="imported").count() == 1


# What fails.


def test_a_failure_is_reported_backs_off_and_skips_nothing(
    marketplace: psycopg.Connection, follower: Follower, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    follower.step()
    cursor = Feed.objects.get().cursor
    monkeypatch.setattr(following, "monotonic", lambda: 0.0)
    address = os.environ[VARIABLE]
    monkeypatch.setenv(VARIABLE, "postgres://me:secret@127.0.0.1:1/shop")
    pauses = []
    for _ in range(5):
        follower.step()
        pauses.append(follower.due)
    assert pauses == [120, 240, 480, 600, 600]
    assert all("connection failed" in line and "secret" not in line for line in said[-5:])
    feed = Feed.objects.get()
    assert ("connection failed" in feed.failure, feed.cursor) == (True, cursor)
    marketplace.execute(VERIFIED, [2])
    monkeypatch.setenv(VARIABLE, address)
    follower.step()
    assert (statuses()[1], follower.due, Feed.objects.get().failure) == ("verified", 60, "")
    assert f"{follower.folder.name}: goes on" in said


def test_a_round_that_ends_before_its_cursor_is_stored_is_made_again(
    marketplace: psycopg.Connection, follower: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    follower.step()
    marketplace.execute(VERIFIED, [2])
    with monkeypatch.context() as patched:

        def lost(*_: object) -> None:
            raise OperationalError("gone")

        patched.setattr(services, "store_cursor", lost)
        follower.step()
    follower.step()
    assert statuses() == ["initiated", "verified", "initiated"]


def test_while_another_import_runs_it_waits_a_moment(
    marketplace: psycopg.Connection,
    follower: Follower,
    said: list[str],
    another_session_imports: None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(following, "monotonic", lambda: 0.0)
    follower.step()
    assert (follower.due, follower.failures, said) == (5, 0, [])


def test_rejected_rows_are_read_again_until_they_are_mended(
    marketplace: psycopg.Connection, follower: Follower, monkeypatch: pytest.MonkeyPatch, importer: Importer
) -> None:
    marketplace.execute("UPDATE payments SET amount = 5.5 WHERE id = 3")
    follower.step()
    assert (len(statuses()), Feed.objects.get().rejected) == (2, 1)
    assert "amount 5.5 has more than the 0 decimal places" in (importer.data / "rejects-shop.csv").read_text(
        encoding="utf-8-sig"
    )
    # Mended without a trace that it changed.
    marketplace.execute("UPDATE payments SET amount = 5 WHERE id = 3")
    follower.step()
    assert (len(statuses()), Feed.objects.get().rejected) == (2, 1)
    later = database_now() + REREAD_EVERY
    monkeypatch.setattr(following, "database_now", lambda: later)
    follower.step()
    assert (len(statuses()), Feed.objects.get().rejected) == (3, 0)


def test_another_plan_reads_everything_once(
    marketplace: psycopg.Connection, follower: Follower, importer: Importer, rows_read: list[int]
) -> None:
    follower.step()
    importer.write({"payments.sql": PLAN["payments.sql"].replace("'IRR'", "upper('irr')")})
    follower.step()
    follower.step()
    assert rows_read == [3, 3, 1]


@pytest.mark.parametrize(
    ("toml", "why"),
    [
        (
            '"shop.payments" = "status"',
            "status is not the name of a column of moments; there are paid_at, verified_at",
        ),
        ('"shop.payments" = "verified_at"', "verified_at is NULL in some rows"),
        ('"shop.other" = "at"', r"\[since\] shop.other: no query reads it"),
        ('"payments" = "at"', r"\[since\] payments is not a table of a database"),
        ('"shop.payments" = 7', r"\[since\] must name columns"),
    ],
)
def test_what_since_cannot_mean_is_said(
    marketplace: psycopg.Connection,
    importer: Importer,
    follower: Follower,
    toml: str,
    why: str,
) -> None:
    importer.write({"plan.toml": PLAN["plan.toml"].rsplit("[since]", 1)[0] + f"[since]\n{toml}\n"})
    with pytest.raises(PlanBroken, match=why):
        follower.make_round()


def test_a_moment_that_never_moves_completes_nothing(importer: Importer, follower: Follower) -> None:
    importer.write({**PLAN, "plan.toml": "feed = true\ncomplete_to = 2026-03-02"})
    with pytest.raises(PlanBroken, match="complete_to is always the same"):
        follower.make_round()


def test_a_source_that_is_followed_is_silent_after_ten_minutes() -> None:
    at = database_now()
    for minutes in (10, 11):
        Feed.objects.update_or_create(
            name="shop",
            defaults={
                "began_at": at - timedelta(days=1),
                "heard_at": at - timedelta(minutes=minutes),
                "every_seconds": 5,
            },
        )
        assert standings(at)[0].is_silent is (minutes == 11)


# The command.


def test_stopped_it_finishes_the_round_at_hand(
    marketplace: psycopg.Connection, follower: Follower, monkeypatch: pytest.MonkeyPatch
) -> None:
    stopped = Event()
    step = Follower.step

    def stopping(one: Follower) -> None:
        stopped.set()
        step(one)

    monkeypatch.setattr(Follower, "step", stopping)
    follow([follower], stopped)
    assert len(statuses()) == 3


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "say which plan to follow, or name plans in ASSETS_FOLLOW"),
        (["plan", "--every", "0s"], "'0s' is no pause: write it as 60s, 5m or 1h"),
    ],
)
def test_what_it_cannot_do_is_said(words: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        call_command("follow", *words)


def run_follow(importer: Importer) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "manage.py", "follow", str(importer.plan), "--every", "1s"],
        cwd=BACKEND,
        env={**os.environ, "DATABASE_URL": database_address()},
        stdout=subprocess.DEVNULL,
    )


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_ended_anywhere_it_goes_on(marketplace: psycopg.Connection, importer: Importer, number: int) -> None:
    first = run_follow(importer)
    try:
        eventually(lambda: Feed.objects.filter(name="shop").exists(), while_true=lambda: first.poll() is None)
        first.send_signal(number)
        status = first.wait(60)
    finally:
        first.kill()
    assert status == (0 if number == signal.SIGTERM else -signal.SIGKILL)
    marketplace.execute(VERIFIED, [2])
    marketplace.execute(PAID, [4, database_now()])
    second = run_follow(importer)
    try:
        eventually(
            lambda: sorted(statuses()) == ["initiated"] * 3 + ["verified"],
            while_true=lambda: second.poll() is None,
        )
    finally:
        second.terminate()
        second.wait(60)
    assert ImportPlan.objects.count() == 1


ENTRIES = {
    "plan.toml": PLAN["plan.toml"].replace('"shop.payments" = "changed_at"', '"shop.entries" = "written"'),
    "transfers.sql": """
SELECT transfer AS external_id, person AS "user", CASE WHEN person IS NULL THEN 'revenue' END AS wallet, amount,
       'IRR' AS currency, 'fee' AS kind, paid_at AS "at"
FROM shop.entries
""",
}
FEE = """
INSERT INTO entries SELECT transfer, person, amount, %(at)s, %(at)s
FROM (VALUES (%(transfer)s, 'ann', -500), (%(transfer)s, NULL, 500)) AS entry (transfer, person, amount)
"""


def test_transfers_come_as_their_entries_change_all_together(
    importer: Importer,
    shop: psycopg.Connection,  # noqa: F811
    follower: Follower,
    rows_read: list[int],
) -> None:
    importer.write(ENTRIES)
    shop.execute(
        "CREATE TABLE entries (transfer text, person text, amount int, paid_at timestamptz, written timestamptz"
        " NOT NULL)"
    )
    now = database_now()
    shop.execute(FEE, {"transfer": "one", "at": now - timedelta(hours=2)})
    follower.step()
    shop.execute(FEE, {"transfer": "two", "at": now})
    follower.step()
    assert rows_read == [2, 4], "the newest of the round before is within the overlap"
    assert Transfer.objects.count() == 2
    assert earned() == 1000

    # Half of a transfer is none, and what was loaded stands.
    shop.execute(
        "UPDATE entries SET written = now() + interval '1 hour' WHERE transfer = 'one' AND person = 'ann'"
    )
    follower.step()
    assert "one" in (importer.data / "rejects-shop.csv").read_text(encoding="utf-8-sig")
    assert (Transfer.objects.count(), earned()) == (2, 1000)


def earned() -> int:
    return sum(LedgerEntry.objects.filter(wallet_kind=WalletKind.REVENUE).values_list("amount", flat=True))
