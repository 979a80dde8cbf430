"""What is answered about reconciliations. Amounts are text, in minor units of their currency."""

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
    """Both sums in one currency; without one, of what is no money."""

    currency: CurrencyCode | None
    exponent: int | None
    stated: Figure
    counted: Figure
    difference: Figure


class BreakOut(SidesOut):
    """An object of which the two sides differ; its `id` is empty where what is stated belongs to none."""

    kind: str
    id: str


class CheckOut(Schema):
    """What a check found: how many objects it compared, both sums, and the largest of its breaks."""

    check: Slug
    objects: int
    breaks: int
    sides: list[SidesOut]
    shown: Annotated[list[BreakOut], Field(description="The hundred largest breaks.")]


class ReconciliationOut(Schema):
    """One comparison of the books, as it is listed."""

    id: int
    at: datetime
    took_ms: int
    watermark: datetime | None
    version: int
    outcome: Agreement
    breaks: int


class WholeReconciliation(ReconciliationOut):
    """One comparison of the books, check by check."""

    checks: list[CheckOut]


class Reconciliations(Schema):
    """A page of the reconciliations."""

    reconciliations: list[ReconciliationOut]
    next: str | None


class Reconciled(Schema):
    """The newest reconciliation in short, for whoever reads figures; nothing before the first one."""

    at: datetime | None
    watermark: datetime | None
    outcome: Agreement | None
    broken: Annotated[list[Slug], Field(description="The checks that found a break.")]
    breaks: int
