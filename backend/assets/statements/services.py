"""Comparing the gateway's lists with our payments, and storing what was found."""

from datetime import date, datetime
from hashlib import sha256
from pathlib import Path
from time import monotonic

from assets.audit import SYSTEM, Action, Actor, Outcome, record
from assets.common.days import day_of
from assets.common.row_scope import Scope, row_scope
from assets.common.transactions import write_transaction
from assets.gateway.client import GatewayClient
from assets.statements.comparing import Compared, compare_statement, compare_unverified
from assets.statements.errors import StatementBroken
from assets.statements.models import SHOWN_BREAKS, GatewayStatement, ListKind
from assets.statements.reading import read_statement


def reconcile_statement(
    file: Path,
    at: datetime,
    *,
    by: Actor,
    first: date | None = None,
    last: date | None = None,
    encoding: str | None = None,
    tomans: bool = False,
) -> GatewayStatement:
    """Compare a statement file with our payments, on its own days or on those named. `at` is the moment.

    Raises StatementBroken.
    """
    began = monotonic()
    rows = read_statement(file, encoding=encoding, tomans=tomans)
    if not rows and (first is None or last is None):
        raise StatementBroken(f"{file.name} has no row: say of which days it is, with --from and --to")
    days = [day_of(row.at) for row in rows]
    first, last = first or min(days), last or max(days)
    if first > last:
        raise StatementBroken(f"the days end on {last}, before they begin on {first}")
    with row_scope(Scope.ALL):
        compared = compare_statement(rows, first, last)
    return _store(
        GatewayStatement(
            kind=ListKind.STATEMENT,
            at=at,
            file=file.name[:200],
            sha256=sha256(file.read_bytes()).hexdigest(),
            first_day=first,
            last_day=last,
        ),
        compared,
        began,
        by,
    )


def check_unverified(client: GatewayClient, at: datetime) -> GatewayStatement:
    """Compare what is paid at the gateway and not verified with our payments. Raises Refusal, Unreachable."""
    began = monotonic()
    listed = client.unverified()
    with row_scope(Scope.ALL):
        compared = compare_unverified(listed, at)
    return _store(GatewayStatement(kind=ListKind.UNVERIFIED, at=at), compared, began, SYSTEM)


@write_transaction
def _store(statement: GatewayStatement, compared: Compared, began: float, by: Actor) -> GatewayStatement:
    statement.took_ms = round((monotonic() - began) * 1000)
    statement.rows, statement.breaks = compared.rows, len(compared.breaks)
    for name, value in compared.to_json(SHOWN_BREAKS).items():
        setattr(statement, name, value)
    statement.save()
    record(
        Action.RECONCILED,
        by=by,
        object_kind="gateway_statement",
        object_id=statement.id,
        outcome=Outcome.FAILED if statement.breaks else Outcome.DONE,
        after={"breaks": statement.breaks, "rows": statement.rows},
    )
    return statement
