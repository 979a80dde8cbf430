"""The title and the period of a mail, in both languages."""

from datetime import date

from assets.common.languages import FileLanguage
from assets.exports.filenames import title
from assets.exports.spec import ExportKind
from assets.printing.formatting import Formatter
from assets.reports.queries.periods import CalendarName
from assets.schedules.models import Schedule
from assets.schedules.periods import Rhythm


def title_of(schedule: Schedule, language: FileLanguage) -> str:
    """The title of what is sent."""
    return title(ExportKind(schedule.what), schedule.query, language)


def days_of(schedule: Schedule, first: date, last: date) -> str:
    """A formatted period: a day, both ends of a week, a month by its name."""
    calendar = CalendarName(schedule.calendar)
    formatter = Formatter(FileLanguage(schedule.language), calendar)
    if schedule.rhythm == Rhythm.MONTHLY:
        return formatter.month(first, calendar)
    if first == last:
        return formatter.day(first)
    return f"{formatter.day(first)} – {formatter.day(last)}"
