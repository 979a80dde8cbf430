"""What payments refuse."""

from assets.common.errors import NotFound, Refused


class PaymentNotFound(NotFound):
    """There is no such payment."""

    code = "payment_not_found"


class PaymentStatusNotAllowed(Refused):
    """The payment's status does not allow this."""

    code = "payment_status_not_allowed"


class PaymentTimeBackward(Refused):
    """Nothing happens to a payment before the last thing that did."""

    code = "payment_time_backward"


class PaymentAmountNotAllowed(Refused):
    """An amount is a positive number of minor units, at most 10^15."""

    code = "payment_amount_not_allowed"


class AuthorityTaken(Refused):
    """The gateway's authority already names a payment."""

    code = "authority_taken"
