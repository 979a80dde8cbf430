"""API schemas of the gateway's lists. Amounts are text, in rials."""

from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.common.fields import Cursor, Maybe
from assets.reports.metrics.fields import Figure
from assets.statements.comparing import BreakKind
from assets.statements.models import ListKind

MOST = 100


class StatementsParams(Schema):
    """Which page of the lists, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 20


class StatementTotalOut(Schema):
    """What both sides add up to over what was compared."""

    of: Literal["amount", "fee"]
    ours: Figure
    theirs: Figure
    difference: Figure


class StatementBreakOut(Schema):
    """A payment of which the two sides differ; a side is null where it does not have it, or does not know it."""

    kind: BreakKind
    authority: str | None
    reference: Annotated[str | None, Field(description="The receipt number of the gateway.")]
    payment: Annotated[str | None, Field(description="The number of our payment.")]
    line: Annotated[int | None, Field(description="The row of the file.")]
    ours: Figure | None
    theirs: Figure | None
    difference: Figure


class GatewayStatementOut(Schema):
    """One list of the gateway compared with our payments, in lists."""

    id: int
    kind: ListKind
    at: datetime
    took_ms: int
    file: str
    sha256: str
    first_day: date | None
    last_day: date | None
    rows: int
    breaks: int


class GatewayStatementsOut(Schema):
    """A page of them."""

    statements: list[GatewayStatementOut]
    next: str | None


class WholeGatewayStatement(GatewayStatementOut):
    """One of them with both totals and its breaks."""

    currency: str
    totals: list[StatementTotalOut]
    shown: Annotated[list[StatementBreakOut], Field(description="The two hundred largest breaks.")]
