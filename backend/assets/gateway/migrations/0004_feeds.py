"""A wallet knows its feed: what was verified before made it ours, and what was imported the source's."""

from typing import ClassVar

from django.db import migrations

from assets.common.sql_files import redefined_functions

OURS = """
UPDATE wallets AS w SET feed = 'own'
FROM top_ups t JOIN payments p ON p.id = t.payment_id
WHERE w.user_id = t.user_id AND w.currency = p.currency AND p.status IN ('verified', 'reversed')
"""
OF_SOURCES = """
UPDATE wallets SET feed = 'source'
WHERE feed IS NULL AND id IN (
    SELECT e.wallet_id FROM import_keys k JOIN ledger_entries e ON e.transfer_id = k.row_id
    WHERE k.target = 'wallet_entries' AND e.user_id IS NOT NULL
)
"""


class Migration(migrations.Migration):
    dependencies: ClassVar = [
        ("gateway", "0003_one_feed"),
        ("wallets", "0006_claim_wallets"),
        ("importing", "0003_importkey_import_keys_row"),
    ]
    operations: ClassVar = [
        migrations.RunSQL([(OURS, None)], migrations.RunSQL.noop),
        migrations.RunSQL([(OF_SOURCES, None)], migrations.RunSQL.noop),
        redefined_functions("gateway", "top_ups"),
    ]
