"""API schemas of reconciliations. Amounts are text, in minor units of their currency."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.common.fields import Cursor, Maybe
from assets.reconciliation.checks import Slug
from assets.reconciliation.models import Agreement
from assets.reports.metrics.fields import CurrencyCode, Figure

MOST = 100


class ReconciliationParams(Schema):
    """Which page of the reconciliations, newest first."""

    model_config = ConfigDict(extra="forbid")

    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class SidesOut(Schema):
    """Both sums in one currency; without a currency, of counts."""

    currency: CurrencyCode | None
    exponent: int | None
    stated: Figure
    counted: Figure
    difference: Figure


class BreakOut(SidesOut):
    """An object whose two sides differ; `id` is empty where the stated sum belongs to no object."""

    kind: str
    id: str


class CheckOut(Schema):
    """The result of a check: how many objects it compared, both sums of them, and the largest breaks there are."""

    check: Slug
    objects: int
    breaks: int
    sides: list[SidesOut]
    shown: Annotated[list[BreakOut], Field(description="The hundred largest breaks.")]


class ReconciliationOut(Schema):
    """One comparison of the books, in lists."""

    id: int
    at: datetime
    took_ms: int
    watermark: datetime | None
    version: int
    whole: Annotated[bool, Field(description="Whether all of history was read, and not only what was new.")]
    outcome: Agreement
    breaks: int


class WholeReconciliation(ReconciliationOut):
    """One comparison of the books, check by check."""

    checks: list[CheckOut]


class HistoryRead(Schema):
    """How far all of history is read, which is done every week; `percent` while that goes on."""

    percent: int | None
    started_at: datetime | None
    finished_at: datetime | None


class Reconciliations(Schema):
    """A page of the reconciliations."""

    reconciliations: list[ReconciliationOut]
    next: str | None
    history: HistoryRead


class Reconciled(Schema):
    """A summary of the newest reconciliation; empty before the first one."""

    at: datetime | None
    watermark: datetime | None
    outcome: Agreement | None
    broken: Annotated[list[Slug], Field(description="The checks that found a break.")]
    breaks: int
