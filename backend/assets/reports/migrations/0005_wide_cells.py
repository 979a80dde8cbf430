"""A cell of the lattice becomes one row with a column for each measure, and knows how many facts are in it."""

import re
from typing import ClassVar

from django.db import migrations
from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.state import StateApps

from assets.common.sql_files import read_sql_file
from assets.reports.rollups.new_measure import fill_measures

LATTICE = re.compile(r"^CREATE TABLE analytics_records \(.*?;$", re.MULTILINE | re.DOTALL)

IS_NARROW = """
SELECT EXISTS (SELECT FROM information_schema.columns
               WHERE table_schema = current_schema() AND table_name = 'analytics_records' AND column_name = 'measure')
"""
SET_ASIDE = """
ALTER TABLE analytics_records RENAME TO narrow_records;
ALTER TABLE narrow_records RENAME CONSTRAINT analytics_record_once TO narrow_record_once;
"""

MEASURES = {
    "user_events": ("users_joined", "users_moved", "wallets_moved"),
    "ticket_events": (
        "tickets_created",
        "tickets_accepted",
        "tickets_activated",
        "tickets_completed",
        "tickets_cancelled",
        "loans_opened_less_ended",
        "loans_overdue_less_settled",
        "loan_seconds",
    ),
    "payment_events": ("payments_verified", "payments_failed", "volume_verified", "volume_reversed"),
    "ledger_entries": ("wallet_change", "wallet_credits", "wallet_debits", "fees_earned"),
    "notification_events": ("notifications_sent", "notifications_failed"),
}
COUNTS = (
    "user_moves",
    "wallet_moves",
    "overdue_moves",
    "payments_reversed",
    "credit_entries",
    "debit_entries",
    "fee_entries",
)
KEY = "grouping, day, asset_type_id, segment_id, region_id, currency"
MOVE = """
INSERT INTO analytics_records (log, {key}, {measures})
SELECT '{log}', {key}, {values}
FROM narrow_records WHERE measure IN ({names})
GROUP BY {key} ORDER BY {key}
"""


def widen(apps: StateApps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Moves what is stored, sealed days included, as it is. A new database has the wide table from the beginning."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute(IS_NARROW)
        if not cursor.fetchone()[0]:
            return
        table = LATTICE.search(read_sql_file("reports", "rollups"))
        assert table is not None
        cursor.execute(SET_ASIDE + table[0])
        for log, measures in MEASURES.items():
            cursor.execute(
                MOVE.format(
                    log=log,
                    key=KEY,
                    measures=", ".join(measures),
                    values=", ".join(f"max(value) FILTER (WHERE measure = '{name}')" for name in measures),
                    names=", ".join(f"'{name}'" for name in measures),
                )
            )
        cursor.execute("DROP TABLE narrow_records")
        fill_measures(cursor, COUNTS)


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("reports", "0004_rollupstate_sealing_held_at"),
        ("retractions", "0001_initial"),
    ]
    operations: ClassVar = [migrations.RunPython(widen, migrations.RunPython.noop)]
