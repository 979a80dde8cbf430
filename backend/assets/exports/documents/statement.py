"""A wallet statement as a document: what each currency came to, its balance day by day, every entry."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assets.common.days import ONE_DAY
from assets.exports.documents.framing import Fact, answer, part, table
from assets.exports.documents.words import KINDS, WORDS, Words
from assets.exports.headings import in_language
from assets.me.questions import WalletQuery
from assets.printing.charts import Bar, drawn
from assets.printing.formatting import Writing
from assets.reports.metrics.registry import Unit
from assets.wallets.selectors import Entry

MOST_BARS = 120
"""Of one chart: more of them are not told apart on a page."""


@dataclass(frozen=True)
class Turnover:
    """What came in and went out of wallets in a currency by so many entries, and what was there before them.

    `opening` is None where some entries of the period are left out: then nothing adds up to a balance.
    """

    currency: str
    entries: int
    incoming: int
    outgoing: int
    opening: int | None

    @property
    def closing(self) -> int | None:
        return None if self.opening is None else self.opening + self.incoming + self.outgoing


@dataclass(frozen=True)
class Statement:
    """Some entries of somebody's wallets, newest first, with what they come to."""

    holder: str
    question: WalletQuery
    turnovers: Sequence[Turnover]
    entries: Sequence[Entry]
    watermark: datetime | None


def document_of(found: Statement, writing: Writing, digest: str) -> dict[str, Any]:
    """The data of its pages."""
    words = WORDS[writing.language]
    return answer(
        f"{words.statement}{words.comma} {_range(found, words, writing)}",
        list(_facts(found, words, writing)),
        list(_parts(found, words, writing)),
        metrics=(),
        digest=digest,
        writing=writing,
    )


def _parts(found: Statement, words: Words, writing: Writing) -> Iterator[dict[str, Any]]:
    if not found.entries:
        yield part(words.entries, note=words.no_entries)
        return
    yield part(words.totals, table=_turnovers(found, words, writing))
    yield from _balances(found, words, writing)
    yield part(words.entries, table=_entries(found, words, writing))


def _range(found: Statement, words: Words, writing: Writing) -> str:
    first, last = _days(found)
    return words.whole if first is None else writing.days(first, last)


def _days(found: Statement) -> tuple[date | None, date]:
    """From the first day that was asked for, or that has an entry, to the last one that was asked for, or today."""
    question = found.question
    oldest = found.entries[-1].day if found.entries else None
    return question.first or oldest, min(question.last or question.today, question.today)


def _facts(found: Statement, words: Words, writing: Writing) -> Iterator[Fact]:
    if found.holder:
        yield words.holder, found.holder
    yield words.period, _range(found, words, writing)
    question = found.question
    only = [_kind(kind, writing) for kind in question.kinds]
    if question.currency:
        only.append(writing.currency(question.currency))
    only += [one.value for one in (question.direction, question.lending) if one]
    if question.text:
        only.append(f"“{question.text}”")
    if only:
        yield words.narrowed, f"{words.comma} ".join(only)
    if found.watermark is not None:
        yield words.complete, writing.moment(found.watermark)


def _turnovers(found: Statement, words: Words, writing: Writing) -> dict[str, Any]:
    heads = (words.balance, words.opening, words.incoming, words.outgoing, words.closing, words.entries)
    return table(
        heads,
        [
            (
                writing.currency(one.currency),
                *(
                    writing.amount(amount, one.currency)
                    for amount in (one.opening, one.incoming, one.outgoing, one.closing)
                ),
                writing.whole(one.entries),
            )
            for one in found.turnovers
        ],
    )


def _balances(found: Statement, words: Words, writing: Writing) -> Iterator[dict[str, Any]]:
    """Of each currency whose entries are all there: what was in its wallets at the end of each day."""
    first, last = _days(found)
    if first is None or first >= last:
        return
    moved = _moved(found.entries)
    for one in found.turnovers:
        if one.opening is None:
            continue
        bars = list(_bars(one.opening, moved[one.currency], first, last))
        name = f"{words.balance} · {writing.currency(one.currency)}"
        yield part(name, chart=drawn(bars, Unit.MONEY, one.currency, writing))


def _moved(entries: Sequence[Entry]) -> Mapping[str, Mapping[date, int]]:
    moved: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for entry in entries:
        moved[entry.currency][entry.day] += entry.amount
    return moved


def _bars(opening: int, moved: Mapping[date, int], first: date, last: date) -> Iterator[Bar]:
    """The balance at the end of every day, or of every few days where there are too many to be drawn."""
    days = (last - first).days + 1
    step = -(-days // MOST_BARS)
    balance, begun = opening, first
    for n in range(days):
        day = first + n * ONE_DAY
        balance += moved.get(day, 0)
        if (n + 1) % step == 0 or day == last:
            yield Bar(begun, day, str(balance))
            begun = day + ONE_DAY


def _entries(found: Statement, words: Words, writing: Writing) -> dict[str, Any]:
    heads = (words.day, words.what, words.amount, words.balance)
    return table(heads, [_entry(entry, words, writing) for entry in found.entries], worded=2)


def _entry(entry: Entry, words: Words, writing: Writing) -> tuple[str, ...]:
    what = " · ".join(filter(None, (_kind(entry.kind, writing), entry.asset_name)))
    return (
        writing.day(entry.day),
        f"{what} ({words.reversed})" if entry.reversal else what,
        writing.figure(str(entry.amount), Unit.MONEY, entry.currency, signed=True),
        writing.figure(str(entry.balance), Unit.MONEY, entry.currency),
    )


def _kind(kind: str, writing: Writing) -> str:
    return in_language(KINDS.get(kind, (kind, kind)), writing.language)
