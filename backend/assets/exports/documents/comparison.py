"""What a document says of a comparison: which days, and that a day which was not over is left out of the change."""

from datetime import date

from assets.exports.documents.words import Words
from assets.printing.formatting import Formatter


def is_cut(end: date, compared_end: date | None) -> bool:
    """Whether a day of the range was not over and is left out of the change."""
    return compared_end is not None and compared_end < end


def compared_heads(words: Words, *, cut: bool) -> tuple[str, ...]:
    """The columns of a figure and its change; where the change leaves a day out, also the value without it."""
    return (words.value, *((words.compared_value,) if cut else ()), words.before, words.change)


def compared_days(
    start: date, end: date, compared_end: date, first: date, last: date, words: Words, formatter: Formatter
) -> str:
    """The days before; where the change leaves a day of the range out, beside the days that are compared with them."""
    before = formatter.days(first, last)
    if not is_cut(end, compared_end):
        return before
    return f"{before} ({words.compared_value}: {formatter.days(start, compared_end)})"


def unfinished_note(words: Words, *, partial: bool, cut: bool) -> str | None:
    """What is said of a range whose last day was not over."""
    if cut:
        return words.unfinished
    return words.only_today if partial else None
