"""Cells that a spreadsheet takes for what they are."""

import re

FORMULA = r"^(?=[=+@\t\r\n＝＋－＠-])|(?<=[;\t\r\n])(?=[=+@＝＋－＠-])"
"""Where a text begins as a formula does (OWASP), in letters of full width also: at its own beginning, or after what may
begin another cell; that is a semicolon where numbers have a decimal comma. PostgreSQL reads it as Python does."""

APOSTROPHE = "'"
"""Before a formula it makes the cell text."""


def plain(cell: object) -> object:
    """A cell of a CSV file. Text that a spreadsheet would take for a formula is made plain text."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and not _is_number(cell):
        return re.sub(FORMULA, APOSTROPHE, cell)
    return cell


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()
