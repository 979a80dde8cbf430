"""A statement file of the gateway as rows: CSV or XLSX, its columns found by their names in either language.

It is read by the readers of the import, so encodings, Persian digits, marks of thousands, units in words and Jalali
days are read, or refused, as they are there.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from assets.common.days import zone
from assets.common.text import clean_line
from assets.importing.csv_files import CsvFiles
from assets.importing.errors import PlanBroken
from assets.importing.plan import Plan
from assets.importing.quoting import literal, quoted
from assets.importing.source import Source, open_source
from assets.importing.targets import Column, ColumnType, Target
from assets.statements.errors import StatementBroken

AUTHORITY, REFERENCE, AMOUNT, FEE, STATUS, AT = "authority", "reference", "amount", "fee", "status", "at"

STATEMENT = Target(
    "statement",
    (
        Column(AUTHORITY),
        Column(REFERENCE),
        Column(AMOUNT, ColumnType.DECIMAL, required=True, is_amount=True),
        Column(FEE, ColumnType.DECIMAL, is_amount=True),
        Column("currency"),
        Column(STATUS),
        Column(AT, ColumnType.MOMENT, required=True),
    ),
)

NAMES: dict[str, tuple[str, ...]] = {
    AUTHORITY: ("authority", "session", "session id", "شناسه", "شناسه پرداخت", "شناسه تراکنش", "کد اتوریتی"),
    REFERENCE: (
        "ref id",
        "reference",
        "reference id",
        "شماره پیگیری",
        "کد پیگیری",
        "شماره مرجع",
        "کد رهگیری",
    ),
    AMOUNT: ("amount", "مبلغ", "مبلغ تراکنش", "مبلغ پرداخت"),
    FEE: ("fee", "کارمزد", "کارمزد تراکنش"),
    STATUS: ("status", "وضعیت", "وضعیت تراکنش"),
    AT: (
        "at",
        "date",
        "created at",
        "paid at",
        "verified at",
        "تاریخ",
        "تاریخ پرداخت",
        "تاریخ تراکنش",
        "زمان",
    ),
}
"""How columns are called, without units, marks and half-spaces."""

BOOK = "book"
MOST_WRONG = 5
"""So many faults are named at once."""

UNIT = re.compile(r"\(?\b(rials?|irr|ریال|tomans?|irt|تومان)\b\)?", re.IGNORECASE)
TOMAN = re.compile(r"tomans?|irt|تومان", re.IGNORECASE)
OF_TOMAN = " تومان"

PAID = frozenset(
    ("verified", "paid", "success", "successful", "ok", "100", "101", "موفق", "تایید شده", "پرداخت شده")
)
NOT_PAID = frozenset(("failed", "in_bank", "active", "trash", "nok", "ناموفق", "لغو شده", "در انتظار"))
REVERSED = frozenset(("reversed", "refunded", "برگشت خورده", "مسترد شده", "برگشتی"))


@dataclass(frozen=True)
class Row:
    """A payment as the gateway lists it; amounts in rials. `is_paid`: its money came and was not given back."""

    line: int | None
    authority: str | None
    reference: int | None
    amount: int
    fee: int | None
    at: datetime
    is_paid: bool


def read_statement(file: Path, *, encoding: str | None = None, tomans: bool = False) -> list[Row]:
    """The rows of a file; `tomans` where its amounts are, and neither a column's name nor a cell says so.

    Raises StatementBroken with all that is wrong in its first rows.
    """
    if not file.is_file():
        raise StatementBroken(f"there is no file {file}")
    try:
        return _read(file, encoding, tomans=tomans)
    except PlanBroken as broken:
        text = str(broken).replace(f"{STATEMENT.file}: ", "").replace("in plan.toml", "with --encoding")
        raise StatementBroken(f"{file.name}: {text}") from broken


def _read(file: Path, encoding: str | None, *, tomans: bool) -> list[Row]:
    is_book = file.suffix.lower() == ".xlsx"
    header, relation = (
        _sheet(file)
        if is_book
        else (_header(file, encoding), f"read_csv({literal(file.name)}, all_varchar = true)")
    )
    plan = Plan(
        name="statement",
        zone=zone(),
        queries={STATEMENT: _query(header, relation, tomans=tomans)},
        xlsx={BOOK: file.name} if is_book else {},
        encoding=encoding,
    )
    with open_source(plan, file.parent.resolve()) as source:
        return _rows(source)


def _sheet(file: Path) -> tuple[Sequence[str], str]:
    """The names in the first row of the first sheet, and what it is called in a query."""
    try:
        book = load_workbook(file, read_only=True)
    except Exception as unreadable:
        raise StatementBroken(f"{file.name}: cannot be read as an XLSX file: {unreadable}") from unreadable
    try:
        sheet = book.sheetnames[0]
        first = next(book[sheet].iter_rows(values_only=True), ())
    finally:
        book.close()
    return [str(name) for name in first if name is not None], f"{BOOK}.{quoted(sheet)}"


def _header(file: Path, encoding: str | None) -> Sequence[str]:
    with TemporaryDirectory(prefix="assets-statement-") as scratch:
        files = CsvFiles(file.parent.resolve(), Path(scratch), encoding)
        _, [named] = files.prepare(f"FROM read_csv({literal(file.name)})")
        return named.files[0].header


def _query(header: Sequence[str], relation: str, *, tomans: bool) -> str:
    """The SELECT of our columns. Raises StatementBroken where what is needed is not there."""
    found: dict[str, str] = {}
    for name in header:
        column = _meaning(name)
        if column is not None and found.setdefault(column, name) != name:
            raise StatementBroken(f"the columns {found[column]} and {name} both seem to be the {column}")
    missing = [column for column in (AMOUNT, AT) if column not in found]
    if AUTHORITY not in found and REFERENCE not in found:
        missing.insert(0, f"{AUTHORITY} or {REFERENCE}")
    if missing:
        raise StatementBroken(
            f"no column is the {', the '.join(missing)}: there are {', '.join(header)}; they may be called"
            f" {'; '.join(', '.join(NAMES[one.split()[0]]) for one in missing)}"
        )
    columns = [f"{_value(column, name, tomans=tomans)} AS {column}" for column, name in found.items()]
    return f"SELECT {', '.join(columns)}, 'IRR' AS currency FROM {relation}"  # noqa: S608 (names are quoted)


def _value(column: str, name: str, *, tomans: bool) -> str:
    is_money = column in (AMOUNT, FEE)
    if not is_money or not (tomans or TOMAN.search(name)):
        return quoted(name)
    cell = f"CAST({quoted(name)} AS VARCHAR)"
    return f"CASE WHEN trim({cell}) <> '' THEN {cell} || '{OF_TOMAN}' END"


def _meaning(name: str) -> str | None:
    """Which of our columns a name means, if any."""
    bare = re.sub(r"[\s_\-\u200c]+", " ", UNIT.sub("", clean_line(name))).strip(" ()").lower()
    bare = bare.replace("ي", "ی").replace("ك", "ک").replace("هٔ", "ه").replace("ۀ", "ه")
    return next((column for column, names in NAMES.items() if bare in names), None)


def _rows(source: Source) -> list[Row]:
    query = source.bind(STATEMENT)
    places = ["digest", *query.names, "problem", "row"]
    wrong: list[str] = []
    for file in query.csv_files:
        wrong += [file.what_is_wrong(row) for row in file.ragged]
    lines = "".join(block.decode() for block, _ in source.blocks(query)).splitlines(keepends=True)
    rows: list[Row] = []
    for number, values in enumerate(csv.reader(lines), 1):
        fields = dict(zip(places, values, strict=True))
        line = query.traced.line_of(int(fields["row"])) if query.traced else number + 1
        try:
            rows.append(_row(line, fields))
        except ValueError as problem:
            wrong.append(f"row {line}: {problem}")
    if wrong:
        more = f"; and {len(wrong) - MOST_WRONG} more" if len(wrong) > MOST_WRONG else ""
        raise StatementBroken("; ".join(wrong[:MOST_WRONG]) + more)
    return rows


def _row(line: int, fields: dict[str, str]) -> Row:
    """Raises ValueError with what is wrong."""
    if fields["problem"]:
        raise ValueError(fields["problem"])
    for needed in (AMOUNT, AT):
        if not fields[needed]:
            raise ValueError(f"{needed} is missing")
    authority, reference = fields.get(AUTHORITY) or None, fields.get(REFERENCE) or None
    if authority is None and reference is None:
        raise ValueError("neither authority nor reference is given")
    return Row(
        line=line,
        authority=authority,
        reference=_whole(REFERENCE, reference),
        amount=_whole(AMOUNT, fields[AMOUNT]) or 0,
        fee=_whole(FEE, fields.get(FEE)),
        at=datetime.fromisoformat(fields[AT]),
        is_paid=_is_paid(fields.get(STATUS)),
    )


def _whole(name: str, text: str | None) -> int | None:
    if not text:
        return None
    whole, _, part = text.partition(".")
    if part.strip("0") or not whole.lstrip("+-").isdecimal():
        raise ValueError(
            f"{name} {text} is not a whole number of rials"
            if name != REFERENCE
            else f"{name} {text} is not a number"
        )
    return int(whole)


def _is_paid(status: str | None) -> bool:
    """Without a status, a statement lists what was paid."""
    word = " ".join(
        (status or "").replace("\u200c", " ").replace("تأیید", "تایید").replace("ي", "ی").split()
    ).lower()
    if not word or word in PAID:
        return True
    if word in NOT_PAID or word in REVERSED:
        return False
    raise ValueError(
        f"status {status} is not known; there are {', '.join(sorted((*PAID, *NOT_PAID, *REVERSED)))}"
    )
