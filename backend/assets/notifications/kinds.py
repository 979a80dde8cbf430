"""What messages that are sent from here are about: a closed list."""

from enum import StrEnum


class MessageKind(StrEnum):
    """The values are stored for ever."""

    LOAN_REQUESTED = "loan_requested"
    LOAN_ACCEPTED = "loan_accepted"
    LOAN_DECLINED = "loan_declined"
    LOAN_CANCELLED = "loan_cancelled"
    LOAN_STARTED = "loan_started"
    LOAN_RETURNED = "loan_returned"
    LOAN_OVERDUE = "loan_overdue"
    TOP_UP_CREDITED = "top_up_credited"
    TOP_UP_FAILED = "top_up_failed"
    WITHDRAWAL_PAID = "withdrawal_paid"
    WITHDRAWAL_REFUSED = "withdrawal_refused"
    WITHDRAWAL_RETURNED = "withdrawal_returned"
    PHONE_CODE = "phone_code"
    TEST = "test"
