"""The answers about how loans go, as they are sent.

Figures are strings, as in the reports; shares are fractions of one.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Annotated

from pydantic import Field, WithJsonSchema
from typing_extensions import TypedDict

from assets.me.schemas import Amount
from assets.monitoring.tickets.groups import GROUPS, Age, Stage
from assets.reports.metrics.fields import Figure, MetricSlug
from assets.reports.queries.answers import Answer, Change
from assets.reports.queries.echo import shaped
from assets.reports.queries.periods import CalendarName
from assets.reports.queries.query import QueryEcho
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort

Id = Annotated[str, Field(pattern="^[0-9]+$")]
Group = Annotated[str, WithJsonSchema({"type": "string", "enum": list(GROUPS)})]

# `from` is a keyword, hence the other notation. With these values the question can be sent again.
LoansEcho = TypedDict(
    "LoansEcho",
    {
        "from": date,
        "to": date,
        "calendar": CalendarName,
        "asset_type": list[str],
        "segment": list[str],
        "region": list[str],
    },
)
LoansEcho.__doc__ = "The question as understood, defaults filled in, under the names of the parameters."


class LoanRowsEcho(LoansEcho):
    """The question as understood: which page of which group's tickets."""

    group: Group
    sort: TicketSort | None
    cursor: str | None
    limit: int


@dataclass(frozen=True, slots=True)
class LoanFigure:
    """A metric of loans over the range, compared as its card would be; its rows are those of the metric."""

    metric: MetricSlug
    value: Figure | None
    compared: Figure | None
    previous: Figure | None
    change: Change
    start: date
    end: date
    compared_end: date | None
    previous_start: date | None
    previous_end: date | None


@dataclass(frozen=True, slots=True)
class Running:
    """Loans that run when the range ends, beside those that came back in it."""

    active: LoanFigure
    completed: LoanFigure
    per_completed: Annotated[
        Figure | None,
        Field(description="Active loans for each completed one; null where none was completed."),
    ]
    active_share: Annotated[
        Figure | None, Field(description="The active ones' share of the active and the completed together.")
    ]


@dataclass(frozen=True, slots=True)
class StageOut:
    """How many of the tickets made in the range came this far by now, and which part that is."""

    stage: Stage
    group: Group
    tickets: Figure
    of_created: Figure | None
    of_previous: Annotated[
        Figure | None, Field(description="Of those that came to the stage before; null at the first.")
    ]


@dataclass(frozen=True, slots=True)
class StateOut:
    """How many of the tickets made in the range are in this state now."""

    state: TicketState
    group: Group
    tickets: Figure
    of_created: Figure | None


@dataclass(frozen=True, slots=True)
class AgeOut:
    """Loans overdue for this long, and what was agreed to be paid for them.

    `at_risk` is null for those who do not see money; `unpriced` are the loans without a price.
    """

    age: Age
    group: Group
    least_days: int
    most_days: int | None
    loans: Figure
    share: Figure | None
    at_risk: list[Amount] | None
    unpriced: Figure | None


@dataclass(frozen=True, slots=True)
class Overdue:
    """The loans that are overdue at the end of `day`: as many as `overdue_loans` says, by how long they are."""

    day: date
    loans: LoanFigure
    at_risk: list[Amount] | None
    unpriced: Figure | None
    ages: list[AgeOut]


@dataclass(frozen=True)
class TicketMonitoring(Answer):
    """How loans go."""

    query: Annotated[QueryEcho, shaped(LoansEcho)]
    running: Running
    funnel: list[StageOut]
    states: list[StateOut]
    overdue: Overdue


@dataclass(frozen=True, slots=True)
class TicketRow:
    """A ticket. `state` is the group's: what the ticket is now, or that it is still out."""

    ticket: Id
    state: TicketState
    overdue_days: int | None
    price: Amount | None
    borrower: Id | None
    lender: Id | None
    asset_type: str
    segment: str
    region: str
    created_at: datetime
    accepted_at: datetime | None
    activated_at: datetime | None
    due_at: datetime | None
    ended_at: datetime | None
    source: Annotated[
        str | None, Field(description="The import plan or source of events that brought the ticket.")
    ]
    external_id: Annotated[str | None, Field(description="Its number there.")]


class PriceSum(Amount):
    """What the priced tickets of a group come to in a currency, on all pages."""

    count: int


@dataclass(frozen=True)
class TicketRows(Answer):
    """A page of a group's tickets, by default the longest overdue first, or the newest. `count` is of all pages."""

    query: Annotated[QueryEcho, shaped(LoanRowsEcho)]
    count: int
    sums: Annotated[list[PriceSum] | None, Field(description="Null for those who do not see money.")]
    unpriced: Figure | None
    tickets: list[TicketRow]
    next: Annotated[str | None, Field(description="Pass it as `cursor` for the next page; null on the last.")]
