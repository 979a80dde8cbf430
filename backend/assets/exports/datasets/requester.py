"""For whom a dataset is exported."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from assets.common.languages import FileLanguage
from assets.common.row_scope import Scope
from assets.reports.queries.parameters import Reader
from assets.reports.queries.periods import CalendarName


@dataclass(frozen=True)
class Requester:
    """Whose rows, as of which day, in which language and calendar.

    `viewer` is None on the server's terminal.
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


def as_parameters(query: Mapping[str, object]) -> dict[str, list[str]]:
    """The parameters that repeat a parsed query."""
    return {name: _as_list(value) for name, value in query.items() if value not in (None, [], ())}


def _as_list(value: object) -> list[str]:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return [str(one) for one in value]
    return [str(value)]
