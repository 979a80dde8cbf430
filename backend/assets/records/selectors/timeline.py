"""Steps of timelines, before it is known how the people in them may be called."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from assets.common.failure_reasons import FailureReason
from assets.gateway.codes import meaning
from assets.gateway.schemas import CodeMeaning
from assets.records.schemas import StepOut
from assets.records.selectors.people import People
from assets.records.steps import Step


@dataclass(frozen=True)
class Happened:
    """A step of a record."""

    at: datetime
    step: Step
    by: int | None = None
    ahead: bool = False
    reason: str | None = None
    code: int | None = None
    note: str = ""


def serialize_timeline(steps: Iterable[Happened], people: People) -> list[StepOut]:
    """Steps in the order of time; those of one moment in the order in which they are given."""
    return [
        StepOut(
            at=one.at,
            step=one.step,
            by=people.ref(one.by),
            ahead=one.ahead,
            reason=FailureReason(one.reason) if one.reason else None,
            code=one.code,
            meaning=code_meaning(one.code),
            note=one.note,
        )
        for one in sorted(steps, key=lambda one: one.at)
    ]


def code_meaning(code: int | None) -> CodeMeaning | None:
    """What a code of the gateway means."""
    return None if code is None else CodeMeaning(en=meaning(code).en, fa=meaning(code).fa)
