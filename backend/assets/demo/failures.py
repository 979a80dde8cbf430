"""Why payments of the demo fail."""

from assets.common.failure_reasons import FailureReason

UP_TO = (
    (0.66, FailureReason.NOT_PAID),
    (0.92, FailureReason.BANK_REFUSED),
    (0.97, FailureReason.GATEWAY_ERROR),
    (0.99, FailureReason.REFUSED),
)


def reason_of(draw: float) -> FailureReason:
    """Why a payment failed, by a number from 0 to 1: most payers do not pay, some banks refuse."""
    return next((reason for share, reason in UP_TO if draw < share), FailureReason.AMOUNT_DIFFERS)
