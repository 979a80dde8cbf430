"""The record of a transfer."""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.common.row_scope import Scope
from assets.records.access import find_record
from assets.records.schemas import TransferRecord, WithdrawalLink
from assets.records.selectors import audit, counted, messages, money
from assets.records.selectors.corrections import read_corrections
from assets.records.selectors.origins import read_origins
from assets.records.selectors.people import read_people
from assets.records.selectors.timeline import Happened, serialize_timeline
from assets.records.steps import Step
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.retractions.models import Book
from assets.withdrawals.models import WithdrawalState

TRANSFER = """
SELECT transfer.id, transfer.kind, transfer.at, transfer.recorded_at, transfer.ticket_id, transfer.payment_id,
       transfer.reverses_id, reversal.id, reversal.at, sent.sender_id, sent.recipient_id, note.text
FROM transfers AS transfer
LEFT JOIN transfers AS reversal ON reversal.reverses_id = transfer.id
LEFT JOIN user_transfers AS sent ON sent.transfer_id = transfer.id
LEFT JOIN user_transfer_notes AS note ON note.user_transfer_id = sent.transfer_id
WHERE transfer.id = %s
"""

# The reservation and the payout of a withdrawal, and what takes either back.
WITHDRAWAL = """
SELECT withdrawal.id, withdrawal.state, withdrawal.user_id
FROM withdrawals AS withdrawal
WHERE withdrawal.reservation_id = ANY (%(transfers)s) OR withdrawal.payout_id = ANY (%(transfers)s)
ORDER BY withdrawal.id LIMIT 1
"""
EVENTS = "SELECT at, kind, actor_id, reason FROM withdrawal_events WHERE withdrawal_id = %s ORDER BY at, id"

STEPS = {
    WithdrawalState.REQUESTED: Step.REQUESTED,
    WithdrawalState.CONFIRMED: Step.CONFIRMED,
    WithdrawalState.REFUSED: Step.REFUSED,
    WithdrawalState.CANCELLED: Step.CANCELLED,
    WithdrawalState.RETURNED: Step.GIVEN_BACK,
}


class Transfer(NamedTuple):
    """A row of TRANSFER."""

    id: int
    kind: str
    at: datetime
    recorded_at: datetime
    ticket: int | None
    payment: int | None
    reverses: int | None
    reversed_by: int | None
    reversed_at: datetime | None
    sender: int | None
    recipient: int | None
    note: str | None


class Withdrawal(NamedTuple):
    """A row of WITHDRAWAL."""

    id: int
    state: str
    user: int


def transfer_record(transfer_id: int, viewer: Viewer) -> TransferRecord:
    """A transfer as the viewer may see it. Raises RecordNotFound."""
    return find_record(
        "transfer",
        transfer_id,
        viewer,
        lambda scope: _record(transfer_id, viewer, scope),
        of_service=False,
    )


def _record(transfer_id: int, viewer: Viewer, scope: Scope) -> TransferRecord | None:
    with snapshot(scope, viewer.user_id) as view:
        found = [Transfer(*row) for row in view.read(TRANSFER, [transfer_id])]
        if not found:
            return None
        (transfer,) = found
        withdrawal = _withdrawal(view, (transfer.id, transfer.reverses))
        steps = _steps(view, scope, transfer, withdrawal)
        entries = money.read_entries(view, scope, money.OF_TRANSFER, transfer_id)
        written = messages.messages_of_moments(
            view,
            (withdrawal.user,) if withdrawal else (),
            messages.OF_WITHDRAWAL,
            [step.at for step in steps],
        )
        figures = counted.read_counted(view, viewer, scope, counted.OF_TRANSFER, transfer_id)
        origins = read_origins(view, scope, ("wallet_entries", "transfers"), transfer_id)
    about = [("transfer", transfer_id), ("user_transfer", transfer_id)]
    events = audit.read_events(viewer, *about, *([("withdrawal", withdrawal.id)] if withdrawal else []))
    texts = messages.read_texts(viewer, written)
    parties = (transfer.sender, transfer.recipient, viewer.user_id)
    people = read_people(
        viewer,
        scope,
        parties,
        [*(step.by for step in steps), *money.owners(entries), *audit.actors(events)],
    )
    return TransferRecord(
        id=str(transfer.id),
        kind=transfer.kind,
        at=transfer.at,
        recorded_at=transfer.recorded_at,
        ticket=_id(transfer.ticket),
        payment=_id(transfer.payment),
        reverses=_id(transfer.reverses),
        reversed_by=_id(transfer.reversed_by),
        withdrawal=withdrawal
        and WithdrawalLink(id=str(withdrawal.id), state=WithdrawalState(withdrawal.state)),
        sender=people.ref(transfer.sender),
        recipient=people.ref(transfer.recipient),
        note=transfer.note if viewer.user_id in (transfer.sender, transfer.recipient) else None,
        timeline=serialize_timeline(steps, people),
        money=money.serialize_entries(entries, people),
        messages=messages.serialize_messages(written, texts, people),
        audit=audit.serialize_events(events, people),
        origins=origins,
        counted=figures,
    )


def _withdrawal(view: Snapshot, transfers: Iterable[int | None]) -> Withdrawal | None:
    numbers = [number for number in transfers if number is not None]
    view.cursor.execute(WITHDRAWAL, {"transfers": numbers})
    row = view.cursor.fetchone()
    return row and Withdrawal(*row)


def _steps(view: Snapshot, scope: Scope, transfer: Transfer, withdrawal: Withdrawal | None) -> list[Happened]:
    steps = [Happened(transfer.at, Step.POSTED, transfer.sender)]
    if withdrawal:
        steps.extend(
            Happened(at, STEPS[WithdrawalState(kind)], actor, note=reason)
            for at, kind, actor, reason in view.read(EVENTS, [withdrawal.id])
        )
    if transfer.reversed_at is not None:
        steps.append(Happened(transfer.reversed_at, Step.REVERSED))
    return [*steps, *read_corrections(view, scope, Book.TRANSFERS, transfer.id)]


def _id(number: int | None) -> str | None:
    return None if number is None else str(number)
