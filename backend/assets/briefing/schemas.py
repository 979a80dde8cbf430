"""What is read first, as it is sent. Figures are text, as in the reports; shares are fractions of one."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from assets.me.schemas import Amount
from assets.monitoring.health.schemas import Level
from assets.reconciliation.checks import Slug
from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.fields import Figure
from assets.reports.queries.answers import Change, ChangeReason, Measured


class SystemPart(StrEnum):
    """Parts of the system's health that no other item speaks of."""

    ROLLUPS = "rollups"
    CHAIN = "chain"
    DAYS = "days"
    CACHE = "cache"
    STORAGE = "storage"
    CLOCK = "clock"
    EVENTS = "events"
    WEBHOOKS = "webhooks"
    MESSAGES = "messages"


@dataclass(frozen=True, slots=True)
class LateMoney:
    """Loans that are overdue now, what was agreed to be paid for them, and for how long the longest is."""

    loans: int
    amounts: list[Amount]
    unpriced: int
    longest_days: int


@dataclass(frozen=True, slots=True)
class FailedPayments:
    """A day on which a far larger part of the payments failed than usual."""

    day: date
    failed: int
    ended: Annotated[int, Field(description="Payments that failed or were verified on that day.")]
    share: Figure
    usual_share: Annotated[
        Figure | None, Field(description="Of the four weeks before; null where none ended then.")
    ]


@dataclass(frozen=True, slots=True)
class BrokenBooks:
    """What the newest reconciliation found."""

    breaks: int
    checks: list[Slug]
    at: datetime


@dataclass(frozen=True, slots=True)
class StuckJobs:
    """Jobs that wait though they are due, or failed in the last day; and whether anybody works on them."""

    level: Level
    workers: int
    due: int
    oldest_due_seconds: int | None
    failed_in_a_day: int


@dataclass(frozen=True, slots=True)
class SourcesBehind:
    """Sources that feed and of which nothing was heard for long; figures wait for them."""

    names: list[str]
    complete_to: datetime | None


@dataclass(frozen=True, slots=True)
class PartOfSystem:
    """Another part of the system that is not as it should be."""

    part: SystemPart
    level: Level


@dataclass(frozen=True)
class Attention:
    """What needs somebody now; each is null or empty where it is as it should be. `calm`: there is nothing at all."""

    at: datetime
    calm: bool
    late: LateMoney | None
    failed_payments: FailedPayments | None
    breaks: BrokenBooks | None
    jobs: StuckJobs | None
    sources: SourcesBehind | None
    parts: list[PartOfSystem]


@dataclass(frozen=True)
class WeekFigure(Measured):
    """A figure of the last seven days that are over, beside the seven days before."""

    value: Figure | None
    previous: Figure | None
    change: Change


@dataclass(frozen=True)
class WeekChange(WeekFigure):
    """A metric that changed, by how much, and the members of the dimension that explain most of it."""

    difference: Figure
    split: Dimension | None
    reasons: list[ChangeReason]


@dataclass(frozen=True)
class Week:
    """The figures that are managed by, and what changed most since the week before, the largest change first."""

    start: date
    end: date
    previous_start: date
    previous_end: date
    figures: list[WeekFigure]
    changes: list[WeekChange]


@dataclass(frozen=True, slots=True)
class VerifiedSeals:
    """How many of the sealed reports were counted again from the logs, and when last; when all history was, at once."""

    reports: int
    of: int
    at: datetime | None
    all_at: datetime | None
    links: int
    of_links: int


@dataclass(frozen=True, slots=True)
class VerifiedAudit:
    """Up to which link the audit log was verified, and how many events have no link yet."""

    links: int
    of_links: int
    unchained: int


@dataclass(frozen=True, slots=True)
class BooksCompared:
    """The newest reconciliation; nothing before the first."""

    at: datetime | None
    breaks: int
    checks: list[Slug]


@dataclass(frozen=True)
class Assurance:
    """What of the figures can be relied on: sealed days and what came late, breaks, and what was verified."""

    today: date
    sealed_to: date | None
    unsealed: Annotated[int, Field(description="Days that are over, have facts and have no seal.")]
    first_unsealed: date | None
    held_since: datetime | None
    waits_for: Annotated[str | None, Field(description="The source that the earliest of them waits for.")]
    sealed: Annotated[int, Field(description="Sealed days, those with late entries too.")]
    restated: Annotated[int, Field(description="Sealed days with late entries.")]
    last_restated: Annotated[date | None, Field(description="The newest of these days.")]
    last_restated_at: Annotated[datetime | None, Field(description="When a late entry came last.")]
    books: BooksCompared
    seals: VerifiedSeals
    audit: VerifiedAudit
