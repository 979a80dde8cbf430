"""Sheets of an XLSX file are tables: their values as they are, and nothing guessed where they are no table."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from assets.importing.errors import PlanBroken
from assets.importing.models import ImportKey
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

PLAN = {"plan.toml": "zone = 'Asia/Tehran'\n[xlsx]\nbook = 'book.xlsx'\n"}
ORDERS = """SELECT number AS external_id, price AS amount, 'EUR' AS currency, 'verified' AS status, paid AS created_at,
    paid AS verified_at FROM book.orders"""
HEAD = ("number", "price", "paid")
PAID = datetime.fromisoformat("2026-03-02T10:30")


def write(folder: Path, **sheets: Sequence[Sequence[Any]]) -> None:
    book = Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(folder / "book.xlsx")


def test_numbers_and_times_are_what_they_are(importer: Importer) -> None:
    rows = [HEAD, (1, 12.5, PAID), (2, 700.1, PAID), (3, 8, PAID)]
    write(importer.data, orders=rows, other=[("a",), ("=1+1",)])
    imported = importer.run({**PLAN, "payments.sql": ORDERS})
    assert imported.counts("payments") == (3, 3, 0, 0)
    assert list(Payment.objects.order_by("amount").values_list("amount", flat=True)) == [800, 1250, 70010]
    moments = {one.isoformat() for one in Payment.objects.values_list("created_at", flat=True)}
    assert moments == {"2026-03-02T07:00:00+00:00"}


def test_text_stays_text_and_what_is_mixed_becomes_it(importer: Importer) -> None:
    write(
        importer.data,
        orders=[
            HEAD,
            ("007", "۱۲٬۵۰۰ ریال", "۱۴۰۴/۱۲/۱۱ 10:30"),
            (8, 5000, PAID),
            (None, None, None),
            ("9", "300 تومان", PAID),
        ],
    )
    imported = importer.run({**PLAN, "payments.sql": ORDERS.replace("EUR", "IRR")})
    assert imported.rejected == []
    assert set(ImportKey.objects.values_list("external_id", flat=True)) == {"007", "8", "9"}
    assert list(Payment.objects.order_by("amount").values_list("amount", flat=True)) == [3000, 5000, 12500]
    assert Payment.objects.values("created_at").distinct().count() == 1


def test_a_sheet_may_have_any_name(importer: Importer) -> None:
    write(importer.data, **{"برگ ۱": [("شماره", "روز"), (1, PAID)]})
    query = 'SELECT "شماره" AS external_id, "روز" AS created_at FROM book."برگ ۱"'
    assert importer.run({**PLAN, "tickets.sql": query}).counts("tickets") == (1, 1, 0, 0)
    assert Ticket.objects.count() == 1


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([], "orders: has no row"),
        ([("number", None, "paid"), (1, 5, PAID)], "orders: B1 is empty, and should be the name of a column"),
        ([("number", "price", "Number")], "orders: C1 is the second column of the name Number"),
        ([HEAD, (1, 5, PAID, "more")], "orders: D2 stands below no name of a column"),
        (
            [HEAD, (1, "=2*2", PAID)],
            "orders: B2 is a formula without its value: open the file in a spreadsheet",
        ),
    ],
)
def test_what_is_no_table_is_named(importer: Importer, rows: Sequence[Sequence[Any]], why: str) -> None:
    write(importer.data, orders=rows)
    with pytest.raises(PlanBroken, match=rf"plan\.toml: book\.xlsx: {why}"):
        importer.run({**PLAN, "payments.sql": ORDERS})


@pytest.mark.parametrize("content", [b"", b"number,price\n1,2\n", b"PK\x03\x04" + bytes(60)])
def test_what_is_no_xlsx_file_is_said(importer: Importer, content: bytes) -> None:
    (importer.data / "book.xlsx").write_bytes(content)
    with pytest.raises(PlanBroken, match=r"plan\.toml: book\.xlsx: cannot be read as an XLSX file"):
        importer.run({**PLAN, "payments.sql": ORDERS})


def test_a_file_that_is_not_there_is_said(importer: Importer) -> None:
    with pytest.raises(PlanBroken, match=r"XLSX file not found: .*book\.xlsx"):
        importer.run({**PLAN, "payments.sql": ORDERS})


def test_a_sheet_that_is_not_there_is_named(importer: Importer) -> None:
    write(importer.data, other=[("a",), (1,)])
    with pytest.raises(PlanBroken, match="orders does not exist"):
        importer.run({**PLAN, "payments.sql": ORDERS})


def test_one_name_is_one_source(importer: Importer) -> None:
    toml = "[xlsx]\nbook = 'book.xlsx'\n[sqlite]\nbook = 'book.db'\n"
    with pytest.raises(PlanBroken, match="book is the name of an XLSX file and of a SQLite file"):
        importer.run({"plan.toml": toml, "payments.sql": ORDERS})
