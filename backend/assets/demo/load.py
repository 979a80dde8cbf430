"""The history's way into the database: COPY under the tables' own triggers."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection

from assets.common.models import AssetType, Region, Segment
from assets.demo.assets import KINDS
from assets.demo.columns import COLUMNS, WITH_IDS
from assets.demo.segments import SEGMENTS
from assets.demo.terms import CURRENCY
from assets.demo.world import Ids
from assets.wallets.models import WalletKind
from assets.wallets.services import system_wallet

SYSTEM_WALLETS = (WalletKind.GATEWAY, WalletKind.ESCROW, WalletKind.REVENUE, WalletKind.EXTERNAL)

# The first row of a log is written by a trigger, which knows no other time of recording than the clock's.
# In a history written afterwards, the moment at which it happened takes that place before the row is written.
FIRST_ROWS = {
    "user_events": "true",
    "ticket_events": "NEW.move = 'created'",
    "payment_events": "NEW.kind = 'initiated'",
    "notification_events": "NEW.kind = 'created'",
}
RECORDED = """
CREATE FUNCTION pg_temp.recorded_when_it_happened() RETURNS trigger LANGUAGE plpgsql
AS $$ BEGIN NEW.recorded_at := NEW.at; RETURN NEW; END $$
"""


def prepare() -> Ids:
    """Make what the history refers to, where it is missing, and return its ids."""
    AssetType.objects.bulk_create(
        [AssetType(slug=kind.slug, name_en=kind.english, name_fa=kind.persian) for kind in KINDS],
        ignore_conflicts=True,
    )
    Segment.objects.bulk_create(
        [Segment(slug=slug, name_en=english, name_fa=persian) for slug, english, persian in SEGMENTS],
        ignore_conflicts=True,
    )
    return Ids(
        asset_types=dict(AssetType.objects.values_list("slug", "id")),
        segments=dict(Segment.objects.values_list("slug", "id")),
        regions=dict(Region.objects.values_list("slug", "id")),
        wallets={kind.value: system_wallet(kind, CURRENCY).id for kind in SYSTEM_WALLETS},
    )


def lock_tables() -> None:
    """Keep every other writer out until the transaction ends, so that the next ids are ours."""
    with connection.cursor() as cursor:
        cursor.execute(f"LOCK TABLE {', '.join(WITH_IDS)} IN SHARE ROW EXCLUSIVE MODE")


def next_ids() -> dict[str, int]:
    """The ids that each table's sequence would give out next."""
    ids = {}
    with connection.cursor() as cursor:
        for table in WITH_IDS:
            cursor.execute("SELECT pg_get_serial_sequence(%s, 'id')", [table])
            cursor.execute(f"SELECT last_value + is_called::int FROM {cursor.fetchone()[0]}")  # noqa: S608 (only constants are put in)
            ids[table] = int(cursor.fetchone()[0])
    return ids


def keep_ids(ids: dict[str, int]) -> None:
    """Let each table's sequence go on with these ids."""
    with connection.cursor() as cursor:
        for table, number in ids.items():
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, 'id'), %s, false)", [table, number])


@contextmanager
def bulk() -> Iterator[None]:
    """Within: whole days are queued, foreign keys are checked row by row rather than all at the end."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SET LOCAL assets.queue_days = on; SET CONSTRAINTS ALL IMMEDIATE; LOCK TABLE seal_lock IN ROW SHARE MODE"
        )
        cursor.execute(RECORDED)
        for log, first in FIRST_ROWS.items():
            cursor.execute(
                f"CREATE TRIGGER demo_recorded BEFORE INSERT ON {log} FOR EACH ROW WHEN ({first}) "
                "EXECUTE FUNCTION pg_temp.recorded_when_it_happened()"
            )
        yield
        for log in FIRST_ROWS:
            cursor.execute(f"DROP TRIGGER demo_recorded ON {log}")
        cursor.execute("DROP FUNCTION pg_temp.recorded_when_it_happened()")
        cursor.execute(f"ANALYZE {', '.join(COLUMNS)}")


def write(rows: dict[str, list[str]]) -> int:
    """COPY lines into their tables, each table's by one statement; returns how many."""
    total = 0
    with connection.cursor() as cursor:
        for table, lines in rows.items():
            if lines:
                with cursor.copy(f"COPY {table} ({', '.join(COLUMNS[table])}) FROM STDIN") as copy:
                    copy.write("".join(lines))
                total += len(lines)
    return total
