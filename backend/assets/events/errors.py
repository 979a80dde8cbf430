"""Refusals: of a request as a whole, and of one event of it."""

from dataclasses import dataclass
from typing import ClassVar

from assets.common.errors import NotFound, Refused


class ContentTypeNotSupported(Refused):
    """The body is no JSON by what the request says of it."""

    code = "content_type_not_supported"
    status = 415


class TooManyEvents(Refused):
    """A batch has too many events."""

    code = "too_many_events"
    status = 413


class EventsBehind(Refused):
    """What came before is not in the figures yet: wait a little."""

    code = "events_behind"
    status = 429
    retry_after: ClassVar[int | None] = 5


class SourceRefused(Refused):
    """A source cannot be made like this."""

    code = "source_refused"

    def __init__(self, message: str, *, field: str, allowed: list[str] | None = None) -> None:
        super().__init__(message)
        self.field, self.allowed = field, allowed


class SourceSecretUnreadable(Refused):
    """What the source signs with was stored under another SECRET_KEY: its administrator has to make it anew."""

    code = "source_secret_unreadable"
    status = 503
    retry_after: ClassVar[int | None] = 3600


class SourceNotFound(NotFound):
    """There is no such source, or it was revoked."""

    code = "source_not_found"


class WaitingEventNotFound(NotFound):
    """No such event waits."""

    code = "waiting_event_not_found"


@dataclass(frozen=True)
class Rejection(Exception):
    """Why one event is not taken: a code that never changes, the attribute or column at fault, and a sentence."""

    code: str
    detail: str
    field: str | None = None
