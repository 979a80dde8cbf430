"""Reading the results."""

from typing import Any

from assets.common.cursors import read_cursor, write_cursor
from assets.common.row_scope import Scope, row_scope
from assets.gateway.client import CURRENCY
from assets.statements.errors import StatementNotFound
from assets.statements.models import GatewayStatement, ListKind
from assets.statements.schemas import (
    GatewayStatementOut,
    GatewayStatementsOut,
    StatementsParams,
    WholeGatewayStatement,
)

QUESTION = "gateway_statements"


def position(params: StatementsParams) -> int | None:
    """The last id of the previous page; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_statements(params: StatementsParams, before: int | None) -> GatewayStatementsOut:
    """A page of the lists that were compared, newest first."""
    found = GatewayStatement.objects.defer("totals", "shown").order_by("-id")
    if before is not None:
        found = found.filter(id__lt=before)
    with row_scope(Scope.ALL):
        page = list(found[: params.limit + 1])
    shown, more = page[: params.limit], len(page) > params.limit
    return GatewayStatementsOut(
        statements=[GatewayStatementOut(**_fields_of(one)) for one in shown],
        next=write_cursor(QUESTION, (shown[-1].id,)) if more else None,
    )


def get_statement(number: int) -> WholeGatewayStatement:
    """One of them with its breaks. Raises StatementNotFound."""
    with row_scope(Scope.ALL):
        found = GatewayStatement.objects.filter(id=number).first()
    if found is None:
        raise StatementNotFound(f"there is no list of the gateway {number}")
    return WholeGatewayStatement(
        **_fields_of(found), currency=CURRENCY, totals=found.totals, shown=found.shown
    )


def _fields_of(one: GatewayStatement) -> dict[str, Any]:
    return {
        "id": one.id,
        "kind": ListKind(one.kind),
        "at": one.at,
        "took_ms": one.took_ms,
        "file": one.file,
        "sha256": one.sha256,
        "first_day": one.first_day,
        "last_day": one.last_day,
        "rows": one.rows,
        "breaks": one.breaks,
    }
