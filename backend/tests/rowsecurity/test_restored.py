"""Policies that are missing, as after a restore that left them out, come back with the next `migrate`."""

import pytest
from django.core.management import call_command
from django.db import connection

from assets.rowsecurity.guarding import GUARDED

POLICIES = """
SELECT polrelid::regclass::text, polname, polcmd::text, pg_get_expr(polqual, polrelid) FROM pg_policy ORDER BY 1, 2
"""


def policies() -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(POLICIES)
        found: list[tuple[object, ...]] = cursor.fetchall()
        return found


@pytest.mark.django_db
@pytest.mark.parametrize("left", [(), ("ledger_entries",), GUARDED])
def test_migrate_brings_missing_policies_back(left: tuple[str, ...]) -> None:
    before = policies()
    with connection.cursor() as cursor:
        for table, name, *_ in before:
            if table not in left:
                cursor.execute(f"DROP POLICY {name} ON {table}")
        if not left:
            cursor.execute("ALTER TABLE wallets DISABLE ROW LEVEL SECURITY")
    call_command("migrate", verbosity=0)
    assert policies() == before


@pytest.mark.django_db
def test_no_policy_is_for_everyone_and_each_guarded_table_has_some() -> None:
    assert {str(table) for table, *_ in policies()} == set(GUARDED)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_policy WHERE 0 = ANY (polroles)")
        assert cursor.fetchone() == (0,)
