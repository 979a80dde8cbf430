"""SMS by Kavenegar. Its key is in the address of every call: no error, log or representation has an address.

Each message carries our own number (`localid`), by which Kavenegar can be asked for it: so it is never sent twice.
"""

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

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

URL = "https://api.kavenegar.com"
OK, BUSY, FAILED = 200, (402, 409), 500
REFUSALS = {
    411: Refused(MessageFailureReason.BAD_RECIPIENT, retryable=False),
    418: Refused(MessageFailureReason.NO_CREDIT, retryable=True),
    **dict.fromkeys((401, 403, 407, 412, 416, 501), Refused(MessageFailureReason.ACCOUNT, retryable=True)),
    **dict.fromkeys(BUSY, Refused(MessageFailureReason.UNREACHABLE, retryable=True)),
}
"""Every other code is about what was sent, which another attempt does not change."""

ARRIVED, UNKNOWN = 10, 100
FAILURES = {
    6: MessageFailureReason.NOT_DELIVERED,
    11: MessageFailureReason.NOT_DELIVERED,
    13: MessageFailureReason.REJECTED,
    14: MessageFailureReason.BLOCKED,
}


class Kavenegar:
    """The calls that we need."""

    name = "kavenegar"
    recalls = True
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
        self._path, self._line = f"/v1/{quote(key, safe='')}/sms", line
        self._caller = Caller(url, {}, proxies=proxies, seconds=seconds)

    def close(self) -> None:
        """Close its connections."""
        self._caller.close()

    def send(self, message: Outgoing) -> Outcome:
        """As of `Sender`."""
        fields = {"receptor": message.to, "message": message.body, "localid": str(message.number)}
        if self._line:
            fields["sender"] = self._line
        try:
            code, entry = self._call("send", fields)
        except NotTaken as error:
            reason = MessageFailureReason.RATE_LIMITED if error.limited else MessageFailureReason.UNREACHABLE
            return Refused(reason, retryable=True)
        except Unreachable:
            return Uncertain()
        if code != OK:
            return REFUSALS.get(code, Refused(MessageFailureReason.REJECTED, retryable=False))
        number = integer_of(entry.get("messageid"))
        return Sent(str(number)) if number else Uncertain()

    def find(self, number: int) -> Sent | None:
        """As of `Sender`."""
        _, entry = self._call("statuslocalmessageid", {"localid": str(number)})
        known = integer_of(entry.get("messageid"))
        return Sent(str(known)) if known and integer_of(entry.get("status")) != UNKNOWN else None

    def status(self, provider_id: str) -> Report:
        """As of `Sender`."""
        _, entry = self._call("status", {"messageid": provider_id})
        status = integer_of(entry.get("status"))
        if status == ARRIVED:
            return DELIVERED
        reason = FAILURES.get(status or 0)
        return Report(ReportState.FAILED, reason) if reason else PENDING

    def _call(self, name: str, fields: Mapping[str, str]) -> tuple[int, Mapping[str, Any]]:
        """The code of an answer, and its first entry. Raises NotTaken, Unreachable."""
        status, answer = self._caller.call("POST", f"{self._path}/{name}.json", name, data=fields)
        returned, entries = answer.get("return"), answer.get("entries")
        code = integer_of(returned.get("status")) if isinstance(returned, dict) else None
        if code is None or (code >= FAILED and code not in REFUSALS):
            raise Unreachable(f"{name}: HTTP {status} without a code that says how it ended")
        entry = entries[0] if isinstance(entries, list) and entries else None
        return code, entry if isinstance(entry, dict) else {}
