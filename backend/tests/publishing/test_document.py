"""A report as a PDF: what the page says is in it, whatever is in it is only text, and it is fit to be kept and read."""

import re
from io import BytesIO
from typing import cast

import pytest
from pypdf import PdfReader
from pypdf.generic import BooleanObject, DictionaryObject

from assets.common.languages import FileLanguage
from assets.printing.formatting import Formatter
from assets.printing.typst import render
from assets.publishing.document import document_of
from assets.publishing.selectors import whole
from assets.reports.metrics.registry import METRICS, Unit
from assets.reports.queries.answers import Change, ChangeKind
from assets.reports.queries.periods import CalendarName
from tests.publishing.market import late_payment, report
from tests.reconciliation.books import NOW, Books

ENGLISH = Formatter(FileLanguage.EN, CalendarName.GREGORIAN)
PERSIAN = Formatter(FileLanguage.FA, CalendarName.PERSIAN)


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


WRITTEN = [
    (ENGLISH, "1234567", Unit.MONEY, "IRR", False, "1,234,567 rials"),
    (ENGLISH, "-5", Unit.MONEY, "USD", True, "-0.05 US dollars"),
    (ENGLISH, "700", Unit.MONEY, "IRR", True, "+700 rials"),
    (ENGLISH, "0", Unit.MONEY, "IRR", True, "0 rials"),
    (ENGLISH, "0.123456", Unit.SHARE, None, False, "12.3456%"),
    (ENGLISH, "4.2141", Unit.DAYS, None, False, "4.2141 days"),
    (PERSIAN, "4.2141", Unit.DAYS, None, False, "۴٫۲۱۴۱ روز"),
    (ENGLISH, None, Unit.SHARE, None, False, "—"),
    (PERSIAN, "1234567", Unit.MONEY, "IRR", False, "۱٬۲۳۴٬۵۶۷ ریال"),
    (PERSIAN, "700", Unit.MONEY, "IRR", True, "+۷۰۰ ریال"),
    (PERSIAN, "0.5", Unit.SHARE, None, False, "۵۰٪"),
    (PERSIAN, "12345678901234567890", Unit.COUNT, None, False, "۱۲٬۳۴۵٬۶۷۸٬۹۰۱٬۲۳۴٬۵۶۷٬۸۹۰"),
]


@pytest.mark.parametrize(("formatter", "value", "unit", "currency", "signed", "written"), WRITTEN)
def test_figures_are_written_whole(
    formatter: Formatter, value: str | None, unit: Unit, currency: str | None, signed: bool, written: str
) -> None:
    said = formatter.figure(value, unit, currency, signed=signed)
    assert "".join(letter for letter in said if letter not in "\u2066\u2069\u200e") == written


@pytest.mark.parametrize("formatter", [ENGLISH, PERSIAN])
def test_a_minus_stays_on_its_side_of_the_digits(formatter: Formatter) -> None:
    change = Change(ChangeKind.PERCENT, "-12.5")
    for said in (
        formatter.figure("-700", Unit.MONEY, "IRR"),
        formatter.amount(-7, "IRR"),
        formatter.change(change),
    ):
        assert re.match("\u2066\u200e?[-−]\\d", said)


@pytest.mark.django_db(transaction=True)
class TestReport:
    """The document of 2 February, and of February."""

    def test_it_says_what_the_page_says(self, books: Books) -> None:
        late_payment(books.ada, 700, "02-02")
        told = report("02-02")
        said = text_of(render("report", document_of(whole(told), ENGLISH), NOW))
        for words in (
            "Report of 2 February 2026", "Sealed, with late entries", "2,000 rials", "2,700 rials", "+700 rials",
            "Late entries", "Rows of payments: 2", "1 of ",
        ):  # fmt: skip
            assert words in said
        assert bytes(told.digest or b"").hex()[:16] in said
        assert all(metric.slug not in said.split() for metric in METRICS), "figures have names"

    def test_a_month_is_drawn_day_by_day(self, books: Books) -> None:
        told = document_of(whole(report("02-01", "gregorian_month")), ENGLISH)
        assert told["title"] == "Report of February 2026"
        volume = told["charts"][0]
        assert volume["name"] == "Payment volume"
        points = volume["chart"]["points"]
        assert [point["share"] for point in points[:3]] == [1.0, 0.4, 0.0]
        assert len(points) == 28
        assert "5,000" in volume["chart"]["summary"]

    def test_a_persian_month_has_its_persian_name_and_digits(self, books: Books) -> None:
        told = document_of(whole(report("01-21", "persian_month")), PERSIAN)
        assert told["title"] == "گزارش بهمن ۱۴۰۴"
        assert any("۷٬۰۰۰" in figure[1] for figure in told["figures"])

    @pytest.mark.parametrize("formatter", [ENGLISH, PERSIAN])
    def test_it_is_tagged_for_readers_and_fit_for_the_archive(
        self, books: Books, formatter: Formatter
    ) -> None:
        pdf = render("report", document_of(whole(report("02-01", "gregorian_month")), formatter), NOW)
        catalog = PdfReader(BytesIO(pdf)).root_object
        assert cast("DictionaryObject", catalog["/MarkInfo"])["/Marked"] == BooleanObject(value=True)
        assert str(catalog["/Lang"]).startswith(formatter.language.value)
        assert b"pdfaid:part>2<" in pdf
        assert b"pdfuaid:part>1<" in pdf

    def test_the_same_report_gives_the_same_bytes(self, books: Books) -> None:
        told = document_of(whole(report("02-02")), PERSIAN)
        assert render("report", told, NOW) == render("report", told, NOW)

    def test_what_somebody_wrote_is_never_markup(self, books: Books) -> None:
        evil = '#read("/etc/passwd") $x$ *b* <tag> \\ #{1+1} "quoted" @ref'
        told = {**document_of(whole(report("02-02")), ENGLISH), "subtitle": evil}
        assert evil in text_of(render("report", told, NOW))
