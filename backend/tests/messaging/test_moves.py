"""What is written when something happens: moves of a loan, late loans, top-ups; each with it, or not at all."""

from datetime import datetime, timedelta

import pytest
from django.db import connection

from assets.common import clock
from assets.common.failure_reasons import FailureReason
from assets.gateway.client import Verified
from assets.gateway.models import TopUp
from assets.gateway.services.settling import record_failure, record_verified
from assets.loans.limits import LIMITS
from assets.loans.models import OverdueReminder
from assets.loans.moves import MoveName
from assets.loans.services.reminding import remind_overdue
from assets.messaging.rendering import ISOLATES
from assets.notifications.models import MessageText, Notification
from assets.payments.services import create_payment
from assets.tickets.errors import TicketMoveNotAllowed
from assets.tickets.models import Ticket, TicketState
from assets.wallets.errors import InsufficientFunds
from tests.access.signing_in import join
from tests.acting import acting_as
from tests.loans.lending import PRICE, Pair, move, pair

pytestmark = pytest.mark.usefixtures("telephones")


def written() -> list[tuple[str | None, int | None]]:
    """The kinds of messages and whom they are for, in order; by mail, as nobody has confirmed a number."""
    return list(Notification.objects.order_by("id").values_list("kind", "user_id"))


@pytest.fixture
def lending(transactional_db: None) -> Pair:
    return pair(4 * PRICE)


@pytest.mark.quick
def test_each_move_is_written_to_the_other_of_the_two(lending: Pair) -> None:
    borrower, lender = lending.borrower.id, lending.lender.id
    ticket = lending.ask()
    for name in (MoveName.ACCEPT, MoveName.HAND_OVER, MoveName.RETURN):
        move(ticket, lender, name)
    move(lending.ask(), lender, MoveName.DECLINE)
    move(lending.ask(), borrower, MoveName.CANCEL)
    accepted = lending.ticket(TicketState.ACCEPTED)
    move(accepted, lender, MoveName.CANCEL)
    asked = ("loan_requested", lender)
    assert written() == [
        asked, ("loan_accepted", borrower), ("loan_started", borrower), ("loan_returned", borrower),
        asked, ("loan_declined", borrower),
        asked, ("loan_cancelled", lender),
        asked, ("loan_accepted", borrower), ("loan_cancelled", borrower),
    ]  # fmt: skip
    first = MessageText.objects.order_by("notification_id")[0].body.translate(ISOLATES)
    assert first.startswith("Canon R6 را برای ۳ روز به بهای ۳۰۰٬۰۰۰ ریال درخواست کرده‌اند.")


def test_a_refused_move_writes_nothing(transactional_db: None) -> None:
    poor = pair(0)
    ticket = poor.ask()
    before = written()
    with pytest.raises(InsufficientFunds):
        move(ticket, poor.lender.id, MoveName.ACCEPT)
    with pytest.raises(TicketMoveNotAllowed):
        move(ticket, poor.borrower.id, MoveName.ACCEPT)
    assert written() == before == [("loan_requested", poor.lender.id)]


def test_a_late_loan_is_written_of_once_in_waking_hours(lending: Pair) -> None:
    late, in_time = lending.ticket(TicketState.ACTIVE), None
    due = Ticket.objects.get(id=late).due_at
    assert due is not None
    Notification.objects.update()
    noon = (due + timedelta(days=1)).astimezone(due.tzinfo).replace(hour=9, minute=0)
    night = datetime.fromisoformat(f"{noon.date()}T03:00:00+03:30")
    before = len(written())
    with acting_as("assets_worker"):
        assert remind_overdue(due - timedelta(seconds=1)) == 0
        assert remind_overdue(night) == 0
        assert [remind_overdue(noon) for _ in range(2)] == [1, 0]
        assert remind_overdue(noon + LIMITS.reminded_within + timedelta(days=1)) == 0
    assert written()[before:] == [("loan_overdue", lending.borrower.id)]
    assert list(OverdueReminder.objects.values_list("ticket_id", flat=True)) == [late]
    assert in_time is None


def test_a_top_up_is_written_of_once_and_a_failure_where_its_payer_cannot_know(
    transactional_db: None,
) -> None:
    user = join()
    reasons = list(FailureReason)
    payments = []
    for number in range(len(reasons) + 1):
        payment = create_payment(user_id=user.id, amount=500_000, currency="IRR", created_at=clock.now())
        TopUp.objects.create(
            payment=payment, user_id=user.id, key=str(number), gateway="simulator", language="fa"
        )
        payments.append(payment.id)
    paid = Verified(code=100, reference=1, fee=None, fee_payer=None)
    for _ in range(2):
        record_verified(payments[0], paid, clock.now())
    for payment_id, reason in zip(payments[1:], reasons, strict=True):
        for _ in range(2):
            record_failure(payment_id, reason, clock.now())
    kinds = [kind for kind, _ in written()]
    silent = {
        FailureReason.REFUSED,
        FailureReason.SETTINGS,
        FailureReason.NOT_STARTED,
        FailureReason.NOT_PAID,
    }
    assert kinds == ["top_up_credited"] + ["top_up_failed"] * (len(reasons) - len(silent))
    assert "۵۰۰٬۰۰۰ ریال" in MessageText.objects.order_by("notification_id")[0].body.translate(ISOLATES)
    connection.close()
