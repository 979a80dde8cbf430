"""The record of a payment."""

from datetime import datetime
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.common.failure_reasons import FailureReason
from assets.common.row_scope import Scope
from assets.me.money import amount_of
from assets.payments.models import PaymentStatus
from assets.records.access import find_record
from assets.records.schemas import PaymentRecord
from assets.records.selectors import audit, counted, links, messages, money
from assets.records.selectors.corrections import read_corrections
from assets.records.selectors.origins import read_origins
from assets.records.selectors.people import read_people
from assets.records.selectors.timeline import Happened, code_meaning, serialize_timeline
from assets.records.steps import Step
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.retractions.models import Book

PAYMENT = """
SELECT payment.id, payment.user_id, payment.ticket_id, payment.amount, payment.currency, payment.fee, payment.status,
       payment.reason, coalesce(payment.code, result.code), asset_type.slug, segment.slug, region.slug,
       payment.created_at, payment.ended_at, payment.reversed_at,
       top_up.gateway, top_up.checks, authority.authority, result.reference, result.at
FROM payments AS payment
JOIN asset_types AS asset_type ON asset_type.id = payment.asset_type_id
JOIN segments AS segment ON segment.id = payment.segment_id
JOIN regions AS region ON region.id = payment.region_id
LEFT JOIN top_ups AS top_up ON top_up.payment_id = payment.id
LEFT JOIN payment_authorities AS authority ON authority.payment_id = payment.id
LEFT JOIN gateway_results AS result ON result.payment_id = payment.id
WHERE payment.id = %s
"""

EVENTS = "SELECT at, kind, reason, code FROM payment_events WHERE payment_id = %s ORDER BY at, id"


class Payment(NamedTuple):
    """A row of PAYMENT."""

    id: int
    user: int | None
    ticket: int | None
    amount: int
    currency: str
    fee: int | None
    status: str
    reason: str | None
    code: int | None
    asset_type: str
    segment: str
    region: str
    created_at: datetime
    ended_at: datetime | None
    reversed_at: datetime | None
    gateway: str | None
    checks: int | None
    authority: str | None
    reference: int | None
    answered_at: datetime | None


def payment_record(payment_id: int, viewer: Viewer) -> PaymentRecord:
    """A payment as the viewer may see it. Raises RecordNotFound."""
    return find_record(
        "payment",
        payment_id,
        viewer,
        lambda scope: _record(payment_id, viewer, scope),
        of_service=False,
    )


def _record(payment_id: int, viewer: Viewer, scope: Scope) -> PaymentRecord | None:
    with snapshot(scope, viewer.user_id) as view:
        found = [Payment(*row) for row in view.read(PAYMENT, [payment_id])]
        if not found:
            return None
        (payment,) = found
        steps = _steps(view, scope, payment)
        entries = money.read_entries(view, scope, money.OF_PAYMENT, payment_id)
        written = messages.messages_of_moments(
            view, (payment.user,), messages.OF_TOP_UP, [step.at for step in steps]
        )
        figures = counted.read_counted(view, viewer, scope, counted.OF_PAYMENT, payment_id)
        origins = read_origins(view, scope, ("payments",), payment_id)
    events = audit.read_events(viewer, ("payment", payment_id))
    texts = messages.read_texts(viewer, written)
    people = read_people(viewer, scope, (payment.user,), [*money.owners(entries), *audit.actors(events)])
    return PaymentRecord(
        id=str(payment.id),
        user=people.ref(payment.user),
        ticket=None if payment.ticket is None else str(payment.ticket),
        amount=amount_of(payment.amount, payment.currency),
        fee=links.price_of(payment.fee, payment.currency),
        status=PaymentStatus(payment.status),
        reason=FailureReason(payment.reason) if payment.reason else None,
        code=payment.code,
        meaning=code_meaning(payment.code),
        gateway=payment.gateway,
        authority=payment.authority,
        reference=None if payment.reference is None else str(payment.reference),
        checks=payment.checks,
        asset_type=payment.asset_type,
        segment=payment.segment,
        region=payment.region,
        created_at=payment.created_at,
        ended_at=payment.ended_at,
        reversed_at=payment.reversed_at,
        timeline=serialize_timeline(steps, people),
        money=money.serialize_entries(entries, people),
        messages=messages.serialize_messages(written, texts, people),
        audit=audit.serialize_events(events, people),
        origins=origins,
        counted=figures,
    )


def _steps(view: Snapshot, scope: Scope, payment: Payment) -> list[Happened]:
    steps = list[Happened]()
    for at, kind, reason, code in view.read(EVENTS, [payment.id]):
        # The gateway's answer is of the very moment of what became of the payment, and comes before it.
        if at == payment.answered_at:
            steps.append(Happened(at, Step.ANSWERED, code=payment.code))
        by = payment.user if kind == PaymentStatus.INITIATED else None
        steps.append(Happened(at, Step(kind), by, reason=reason, code=None if payment.answered_at else code))
    return [*steps, *read_corrections(view, scope, Book.PAYMENTS, payment.id)]
