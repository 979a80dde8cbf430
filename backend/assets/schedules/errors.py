"""What schedules refuse, and why something was not sent."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused
from assets.schedules.limits import HOUR, LIMITS


class ScheduleNotFound(NotFound):
    """There is no such schedule of whoever asks."""

    code = "schedule_not_found"


class SendingNotFound(NotFound):
    """Nothing of that number was sent by the schedule."""

    code = "sending_not_found"


class TooManySchedules(Refused):
    """Somebody has as many schedules as one may have."""

    code = "too_many_schedules"

    def __init__(self) -> None:
        super().__init__(f"you have {LIMITS.schedules} schedules already: delete one first")
        self.allowed = {"schedules": LIMITS.schedules}


class TooManyTests(Refused):
    """Somebody has sent himself as many tests within the hour as one may."""

    code = "too_many_tests"
    status = 429
    retry_after = int(HOUR.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.tests_an_hour} tests were sent within an hour: wait for the next")
        self.allowed = {"tests_an_hour": LIMITS.tests_an_hour}


class NotScheduled(Refused):
    """What is to be sent does not come in that format or rhythm."""

    code = "not_scheduled"

    def __init__(self, detail: str, *, field: str, allowed: Sequence[str]) -> None:
        super().__init__(detail)
        self.field = field
        self.allowed = list(allowed)


class DaysOfTheSchedule(Refused):
    """Days and calendar of what is sent are the schedule's own: its question names neither."""

    code = "days_of_the_schedule"

    def __init__(self, field: str) -> None:
        super().__init__(
            "the days are those of the period that was sealed, in the schedule's calendar: leave it out"
        )
        self.field = field


class NothingSealed(Refused):
    """No period of the schedule is sealed yet, so there is nothing to send."""

    code = "nothing_sealed"
    status = 409


class SendingNotOver(Refused):
    """What was sent, or is on its way, is not sent again."""

    code = "sending_not_over"
    status = 409


class NoAddress(Refused):
    """The owner of the schedule has no e-mail address."""

    code = "no_address"


class LinkNotGood(NotFound):
    """The link to a file was not made here."""

    code = "link_not_good"


class MailRefused(Refused):
    """The mail server did not take the mail. `for_good`: nor will it."""

    code = "mail_refused"

    def __init__(self, *, for_good: bool) -> None:
        super().__init__("the mail server did not take the mail")
        self.for_good = for_good


class MailServerAway(Refused):
    """The mail server could not be reached."""

    code = "mail_server_away"


class OutcomeUnknown(Refused):
    """The mail may have been sent: whoever was sending it did not live to say. It can be sent again by hand."""

    code = "outcome_unknown"


class FileFailed(Refused):
    """The file could not be made, so nothing was sent."""

    code = "file_failed"
