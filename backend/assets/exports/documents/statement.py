"""A wallet statement as a document: totals by currency, the balance day by day, every entry."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from assets.common.days import ONE_DAY
from assets.exports.documents.layout import Fact, answer, part, table
from assets.exports.documents.words import KINDS, WORDS, Words
from assets.exports.headings import in_language
from assets.me.questions import WalletQuery
from assets.printing.charts import Bar, bar_chart
from assets.printing.formatting import Formatter
from assets.printing.text import user_text
from assets.reports.metrics.registry import Unit
from assets.wallets.selectors import Entry

MOST_BARS = 120
"""In one chart: more cannot be distinguished on a page."""


@dataclass(frozen=True)
class Turnover:
    """Incoming and outgoing amounts of wallets in a currency, and the balance before them.

    `opening` is None where filters leave out entries of the period: then the amounts add up to no balance.
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
    """Entries of a user's wallets, newest first, with their totals."""

    holder: str
    question: WalletQuery
    turnovers: Sequence[Turnover]
    entries: Sequence[Entry]
    watermark: datetime | None


def document_of(found: Statement, formatter: Formatter, digest: str) -> dict[str, Any]:
    """The data of its pages, as the layout takes them."""
    words = WORDS[formatter.language]
    return answer(
        f"{words.statement}{words.comma} {_range(found, words, formatter)}",
        list(_facts(found, words, formatter)),
        list(_parts(found, words, formatter)),
        metrics=(),
        digest=digest,
        formatter=formatter,
    )


def _parts(found: Statement, words: Words, formatter: Formatter) -> Iterator[dict[str, Any]]:
    if not found.entries:
        yield part(words.entries, note=words.no_entries)
        return
    yield part(words.totals, table=_turnovers(found, words, formatter))
    yield from _balances(found, words, formatter)
    yield part(words.entries, table=_entries(found, words, formatter))


def _range(found: Statement, words: Words, formatter: Formatter) -> str:
    first, last = _days(found)
    return words.whole if first is None else formatter.days(first, last)


def _days(found: Statement) -> tuple[date | None, date]:
    """From the first day of the query, or else of the entries, to its last day, or else today."""
    question = found.question
    oldest = found.entries[-1].day if found.entries else None
    return question.first or oldest, min(question.last or question.today, question.today)


def _facts(found: Statement, words: Words, formatter: Formatter) -> Iterator[Fact]:
    if found.holder:
        yield words.holder, user_text(found.holder)
    yield words.period, _range(found, words, formatter)
    question = found.question
    only = [_kind(kind, formatter) for kind in question.kinds]
    if question.currency:
        only.append(formatter.currency(question.currency))
    only += [one.value for one in (question.direction, question.lending) if one]
    if question.text:
        only.append(f"“{user_text(question.text)}”")
    if only:
        yield words.filters, f"{words.comma} ".join(only)
    if found.watermark is not None:
        yield words.complete, formatter.moment(found.watermark)


def _turnovers(found: Statement, words: Words, formatter: Formatter) -> dict[str, Any]:
    heads = (words.balance, words.opening, words.incoming, words.outgoing, words.closing, words.entries)
    return table(
        heads,
        [
            (
                formatter.currency(one.currency),
                *(
                    formatter.amount(amount, one.currency)
                    for amount in (one.opening, one.incoming, one.outgoing, one.closing)
                ),
                formatter.whole(one.entries),
            )
            for one in found.turnovers
        ],
    )


def _balances(found: Statement, words: Words, formatter: Formatter) -> Iterator[dict[str, Any]]:
    """The balance at the end of each day, for each currency whose entries are complete."""
    first, last = _days(found)
    if first is None or first >= last:
        return
    moved = _moved(found.entries)
    for one in found.turnovers:
        if one.opening is None:
            continue
        bars = list(_bars(one.opening, moved[one.currency], first, last))
        name = f"{words.balance} · {formatter.currency(one.currency)}"
        yield part(name, chart=bar_chart(bars, Unit.MONEY, one.currency, formatter))


def _moved(entries: Sequence[Entry]) -> Mapping[str, Mapping[date, int]]:
    moved: dict[str, dict[date, int]] = defaultdict(lambda: defaultdict(int))
    for entry in entries:
        moved[entry.currency][entry.day] += entry.amount
    return moved


def _bars(opening: int, moved: Mapping[date, int], first: date, last: date) -> Iterator[Bar]:
    """The balance at the end of each day, or of every few days where there are too many for a chart."""
    days = (last - first).days + 1
    step = -(-days // MOST_BARS)
    balance, begun = opening, first
    for n in range(days):
        day = first + n * ONE_DAY
        balance += moved.get(day, 0)
        if (n + 1) % step == 0 or day == last:
            yield Bar(begun, day, str(balance))
            begun = day + ONE_DAY


def _entries(found: Statement, words: Words, formatter: Formatter) -> dict[str, Any]:
    heads = (words.day, words.what, words.amount, words.balance)
    return table(heads, [_entry(entry, words, formatter) for entry in found.entries], worded=2)


def _entry(entry: Entry, words: Words, formatter: Formatter) -> tuple[str, ...]:
    asset = user_text(entry.asset_name) if entry.asset_name else None
    what = " · ".join(filter(None, (_kind(entry.kind, formatter), asset)))
    return (
        formatter.day(entry.day),
        f"{what} ({words.reversed})" if entry.reversal else what,
        formatter.figure(str(entry.amount), Unit.MONEY, entry.currency, signed=True),
        formatter.figure(str(entry.balance), Unit.MONEY, entry.currency),
    )


def _kind(kind: str, formatter: Formatter) -> str:
    return in_language(KINDS[kind], formatter.language) if kind in KINDS else user_text(kind)
