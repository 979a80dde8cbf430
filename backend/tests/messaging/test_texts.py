"""What messages say: each kind in both languages, in digits and days of its reader, whatever users have written."""

from datetime import datetime

import pytest

from assets.common.languages import FileLanguage
from assets.common.money import Money
from assets.messaging.kinds import RULES, Code, Days, Value
from assets.messaging.phones import mobile_number
from assets.messaging.rendering import ISOLATES, LONGEST_IN_SMS, Reader, Rendered, render
from assets.messaging.senders.mail import compose
from assets.messaging.senders.protocol import Outgoing
from assets.messaging.words import WORDS
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel
from tests.messaging.sending import PHONE

NOON = datetime.fromisoformat("2026-03-21T12:00:00+03:30")
VALUES: dict[str, Value] = {
    "asset": "Canon R6",
    "days": Days(3),
    "price": Money.of(1_250_000, "IRR"),
    "amount": Money.of(50_000, "IRR"),
    "due": NOON,
    "code": Code("012345"),
}
LONGEST_SMS = 140
"""Two of 70 letters."""

HOSTILE = "\u202egnp.exe<b>\n{price}\u2066 \u200f&amp; {due.__class__}" + "x" * 300


def rendered(kind: MessageKind, channel: Channel, language: str, **changes: Value) -> Rendered:
    values = {name: {**VALUES, **changes}[name] for name in RULES[kind].values}
    return render(kind, channel, Reader.of(language, None), values)


def test_each_kind_has_words_in_both_languages_and_each_value_is_said() -> None:
    assert all(set(WORDS[language]) == set(MessageKind) == set(RULES) for language in FileLanguage)
    for language in FileLanguage:
        for kind in MessageKind:
            mail = rendered(kind, Channel.EMAIL, language)
            sms = rendered(kind, Channel.SMS, language)
            assert mail.subject
            assert mail.body
            assert sms.subject == ""
            assert len(sms.body) <= LONGEST_SMS
            for text in (mail.subject + mail.body, sms.body):
                assert "{" not in text
                assert any(letter in "۰۱۲۳۴۵۶۷۸۹" for letter in text) == (
                    language is FileLanguage.FA and bool({*RULES[kind].values} - {"asset"})
                )


def test_a_persian_reader_has_jalali_days_and_rials_and_an_english_one_their_own() -> None:
    plain = {
        language: rendered(MessageKind.LOAN_STARTED, Channel.EMAIL, language).body.translate(ISOLATES)
        for language in ("fa", "en")
    }
    assert plain["fa"] == "Canon R6 به شما تحویل شد. موعد بازگشت آن ۱ فروردین ۱۴۰۵، ۱۲:۰۰ است."
    assert plain["en"] == "Canon R6 was handed over to you. It is due back on 21 March 2026, 12:00."
    requested = rendered(MessageKind.LOAN_REQUESTED, Channel.SMS, "fa", days=Days(1)).body.translate(ISOLATES)
    assert requested == "درخواست امانت Canon R6 برای ۱ روز، ۱٬۲۵۰٬۰۰۰ ریال."
    requested = rendered(MessageKind.LOAN_REQUESTED, Channel.SMS, "en", days=Days(1)).body
    assert requested == "Request for Canon R6 for 1 day, 1,250,000 rials."
    gregorian = render(
        MessageKind.LOAN_STARTED, Channel.SMS, Reader.of("fa", "gregorian"), {"asset": "x", "due": NOON}
    )
    assert "۲۱ مارس ۲۰۲۶" in gregorian.body
    assert Reader.of(None, None) == Reader.of("fa", "persian")


def test_what_a_user_wrote_stays_where_it_is_and_is_no_markup_and_no_template() -> None:
    for channel in (Channel.EMAIL, Channel.SMS):
        for language in ("fa", "en"):
            text = rendered(MessageKind.LOAN_ACCEPTED, channel, language, asset=HOSTILE)
            body = text.body
            begins, ends = body.index("\u2068"), body.index("\u2069")
            written = body[begins + 1 : ends]
            assert not {"\u202e", "\u2066", "\u200f", "\n"} & set(written)
            assert "{price}" in written
            assert len(written) <= (LONGEST_IN_SMS if channel is Channel.SMS else 200)
            assert "\n" not in text.subject
    text = rendered(MessageKind.LOAN_ACCEPTED, Channel.EMAIL, "en", asset=HOSTILE)
    mail = compose(
        Outgoing(1, "a@example.org", FileLanguage.EN, text.subject, text.body, "http://localhost/en/")
    )
    ((html, media),) = mail.alternatives
    assert media == "text/html"
    assert "<b>" not in str(html)
    assert "&lt;b&gt;" in str(html)
    assert 'dir="ltr"' in str(html)
    mail.message().as_bytes()


def test_an_english_sms_is_in_the_letters_of_every_telephone() -> None:
    for kind in MessageKind:
        assert rendered(kind, Channel.SMS, "en").body.isascii()
    assert "\u2068" in rendered(MessageKind.LOAN_ACCEPTED, Channel.SMS, "en", asset="دوربین").body


def test_values_of_another_kind_are_refused() -> None:
    for values in ({}, {"asset": "x"}, {"amount": VALUES["amount"], "code": VALUES["code"]}):
        with pytest.raises(ValueError, match="is written from amount"):
            render(MessageKind.TOP_UP_CREDITED, Channel.SMS, Reader.of("fa", None), values)


@pytest.mark.parametrize(
    ("written", "number"),
    [
        (PHONE, PHONE),
        ("+98 912 123 4567", PHONE),
        ("0098-912-1234567", PHONE),
        ("۰۹۱۲۱۲۳۴۵۶۷", PHONE),
        ("٩١٢١٢٣٤٥٦٧", PHONE),
        ("\u202a+989121234567\u202c", PHONE),
        ("02188776655", None),
        ("0912123456", None),
        ("091212345678", None),
        ("+447700900123", None),
        ("0912x234567", None),
        ("", None),
    ],
)
def test_a_mobile_number_has_one_spelling(written: str, number: str | None) -> None:
    assert mobile_number(written) == number
