"""What can be sent, and how often."""

from enum import StrEnum

from assets.access.roles import Permission
from assets.exports.subjects import SUBJECTS
from assets.exports.wanted import ExportKind


class Rhythm(StrEnum):
    """How long the periods are. Weeks begin on Saturday; months are those of the schedule's calendar."""

    DAILY = "daily"
    WEEKLY = "weekly"
    MONTHLY = "monthly"


class ScheduledKind(StrEnum):
    """The published report of the period, or what can be exported, of its days."""

    REPORT = "report"
    OVERVIEW = "overview"
    METRICS = "metrics"
    ROWS = "rows"
    STATEMENT = "statement"
    AUDIT = "audit"


class ScheduledFormat(StrEnum):
    """The formats of what is sent: a published report is a PDF, all else a file of rows."""

    PDF = "pdf"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
    PARQUET = "parquet"


def permission_of(what: ScheduledKind) -> Permission:
    """What its reader needs: the same as to see it."""
    return Permission.REPORTS if what is ScheduledKind.REPORT else SUBJECTS[ExportKind(what)].permission


def formats_of(what: ScheduledKind) -> tuple[ScheduledFormat, ...]:
    """The formats that it comes in."""
    if what is ScheduledKind.REPORT:
        return (ScheduledFormat.PDF,)
    return tuple(one for one in ScheduledFormat if one is not ScheduledFormat.PDF)


def rhythms_of(what: ScheduledKind) -> tuple[Rhythm, ...]:
    """How often it comes: there are published reports of days and months."""
    if what is ScheduledKind.REPORT:
        return (Rhythm.DAILY, Rhythm.MONTHLY)
    return tuple(Rhythm)
