"""The overview as a PDF: it says what the page says, holds only text, and its digest can be had again."""

from hashlib import sha256
from io import BytesIO
from typing import Any, cast

import pytest
from django.test import Client
from pypdf import PdfReader
from pypdf.generic import BooleanObject, DictionaryObject

from assets.common.languages import FileLanguage
from assets.common.models import AssetType
from assets.exports.wanted import ExportKind
from assets.printing.writing import Writing
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.periods import CalendarName
from tests.exports.asking import MARCH, URL, ask, made, refusal, taken

pytestmark = pytest.mark.usefixtures("market", "folder")

OVERVIEW = {"what": "overview", "format": "pdf", "query": MARCH}
PERSIAN = {"language": "fa", "calendar": "persian"}


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_it_says_what_the_page_says(manager: Client) -> None:
    said = text_of(taken(manager, OVERVIEW))
    for words in (
        "Overview, 1 March 2026 – 10 March 2026", "Compared with", "Payment volume", "5,000 rials", "3 US dollars",
        "new", "Complete to", "Definitions", "1 of ",
    ):  # fmt: skip
        assert words in said


def test_it_names_what_it_is_narrowed_by(manager: Client) -> None:
    query = {**MARCH, "asset_type": "camera", "currency": "USD"}
    said = text_of(taken(manager, OVERVIEW, query=query))
    assert "Asset type camera Currency USD" in said
    assert "rials" not in said.partition("Definitions")[0]


def test_its_digest_is_that_of_the_same_rows_as_json_lines(manager: Client) -> None:
    lines = taken(manager, OVERVIEW, format="json")
    said = text_of(taken(manager, OVERVIEW)).replace(" ", "")
    assert sha256(lines).hexdigest() in said


def test_in_persian_it_has_persian_days_and_is_tagged_for_readers(manager: Client) -> None:
    export = made(manager, OVERVIEW, **PERSIAN)
    assert export["name"] == "Assets نمای کلی 1404-12-10–1404-12-19.pdf"
    response: Any = manager.get(f"{URL}{export['id']}/file/")
    assert response["Content-Type"] == "application/pdf"
    pdf = response.getvalue()
    catalog = PdfReader(BytesIO(pdf)).root_object
    assert cast("DictionaryObject", catalog["/MarkInfo"])["/Marked"] == BooleanObject(value=True)
    assert str(catalog["/Lang"]).startswith("fa")
    assert b"pdfaid:part>2<" in pdf
    assert "اسفند" in text_of(pdf)


def test_what_somebody_wrote_is_never_markup(manager: Client) -> None:
    evil = '#read("/etc/passwd") $x$ *b* <tag> @ref'
    AssetType.objects.filter(slug="camera").update(slug=evil)
    assert evil in text_of(taken(manager, OVERVIEW, query={**MARCH, "asset_type": evil}))


@pytest.mark.parametrize("what", [one for one in ExportKind if one is not ExportKind.OVERVIEW])
def test_what_has_no_document_is_refused(manager: Client, what: ExportKind) -> None:
    refused = refusal(ask(manager, OVERVIEW, what=what.value))
    assert refused["code"] == "format_not_available"
    assert refused["allowed"] == {"formats": ["csv", "xlsx", "json", "parquet"]}


@pytest.mark.parametrize(
    ("change", "english", "persian"),
    [
        (Change(ChangeKind.PERCENT, "12.5"), "+12.5%", "+۱۲٫۵٪"),
        (Change(ChangeKind.PERCENT, "-3.0"), "-3%", "-۳٪"),
        (Change(ChangeKind.PERCENT, "0.0"), "0%", "۰٪"),
        (Change(ChangeKind.POINTS, "1.2"), "+1.2 points", "+۱٫۲ واحد درصد"),
        (Change(ChangeKind.NEW, None), "new", "تازه"),
        (Change(ChangeKind.NONE, None), "—", "—"),
    ],
)
def test_a_change_is_written_as_its_reader_writes(change: Change, english: str, persian: str) -> None:
    for language, calendar, written in (
        (FileLanguage.EN, CalendarName.GREGORIAN, english),
        (FileLanguage.FA, CalendarName.PERSIAN, persian),
    ):
        said = Writing(language, calendar).change(change)
        assert "".join(letter for letter in said if letter not in "\u2066\u2069\u200e") == written
