"""The books compared by a plain SELECT over everything for each check: slices and carried sums must find the same."""

from typing import Any

from django.db import connection

from assets.reports.lattice import values
from assets.reports.seals.sums import sums_of
from assets.reports.sources import SOURCES

STANDS = "NOT EXISTS (SELECT FROM retractions WHERE book = '{book}' AND row_id = {row_id})"
ENTRIES = f"ledger_entries AS entry WHERE {STANDS.format(book='transfers', row_id='entry.transfer_id')}"

LOGGED = "\nUNION ALL".join(sums_of(source, source.facts) for source in SOURCES)

OF_WITHDRAWAL = """
    SELECT sum(entry.amount) FROM ledger_entries AS entry JOIN transfers AS transfer ON transfer.id = entry.transfer_id
    WHERE coalesce(reverses_id, transfer.id) IN ({moved}) AND wallet_kind = '{kind}'"""

MOVED = "reservation_id, payout_id"

BROKEN = {
    "wallets": f"""
        SELECT 'wallet', coalesce(wallet.id, entries.wallet_id), balance, amount
        FROM (SELECT * FROM wallets WHERE kind = 'user') AS wallet
        FULL JOIN (SELECT wallet_id, sum(amount) AS amount FROM {ENTRIES} AND wallet_kind = 'user' GROUP BY wallet_id)
            AS entries ON entries.wallet_id = wallet.id""",
    "transfers": """
        SELECT 'transfer', transfer_id, sum(amount) FILTER (WHERE amount > 0), -sum(amount) FILTER (WHERE amount < 0)
        FROM ledger_entries GROUP BY transfer_id, currency""",
    "gateway": f"""
        SELECT 'payment', coalesce(moved.payment_id, paid.payment_id), moved.amount, paid.amount
        FROM (SELECT payment_id, -sum(amount) AS amount
              FROM {ENTRIES.replace("WHERE", "JOIN transfers AS transfer ON transfer.id = entry.transfer_id WHERE")}
                AND wallet_kind = 'gateway' AND payment_id IS NOT NULL
              GROUP BY payment_id) AS moved
        FULL JOIN (SELECT payment_id, sum(CASE kind WHEN 'verified' THEN amount ELSE -amount END) AS amount
                   FROM payment_events AS event WHERE kind IN ('verified', 'reversed')
                     AND {STANDS.format(book="payments", row_id="event.payment_id")}
                   GROUP BY payment_id) AS paid ON paid.payment_id = moved.payment_id
        UNION ALL
        SELECT 'transfer', coalesce(reverses_id, transfer_id), -sum(amount), 0
        FROM {ENTRIES.replace("WHERE", "JOIN transfers AS transfer ON transfer.id = entry.transfer_id WHERE")}
          AND wallet_kind = 'gateway' AND payment_id IS NULL
        GROUP BY coalesce(reverses_id, transfer_id)""",
    "escrow": f"""
        SELECT 'ticket', coalesce(held.ticket_id, reserved.id), amount, price
        FROM (SELECT ticket_id, sum(amount) AS amount FROM {ENTRIES} AND wallet_kind = 'escrow'
                AND ticket_id IS NOT NULL GROUP BY ticket_id) AS held
        FULL JOIN (SELECT id, price FROM tickets WHERE state IN ('accepted', 'active')
                     AND {STANDS.format(book="tickets", row_id="tickets.id")}) AS reserved
        ON reserved.id = held.ticket_id
        UNION ALL
        SELECT 'transfer', coalesce(reverses_id, transfer_id), sum(amount), 0
        FROM {ENTRIES.replace("WHERE", "JOIN transfers AS transfer ON transfer.id = entry.transfer_id WHERE")}
          AND wallet_kind = 'escrow' AND entry.ticket_id IS NULL
        GROUP BY coalesce(reverses_id, transfer_id)""",
    "withdrawals": f"""
        SELECT 'withdrawal', id, held, CASE state WHEN 'requested' THEN amount END
        FROM withdrawals LEFT JOIN LATERAL ({OF_WITHDRAWAL.format(moved=MOVED, kind="withdrawals")})
            AS entries (held) ON true
        UNION ALL
        SELECT 'transfer', coalesce(reverses_id, transfer.id), sum(amount), 0
        FROM ledger_entries AS entry JOIN transfers AS transfer ON transfer.id = entry.transfer_id
        WHERE wallet_kind = 'withdrawals' AND coalesce(reverses_id, transfer.id) NOT IN (
            SELECT reservation_id FROM withdrawals UNION SELECT payout_id FROM withdrawals WHERE payout_id IS NOT NULL)
        GROUP BY coalesce(reverses_id, transfer.id)""",
    "payouts": f"""
        SELECT 'withdrawal', id, paid, CASE state WHEN 'confirmed' THEN amount END
        FROM withdrawals LEFT JOIN LATERAL ({OF_WITHDRAWAL.format(moved="payout_id", kind="external")})
            AS entries (paid) ON true""",
    "rollups": f"""
        SELECT 'measure', measure || ' ' || day || coalesce(currency, ''), sum(stated), sum(counted)
        FROM (SELECT measure, day, currency, value AS stated, 0 AS counted FROM ({values()}) AS cell WHERE grouping = 7
              UNION ALL SELECT measure, day, currency, 0, value FROM ({LOGGED}) AS logged) AS both_sides
        GROUP BY measure, day, currency""",
}  # fmt: skip

CARRIED = {
    "SELECT wallet_id, amount FROM reconciled_wallets WHERE amount <> 0": (
        f"SELECT wallet_id, sum(amount) FROM {ENTRIES} AND wallet_kind = 'user' GROUP BY 1 HAVING sum(amount) <> 0"
    ),
    "SELECT measure, day, currency, value FROM reconciled_days WHERE value <> 0 AND measure <> 'revenue_received'": (
        f"SELECT measure, day, currency, sum(value) FROM ({LOGGED}) AS logged GROUP BY 1, 2, 3 HAVING sum(value) <> 0"
    ),
}
"""What is carried on, and the same from all rows."""


def broken_objects() -> dict[str, set[tuple[str, str, int, int]]]:
    """By check, what is broken: kind, id, stated, counted."""
    return {
        check: {
            (kind, str(object_id), int(stated or 0), int(counted or 0))
            for kind, object_id, stated, counted in rows(statement)
            if (stated or 0) != (counted or 0)
        }
        for check, statement in BROKEN.items()
    }


def rows(statement: str) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(statement)
        found: list[tuple[Any, ...]] = cursor.fetchall()
        return found
