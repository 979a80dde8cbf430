"""API schemas of odd records."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field

from assets.access.views.schemas import Body
from assets.anomalies.cases.kinds import CaseKind, CaseState, RuleCode, Verdict
from assets.anomalies.models import LONGEST_NOTE
from assets.common.fields import CLEANED, Cursor, Maybe

MOST = 100


class OddCasesParams(Schema):
    """Which cases, newest first."""

    model_config = ConfigDict(extra="forbid")

    state: CaseState = CaseState.OPEN
    cursor: Maybe[Cursor] = None
    limit: Annotated[int, Field(ge=1, le=MOST)] = 30


class OddReason(Schema):
    """A rule by which the record is odd."""

    code: RuleCode
    value: Annotated[
        str | None,
        Field(
            description="The rule's own figure: times, a count, minutes, days or a share; null without one."
        ),
    ]
    once_in: Annotated[int, Field(description="Of so many records one was at least as odd by this rule.")]
    points: Annotated[str, Field(description="What it adds to the score.", examples=["2.4"])]


class OddReview(Schema):
    """What a reviewer said."""

    verdict: Verdict
    note: str
    by: int
    at: datetime


class OddCaseOut(Schema):
    """A record that was odd, and why. No figure changes by it."""

    id: int
    kind: CaseKind
    record: Annotated[str, Field(description="Its number: of a withdrawal, that of its transfer.")]
    user: Annotated[int, Field(description="Whose doing it was.")]
    at: datetime
    opened_at: datetime
    amount: str
    currency: str
    exponent: int
    score: Annotated[str, Field(description="The sum of its points.", examples=["6.1"])]
    reasons: list[OddReason]
    review: OddReview | None
    may_review: bool


class OddRulePrecision(Schema):
    """Of the reviewed cases of a rule, how many were confirmed; without a code, of all."""

    code: RuleCode | None
    confirmed: int
    dismissed: int
    precision: Annotated[str | None, Field(description="As a share; null without a review.")]


class OddCases(Schema):
    """A page of cases, and how good the rules were."""

    cases: list[OddCaseOut]
    open: Annotated[int, Field(description="How many wait for a review.")]
    budget: Annotated[int, Field(description="How many of a day's records may become cases.")]
    left_out: Annotated[int, Field(description="Of today, odd enough but beyond the budget.")]
    scored_to: Annotated[datetime | None, Field(description="When the last scored record happened.")]
    precision: Annotated[list[OddRulePrecision], Field(description="By the reviews of the last 30 days.")]
    next: str | None


class OddReviewIn(Body):
    """What the case was."""

    verdict: Verdict
    note: Annotated[str, Field(max_length=LONGEST_NOTE), CLEANED] = ""
