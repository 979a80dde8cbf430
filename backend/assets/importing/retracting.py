"""What has to hold before rows are retracted: nobody moves them any more, and nothing else rests on them."""

import getpass
import os
from collections.abc import Mapping, Sequence

from assets.importing.database import Parameter, rows, run, sql

SHOWN_NAMES = 5
LONGEST_LOGIN = 64

BOOK = "CASE {target} WHEN 'wallet_entries' THEN 'transfers' ELSE {target} END AS target"
"""The book that the rows of a target are in, as SQL: two of them bring transfers."""

Conflict = tuple[str, int, list[str]]
"""What rests on rows, how many of them, and some of their external ids."""


def lock(own: str, parameters: Mapping[str, Parameter]) -> None:
    """Lock the rows that the SELECT `own` yields: target, row_id, external_id, loaded_at."""
    run(sql("retraction_lock").replace("{own}", own), parameters)


def conflicts(own: str, parameters: Mapping[str, Parameter], *, replaced: bool) -> Sequence[Conflict]:
    """What rests on the rows of `own` and is not one of them. `replaced`: others will stand in their places."""
    return rows(
        sql("retraction_conflicts").replace("{own}", own),
        {**parameters, "replaced": replaced, "shown": SHOWN_NAMES},
    )


def in_words(found: Sequence[Conflict]) -> list[str]:
    """A line for each conflict."""
    return [
        f"  {what} ({count:,}): {', '.join(names)}{', ...' if count > len(names) else ''}"
        for what, count, names in found
    ]


def ordered_by() -> str:
    """The login under which this command runs, or its number where it has no name."""
    try:
        login = getpass.getuser()
    except (KeyError, OSError):
        login = str(os.getuid())
    return login[:LONGEST_LOGIN]
