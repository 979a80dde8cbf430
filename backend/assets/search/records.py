"""Tickets, payments and transfers by their number, and by the one that they have at the source that brought them.

Which rows there are is decided by the row security of the viewer's scope: what it hides is not found.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.money import exponent
from assets.common.row_scope import Scope, row_scope
from assets.people.folding import escape_like
from assets.search.limits import SHORTEST_PREFIX
from assets.search.schemas import PaymentFound, TicketFound, TransferFound
from assets.search.terms import SearchTerms

# A part of the primary key of import_keys for each plan, target and form: the whole id first, then those that begin so.
BY_EXTERNAL_ID = """
SELECT key.row_id, key.external_id, plan.name AS source
FROM import_plans AS plan
CROSS JOIN unnest(%(targets)s::text[]) AS target
CROSS JOIN unnest(%(forms)s::text[]) AS form
CROSS JOIN LATERAL (
    SELECT row_id, external_id
    FROM import_keys
    WHERE plan_id = plan.id
      AND import_keys.target = target.target
      AND external_id >= form.form
      AND external_id <= form.form || CASE WHEN length(form.form) < %(shortest)s THEN '' ELSE U&'\\+10FFFF' END
    ORDER BY external_id
    LIMIT %(most)s
) AS key"""

NO_EXTERNAL_ID = "SELECT NULL::bigint AS row_id, NULL::text AS external_id, NULL::text AS source WHERE false"

FOUND = """
WITH origin AS MATERIALIZED ({origins}
), found AS (
    SELECT id FROM {table} WHERE id = %(number)s
    UNION
    SELECT row_id FROM origin{by_name}
)
SELECT {columns}, origin.external_id, origin.source
FROM found
JOIN {table} AS row ON row.id = found.id
LEFT JOIN LATERAL (
    SELECT external_id, source FROM origin WHERE row_id = row.id ORDER BY external_id, source LIMIT 1
) AS origin ON true
ORDER BY row.id = %(number)s DESC NULLS LAST, origin.external_id = ANY (%(forms)s) DESC NULLS LAST, row.id DESC
LIMIT %(most)s
"""

# One's own loans are few enough to look through.
BY_ASSET = """
    UNION
    (SELECT id FROM tickets WHERE {conditions} ORDER BY id DESC LIMIT %(most)s)"""
CONTAINS = "search_form(asset_name) LIKE '%%' || search_form(%({name})s) || '%%'"


@dataclass(frozen=True)
class Table:
    """A table of records: its columns that are shown, and its targets of imports."""

    name: str
    columns: tuple[str, ...]
    targets: tuple[str, ...]


TICKETS = Table("tickets", ("id", "asset_name", "state", "created_at"), ("tickets",))
PAYMENTS = Table("payments", ("id", "amount", "currency", "status", "created_at"), ("payments",))
TRANSFERS = Table("transfers", ("id", "kind", "at"), ("transfers", "wallet_entries"))


def scope_of(viewer: Viewer) -> Scope:
    """Whose records a viewer may find: one's own without the permission for rows, as by a token of a narrow scope."""
    return viewer.scope if viewer.may(Permission.ROWS) else Scope.OWN


@dataclass(frozen=True)
class Records:
    """What was found of each table."""

    tickets: list[TicketFound]
    payments: list[PaymentFound]
    transfers: list[TransferFound]


def find_records(terms: SearchTerms, viewer: Viewer, most: int) -> Records:
    """Records by number and external id; one's own tickets also by what is lent. The service desk sees no money."""
    scope = scope_of(viewer)
    with row_scope(scope, viewer.user_id):
        tickets = _rows(TICKETS, terms, scope, most, terms.words if scope is Scope.OWN else ())
        payments = [] if scope is Scope.SERVICE else _rows(PAYMENTS, terms, scope, most)
        transfers = [] if scope is Scope.SERVICE else _rows(TRANSFERS, terms, scope, most)
    return Records(
        [
            TicketFound(
                id=number, asset_name=name, state=state, created_at=at, external_id=external_id, source=source
            )
            for number, name, state, at, external_id, source in tickets
        ],
        [
            PaymentFound(
                id=number,
                amount=str(amount),
                currency=currency,
                exponent=exponent(currency),
                status=status,
                created_at=at,
                external_id=external_id,
                source=source,
            )
            for number, amount, currency, status, at, external_id, source in payments
        ],
        [
            TransferFound(id=number, kind=kind, at=at, external_id=external_id, source=source)
            for number, kind, at, external_id, source in transfers
        ],
    )


def _rows(
    table: Table, terms: SearchTerms, scope: Scope, most: int, words: Sequence[str] = ()
) -> list[tuple[Any, ...]]:
    if terms.number is None and scope is not Scope.ALL and not words:
        return []
    # Numbers of sources are shown to those who see every row, as beside the rows of a figure.
    statement = FOUND.format(
        table=table.name,
        columns=", ".join(f"row.{column}" for column in table.columns),
        origins=BY_EXTERNAL_ID if scope is Scope.ALL else f"\n{NO_EXTERNAL_ID}",
        by_name=_by_asset(words),
    )
    values = {
        "number": terms.number,
        "targets": list(table.targets),
        "forms": list(terms.forms),
        "shortest": SHORTEST_PREFIX,
        "most": most,
        **{f"word{place}": escape_like(word) for place, word in enumerate(words)},
    }
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return list(cursor.fetchall())


def _by_asset(words: Sequence[str]) -> str:
    if not words:
        return ""
    conditions = " AND ".join(CONTAINS.format(name=f"word{place}") for place in range(len(words)))
    return BY_ASSET.format(conditions=conditions)
