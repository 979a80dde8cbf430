"""How often something is sent, and what can be."""

from enum import StrEnum

from assets.exports.spec import ExportKind


class Rhythm(StrEnum):
    """How long the periods are. Weeks begin on Saturday; months are those of the schedule's calendar."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


def rhythms_of(what: ExportKind) -> tuple[Rhythm, ...]:
    """How often it comes: there are published reports of days and months."""
    if what is ExportKind.REPORT:
        return (Rhythm.DAILY, Rhythm.MONTHLY)
    return tuple(Rhythm)
