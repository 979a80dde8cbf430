"""Which records are scored, and what a reviewer says of one."""

from django.db import models


class CaseKind(models.TextChoices):
    PAYMENT = "payment"
    WITHDRAWAL = "withdrawal"
    TRANSFER = "transfer"
    TICKET = "ticket"


class Verdict(models.TextChoices):
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"


class RuleCode(models.TextChoices):
    """The stated rules (`transactions.rules.RULES`), of which pages and the API know without the packages of models."""

    AMOUNT = "amount"
    OWN_LEVEL = "own_level"
    OWN_RATIO = "own_ratio"
    ODD_LATELY = "odd_lately"
    REFUND_OF_PAYMENT = "refund_of_payment"
    ROUND_TRIP = "round_trip"
    FAILURES_BEFORE = "failures_before"
    BURST_HOUR = "burst_hour"
    BURST_DAY = "burst_day"
    SILENCE = "silence"
    HOUR = "hour"
    COUNTERPART_ODD = "counterpart_odd"
    NEW_COUNTERPART = "new_counterpart"
    NEW_CUSTOMER = "new_customer"


class CaseState(models.TextChoices):
    """Of a case: no review yet, or the verdict of its last one."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    DISMISSED = "dismissed"
