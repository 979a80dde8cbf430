"""Errors of alerts: refused requests, and reasons why a notice was not sent."""

from collections.abc import Sequence

from assets.alerts.limits import HOUR, LIMITS
from assets.common.errors import NotFound, Refused


class AlertRuleNotFound(NotFound):
    """There is no such rule."""

    code = "alert_rule_not_found"


class TooManyAlertRules(Refused):
    """There are as many rules as are allowed."""

    code = "too_many_alert_rules"

    def __init__(self) -> None:
        super().__init__(f"there are {LIMITS.rules} rules already: delete one first")
        self.allowed = {"rules": LIMITS.rules}


class TooManyAlertTests(Refused):
    """Somebody has tested rules as often within an hour as is allowed."""

    code = "too_many_alert_tests"
    status = 429
    retry_after = int(HOUR.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.tests_an_hour} tests were sent within an hour: try again later")
        self.allowed = {"tests_an_hour": LIMITS.tests_an_hour}


class BadAlertRule(Refused):
    """A part of the rule does not fit its kind, or another part."""

    code = "bad_alert_rule"

    def __init__(self, detail: str, *, field: str, allowed: Sequence[str] | None = None) -> None:
        super().__init__(detail)
        self.field = field
        self.allowed = None if allowed is None else list(allowed)


class UnknownAlertRecipient(Refused):
    """A recipient may not see alerts."""

    code = "unknown_alert_recipient"

    def __init__(self, detail: str, *, field: str) -> None:
        super().__init__(detail)
        self.field = field


class RecipientInactive(Refused):
    """The recipient's account is not active."""

    code = "recipient_inactive"


class RecipientWithoutAddress(Refused):
    """The recipient has no confirmed address."""

    code = "recipient_without_address"
