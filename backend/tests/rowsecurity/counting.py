"""What a SELECT with a forgotten filter sees of each table."""

from collections.abc import Iterable

from django.db import connection

from assets.rowsecurity.guarding import GUARDED


def everything() -> dict[str, int]:
    """How many rows of each guarded table this session sees."""
    return {table: count(f"SELECT count(*) FROM {table}") for table in GUARDED}


def of_user(user: int) -> dict[str, int]:
    """How many rows each guarded table has for a user, told apart by a filter: what he should see."""
    tickets = f"SELECT id FROM tickets WHERE {user} IN (borrower_id, lender_id)"
    mine = f"user_id = {user}"
    wanted = {
        "tickets": f"id IN ({tickets})",
        "ticket_events": f"ticket_id IN ({tickets})",
        "payments": mine,
        "payment_events": f"payment_id IN (SELECT id FROM payments WHERE {mine})",
        "payment_authorities": f"payment_id IN (SELECT id FROM payments WHERE {mine})",
        "top_ups": mine,
        "gateway_results": mine,
        "wallets": mine,
        "ledger_entries": f"wallet_id IN (SELECT id FROM wallets WHERE {mine})",
        "transfers": f"id IN (SELECT transfer_id FROM ledger_entries WHERE {mine})",
        "notifications": mine,
        "notification_events": f"notification_id IN (SELECT id FROM notifications WHERE {mine})",
        "request_keys": mine,
        "bank_accounts": mine,
        "withdrawals": mine,
        "withdrawal_events": mine,
        "user_transfers": f"{user} IN (sender_id, recipient_id)",
        "user_transfer_notes": f"user_transfer_id IN (SELECT transfer_id FROM user_transfers "
        f"WHERE {user} IN (sender_id, recipient_id))",
        "user_events": mine,
        "message_texts": mine,
        "message_contacts": mine,
    }
    return {
        table: count(f"SELECT count(*) FROM {table} WHERE {wanted.get(table, 'false')}") for table in GUARDED
    }


def count(statement: str) -> int:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        return int(cursor.fetchone()[0])


def nothing() -> dict[str, int]:
    return dict.fromkeys(GUARDED, 0)


def only(counted: dict[str, int], tables: Iterable[str]) -> dict[str, int]:
    return {table: counted[table] for table in tables}
