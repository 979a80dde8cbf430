"""The groups of tickets. Each is a figure of the answer, and names the rows behind it."""

from enum import StrEnum
from typing import NamedTuple

from assets.tickets.models import TicketState


class Stage(StrEnum):
    """How far a ticket has come, whatever became of it then."""

    CREATED = "created"
    ACCEPTED = "accepted"
    ACTIVATED = "activated"
    COMPLETED = "completed"


class Ages(NamedTuple):
    """How many days a loan is overdue, both ends included; open at the end where `most` is None."""

    least: int
    most: int | None


class Age(StrEnum):
    """How long a loan is overdue. The day after the due day is the first."""

    WEEK = "1_7"
    MONTH = "8_30"
    LONGER = "31"


DAYS = {Age.WEEK: Ages(1, 7), Age.MONTH: Ages(8, 30), Age.LONGER: Ages(31, None)}

REACHED = {f"reached_{stage}": stage for stage in Stage}
NOW = {f"now_{state}": TicketState(state) for state in TicketState}
OVERDUE = {"overdue": None, **{f"overdue_{age}": age for age in Age}}

GROUPS = (*REACHED, *NOW, *OVERDUE)
"""`reached_…`: the tickets made in the range that came this far; `now_…`: those of them that are this now;
`overdue…`: the loans that are overdue when the range ends."""
