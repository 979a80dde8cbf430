"""Errors of top-ups, as the caller sees them."""

from assets.common.errors import NotFound, Refused
from assets.common.money import to_major
from assets.gateway.limits import LIMITS


class TopUpsOff(Refused):
    """This server takes no payments: no gateway is configured."""

    code = "top_ups_off"
    status = 409


class TopUpAmountNotAllowed(Refused):
    """The amount of a top-up is outside the limits."""

    code = "top_up_amount_not_allowed"
    field = "amount"

    def __init__(self, amount: int, *, least: int, most: int) -> None:
        super().__init__(f"{to_major(amount, 'IRR')} IRR is not between {least} and {most}")
        self.allowed = {"least": str(least), "most": str(most), "currency": "IRR"}


class TooManyTopUps(Refused):
    """The user has as many top-ups under way as are allowed."""

    code = "too_many_top_ups"
    status = 429
    retry_after = 60

    def __init__(self) -> None:
        super().__init__(
            f"{LIMITS.open} of your top-ups are under way: finish or cancel one, or wait a few minutes"
        )
        self.allowed = {"open": LIMITS.open}


class TopUpNotFound(NotFound):
    """The top-up does not exist or belongs to someone else."""

    code = "top_up_not_found"


class TopUpEnded(Refused):
    """The top-up with this key has ended: a new one needs a new key."""

    code = "top_up_ended"
    status = 409


class GatewayRefused(Refused):
    """The payment gateway refused the request."""

    code = "gateway_refused"
    status = 502


class GatewayUnavailable(Refused):
    """The payment gateway did not answer. Nothing was paid: send the same request again."""

    code = "gateway_unavailable"
    status = 503
    retry_after = 10
