"""What an import refuses as a whole. A row that cannot be loaded is rejected instead, with its reason."""

from typing import Self

from assets.common.errors import Refused


class PlanBroken(Refused):
    """The plan cannot be carried out, and nothing of it was loaded."""

    code = "plan_broken"

    @classmethod
    def at(cls, file: str, problem: str, column: str | None = None) -> Self:
        """Names the plan's file, and the column where there is one."""
        return cls(f"{file}: column {column}: {problem}" if column else f"{file}: {problem}")


class BaseCurrencyDiffers(PlanBroken):
    """The plan's exchange rates are to another base currency than this installation's."""

    code = "base_currency_differs"


class ImportRunning(Refused):
    """Another import is running on this database; they take turns."""

    code = "import_running"


class ImportInterrupted(Refused):
    """The marketplace changed under the import, which stopped; run again, it goes on where it was."""

    code = "import_interrupted"
