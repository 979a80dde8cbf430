"""Why payments fail: what the log says, and what failed payments are broken down by."""

from django.db import models


class FailureReason(models.TextChoices):
    """Why no money came. A closed list, stored for ever: the rollups have a measure for each (`reports/metrics`)."""

    CANCELLED = "cancelled", "The payer cancelled"
    BANK_REFUSED = "bank_refused", "The bank refused"
    NOT_PAID = "not_paid", "The payer cancelled, or the bank refused: the gateway does not say which"
    EXPIRED = "expired", "The payer did not pay in time"
    NOT_STARTED = "not_started", "The payer was never sent to the gateway"
    AMOUNT_DIFFERS = "amount_differs", "The gateway has another amount"
    REVERSED = "reversed", "The gateway gave the money back"
    REFUSED = "refused", "The gateway refused the request"
    SETTINGS = "settings", "The merchant's settings at the gateway do not allow it"
    GATEWAY_ERROR = "gateway_error", "The gateway was out of order"
    NOT_FOUND = "not_found", "The gateway does not know the payment"
