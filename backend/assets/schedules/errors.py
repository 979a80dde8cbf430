"""Errors of schedules: refused requests, and reasons why a mail was not sent."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused
from assets.schedules.limits import HOUR, LIMITS


class ScheduleNotFound(NotFound):
    """The schedule does not exist or belongs to someone else."""

    code = "schedule_not_found"


class SendingNotFound(NotFound):
    """The schedule has no such sending."""

    code = "sending_not_found"


class TooManySchedules(Refused):
    """The user has as many schedules as are allowed."""

    code = "too_many_schedules"

    def __init__(self) -> None:
        super().__init__(f"you already have {LIMITS.schedules} schedules: delete one first")
        self.allowed = {"schedules": LIMITS.schedules}


class TooManyTests(Refused):
    """The user has sent as many tests within an hour as are allowed."""

    code = "too_many_tests"
    status = 429
    retry_after = int(HOUR.total_seconds())

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.tests_an_hour} tests were sent within an hour: try again later")
        self.allowed = {"tests_an_hour": LIMITS.tests_an_hour}


class NotScheduled(Refused):
    """This content cannot be scheduled in that format or rhythm."""

    code = "not_scheduled"

    def __init__(self, detail: str, *, field: str, allowed: Sequence[str]) -> None:
        super().__init__(detail)
        self.field = field
        self.allowed = list(allowed)


class DaysOfTheSchedule(Refused):
    """The schedule sets the days and the calendar: its query must not contain them."""

    code = "days_of_the_schedule"

    def __init__(self, field: str) -> None:
        super().__init__("the schedule sets the days and the calendar: leave this parameter out")
        self.field = field


class NothingSealed(Refused):
    """No period of the schedule is sealed yet, so there is nothing to send."""

    code = "nothing_sealed"
    status = 409


class SendingNotOver(Refused):
    """A mail that was sent or is under way cannot be sent again."""

    code = "sending_not_over"
    status = 409


class OwnerInactive(Refused):
    """The account of the schedule's owner is not active, so nothing is sent."""

    code = "owner_inactive"


class NoAddress(Refused):
    """The schedule's owner has no e-mail address."""

    code = "no_address"


class LinkNotGood(NotFound):
    """The download link is invalid."""

    code = "link_not_good"


class FileFailed(Refused):
    """The file could not be built, so nothing was sent."""

    code = "file_failed"
