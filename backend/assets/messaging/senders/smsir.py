"""SMS by sms.ir. It knows no number of ours: a message of whose attempt no answer came is not sent again."""

from assets.common.json_numbers import integer_of
from assets.messaging.limits import LIMITS
from assets.messaging.senders.http import Caller, NotTaken
from assets.messaging.senders.protocol import (
    DELIVERED,
    PENDING,
    Outcome,
    Outgoing,
    Refused,
    Report,
    ReportState,
    Sent,
    Uncertain,
    Unreachable,
)
from assets.notifications.models import MessageFailureReason

URL = "https://api.sms.ir"
OK, TOO_MANY, SERVER_ERROR = 1, 20, 500
REFUSALS = {
    102: Refused(MessageFailureReason.NO_CREDIT, retryable=True),
    104: Refused(MessageFailureReason.BAD_RECIPIENT, retryable=False),
    115: Refused(MessageFailureReason.BLOCKED, retryable=False),
    TOO_MANY: Refused(MessageFailureReason.RATE_LIMITED, retryable=True),
    **dict.fromkeys(
        (10, 11, 12, 13, 14, 15, 101, 123), Refused(MessageFailureReason.ACCOUNT, retryable=True)
    ),
}
"""Every other code is about what was sent, which another attempt does not change."""

ARRIVED = 1
FAILURES = {
    2: MessageFailureReason.NOT_DELIVERED,
    4: MessageFailureReason.NOT_DELIVERED,
    6: MessageFailureReason.NOT_DELIVERED,
    7: MessageFailureReason.BLOCKED,
}


class SmsIr:
    """The calls that we need."""

    name = "smsir"
    recalls = False
    answers = True

    def __init__(
        self,
        key: str,
        line: str,
        *,
        url: str = URL,
        proxies: bool = True,
        seconds: float = LIMITS.answer_seconds,
    ) -> None:
        self._line = line
        self._caller = Caller(url, {"x-api-key": key}, proxies=proxies, seconds=seconds)

    def close(self) -> None:
        """Close its connections."""
        self._caller.close()

    def send(self, message: Outgoing) -> Outcome:
        """As of `Sender`."""
        body = {"lineNumber": integer_of(self._line), "messageText": message.body, "mobiles": [message.to]}
        try:
            status, answer = self._caller.call("POST", "/v1/send/bulk", "send", json=body)
        except NotTaken as error:
            reason = MessageFailureReason.RATE_LIMITED if error.limited else MessageFailureReason.UNREACHABLE
            return Refused(reason, retryable=True)
        except Unreachable:
            return Uncertain()
        code = integer_of(answer.get("status"))
        if code is None or (status >= SERVER_ERROR and code not in REFUSALS):
            return Uncertain()
        if code != OK:
            return REFUSALS.get(code, Refused(MessageFailureReason.REJECTED, retryable=False))
        data = answer.get("data")
        numbers = data.get("messageIds") if isinstance(data, dict) else None
        number = integer_of(numbers[0]) if isinstance(numbers, list) and numbers else None
        # It gives no number to a mobile that is on its black list.
        return Sent(str(number)) if number else Refused(MessageFailureReason.BLOCKED, retryable=False)

    def find(self, number: int) -> Sent | None:
        """Nothing: it cannot be asked."""
        return None

    def status(self, provider_id: str) -> Report:
        """As of `Sender`."""
        _, answer = self._caller.call("GET", f"/v1/send/{provider_id}", "status")
        data = answer.get("data")
        state = integer_of(data.get("deliveryState")) if isinstance(data, dict) else None
        if state == ARRIVED:
            return DELIVERED
        reason = FAILURES.get(state or 0)
        return Report(ReportState.FAILED, reason) if reason else PENDING
