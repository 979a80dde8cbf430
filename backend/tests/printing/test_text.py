"""Whatever somebody is named, a document can be made, shows it, and keeps its pages."""

from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from assets.common.languages import FileLanguage
from assets.exports.documents.statement import Statement, Turnover, document_of
from assets.me.questions import StatementParams
from assets.printing.formatting import Formatter
from assets.printing.text import LONGEST_NAME
from assets.printing.typst import fonts, render
from assets.reports.queries.periods import CalendarName
from assets.wallets.selectors import Entry
from tests.printing.placeholder import FILE, placeholder_font

NOW = datetime(2026, 3, 10, 12, tzinfo=UTC)
TODAY = date(2026, 3, 10)
MOST_ON_A_LINE = 120
"""Characters, at the size of a table."""

CHARACTERS = st.characters(codec="utf-8")
MARKS = st.characters(categories=("Mn", "Mc", "Me", "Cf", "Cc"))
BIDI = st.sampled_from("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069ﷺیA1")
EMOJI = st.sampled_from("👩🏽\u200d💻🇮🇷🏴\ufe0f\u20e3#😀❤")
NAMES = st.one_of(
    st.text(CHARACTERS, min_size=1, max_size=60),
    st.text(st.one_of(CHARACTERS, MARKS, BIDI, EMOJI), min_size=1, max_size=60),
    st.builds("".join, st.lists(st.text(st.one_of(CHARACTERS, MARKS), min_size=1), min_size=1)).map(
        lambda text: text * 500
    ),
)


def statement(holder: str, asset: str, language: FileLanguage) -> bytes:
    """The document of a wallet with one entry."""
    calendar = CalendarName.PERSIAN if language is FileLanguage.FA else CalendarName.GREGORIAN
    question = StatementParams().query(1, TODAY)
    entry = Entry(
        id=1,
        at=NOW,
        day=TODAY,
        wallet_id=1,
        transfer_id=1,
        ticket_id=1,
        payment_id=None,
        kind="earning",
        reversal=True,
        amount=-1_000,
        currency="IRR",
        balance=5_000,
        asset_name=asset,
    )
    found = Statement(holder, question, [Turnover("IRR", 1, 0, -1_000, 6_000)], [entry], NOW)
    return render("answer", document_of(found, Formatter(language, calendar), "ab" * 32), NOW)


def lines_of(pdf: bytes) -> list[str]:
    return [line for page in PdfReader(BytesIO(pdf)).pages for line in page.extract_text().splitlines()]


@settings(deadline=None, max_examples=60)
@given(holder=NAMES, asset=NAMES, language=st.sampled_from(FileLanguage))
def test_no_name_makes_a_document_fail(holder: str, asset: str, language: FileLanguage) -> None:
    assert statement(holder, asset, language).startswith(b"%PDF")


SHOWN = ["Ada 😀", "👩‍💻", "สมชาย", "中村 김철수 王", "Łukasz Ω Кирилл", "देवनागरी", "שלום", "محمدرضا"]


@pytest.mark.parametrize("language", FileLanguage)
@pytest.mark.parametrize("name", SHOWN)
def test_names_of_other_scripts_are_shown_and_can_be_copied(name: str, language: FileLanguage) -> None:
    said = "".join(lines_of(statement("Ada", name, language)))
    assert set(name) - {" ", "\u200d"} <= set(said)
    assert b"Placeholder" not in statement("Ada", name, language)


@pytest.mark.parametrize("control", ["\x01", "\x7f", "\x85", "\u202e", "\ue000", "\ufeff", "\U0010ffff"])
def test_what_cannot_be_printed_has_a_visible_sign(control: str) -> None:
    assert "Ada\ufffd" in "".join(lines_of(statement(f"Ada{control}", "", FileLanguage.EN)))


def test_a_name_stays_in_its_line() -> None:
    lines = lines_of(statement("", "Ada\n\tBob", FileLanguage.EN))
    assert any("lending · Ada Bob (reversal)" in line for line in lines)


def test_what_no_font_has_is_an_empty_box() -> None:
    assert b"Placeholder" in statement("𓀀", "", FileLanguage.EN)
    assert b"Placeholder" not in statement("Ada", "", FileLanguage.EN)


@pytest.mark.parametrize("letter", ["Q", "ژ", "中", "😀"])
@pytest.mark.parametrize("language", FileLanguage)
def test_a_long_word_is_broken_and_a_very_long_one_cut(letter: str, language: FileLanguage) -> None:
    lines = lines_of(statement("Ada", letter * 10_000, language))
    counts = [line.count(letter) for line in lines]
    assert max(counts) < MOST_ON_A_LINE
    assert sum(counts) == LONGEST_NAME - 1
    assert "…" in "".join(lines)


def test_the_font_of_the_placeholder_is_the_one_that_its_maker_writes() -> None:
    assert placeholder_font() == FILE.read_bytes()


def test_every_font_has_its_place_in_the_order_of_the_layout() -> None:
    layout = (FILE.parent.parent / "documents" / "frame.typ").read_text()
    other_variants = {"Noto Sans CJK HK", "Noto Sans CJK JP", "Noto Sans CJK KR", "Noto Sans CJK TC"}
    for family in set(fonts().families()) - other_variants:
        assert f'"{family.removeprefix("Noto Sans ")}"' in layout
