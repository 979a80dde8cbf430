"""CSV files as they are: in what encoding, which line each row begins on, and which lines are no rows.

DuckDB reads UTF-8 whose every line has as many fields as the header. Where a file is otherwise, it reads a copy that
is so; what the copy leaves out is rejected by its line.
"""

import codecs
import csv
import glob
import gzip
import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, BinaryIO, Literal, cast

from assets.importing.errors import PlanBroken
from assets.importing.quoting import literal

FILE = re.compile(
    r"(?P<quote>['\"])(?P<file>[^'\"]+\.(?:csv|tsv|txt)(?:\.gz)?)(?P=quote)"
    r"|\bread_csv(?:_auto)?\s*\(\s*'(?P<read>[^']+)'",
    re.IGNORECASE,
)
"""A file that a query names: by what it ends with, or as what read_csv reads."""

FROM = re.compile(r"\b(?:from|join)\s*$", re.IGNORECASE)
FILENAME = re.compile(r"\bfilename\b", re.IGNORECASE)
"""The column in which DuckDB gives the path of a row's file."""

OWN_ENCODING = re.compile(r"\bencoding\s*=", re.IGNORECASE)
LEFT_TO_DUCKDB = re.compile(
    r"\b(?:(?:ignore_errors|null_padding|store_rejects|strict_mode|skip|comment)\s*=|header\s*=\s*(?:false|0))",
    re.IGNORECASE,
)
"""Options by which a query itself says what its rows are."""

GIVEN = {
    "delimiter": re.compile(r"\b(?:delim|delimiter|sep)\s*=\s*'((?:[^']|'')*)'", re.IGNORECASE),
    "quote": re.compile(r"\bquote\s*=\s*'((?:[^']|'')*)'", re.IGNORECASE),
    "escape": re.compile(r"\bescape\s*=\s*'((?:[^']|'')*)'", re.IGNORECASE),
}

BYTES_AT_ONCE = 1 << 20
SAMPLE_LINES = 2000
LONGEST_ROW = 1000
"""Lines that one row may go on for: a quote that is not closed would go on to the end of the file."""

# DuckDB's own limit for a line; Python's for a field is lower.
csv.field_size_limit(2 * 1024 * 1024)

DELIMITERS = ",;\t|"
MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
"""By what the first bytes of a file say it is."""

UTF_8 = ("utf-8", "utf-8-sig")
OLDER, WITH_ZEROS = ("windows-1256", "windows-1252"), ("utf-16-le", "utf-16-be")
"""What a file that is not UTF-8 may be: with a byte for a letter, or with two."""

EXAMPLES = (*OLDER, "utf-16-le", "iso-8859-6")

WORD = re.compile(r"[^\W\d_\x00-\x7f]{3}")
"""Three letters in a row that are none of ASCII."""

MORE = "more"
"""What fields past the header's last are called."""

SEPARATOR_LINE = "sep="
"""A first line that begins so names the delimiter for Excel; it is no row."""


@dataclass(frozen=True)
class Dialect:
    """How a line is split into fields."""

    delimiter: str
    quote: str = '"'
    escape: str | None = None

    def fields(self, lines: Iterable[str]) -> list[str]:
        """The fields of the row that begins with the first line; takes as many lines as it goes on for."""
        return next(
            csv.reader(
                lines,
                delimiter=self.delimiter,
                quotechar=self.quote or None,
                escapechar=self.escape,
                quoting=csv.QUOTE_MINIMAL if self.quote else csv.QUOTE_NONE,
            ),
            [],
        )


Dialects = tuple[Dialect, ...]


@dataclass(frozen=True)
class NamedFile:
    """A file, or those of a pattern: as the plan names it, and as the query does that DuckDB gets."""

    shown: str
    name: str
    files: tuple["CsvFile", ...]
    options: str = ""
    """What the query says of how it is read, as it stands behind the name."""


@dataclass(frozen=True)
class Row:
    """A row of a file: the line that it begins on, and its text."""

    line: int
    text: str
    fields: int
    broken: bool = False


@dataclass
class CsvFile:
    """A CSV file: how to read it, and where its rows are. `dialect` is None where DuckDB is left to find it."""

    path: Path
    encoding: str
    first_line: int = 1
    dialect: Dialect | None = None
    header: Sequence[str] = ()
    ragged: list[Row] = field(default_factory=list)
    """Lines that have not as many fields as the header."""
    _steps: list[tuple[int, int]] = field(default_factory=list)
    """From row number .. on (of those that DuckDB sees, the header not counted), a row's line is its number + .."""

    @property
    def is_plain(self) -> bool:
        """Whether DuckDB reads the file as it stands."""
        return self.encoding in UTF_8 and self.first_line == 1 and not self.ragged

    def rows(self) -> Iterator[Row]:
        """Every row below the header; those with a wrong number of fields are broken."""
        assert self.dialect is not None
        with open_text(self.path, self.encoding) as lines:
            found = _rows(lines, self.dialect, len(self.header), self.first_line)
            next(found, None)
            yield from found

    def what_is_wrong(self, row: Row) -> str:
        """Why a ragged line is no row."""
        what = f"line {row.line} of {self.path.name}"
        if row.fields == 0:
            return f"{what} opens a quote that is not closed"
        fields = "1 field" if row.fields == 1 else f"{row.fields} fields"
        return f"{what} has {fields}, and the header {len(self.header)}"

    def cells(self, text: str) -> dict[str, object]:
        """The fields of a line under the header's names; those past the last are `more 1` and so on."""
        assert self.dialect is not None
        try:
            fields = self.dialect.fields(iter([text]))
        except csv.Error:
            fields = [text]
        beyond = (f"{MORE} {nth}" for nth in range(1, len(fields) + 1))
        return dict(zip([*self.header, *beyond], fields, strict=False))

    def look_through(self) -> None:
        """Find the ragged lines, and on which line each other row is."""
        number = 0
        for row in self.rows():
            if row.broken:
                self.ragged.append(row)
                continue
            number += 1
            if not self._steps or row.line - number != self._steps[-1][1]:
                self._steps.append((number, row.line - number))

    def line_of(self, number: int) -> int:
        """The line of a row by its number, from 1."""
        step = bisect_right(self._steps, number, key=lambda step: step[0]) - 1
        return number + (self._steps[step][1] if step >= 0 else self.first_line)

    def write_copy(self, to: Path) -> None:
        """Write what DuckDB can read."""
        to.parent.mkdir(parents=True, exist_ok=True)
        left_out = {row.line for row in self.ragged}
        with open_text(self.path, self.encoding) as lines, open_text(to, "utf-8", "wt") as out:
            out.writelines(
                line
                for number, line in enumerate(lines, 1)
                if number >= self.first_line and number not in left_out
            )


class CsvFiles:
    """The CSV files that a plan's queries name, each looked through once."""

    def __init__(self, data: Path, scratch: Path, encoding: str | None) -> None:
        self._data, self._scratch, self._encoding = data, scratch, encoding
        self._files: dict[tuple[Path, Dialects | None], CsvFile] = {}
        self._copies: dict[tuple[str, Dialects | None], str] = {}

    def prepare(self, query: str) -> tuple[str, list[NamedFile]]:
        """The query with the names of copies where files are not plain, and the files. Raises PlanBroken."""
        named: list[NamedFile] = []
        parts, done = [], 0
        for found in FILE.finditer(query):
            start, end = found.span("file") if found["file"] else found.span("read")
            if query[start - 1] == '"' and not FROM.search(query[: start - 1]):
                continue  # the name of a column
            file = self._named(query[start:end], options_of(query, start - 1, end + 1))
            if file is not None:
                named.append(file)
                parts += [query[done : start - 1], literal(file.name)]
                done = end + 1
        self._refuse_filename(query, named)
        return "".join([*parts, query[done:]]), named

    def _refuse_filename(self, query: str, named: Sequence[NamedFile]) -> None:
        for file in named:
            if file.name != file.shown and FILENAME.search(query):
                raise PlanBroken(
                    f"{file.shown} is not plain UTF-8 with as many fields in each line, so a copy of it is read, and"
                    " `filename` would be that of the copy: mend the file, or name it in another column"
                )

    def _named(self, name: str, options: str) -> NamedFile | None:
        paths = [path for path in self._paths(name) if path.is_file()]
        if not paths:
            return None
        if OWN_ENCODING.search(options):
            return NamedFile(name, name, (), options)
        dialects = None if LEFT_TO_DUCKDB.search(options) else _possible_dialects(options)
        files = tuple(self._file(path, dialects) for path in paths)
        if all(file.is_plain for file in files):
            return NamedFile(name, name, files, options)
        key = (name, dialects)
        if key not in self._copies:
            self._copies[key] = self._copy(name, files)
        return NamedFile(name, self._copies[key], files, options)

    def _file(self, path: Path, dialects: Dialects | None) -> CsvFile:
        key = (path, dialects)
        if key not in self._files:
            file = read_csv_file(path, self._encoding, dialects)
            if file.dialect is not None:
                file.look_through()
            self._files[key] = file
        return self._files[key]

    def _copy(self, name: str, files: Sequence[CsvFile]) -> str:
        folder = self._scratch / "csv" / str(len(self._copies))
        base = self._data / name
        while glob.has_magic(str(base)):
            base = base.parent
        base = base.parent if base.is_file() else base
        for file in files:
            file.write_copy(folder / file.path.relative_to(base))
        return str(folder / (self._data / name).relative_to(base))

    def _paths(self, name: str) -> list[Path]:
        path = self._data / name
        if path.is_file() or not glob.has_magic(name):
            return [path]
        return sorted(Path(found) for found in glob.glob(str(path), recursive=True))  # noqa: PTH207


def options_of(query: str, start: int, end: int) -> str:
    """What stands behind a file's name in the brackets that it is in."""
    if not query[:start].rstrip().endswith(("(", "[", ",")):
        return ""
    depth, quoted_, begin = 1, False, end
    for place, letter in enumerate(query[end:], end):
        if letter == "'":
            quoted_ = not quoted_
        elif not quoted_:
            depth += (letter in "([{") - (letter in ")]}")
        if depth == 0 and letter == "]":  # of a list of files
            depth, begin = 1, place + 1
        if depth == 0:
            return query[begin:place]
    return query[begin:]


def _possible_dialects(options: str) -> Dialects | None:
    """Those that agree with what a query says of its file's fields; None for what Python's reader does not know."""
    given = {kind: found[1].replace("''", "'") for kind, found in (
        (kind, pattern.search(options)) for kind, pattern in GIVEN.items()) if found}  # fmt: skip
    delimiters = [given["delimiter"].replace("\\t", "\t")] if "delimiter" in given else list(DELIMITERS)
    if any(len(mark) != 1 for mark in delimiters):
        return None
    quotes = [given["quote"]] if "quote" in given else ['"', "'"]
    escapes = [given["escape"]] if "escape" in given else ["", "\\"]
    return tuple(
        Dialect(delimiter, quote, None if escape in {"", quote} else escape)
        for escape in escapes
        for quote in quotes
        for delimiter in delimiters
    )


def read_csv_file(path: Path, encoding: str | None, dialects: Dialects | None) -> CsvFile:
    """A file as it is; `encoding` is that of the plan, for what is not UTF-8. Without dialects DuckDB finds its rows.

    Raises PlanBroken where there is nothing in it, or the encoding is neither known nor found.
    """
    file = CsvFile(path, _encoding(path, encoding))
    if dialects is None:
        return file
    with open_text(path, file.encoding) as lines:
        sample = [line for line, _ in zip(lines, range(SAMPLE_LINES), strict=False)]
    if not any(map(str.strip, sample)):
        raise PlanBroken(f"{path.name} is empty: it has not even a header")
    if sample and sample[0].lower().startswith(SEPARATOR_LINE):
        file.first_line = 2
        mark = sample[0][len(SEPARATOR_LINE) :].rstrip("\r\n")
        dialects = tuple(dialect for dialect in dialects if dialect.delimiter == mark) or dialects
        sample = sample[1:]
    plausible = [dialect for dialect in dialects if _is_plausible(sample, dialect)]
    file.dialect = _likely_dialect(sample, plausible or dialects)
    if file.dialect is not None:
        file.header = _unique(_header(sample, file.dialect))
    return file


def open_text(
    path: Path, encoding: str, mode: Literal["rt", "wt"] = "rt", errors: str | None = None
) -> IO[str]:
    """A text file, compressed where its name says so, with its line ends as they are."""
    if path.suffix.lower() == ".gz":
        return gzip.open(path, mode, compresslevel=1, encoding=encoding, errors=errors, newline="")
    return path.open(mode, encoding=encoding, errors=errors, newline="")


def _encoding(path: Path, named: str | None) -> str:
    with _open_bytes(path) as file:
        start = file.read(4096)
    for mark, encoding in MARKS:
        if start.startswith(mark):
            return _checked(path, encoding)
    # Every second byte of plain letters is zero in UTF-16, and zeros are UTF-8 too.
    has_zeros = start.count(0) * 5 > len(start)
    if not has_zeros and _is(path, "utf-8"):
        return "utf-8"
    if named is not None:
        return _checked(path, named)
    raise PlanBroken(_not_utf_8(path, WITH_ZEROS if has_zeros else OLDER))


def _checked(path: Path, encoding: str) -> str:
    try:
        for _ in _decoded(path, encoding):
            pass
    except UnicodeError as wrong:
        raise PlanBroken(
            f"{path.name}: line {_line_of_error(path, encoding)} cannot be read as {encoding} ({wrong});"
            f' encoding = "…" in plan.toml says what the file is, such as {", ".join(EXAMPLES)}'
        ) from wrong
    return encoding


def _is(path: Path, encoding: str) -> bool:
    try:
        for _ in _decoded(path, encoding):
            pass
    except UnicodeError:
        return False
    return True


def _decoded(path: Path, encoding: str) -> Iterator[str]:
    decoder = codecs.getincrementaldecoder(encoding)()
    with _open_bytes(path) as file:
        while block := file.read(BYTES_AT_ONCE):
            yield decoder.decode(block)
    yield decoder.decode(b"", final=True)


def _line_of_error(path: Path, encoding: str) -> int:
    """The first line that cannot be decoded."""
    text = ""
    decoder = codecs.getincrementaldecoder(encoding)()
    line = 1
    with _open_bytes(path) as file:
        try:
            for block in file:
                text = decoder.decode(block)
                line += text.count("\n")
        except UnicodeError:
            pass
    return line


def _open_bytes(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb"))


def _not_utf_8(path: Path, candidates: Sequence[str]) -> str:
    """What to put into the plan, with what the first such line would be."""
    line = 1 if candidates is WITH_ZEROS else _line_of_error(path, "utf-8")
    readings = [
        f'encoding = "{encoding}" (line {line} is then: {_shown(path, encoding, line)})'
        for encoding in candidates
        if _is(path, encoding)
    ]
    if candidates is OLDER and (other := _line_in_utf_8(path)):
        return (
            f"{path.name} has two encodings: line {line} is not UTF-8, and line {other} is"
            f" ({_shown(path, 'utf-8', other)}). Write line {line} and those like it in UTF-8, too"
        )
    return (
        f"{path.name}: line {line} is not UTF-8; say in plan.toml what it is:"
        f" {', or '.join(readings) or 'encoding = the name of its encoding'}"
    )


def _line_in_utf_8(path: Path) -> int | None:
    """The first line with a word that is UTF-8 and no ASCII. Two letters of another encoding may look so, by chance."""
    with _open_bytes(path) as file:
        for number, line in enumerate(file, 1):
            with suppress(UnicodeError):
                if WORD.search(line.decode()):
                    return number
    return None


def _shown(path: Path, encoding: str, number: int) -> str:
    with open_text(path, encoding, errors="replace") as lines:
        line = next((line for at, line in enumerate(lines, 1) if at == number), "")
    return line[:60].strip()


def _likely_dialect(sample: Sequence[str], candidates: Sequence[Dialect]) -> Dialect | None:
    """The one under which most lines have as many fields as the first, and those are several."""
    best, best_score = None, (0, 0)
    for dialect in candidates:
        width = len(_header(sample, dialect))
        if width < 2:
            continue
        rows = list(_rows(sample, dialect, width, 1))
        agreeing = sum(not row.broken for row in rows)
        if agreeing * 2 >= len(rows) and (agreeing, width) > best_score:
            best, best_score = dialect, (agreeing, width)
    return best


def _is_plausible(sample: Sequence[str], dialect: Dialect) -> bool:
    """Whether there is a sign of what is rare: fields in single quotes and none in double ones, escaped quotes."""
    if dialect.escape and not any(f"{dialect.escape}{dialect.quote}" in line for line in sample):
        return False
    return dialect.quote != "'" or (_opens(sample, dialect, "'") and not _opens(sample, dialect, '"'))


def _opens(sample: Sequence[str], dialect: Dialect, quote: str) -> bool:
    """Whether a field begins with a quote."""
    return any(line.startswith(quote) or f"{dialect.delimiter}{quote}" in line for line in sample)


def _unique(header: Sequence[str]) -> list[str]:
    """The names of columns as DuckDB gives them: one that comes again has a number, one without has its place."""
    names: dict[str, None] = {}
    for place, given in enumerate(header):
        name = stem = given.strip() or f"column{place}"
        again = 0
        while name in names:
            again += 1
            name = f"{stem}_{again}"
        names[name] = None
    return list(names)


def _header(sample: Sequence[str], dialect: Dialect) -> list[str]:
    lines = iter(line for line in sample if line.strip("\r\n"))
    try:
        return dialect.fields(lines)
    except csv.Error:
        return []


def _rows(lines: Iterable[str], dialect: Dialect, width: int, first_line: int) -> Iterator[Row]:
    """The rows of lines; empty lines are none.

    Where a quoted field goes on over lines and the row has then a wrong number of fields, its first line alone is
    broken: an open quote takes nothing else with it.
    """
    source = _Lines(lines)
    for line, text in source:
        if line < first_line or not text.strip("\r\n"):
            continue
        if not dialect.quote or dialect.quote not in text:
            fields = text.count(dialect.delimiter) + 1
            yield Row(line, text, fields, fields != width)
            continue
        row = source.whole_row(dialect, line, text)
        if row is not None and (row.fields == width or row.text == text):
            yield Row(row.line, row.text, row.fields, row.fields != width)
        else:
            source.put_back()
            yield Row(line, text, row.fields if row else 0, broken=True)


class _Lines(Iterator[tuple[int, str]]):
    """Numbered lines, of which some may be put back."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._numbered = enumerate(lines, 1)
        self._waiting: deque[tuple[int, str]] = deque()
        self._taken: list[tuple[int, str]] = []
        self._ended = False

    def __next__(self) -> tuple[int, str]:
        return self._waiting.popleft() if self._waiting else next(self._numbered)

    def whole_row(self, dialect: Dialect, line: int, text: str) -> Row | None:
        """The row that begins with a line, over as many more as it needs; None where it never ends."""
        self._taken, self._ended = [], False
        try:
            fields = dialect.fields(self._from(text))
        except csv.Error:
            return None
        return (
            None
            if self._ended
            else Row(line, "".join([text, *(more for _, more in self._taken)]), len(fields))
        )

    def put_back(self) -> None:
        """Undo what the last row took beyond its first line."""
        self._waiting.extendleft(reversed(self._taken))
        self._taken = []

    def _from(self, text: str) -> Iterator[str]:
        yield text
        for taken in self:
            self._taken.append(taken)
            if len(self._taken) > LONGEST_ROW:
                break
            yield taken[1]
        self._ended = True
