"""Answers as PDF: they say what the page says, hold only text, and their digest can be had again."""

from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from typing import Any, cast

import pytest
from django.test import Client
from pypdf import PdfReader
from pypdf.generic import BooleanObject, DictionaryObject

from assets.accounts.models import User
from assets.common.languages import FileLanguage
from assets.common.models import AssetType
from assets.exports.formats import pdf
from assets.exports.limits import LIMITS
from assets.exports.spec import PRINTED, ExportKind, FileFormat
from assets.printing.formatting import Formatter
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.periods import CalendarName
from tests.access.signing_in import as_user
from tests.exports.asking import MARCH, URL, ask, made, refusal, taken

pytestmark = pytest.mark.usefixtures("market", "folder")

OVERVIEW = {"what": "overview", "format": "pdf", "query": MARCH}
METRICS = {**OVERVIEW, "what": "metrics"}
STATEMENT = {**OVERVIEW, "what": "statement", "query": {}}
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
    assert "Asset type Camera Currency US dollars" in said
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
    AssetType.objects.filter(slug="camera").update(name_en=evil)
    assert evil in text_of(taken(manager, OVERVIEW, query={**MARCH, "asset_type": "camera"}))


@pytest.mark.parametrize("language", ["en", "fa"])
@pytest.mark.parametrize(
    "wish",
    [
        {**OVERVIEW, "query": {**MARCH, "asset_type": "camera"}},
        {**METRICS, "query": {**MARCH, "metric": "tickets_created", "split": "asset_type"}},
        STATEMENT,
    ],
    ids=["overview", "metrics", "statement"],
)
def test_a_name_of_any_letters_and_length_is_shown(
    person: User, manager: Client, wish: dict[str, Any], language: str
) -> None:
    name = "😀 ไทย 中 \x01 𓀀 \u202e" + "W" * 5_000
    AssetType.objects.filter(slug="camera").update(name_en=name, name_fa=name)
    User.objects.filter(id=person.id).update(name=name)
    said = text_of(taken(manager, wish, language=language))
    assert all(letter in said for letter in "😀ไ中�𓀀…")


def test_a_statement_without_entries_says_so_and_has_no_table(manager: Client) -> None:
    said = text_of(taken(manager, STATEMENT))
    assert "There are no entries." in said
    assert "In the whole period" not in said


@pytest.mark.parametrize("what", [one for one in ExportKind if one not in PRINTED])
def test_what_has_no_document_is_refused(manager: Client, what: ExportKind) -> None:
    refused = refusal(ask(manager, OVERVIEW, what=what.value))
    assert refused["code"] == "format_not_available"
    assert refused["allowed"] == {"formats": [one.value for one in FileFormat if one is not FileFormat.PDF]}


class TestMetrics:
    def test_each_series_has_its_points_its_total_and_what_was_before(self, manager: Client) -> None:
        query = {**MARCH, "metric": "total_volume", "currency": "IRR", "compare": "previous"}
        said = text_of(taken(manager, METRICS, query=query))
        for words in (
            "Payment volume, 1 March 2026 – 10 March 2026", "Compared with 19 February 2026 – 28 February 2026",
            "Currency rials", "Highest 5,000 rials, lowest 0 rials", "9 March 2026 5,000 rials 0 rials",
            "Whole period 5,000 rials 0 rials", "new", "Definitions",
        ):  # fmt: skip
            assert words in said, words

    def test_members_and_currencies_are_told_by_their_names(self, manager: Client) -> None:
        by_currency, by_type = (
            text_of(taken(manager, METRICS, query={**MARCH, "metric": metric, "split": split}))
            for metric, split in (("total_volume", "currency"), ("tickets_created", "asset_type"))
        )
        assert "Payment volume · rials 5,000 rials" in by_currency
        assert "Payment volume · US dollars 3 US dollars" in by_currency
        assert "Loans created · Camera 2" in by_type

    def test_a_month_that_is_over_has_its_name_in_the_questions_calendar(self, manager: Client) -> None:
        query = {
            "metric": "tickets_created",
            "grain": "month",
            "calendar": "persian",
            "from": "2026-01-21",
            "to": "2026-03-10",
        }
        said = text_of(taken(manager, METRICS, query=query, **PERSIAN))
        assert said.count("بهمن") > said.count("۱ بهمن"), "the month, beside the day with which it begins"


class TestStatement:
    """Of Ada, who got 5,000 rials on the 9th and paid 200 on the 10th."""

    @pytest.fixture
    def ada(self) -> Client:
        ada = User.objects.order_by("id").first()
        assert ada is not None
        User.objects.filter(id=ada.id).update(name="Ada Lovelace", email="ada@example.org")
        return as_user(ada)

    def test_what_came_in_and_went_out_leads_from_one_balance_to_the_other(self, ada: Client) -> None:
        said = text_of(taken(ada, STATEMENT, query={"from": "2026-03-10", "to": "2026-03-10"}))
        for words in (
            "Wallet statement, 10 March 2026", "Wallets of Ada Lovelace",
            "Balance Before In Out After Entries rials 5,000 0 -200 4,800 1",
            "10 March 2026 test -200 rials 4,800 rials",
        ):  # fmt: skip
            assert words in said, words
        assert "+5,000" not in said, "it was the day before"

    def test_the_whole_of_it_begins_with_nothing(self, ada: Client) -> None:
        assert "rials 0 5,000 -200 4,800 2" in text_of(taken(ada, STATEMENT))

    def test_the_balance_is_drawn_day_by_day(self, ada: Client) -> None:
        said = text_of(taken(ada, STATEMENT, query={"from": "2026-03-09", "to": "2026-03-10"}))
        assert "Highest 5,000 rials, lowest 4,800 rials" in said
        assert said.index("test -200 rials") < said.index("test +5,000 rials"), "newest first"

    def test_where_entries_are_left_out_nothing_is_said_of_balances(self, ada: Client) -> None:
        said = text_of(taken(ada, STATEMENT, query={"direction": "out"}))
        assert "rials — 0 -200 — 1" in said
        assert "Highest" not in said

    def test_in_persian(self, ada: Client) -> None:
        said = text_of(taken(ada, STATEMENT, **PERSIAN))
        assert "صورت‌حساب" in said.replace("صورت\u200cحساب", "صورت‌حساب")
        assert "اسفند" in said

    def test_a_name_is_never_markup(self, ada: Client) -> None:
        evil = '#read("/etc/passwd") $x$ *b* <tag> @ref'
        User.objects.order_by("id").update(name=evil)
        assert evil in text_of(taken(ada, STATEMENT))

    @pytest.mark.parametrize(("most", "state"), [(2, "done"), (1, "failed")])
    def test_more_rows_than_anybody_reads_are_refused(
        self, ada: Client, monkeypatch: pytest.MonkeyPatch, most: int, state: str
    ) -> None:
        monkeypatch.setattr(pdf, "LIMITS", replace(LIMITS, printed_rows=most))
        export = made(ada, STATEMENT)
        assert export["state"] == state
        assert export["failure"] == (None if state == "done" else "document_too_long")


@pytest.mark.parametrize(
    ("change", "english", "persian"),
    [
        (Change(ChangeKind.PERCENT, "12.5"), "+12.5%", "+۱۲٫۵٪"),
        (Change(ChangeKind.PERCENT, "-3.0"), "-3%", "-۳٪"),
        (Change(ChangeKind.PERCENT, "0.0"), "0%", "۰٪"),
        (Change(ChangeKind.POINTS, "1.2"), "+1.2 points", "+۱٫۲ واحد درصد"),
        (Change(ChangeKind.NEW, None), "new", "جدید"),
        (Change(ChangeKind.NONE, None), "—", "—"),
    ],
)
def test_a_change_is_written_as_its_reader_writes(change: Change, english: str, persian: str) -> None:
    for language, calendar, written in (
        (FileLanguage.EN, CalendarName.GREGORIAN, english),
        (FileLanguage.FA, CalendarName.PERSIAN, persian),
    ):
        said = Formatter(language, calendar).change(change)
        assert "".join(letter for letter in said if letter not in "\u2066\u2069\u200e") == written
