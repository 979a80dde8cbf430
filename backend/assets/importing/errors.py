"""Errors that stop an import as a whole. A row that cannot be loaded is rejected instead, with its reason."""

from typing import Self

from assets.common.errors import Refused


class PlanBroken(Refused):
    """The plan is invalid; nothing was loaded."""

    code = "plan_broken"

    @classmethod
    def at(cls, file: str, problem: str, column: str | None = None) -> Self:
        """Names the plan's file, and the column where there is one."""
        return cls(f"{file}: column {column}: {problem}" if column else f"{file}: {problem}")


class PlanUnknown(Refused):
    """No row of this plan is here."""

    code = "plan_unknown"


class UndoConflicts(Refused):
    """Other facts rest on what the plan brought in; nothing was taken back."""

    code = "undo_conflicts"


class CorrectionConflicts(Refused):
    """Other facts rest on what is to be corrected; nothing was corrected."""

    code = "correction_conflicts"


class SealedDays(Refused):
    """The plan's facts fall on sealed days; nothing was taken back."""

    code = "sealed_days"


class BaseCurrencyDiffers(PlanBroken):
    """The plan's exchange rates use a different base currency from this installation."""

    code = "base_currency_differs"


class ImportRunning(Refused):
    """Another import is running on this database."""

    code = "import_running"


class ImportInterrupted(Refused):
    """The marketplace changed during the import, which stopped; run it again to continue."""

    code = "import_interrupted"
