"""The named ranges mean the same days here as in the pages: the table of the pages' own test is read."""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from assets.reports.queries.periods import CalendarName
from assets.reports.queries.presets import Preset, preset_days

PAGES = Path(__file__).parents[4] / "frontend" / "lib" / "calendar"
TODAY, FIRST = date(2026, 11, 22), date(2024, 11, 1)
CALENDARS = {
    "follows the Jalali calendar": [CalendarName.PERSIAN],
    "follows the Gregorian calendar": [CalendarName.GREGORIAN],
    "is the same in both": list(CalendarName),
}


def tabled() -> Iterator[tuple[Preset, CalendarName, str]]:
    """What the pages' test says of each range in each calendar."""
    text = (PAGES / "presets.test.ts").read_text()
    assert f'TODAY = "{TODAY}"' in text
    assert f'FIRST = "{FIRST}"' in text
    for said, calendars in CALENDARS.items():
        ends = text.index(f'"%s {said}"')
        table = text[text.rindex("it.each", 0, ends) : ends]
        for name, days in re.findall(r'\["(\w+)", "([\d.-]+)"\]', table):
            for calendar in calendars:
                yield Preset(name), calendar, days


TABLE = list(tabled())


@pytest.mark.parametrize(("preset", "calendar", "days"), TABLE)
def test_each_means_the_days_that_it_means_on_a_page(
    preset: Preset, calendar: CalendarName, days: str
) -> None:
    first, last = preset_days(preset, TODAY, calendar, FIRST)
    assert f"{first}..{last}" == days


def test_all_are_in_the_table_and_there_are_no_others() -> None:
    listed = re.search(r"PRESETS = \[(.*?)\]", (PAGES / "presets.ts").read_text(), re.DOTALL)
    assert listed is not None
    assert re.findall(r'"(\w+)"', listed[1]) == [preset.value for preset in Preset]
    assert {(preset, calendar) for preset, calendar, _ in TABLE} == {
        (preset, calendar) for preset in Preset for calendar in CalendarName
    }
