"""Errors of payments."""

from assets.common.errors import NotFound, Refused


class PaymentNotFound(NotFound):
    """The payment does not exist."""

    code = "payment_not_found"


class PaymentStatusNotAllowed(Refused):
    """The payment's status does not allow this."""

    code = "payment_status_not_allowed"


class PaymentTimeBackward(Refused):
    """An event cannot precede the payment's previous one."""

    code = "payment_time_backward"


class PaymentAmountNotAllowed(Refused):
    """An amount must be a positive number of minor units, at most 10^15."""

    code = "payment_amount_not_allowed"


class PaymentOutcomeNotAllowed(Refused):
    """A fee is of a verified payment, from zero to its amount; a reason and a code are of a failed one."""

    code = "payment_outcome_not_allowed"


class AuthorityTaken(Refused):
    """The gateway's authority already belongs to another payment."""

    code = "authority_taken"
