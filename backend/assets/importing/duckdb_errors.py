"""What DuckDB says of a plan, in words for those who wrote it: where in the query or the file, and no advice that would
lose rows."""

import re
from collections.abc import Sequence

from assets.importing.csv_files import NamedFile
from assets.importing.quoting import literal

LONGEST_MESSAGE = 600

CSV_LINE, CSV_FILE = re.compile(r"CSV Error on Line: (\d+)"), re.compile(r"^\s*file ?= ?(.+)$", re.MULTILINE)
QUERY_LINE = re.compile(r"^LINE (\d+): (.*)\n( *)\^", re.MULTILINE)
ADVICE = ("Please try installing", "Candidate functions", "LINE", "Possible", "Did you mean")

NO_COLUMN, BY_PLACE = re.compile(r'(?:Referenced column|column named) "(.+?)"'), re.compile(r'"column0+"')
"""A column that is not there, and one that DuckDB names by its place for want of a header."""

CUT = "..."
"""Where DuckDB shows a part of a long line."""


def message(wrong: Exception, files: Sequence[NamedFile] = ()) -> str:
    """The message alone, with the line of a CSV file that it is about."""
    said = _with_names(str(wrong), files)
    shown: list[str] = []
    for line in map(str.strip, said.splitlines()):
        if line.startswith(ADVICE):
            break
        if line:
            shown.append(line)
    text = " | ".join(shown)[:LONGEST_MESSAGE]
    if on_line := CSV_LINE.search(said):
        in_file = CSV_FILE.search(said)
        return f"line {on_line[1]} of {in_file[1] if in_file else 'a CSV file'}: {text}"
    return text


def message_of_query(wrong: Exception, files: Sequence[NamedFile], query: str, lines_before: int = 0) -> str:
    """The message, and below it the plan's line with a caret where DuckDB points.

    `lines_before` is how many lines stood before the query in what DuckDB read.
    """
    if file := _without_header(str(wrong), files):
        return (
            f"{file.shown}: DuckDB takes its first line for values and not for a header, as it does where a name looks"
            f" like a value: say {_read_csv(file)}"
        )
    found = QUERY_LINE.search(str(wrong))
    number = int(found[1]) - lines_before if found else 0
    lines = query.splitlines()
    if found is None or not 1 <= number <= len(lines):
        return message(wrong, files)
    head, line = f"LINE {number}: ", lines[number - 1]
    before = _with_names(found[2][: len(found[3]) - len(f"LINE {found[1]}: ")], files)
    at = _end_of(before, line)
    pointer = "" if at is None else f"\n{' ' * (len(head) + at)}^"
    return f"{message(wrong, files)}\n{head}{line}{pointer}"


def _without_header(said: str, files: Sequence[NamedFile]) -> NamedFile | None:
    """The file whose header has the column that is not there, where DuckDB found no header."""
    found = NO_COLUMN.search(said)
    if found is None or not BY_PLACE.search(said):
        return None
    missing = found[1].lower()
    return next(
        (named for named in files for file in named.files if missing in map(str.lower, file.header)), None
    )


def _read_csv(file: NamedFile) -> str:
    options = f", {file.options.strip(' ,)')}" if file.options.strip(" ,)") else ""
    return f"read_csv({literal(file.shown)}{options}, header = true)"


def _end_of(before: str, line: str) -> int | None:
    """Where in a line ends what stands before the caret; None where that is not in it."""
    begin = line.find(before.removeprefix(CUT)) if before.startswith(CUT) else 0
    end = begin + len(before.removeprefix(CUT))
    return end if begin >= 0 and line[begin:end] == before.removeprefix(CUT) else None


def _with_names(said: str, files: Sequence[NamedFile]) -> str:
    """With the files' names as the plan has them, where copies of them are read."""
    for file in files:
        said = said.replace(file.name, file.shown)
    return said
