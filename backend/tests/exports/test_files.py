"""Each format read back by a library that did not write it: all rows are there, and come to the figure."""

import csv
import json
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest
from django.db import connection
from django.test import Client
from openpyxl import load_workbook

from assets.accounts.models import Role, User
from assets.common.days import day_of
from assets.common.languages import FileLanguage
from assets.common.models import AssetType
from assets.exports.filenames import disposition
from assets.exports.formats import xlsx
from assets.exports.formats.context import FileContext
from assets.exports.formats.csv import lines as csv_lines
from assets.exports.formats.xlsx import LONGEST_TEXT, UNIT
from assets.exports.manifests import cut_cells
from assets.exports.tables import Column, Kind, Table
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain
from assets.tickets.services import create_ticket
from tests.access.signing_in import as_user, join
from tests.exports.asking import MARCH, URL, VOLUME, download, lines, made, taken
from tests.marketplace.life import Life
from tests.reports.api.market import NOON, at

pytestmark = pytest.mark.usefixtures("market", "folder")

DOLLARS = {**VOLUME, "query": {"metric": "total_volume", **MARCH, "currency": "USD"}}
TICKETS = {"what": "rows", "format": "csv", "query": {"metric": "tickets_created", **MARCH}}


def figure(client: Client, metric: str, **query: str) -> Any:
    return client.get(f"/api/v1/reports/metrics/{metric}/rows/", {**MARCH, **query}).json()


@pytest.mark.quick
def test_rows_as_csv_come_to_the_figure(manager: Client) -> None:
    Life(5).lives(days=9, operations=200, until=NOON)
    drain()
    found = lines(taken(manager))
    told = figure(manager, "total_volume", currency="IRR")
    assert len(found) == told["count"] > 2
    assert sum(Decimal(line["Value"]) for line in found) == Decimal(told["sum"])
    assert [line["Row"] for line in found][:50] == [row["id"] for row in told["rows"]]


def test_while_days_wait_to_be_counted_anew_the_file_has_the_rows_of_the_logs(manager: Client) -> None:
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM analytics_records WHERE log = 'ticket_events'")
        cursor.execute(
            "INSERT INTO rollup_queue (log, day) SELECT 'ticket_events', report_day(at) FROM ticket_events"
        )
    assert figure(manager, "tickets_created")["count"] == 0
    assert len(lines(taken(manager, TICKETS))) > 0


def test_a_csv_file_is_what_rfc_4180_says(manager: Client) -> None:
    content = taken(manager)
    assert content.count(b"\r\n") == content.count(b"\n") == 2
    assert content.endswith(b"\r\n")
    assert not content.startswith(b"\xef\xbb\xbf")
    marked = taken(manager, mark=True)
    assert marked == b"\xef\xbb\xbf" + content


def test_amounts_are_in_major_units(manager: Client) -> None:
    (line,) = lines(taken(manager, DOLLARS))
    assert (line["Value"], line["Currency"]) == ("3.00", "USD")
    (line,) = lines(taken(manager))
    assert (line["Value"], line["Currency"]) == ("5000", "IRR")


@pytest.mark.parametrize("beginning", ["=", "+", "-", "@", "\t", "\r", "\n", "＝"])
@pytest.mark.parametrize("query", [MARCH, {**MARCH, "calendar": "gregorian"}])
def test_a_name_that_a_spreadsheet_would_run_is_text(
    manager: Client, beginning: str, query: dict[str, str]
) -> None:
    name = f'{beginning}HYPERLINK("x"),\'\n2'
    AssetType.objects.filter(slug="camera").update(slug=name)
    wish = {**TICKETS, "query": {**query, "metric": "tickets_created"}}
    assert {line["Asset type"] for line in lines(taken(manager, wish))} == {f"'{name}"}
    book = load_workbook(BytesIO(taken(manager, wish, format="xlsx")))
    (column,) = [one for one in book["Rows"].iter_cols() if one[0].value == "Asset type"]
    assert {(cell.data_type, str(cell.value).replace("_x000D_", "\r")) for cell in column[1:]} == {
        ("s", name)
    }


@pytest.mark.parametrize("language", ["en", "fa"])
def test_a_workbook_with_letters_that_xml_has_not_is_one(manager: Client, language: str) -> None:
    AssetType.objects.filter(slug="camera").update(slug="a\x01\x0b\x1f\ufffe\uffff\u202e</t>]]>&😀")
    wish = {**TICKETS, "query": {**MARCH, "metric": "tickets_created"}, "language": language}
    about, rows = load_workbook(BytesIO(taken(manager, wish, format="xlsx")))
    assert about.title != rows.title
    assert any(str(cell.value).endswith("\u202e</t>]]>&😀") for row in rows.iter_rows() for cell in row)


def test_a_statement_with_a_name_that_a_spreadsheet_would_run(manager: Client) -> None:
    ada, bob = User.objects.filter(email=None).order_by("id")[:2]
    ada.role = Role.USER
    create_ticket(borrower_id=ada.id, lender_id=bob.id, asset_name="=1+1", asset_type_id=0, created_at=at(9))
    found = lines(taken(as_user(ada), {"what": "statement", "format": "csv", "query": {}}))
    assert [(line["Amount"], line["Balance"]) for line in found] == [("-200", "4800"), ("5000", "5000")]


NAMED = {"what": "metrics", "query": {**MARCH, "metric": "tickets_created", "split": "asset_type"}}


@pytest.mark.parametrize("wish", [TICKETS, NAMED], ids=["copied", "written"])
def test_a_name_that_begins_another_cell_somewhere_is_text_too(manager: Client, wish: dict[str, Any]) -> None:
    AssetType.objects.filter(slug="camera").update(slug="a;=1+1;b\n-2")
    content = taken(manager, wish, format="csv").decode()
    assert "a;'=1+1;b\n'-2" in content
    assert ";=" not in content


@pytest.mark.parametrize("letter", ["x", "😀"])
def test_a_text_that_is_too_long_for_a_cell_ends_with_a_mark(letter: str, tmp_path: Path) -> None:
    fits = letter * (LONGEST_TEXT * UNIT // len(letter.encode("utf-16-le")))
    rows = [[fits], [fits + letter]]
    table = Table((Column("asset_name", Kind.TEXT),), 2, lambda: iter(rows), None, 1, {})
    context = FileContext(
        FileLanguage.EN, CalendarName.GREGORIAN, mark=False, at=NOON, manifest={"what": "rows"}
    )
    xlsx.write(table, tmp_path / "a.xlsx", context, lambda _: None)
    book = load_workbook(tmp_path / "a.xlsx")
    _, whole, cut = (str(cell.value) for cell in book["Rows"]["A"])
    assert whole == fits
    assert cut.startswith(letter * 10_000)
    assert cut.endswith(f"{letter}… [cut: {len(fits) + 1:,} characters in all]")
    assert LONGEST_TEXT - 1 <= len(cut.encode("utf-16-le")) / UNIT <= LONGEST_TEXT
    assert context.cut == ["Rows!A3"]
    assert list(book["About"].values)[-1] == ("cut", cut_cells(context.cut))


def test_a_manifest_says_which_cells_are_cut(manager: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    assert made(manager, TICKETS, format="xlsx")["state"] == "done"
    AssetType.objects.filter(slug="camera").update(slug="camera" * 10)
    monkeypatch.setattr(xlsx, "LONGEST_TEXT", 50)
    manifests = [
        manager.get(f"{URL}{made(manager, TICKETS, format=format_)['id']}/manifest/").json()
        for format_ in ("xlsx", "csv")
    ]
    assert "Rows!L2, Rows!L3" in manifests[0]["cut"]
    assert manifests[1]["cut"] is None


@pytest.mark.parametrize("microsecond", [0, 1, 10, 626_450, 900_000, 999_999])
def test_a_moment_is_the_same_text_whether_python_or_postgresql_writes_it(microsecond: int) -> None:
    moment = datetime(2026, 11, 10, 23, 50, 20, microsecond, tzinfo=UTC)
    with connection.cursor() as cursor:
        statement = "COPY (SELECT %s::timestamptz AT TIME ZONE 'UTC') TO STDOUT (FORMAT csv)"
        with cursor.copy(statement, [moment]) as rows:
            copied = b"".join(bytes(row) for row in rows)
    assert csv_lines([(moment,)]).rstrip() == copied.rstrip()


def test_rows_as_json_lines(manager: Client) -> None:
    (line,) = [json.loads(one) for one in taken(manager, DOLLARS, format="json").splitlines()]
    assert (line["value"], line["currency"], line["day"]) == ("3.00", "USD", "2026-03-10")
    assert line["at"].endswith("Z")


def test_exact_numbers_are_text_in_json_whatever_their_currency(manager: Client) -> None:
    (rials,) = [json.loads(one) for one in taken(manager, format="json").splitlines()]
    assert rials["value"] == "5000"


def test_rows_as_a_workbook_have_real_numbers_and_days(manager: Client) -> None:
    book = load_workbook(BytesIO(taken(manager, DOLLARS, format="xlsx")))
    about, rows = book.worksheets
    assert (about.title, rows.title) == ("About", "Rows")
    head, row = list(rows.values)
    cells = dict(zip(head, row, strict=True))
    assert (cells["Value"], cells["Currency"]) == (3, "USD")
    assert cells["Day"] == datetime(2026, 3, 10)  # noqa: DTZ001 (a cell has no zone)
    assert ("rows", "1 of 1") in list(about.values)


def test_a_persian_workbook_reads_from_right_to_left_with_persian_days(manager: Client) -> None:
    wish = {**DOLLARS, "language": "fa", "calendar": "persian", "format": "xlsx"}
    book = load_workbook(BytesIO(taken(manager, wish)))
    rows = book["ردیف‌ها"]
    assert rows.sheet_view.rightToLeft
    head, row = list(rows.values)
    assert dict(zip(head, row, strict=True))["روز (شمسی)"] == "1404-12-19"


def test_a_number_that_a_spreadsheet_cannot_hold_exactly_is_text(manager: Client) -> None:
    from assets.exports.formats.xlsx import _is_exact

    assert [_is_exact(one) for one in (10**15 - 1, 10**15, Decimal("123456789012.345"))] == [
        True,
        False,
        True,
    ]
    assert not _is_exact(Decimal("1234567890123.456"))


def test_rows_as_parquet_are_typed_and_carry_their_manifest(manager: Client) -> None:
    table = pq.read_table(BytesIO(taken(manager, DOLLARS, format="parquet")))
    (row,) = table.to_pylist()
    assert row["value"] == Decimal("3")
    assert row["day"] == date(2026, 3, 10)
    assert row["at"] == at(10, 9).astimezone(UTC)
    manifest = json.loads(table.schema.metadata[b"assets"])
    assert (manifest["rows"], manifest["of"]["figure"]) == ("1 of 1", "300")


@pytest.mark.parametrize("format_", ["csv", "xlsx", "json", "parquet"])
@pytest.mark.parametrize(
    ("what", "query"),
    [
        ("overview", MARCH),
        ("metrics", {**MARCH, "metric": ["total_users", "completion_rate"], "compare": "previous"}),
        ("metrics", {**MARCH, "metric": "tickets_created", "split": "region", "top": "1"}),
        ("rows", {**MARCH, "metric": "completion_rate", "part": "denominator"}),
        ("rows", {**MARCH, "metric": "active_users"}),
        ("rows", {**MARCH, "metric": "wallet_balances"}),
        ("statement", {}),
        ("audit", {"from": "2026-03-01", "action": "audit_read", "sort": "at"}),
    ],
)
def test_everything_can_be_had_in_every_format_and_calendar(
    format_: str, what: str, query: dict[str, str | list[str]]
) -> None:
    client = as_user(join(role=Role.ADMIN))
    client.get("/api/v1/admin/audit/")
    for language, calendar in (("en", "gregorian"), ("fa", "persian")):
        wish = {"what": what, "query": query, "format": format_, "language": language, "calendar": calendar}
        assert made(client, wish)["state"] == "done"


def test_the_overview_as_a_file_says_what_its_cards_say(manager: Client) -> None:
    cards = manager.get("/api/v1/reports/overview/", MARCH).json()["cards"]
    found = lines(taken(manager, {"what": "overview", "format": "csv", "query": MARCH}))
    assert [line["Metric"] for line in found] == [card["metric"] for card in cards]
    money = {line["Currency"]: line["Value"] for line in found if line["Metric"] == "total_volume"}
    assert money == {"IRR": "5000", "USD": "3.00"}


def test_a_series_as_a_file_has_its_points_and_their_total(manager: Client) -> None:
    wish = {"what": "metrics", "format": "csv", "query": {**MARCH, "metric": "tickets_created"}}
    found = lines(taken(manager, wish))
    assert [line["Figure"] for line in found] == ["point"] * 10 + ["total"]
    assert sum(int(line["Value"]) for line in found[:-1]) == int(found[-1]["Value"]) == 2


def test_a_file_says_what_it_is(manager: Client) -> None:
    export = made(manager, DOLLARS)
    assert export["name"] == "Assets Payment volume, rows, USD 2026-03-01–2026-03-10.csv"
    response: Any = manager.get(f"/api/v1/reports/exports/{export['id']}/file/")
    assert response["Content-Disposition"] == (
        'attachment; filename="Assets Payment volume, rows, USD 2026-03-01-2026-03-10.csv"; '
        "filename*=UTF-8''Assets%20Payment%20volume%2C%20rows%2C%20USD%202026-03-01%E2%80%932026-03-10.csv"
    )
    assert response["X-Content-Type-Options"] == "nosniff"
    assert int(response["Content-Length"]) == len(response.getvalue()) == export["size"]


def test_a_file_of_no_certain_days_is_named_after_the_day_it_was_made_on(manager: Client) -> None:
    export = made(manager, {"what": "statement", "format": "csv", "query": {}})
    today = day_of(datetime.fromisoformat(export["started_at"]))
    assert export["name"] == f"Assets Wallet statement {today}.csv"


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("Assets Revenue 2026-03-01–2026-03-10.csv", "Assets Revenue 2026-03-01-2026-03-10.csv"),
        ("Assets درآمد 1404-12-10–1404-12-19.xlsx", "Assets 1404-12-10-1404-12-19.xlsx"),
        ('Assets a"b\\c\r\n.json', "Assets a b c.json"),
    ],
)
def test_who_knows_ascii_alone_gets_a_name_too(name: str, plain: str) -> None:
    assert f'filename="{plain}"' in disposition(name)


def test_the_manifest_vouches_for_the_file(manager: Client) -> None:
    export = made(manager, DOLLARS)
    manifest = manager.get(f"/api/v1/reports/exports/{export['id']}/manifest/").json()
    assert manifest["sha256"] == export["sha256"]
    assert (manifest["rows"], manifest["size"]) == ("1 of 1", export["size"])
    assert manifest["query"]["metric"] == "total_volume"
    assert manifest["of"] == {"figure": "300", "currency": "USD", "exponent": 2}


def test_a_quoted_cell_keeps_its_own_line_feeds(manager: Client) -> None:
    AssetType.objects.filter(slug="camera").update(slug='a\n"b",\r\nc')
    content = taken(manager, TICKETS)
    assert {row[-3] for row in list(csv.reader(StringIO(content.decode(), newline="")))[1:]} == {
        'a\n"b",\r\nc'
    }


def test_a_file_is_of_the_moment_it_was_begun(manager: Client, folder: Path) -> None:
    first = made(manager)
    Life(6).lives(days=5, operations=50, until=NOON)
    drain()
    assert len(lines(download(manager, first["id"]))) == 1
    assert [file.name for file in folder.iterdir()] == [f"{first['id']}-1.csv"]
