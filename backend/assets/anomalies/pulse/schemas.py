"""API schemas of the pulse."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated

from ninja import Schema
from pydantic import Field

from assets.anomalies.pulse.judging import PulseState


class PulseMeasure(StrEnum):
    """What is shown, in that order: a slug of `rollups.pulse`."""

    INITIATED = "payments_initiated"
    VERIFIED = "payments_verified"
    FAILED = "payments_failed"
    TICKETS = "tickets_created"
    MESSAGES = "notifications_failed"


class PulsePoint(Schema):
    """Some minutes from `at` on."""

    at: datetime
    value: str
    expected: Annotated[
        str | None, Field(description="By the same hours before; null while none is known.", examples=["4.5"])
    ]


class PulseSeries(Schema):
    """A measure over the last three hours; the last minutes may be under way."""

    measure: PulseMeasure
    state: Annotated[PulseState, Field(description="Of the last minutes, against what was expected.")]
    total: str
    usual: Annotated[
        str | None,
        Field(description="The total that was expected; null while nothing is known of these hours."),
    ]
    points: list[PulsePoint]


class Pulse(Schema):
    """What came in the last three hours, up to when all is counted."""

    version: int
    counted_to: datetime | None
    minutes: Annotated[int, Field(description="How long each point is.")]
    series: list[PulseSeries]
