"""What was agreed to be paid for some tickets, for those who see money."""

from collections.abc import Iterable
from typing import NamedTuple

from assets.common.row_scope import Scope
from assets.me.money import amount_of
from assets.me.schemas import Amount
from assets.monitoring.tickets.questions import TicketsQuery


class Priced(NamedTuple):
    """Some tickets in a currency, and their prices' sum; without a currency, those that have no price."""

    currency: str | None
    tickets: int
    amount: int


def sees_money(query: TicketsQuery) -> bool:
    """Whether prices may be shown: the service's role may not even read them."""
    return query.scope is Scope.ALL


def columns(query: TicketsQuery) -> str:
    """A ticket's currency and price as SQL; a price has always a currency, but not the other way round."""
    if not sees_money(query):
        return "NULL::text AS currency, NULL::bigint AS price"
    return "CASE WHEN ticket.price IS NOT NULL THEN ticket.currency END AS currency, ticket.price AS price"


def amounts(found: Iterable[Priced]) -> list[Amount]:
    """The sums by currency."""
    by_currency: dict[str, int] = {}
    for priced in found:
        if priced.currency is not None:
            by_currency[priced.currency] = by_currency.get(priced.currency, 0) + priced.amount
    return [amount_of(amount, currency) for currency, amount in sorted(by_currency.items())]


def unpriced(found: Iterable[Priced]) -> int:
    """How many of them have no price."""
    return sum(priced.tickets for priced in found if priced.currency is None)
