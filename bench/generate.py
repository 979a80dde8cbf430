"""Logs of a long history, made once for each size and kept."""

from datetime import date
from pathlib import Path

from django.core.management import call_command
from django.db import connection

from bench.clock import say
from bench.sizes import DAYS, LAST_DAY, USERS

SQL = (Path(__file__).parent / "generate.sql").read_text(encoding="utf-8")


def prepare(payments: int) -> None:
    """Migrate and fill the logs; nothing is done again where it is there."""
    call_command("migrate", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM payment_events")
        if cursor.fetchone()[0] < payments:
            say(f"making {payments:,} payments and {2 * payments:,} ledger entries")
            cursor.execute(SQL.format(payments=payments, users=USERS, days=DAYS, last=LAST_DAY))
            cursor.execute("VACUUM (ANALYZE) payment_events, ledger_entries")


def history() -> list[date]:
    """Every day that has facts."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT report_day(at) FROM payment_events ORDER BY 1")
        return [day for (day,) in cursor.fetchall()]


def vacuum() -> None:
    """What autovacuum does by itself after a while."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM (ANALYZE) analytics_records, active_user_days, rollup_queue")
