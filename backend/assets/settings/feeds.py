"""Sources that feed the figures: how long days wait for them."""

import re

from assets.settings.environment import fault, listed, read

MOST_HOURS = 24 * 31
MOST_DAYS, MOST_MINUTES, MOST_SECONDS = 3650, 24 * 60, 24 * 60 * 60


def _number(name: str, default: int, unit: str, least: int, most: int, meaning: str) -> int:
    text = read(name, str(default), meaning)
    if not re.fullmatch("[0-9]{1,6}", text) or not least <= int(text) <= most:
        fault(f"{name}={text!r} is not a number of {unit} between {least} and {most}")
        return default
    return int(text)


SOURCE_GRACE_HOURS = _number(
    "ASSETS_SOURCE_GRACE_HOURS",
    6,
    "hours",
    0,
    MOST_HOURS,
    "How many hours past the end of a day each source that feeds has to be complete before the day is sealed.",
)
SOURCE_SILENT_HOURS = _number(
    "ASSETS_SOURCE_SILENT_HOURS",
    26,
    "hours",
    1,
    MOST_HOURS,
    "After how many hours in which nothing was heard of a source that feeds it is a warning.",
)
WAITING_EVENT_DAYS = _number(
    "ASSETS_WAITING_EVENT_DAYS",
    90,
    "days",
    1,
    3_650,
    "After how many days events that wait in vain for others, or were refused after they had waited, are deleted.",
)
FOLLOW = listed(
    "ASSETS_FOLLOW",
    "Folders of plans that `./assets up` follows beside the worker: whole paths, with commas between them.",
)
for folder in FOLLOW:
    if not folder.startswith("/"):
        fault(f"ASSETS_FOLLOW: {folder} is not a whole path")
FOLLOW_EVERY_SECONDS = _number(
    "ASSETS_FOLLOW_EVERY_SECONDS",
    60,
    "seconds",
    1,
    MOST_SECONDS,
    "How often `./assets follow` looks for what changed, where --every does not say.",
)
FOLLOW_OVERLAP_MINUTES = _number(
    "ASSETS_FOLLOW_OVERLAP_MINUTES",
    10,
    "minutes",
    0,
    MOST_MINUTES,
    "How much of what a followed plan has read it reads again: more than the longest transaction of its source takes.",
)
INBOX_DAYS = _number(
    "ASSETS_INBOX_DAYS",
    30,
    "days",
    1,
    MOST_DAYS,
    "After how many days the personal columns of what another database replicated into the inbox are emptied.",
)
INBOX_DATABASE_URL = read(
    "ASSETS_INBOX_DATABASE_URL",
    "",
    "The database that a marketplace's own database replicates into, where there is one.",
)
