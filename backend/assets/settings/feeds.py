"""Sources that feed the figures: how long days wait for them."""

import re

from assets.settings.environment import fault, read

MOST_HOURS = 24 * 31


def _hours(name: str, default: int, least: int, meaning: str) -> int:
    text = read(name, str(default), meaning)
    if not re.fullmatch("[0-9]{1,3}", text) or not least <= int(text) <= MOST_HOURS:
        fault(f"{name}={text!r} is not a number of hours between {least} and {MOST_HOURS}")
        return default
    return int(text)


SOURCE_GRACE_HOURS = _hours(
    "ASSETS_SOURCE_GRACE_HOURS",
    6,
    0,
    "How many hours past the end of a day each source that feeds has to be complete before the day is sealed.",
)
SOURCE_SILENT_HOURS = _hours(
    "ASSETS_SOURCE_SILENT_HOURS",
    26,
    1,
    "After how many hours in which nothing was heard of a source that feeds it is a warning.",
)
