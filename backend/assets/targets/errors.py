"""Errors of targets."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused
from assets.targets.limits import OPEN_TARGETS


class TargetNotFound(NotFound):
    """There is no such target."""

    code = "target_not_found"


class TargetExists(Refused):
    """The same metric, filters and period have a target already: change that one."""

    code = "target_exists"


class TargetWithdrawn(Refused):
    """The target was withdrawn: set it anew."""

    code = "target_withdrawn"


class TargetPeriodOver(Refused):
    """The period is over: what was aimed at stays as it was."""

    code = "target_period_over"
    field = "start"


class TooManyTargets(Refused):
    """There are as many targets in force as are allowed."""

    code = "too_many_targets"

    def __init__(self) -> None:
        super().__init__(f"there are {OPEN_TARGETS} targets in force already: withdraw one first")
        self.allowed = {"targets": OPEN_TARGETS}


class BadTarget(Refused):
    """A part of the target does not fit its metric."""

    code = "bad_target"

    def __init__(self, detail: str, *, field: str, allowed: Sequence[str] | None = None) -> None:
        super().__init__(detail)
        self.field = field
        self.allowed = None if allowed is None else list(allowed)
