"""The day as of which an answer is given."""

from datetime import date

from django.conf import settings
from typing_extensions import TypedDict


class AsOf(TypedDict):
    """The day that is today in the zone that parts the days."""

    today: date
    time_zone: str


def as_of(today: date) -> AsOf:
    return {"today": today, "time_zone": settings.REPORT_TIME_ZONE}
