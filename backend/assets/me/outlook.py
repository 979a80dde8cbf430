"""What is due: late loans, those due today, what comes next, and what is owed and earned by them."""

from collections.abc import Iterable
from datetime import date

from assets.me.money import amount_of
from assets.me.schemas import Amount, DueLoan, DueLoans, Outlook
from assets.tickets.selectors import Due, DueSum, OwnTicket, Side, due_sums_of, first_due_of
from assets.wallets.ledger import fee_of


def outlook(viewer: int, today: date) -> Outlook:
    """What a user's running loans ask of them, and bring them."""
    borrowed = due_sums_of(viewer, Side.BORROWER, today)
    lent = due_sums_of(viewer, Side.LENDER, today)
    return Outlook(
        late=_due(viewer, Side.BORROWER, today, Due.LATE, borrowed),
        due_today=_due(viewer, Side.BORROWER, today, Due.TODAY, borrowed),
        due_next=_due(viewer, Side.BORROWER, today, Due.LATER, borrowed),
        owed=_amounts(borrowed),
        lent_late=_due(viewer, Side.LENDER, today, Due.LATE, lent),
        earned_today=_due(viewer, Side.LENDER, today, Due.TODAY, lent),
        earned_next=_due(viewer, Side.LENDER, today, Due.LATER, lent),
    )


def _due(viewer: int, side: Side, today: date, due: Due, sums: list[DueSum]) -> DueLoans | None:
    those = [found for found in sums if found.due == due]
    first = first_due_of(viewer, side, today, due) if those else None
    if first is None:
        return None
    return DueLoans(
        count=sum(found.loans for found in those), first=_loan(first, side), amounts=_amounts(those)
    )


def _loan(found: OwnTicket, side: Side) -> DueLoan:
    assert found.due_at is not None
    priced = found.price is not None and found.currency is not None
    price = amount_of(found.price or 0, found.currency or "") if priced else None
    # Of a loan that a source brought it is the source that says what its lender earns.
    made_here = priced and found.days is not None and side is Side.LENDER
    fee = fee_of(found.price or 0)
    return DueLoan(
        ticket=str(found.id),
        asset_name=found.asset_name,
        due_at=found.due_at,
        days_left=found.days_left,
        days_late=found.days_late,
        price=price,
        earning=amount_of((found.price or 0) - fee, found.currency or "") if made_here else None,
    )


def _amounts(sums: Iterable[DueSum]) -> list[Amount]:
    by_currency: dict[str, int] = {}
    for found in sums:
        if found.currency is not None:
            by_currency[found.currency] = by_currency.get(found.currency, 0) + found.amount
    return [amount_of(amount, currency) for currency, amount in sorted(by_currency.items())]
