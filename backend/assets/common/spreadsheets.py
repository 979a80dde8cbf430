"""Cells that a spreadsheet takes for what they are."""

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a cell begins with that is taken for a formula (OWASP), in letters of full width also."""


def plain(cell: object) -> object:
    """A cell of a CSV file. Text that a spreadsheet would take for a formula is made plain text."""
    if isinstance(cell, bool):
        return str(cell).lower()
    if isinstance(cell, str) and cell.startswith(FORMULA) and not _is_number(cell):
        return f"'{cell}"
    return cell


def _is_number(text: str) -> bool:
    return text.removeprefix("-").replace(".", "", 1).isdecimal()
