"""Quiet hours: from a time of the day to another in the reporting zone, also over midnight."""

from datetime import datetime, time

from assets.common.days import ONE_DAY, zone


def release_at(at: datetime, quiet_from: time | None, quiet_to: time | None) -> datetime:
    """The moment itself; the end of the quiet hours where it is in them. They begin on time and end on time."""
    if quiet_from is None or quiet_to is None:
        return at
    local = at.astimezone(zone())
    now = local.time()
    over_midnight = quiet_from > quiet_to
    is_quiet = (now >= quiet_from or now < quiet_to) if over_midnight else quiet_from <= now < quiet_to
    if not is_quiet:
        return at
    day = local.date() + ONE_DAY if now >= quiet_to else local.date()
    return datetime.combine(day, quiet_to, tzinfo=zone())
