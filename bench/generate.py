"""Logs of a long history, made once for each size and kept."""

from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from assets.reports.sources import NOTIFICATIONS, SOURCES, TICKETS, USERS
from bench.clock import say
from bench.facts import write
from bench.sizes import DAYS, LAST_DAY
from bench.sizes import USERS as USER_COUNT

SQL = (Path(__file__).parent / "generate.sql").read_text(encoding="utf-8")


def prepare(payments: int) -> None:
    """Migrate and fill the logs; nothing is done again where it is there."""
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM payment_events")
        if cursor.fetchone()[0] < payments:
            say(f"making {payments:,} payments and {2 * payments:,} ledger entries")
            cursor.execute(SQL.format(payments=payments, users=USER_COUNT, days=DAYS, last=LAST_DAY))
    for source in (USERS, TICKETS, NOTIFICATIONS):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {source.log}")
            if cursor.fetchone()[0] >= payments:
                continue
        say(f"making {payments:,} rows of {source.log}")
        write(source, payments, days=DAYS, last=LAST_DAY, queue=False)
    with connection.cursor() as cursor:
        cursor.execute(f"VACUUM (ANALYZE) {', '.join(source.log for source in SOURCES)}")


def history() -> list[date]:
    """Every day that has facts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT report_day(at) FROM payment_events ORDER BY 1")
        return [day for (day,) in cursor.fetchall()]


def vacuum() -> None:
    """What autovacuum does by itself after a while."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) analytics_records, analytics_months, active_user_days, rollup_queue")
