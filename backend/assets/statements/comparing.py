"""A list of the gateway against our payments, one by one: one rial is a break."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import Any

from django.db import connection

from assets.common.days import day_of
from assets.gateway.client import Unverified
from assets.payments.models import PaymentStatus
from assets.statements.reading import Row

SETTLES_WITHIN = timedelta(hours=1)
"""What is paid and not verified for longer is no payment that is just being made."""

OURS = """
SELECT named.authority, result.reference, payment.id, payment.status, payment.amount, payment.fee, payment.currency,
       payment.created_at
FROM payments AS payment
LEFT JOIN payment_authorities AS named ON named.payment_id = payment.id
LEFT JOIN gateway_results AS result ON result.payment_id = payment.id
"""
LISTED = OURS + "WHERE named.authority = ANY (%s) OR result.reference = ANY (%s)"

# One that began before these days, or was verified after them, may stand in the list of other days.
VERIFIED_WITHIN = (
    OURS
    + """
JOIN payment_events AS verified ON verified.payment_id = payment.id AND verified.kind = 'verified'
WHERE report_day(verified.at) BETWEEN %(first)s AND %(last)s AND report_day(payment.created_at) >= %(first)s
  AND named.authority IS NOT NULL AND payment.status = 'verified' AND payment.currency = 'IRR'
"""
)


class BreakKind(StrEnum):
    """What differs. The values are stored for ever."""

    AMOUNT = "amount"
    FEE = "fee"
    NOT_OURS = "not_ours"
    NOT_THEIRS = "not_theirs"
    NOT_VERIFIED = "not_verified"
    NOT_PAID = "not_paid"
    TWICE = "twice"


@dataclass(frozen=True)
class Payment:
    """A payment as we have it; amounts in minor units of its currency."""

    authority: str | None
    reference: int | None
    id: int
    status: str
    amount: int
    fee: int | None
    currency: str
    created_at: datetime

    @property
    def came(self) -> bool:
        """Whether its money came to us, and was not given back."""
        return self.status == PaymentStatus.VERIFIED


@dataclass(frozen=True)
class Break:
    """A payment of which the two sides differ, amounts in rials as text; None where a side does not have it.

    `line` is its row in the file.
    """

    kind: BreakKind
    authority: str | None
    reference: str | None
    payment: str | None
    line: int | None
    ours: str | None
    theirs: str | None
    difference: str


@dataclass(frozen=True)
class Total:
    """What both sides add up to over what was compared, in rials as text."""

    of: str
    ours: str
    theirs: str
    difference: str


@dataclass(frozen=True)
class Compared:
    """The result: how many rows of theirs were compared, both totals, and all breaks, the largest first."""

    rows: int
    totals: Sequence[Total]
    breaks: Sequence[Break]

    def to_json(self, shown: int) -> dict[str, Any]:
        """As it is stored, with so many breaks."""
        return {
            "totals": [asdict(one) for one in self.totals],
            "shown": [asdict(one) for one in self.breaks[:shown]],
        }


def compare_statement(rows: Iterable[Row], first: date, last: date) -> Compared:
    """Compare what a statement lists of some days with our payments, and these with it."""
    listed = [row for row in rows if first <= day_of(row.at) <= last]
    by_authority, by_reference = _payments_of(listed)
    breaks: list[Break] = []
    found: dict[int, Payment] = {}
    sums = Counter[str]()
    for row in listed:
        payment = by_authority.get(row.authority or "") or by_reference.get(row.reference or 0)
        if row.is_paid:
            sums["amount_theirs"] += row.amount
            sums["fee_theirs"] += row.fee or 0
        if payment is not None and payment.id in found:
            breaks.append(_break(BreakKind.TWICE, row, payment, None, row.amount))
            continue
        if payment is not None:
            found[payment.id] = payment
        breaks += _differences(row, payment)
    has_fees = any(row.fee is not None for row in listed)
    for payment in _verified_within(first, last):
        if payment.id not in found:
            breaks.append(_break(BreakKind.NOT_THEIRS, None, payment, payment.amount, None))
            found[payment.id] = payment
    for payment in found.values():
        if payment.came:
            sums["amount_ours"] += payment.amount
            sums["fee_ours"] += payment.fee or 0
    totals = [_total(of, sums) for of in ("amount", *(["fee"] if has_fees else []))]
    return Compared(len(listed), totals, _largest_first(breaks))


def compare_unverified(listed: Sequence[Unverified], at: datetime) -> Compared:
    """Compare what is paid at the gateway and not verified with our payments: none should be there for long."""
    rows = [Row(None, each.authority, None, each.amount, None, at, is_paid=True) for each in listed]
    by_authority, _ = _payments_of(rows)
    breaks: list[Break] = []
    sums = Counter[str]()
    for row in rows:
        payment = by_authority.get(row.authority or "")
        sums["amount_theirs"] += row.amount
        sums["amount_ours"] += payment.amount if payment else 0
        if payment is None:
            breaks.append(_break(BreakKind.NOT_OURS, row, None, None, row.amount))
        elif payment.amount != row.amount:
            breaks.append(_break(BreakKind.AMOUNT, row, payment, payment.amount, row.amount))
        elif at - payment.created_at > SETTLES_WITHIN:
            breaks.append(_break(BreakKind.NOT_VERIFIED, row, payment, None, row.amount))
    return Compared(len(rows), [_total("amount", sums)], _largest_first(breaks))


def _differences(row: Row, payment: Payment | None) -> Iterator[Break]:
    """What differs between a row of theirs and the payment of ours, if there is one."""
    if payment is None:
        if row.is_paid:
            yield _break(BreakKind.NOT_OURS, row, None, None, row.amount)
    elif row.is_paid and not payment.came:
        yield _break(BreakKind.NOT_VERIFIED, row, payment, None, row.amount)
    elif payment.came and not row.is_paid:
        yield _break(BreakKind.NOT_PAID, row, payment, payment.amount, None)
    elif payment.came:
        if payment.amount != row.amount:
            yield _break(BreakKind.AMOUNT, row, payment, payment.amount, row.amount)
        if row.fee is not None and payment.fee != row.fee:
            yield _break(BreakKind.FEE, row, payment, payment.fee, row.fee)


def _break(
    kind: BreakKind, row: Row | None, payment: Payment | None, ours: int | None, theirs: int | None
) -> Break:
    reference = (row.reference if row else None) or (payment.reference if payment else None)
    return Break(
        kind=kind,
        authority=(row.authority if row else None) or (payment.authority if payment else None),
        reference=None if reference is None else str(reference),
        payment=str(payment.id) if payment else None,
        line=row.line if row else None,
        ours=None if ours is None else str(ours),
        theirs=None if theirs is None else str(theirs),
        difference=str((ours or 0) - (theirs or 0)),
    )


def _total(of: str, sums: Counter[str]) -> Total:
    ours, theirs = sums[f"{of}_ours"], sums[f"{of}_theirs"]
    return Total(of, str(ours), str(theirs), str(ours - theirs))


def _largest_first(breaks: Iterable[Break]) -> list[Break]:
    return sorted(breaks, key=lambda one: (-abs(int(one.difference)), one.kind, one.authority or ""))


def _payments_of(rows: Sequence[Row]) -> tuple[dict[str, Payment], dict[int, Payment]]:
    """Our payments that rows name, by authority and by reference."""
    authorities = [row.authority for row in rows if row.authority]
    references = [row.reference for row in rows if row.reference and not row.authority]
    found = _read(LISTED, [authorities, references])
    return (
        {one.authority: one for one in found if one.authority},
        {one.reference: one for one in found if one.reference},
    )


def _verified_within(first: date, last: date) -> list[Payment]:
    return _read(VERIFIED_WITHIN, {"first": first, "last": last})


def _read(statement: str, parameters: Any) -> list[Payment]:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters)
        return [Payment(*row) for row in cursor.fetchall()]
