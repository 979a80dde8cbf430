"""For whom an answer is taken along."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.reports.queries.parameters import Reader
from assets.reports.queries.periods import CalendarName


@dataclass(frozen=True)
class Asker:
    """Whose rows, as of which day, in which language and calendar.

    `viewer` is None for whoever is at the server's terminal.
    """

    viewer: int | None
    scope: Scope
    today: date
    language: FileLanguage
    calendar: CalendarName

    @property
    def reader(self) -> Reader:
        """By what the parameters are judged."""
        return Reader(self.today, self.scope)


def as_parameters(asked: Mapping[str, object]) -> dict[str, list[str]]:
    """A question as it was understood, as the parameters that ask it again."""
    return {name: _several(value) for name, value in asked.items() if value not in (None, [], ())}


def _several(value: object) -> list[str]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [str(one) for one in value]
    return [str(value)]
