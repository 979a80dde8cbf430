"""Numbers that people type."""

import pytest

from assets.withdrawals.numbers import iban_of, mask_iban, reference_of
from tests.withdrawals.withdrawing import IBAN, MASKED, OTHER_IBAN

pytestmark = pytest.mark.quick


def test_an_iban_is_read_in_whichever_digits_and_groups() -> None:
    assert (iban_of(IBAN), iban_of(OTHER_IBAN)) == (IBAN, OTHER_IBAN)
    for written in (
        IBAN.lower(),
        IBAN[2:],
        "IR82 0540 1026 8002 0817 9090 02",
        "۸۲۰۵۴۰۱۰۲۶۸۰۰۲۰۸۱۷۹۰۹۰۰۲",
        "\u200eIR٨٢-٠٥٤٠١٠٢٦٨٠٠٢٠٨١٧٩٠٩٠٠٢\u200c",
    ):
        assert iban_of(written) == IBAN


def test_one_wrong_digit_or_two_swapped_ones_are_no_iban() -> None:
    for place in range(2, len(IBAN)):
        wrong = IBAN[:place] + str((int(IBAN[place]) + 1) % 10) + IBAN[place + 1 :]
        assert iban_of(wrong) is None, wrong
        if place + 1 < len(IBAN) and IBAN[place] != IBAN[place + 1]:
            assert iban_of(IBAN[:place] + IBAN[place + 1] + IBAN[place] + IBAN[place + 2 :]) is None
    for text in (
        "",
        "IR",
        IBAN[:-1],
        IBAN + "0",
        "GB82WEST12345698765432",
        "IR" + "0" * 24,
        "²" * 24,
        "x" * 60,
    ):
        assert iban_of(text) is None, text


def test_a_reference_is_one_text_however_it_is_written() -> None:
    for written in (
        "ab-12 34",
        "AB1234",
        "ab۱۲۳۴",
        " AB/12.34 ",
        "ＡＢ1234".translate({0xFF21: "A", 0xFF22: "B"}),
    ):
        assert reference_of(written) == "AB1234"
    assert (reference_of("123"), reference_of("1234"), reference_of("1" * 40)) == (None, "1234", "1" * 40)
    for text in ("", "1" * 41, "12;34", "سند۱۲۳۴"):
        assert reference_of(text) is None, text


def test_a_masked_account_shows_its_last_four_digits() -> None:
    assert (mask_iban(IBAN), mask_iban(None)) == (MASKED, None)
