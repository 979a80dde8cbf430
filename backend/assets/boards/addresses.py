"""The calendar in the address of a saved view: every reader sees the months that its owner saw."""

from assets.access.models import Preferences

Calendar = Preferences.Calendar
Language = Preferences.Language

NAME = "calendar"


def with_calendar(address: str, calendar: Calendar) -> str:
    """The address with a calendar: its own, or else this one."""
    parts = [part for part in address.split("&") if part]
    if any(part in {f"{NAME}={one.value}" for one in Calendar} for part in parts):
        return address
    return "&".join([*(part for part in parts if part.partition("=")[0] != NAME), f"{NAME}={calendar.value}"])


def calendar_of(owner: int) -> Calendar:
    """The calendar in which a user reads pages: as chosen, or else that of the language; pages begin in Persian."""
    found = Preferences.objects.filter(user_id=owner).values_list("calendar", "language").first()
    calendar, language = found or (None, None)
    if calendar is not None:
        return Calendar(calendar)
    return Calendar.GREGORIAN if language == Language.EN else Calendar.PERSIAN
