"""A message in its recipient's language: digits, days and money as documents have them, and nothing that a user wrote
can turn the text around it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from assets.common.languages import FileLanguage
from assets.common.money import Money
from assets.common.text import clean_line
from assets.messaging.kinds import RULES, Code, Days, Value, Values
from assets.messaging.words import WORDS
from assets.notifications.kinds import MessageKind
from assets.notifications.models import Channel
from assets.printing.formatting import Formatter
from assets.printing.text import user_text
from assets.reports.queries.periods import CalendarName

LONGEST_IN_SMS = 40
"""Letters of what a user wrote."""

ISOLATES = str.maketrans("", "", "\u2066\u2067\u2068\u2069")


@dataclass(frozen=True)
class Reader:
    """How a recipient reads."""

    language: FileLanguage
    calendar: CalendarName

    @classmethod
    def of(cls, language: str | None, calendar: str | None) -> Self:
        """By the preferences that are saved: Persian where there are none, in the language's own calendar."""
        chosen = FileLanguage(language or FileLanguage.FA)
        usual = CalendarName.PERSIAN if chosen is FileLanguage.FA else CalendarName.GREGORIAN
        return cls(chosen, CalendarName(calendar) if calendar else usual)

    @property
    def formatter(self) -> Formatter:
        """What writes figures and days for them."""
        return Formatter(self.language, self.calendar)


@dataclass(frozen=True)
class Rendered:
    """What a message says; an SMS has no subject."""

    subject: str
    body: str


def render(kind: MessageKind, channel: Channel, reader: Reader, values: Values) -> Rendered:
    """The text of a message. Raises ValueError where the values are not those of its kind."""
    if set(values) != set(RULES[kind].values):
        raise ValueError(f"{kind} is written from {', '.join(RULES[kind].values)}")
    words = WORDS[reader.language][kind]
    if channel is Channel.SMS:
        return Rendered("", _without_isolates(words.sms.format_map(_written(values, reader, LONGEST_IN_SMS))))
    written = _written(values, reader, None)
    return Rendered(words.subject.format_map(written), words.mail.format_map(written))


def _written(values: Values, reader: Reader, longest: int | None) -> Mapping[str, str]:
    return {name: _write(value, reader, longest) for name, value in values.items()}


def _write(value: Value, reader: Reader, longest: int | None) -> str:
    formatter = reader.formatter
    if isinstance(value, Money):
        return f"{formatter.amount(value.amount, value.currency)} {formatter.currency(value.currency)}"
    if isinstance(value, datetime):
        return formatter.moment(value)
    if isinstance(value, Days):
        return formatter.length(value.count)
    if isinstance(value, Code):
        return formatter.digits(value.digits)
    line = clean_line(value)
    return user_text(line if longest is None or len(line) <= longest else f"{line[: longest - 1]}…")


def _without_isolates(text: str) -> str:
    """The text in the letters of the oldest telephones, where these suffice: an SMS of them is twice as long."""
    plain = text.translate(ISOLATES)
    return plain if plain.isascii() else text
