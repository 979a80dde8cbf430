"""What is known of the objects that events name: how far each is, and its moments."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from assets.common.money import to_major
from assets.importing.database import rows

USERS = """
SELECT external_id FROM import_keys
WHERE plan_id = %(plan)s AND target = 'users' AND external_id = ANY(%(ids)s)
"""
TICKETS = """
SELECT key.external_id, ticket.state, ticket.created_at, ticket.accepted_at, ticket.activated_at, ticket.ended_at
FROM import_keys AS key JOIN tickets AS ticket ON ticket.id = key.row_id
WHERE key.plan_id = %(plan)s AND key.target = 'tickets' AND key.external_id = ANY(%(ids)s)
"""
PAYMENTS = """
SELECT key.external_id, payment.status, payment.created_at, payment.ended_at, payment.reversed_at, payment.amount,
       payment.currency
FROM import_keys AS key JOIN payments AS payment ON payment.id = key.row_id
WHERE key.plan_id = %(plan)s AND key.target = 'payments' AND key.external_id = ANY(%(ids)s)
"""
MESSAGES = """
SELECT key.external_id, message.status, message.created_at, message.ended_at, message.reported_at, message.channel
FROM import_keys AS key JOIN notifications AS message ON message.id = key.row_id
WHERE key.plan_id = %(plan)s AND key.target = 'notifications' AND key.external_id = ANY(%(ids)s)
"""

RANKS = {
    "pending": 0, "accepted": 1, "active": 2, "completed": 3, "cancelled": 3,
    "initiated": 0, "verified": 1, "failed": 1, "reversed": 2,
    "created": 0, "sent": 1, "delivered": 2,
}  # fmt: skip
"""How far an object of this state is. No two targets give one word two ranks."""

Key = tuple[str, str]
"""A target and an external id."""


def in_words(key: Key) -> str:
    """An object as `ticket t-17`."""
    target, external_id = key
    return f"{target.removesuffix('s')} {external_id}"


@dataclass(frozen=True)
class Known:
    """How far an object is, and what its row says of that."""

    rank: int = 0
    status: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)


def read_known(plan_id: int, keys: Iterable[Key]) -> dict[Key, Known]:
    """What is known of those of the objects that are there."""
    ids: dict[str, list[str]] = defaultdict(list)
    for target, external_id in keys:
        ids[target].append(external_id)
    known: dict[Key, Known] = {}
    for target, (query, made_of) in READERS.items():
        if ids[target]:
            for external_id, *row in rows(query, {"plan": plan_id, "ids": ids[target]}):
                known[target, external_id] = made_of(*row)
    return known


def _ticket(state: str, created: object, accepted: object, activated: object, ended: object) -> Known:
    moments = {"created_at": created, "accepted_at": accepted, "activated_at": activated}
    if state in {"completed", "cancelled"}:
        moments[f"{state}_at"] = ended
    return Known(RANKS[state], None, _texts(moments))


def _payment(
    status: str, created: object, ended: object, reversed_at: object, amount: int, currency: str
) -> Known:
    moments = {"created_at": created, "reversed_at": reversed_at}
    moments["failed_at" if status == "failed" else "verified_at"] = ended
    values = {**_texts(moments), "amount": f"{to_major(amount, currency):f}", "currency": currency}
    return Known(RANKS[status], status, values)


def _message(status: str, created: object, ended: object, reported: object, channel: str) -> Known:
    moments = {"created_at": created, "sent_at": ended}
    if status == "delivered":
        moments["delivered_at"] = reported
    return Known(RANKS[status], status, {**_texts(moments), "channel": channel})


def _texts(moments: Mapping[str, object]) -> dict[str, str]:
    return {name: str(moment) for name, moment in moments.items() if moment is not None}


READERS: dict[str, tuple[str, Callable[..., Known]]] = {
    "users": (USERS, Known),
    "tickets": (TICKETS, _ticket),
    "payments": (PAYMENTS, _payment),
    "notifications": (MESSAGES, _message),
}
