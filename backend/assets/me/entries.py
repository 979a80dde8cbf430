"""Which wallet entries a question is about."""

from assets.me.errors import UnknownChoice
from assets.me.questions import WalletQuery
from assets.wallets.selectors import EntryFilter, entry_kinds_of


def filter_of(question: WalletQuery) -> EntryFilter:
    """The question as a filter of entries."""
    return EntryFilter(
        kinds=question.kinds,
        currency=question.currency,
        first=question.first,
        last=question.last,
        text=question.text,
        lending=question.lending,
        direction=question.direction,
    )


def refuse_unknown_kinds(question: WalletQuery) -> list[str]:
    """The kinds that there are. Raises UnknownChoice for any other: no entries would look like an answer."""
    kinds = entry_kinds_of(question.viewer)
    for kind in question.kinds:
        if kind not in kinds:
            raise UnknownChoice(f"no entry is of the kind '{kind}'", field="kind", allowed=kinds)
    return kinds
