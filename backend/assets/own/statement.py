"""One's statement as a CSV file: every entry that was asked for, and in its last line that these are all."""

import csv
from collections.abc import Iterator
from io import StringIO

from assets.audit import Action, Actor, record
from assets.common.money import exponent
from assets.common.seeing import Scope
from assets.common.spreadsheets import plain
from assets.own.entries import refuse_unknown_kinds, wanted_by
from assets.own.questions import WalletQuestion
from assets.reports.queries.snapshot import snapshot
from assets.wallets import selectors

COLUMNS = (
    "id", "at", "day", "kind", "reversal", "asset_name", "ticket", "payment",
    "amount", "currency", "exponent", "balance",
)  # fmt: skip
BYTE_ORDER_MARK = "\ufeff"
"""By which spreadsheets know that a file is UTF-8."""

LETTERS_AT_ONCE = 16_384


def tell_export(by: Actor, question: WalletQuestion) -> None:
    """Write into the audit log how many entries are taken along. Raises UnknownChoice."""
    with snapshot(Scope.OWN, question.viewer):
        refuse_unknown_kinds(question)
        count = _count(question)
    record(
        Action.EXPORTED, by=by, object_kind="statement", object_id=question.viewer, after={"entries": count}
    )


def statement(question: WalletQuestion) -> Iterator[str]:
    """The file, part by part, as of one moment. One that breaks off has no last line."""
    held = StringIO()
    writer = csv.writer(held, lineterminator="\n")
    held.write(BYTE_ORDER_MARK)
    writer.writerow(COLUMNS)
    written = 0
    with snapshot(Scope.OWN, question.viewer):
        count = _count(question)
        for entry in selectors.whole_statement_of(question.viewer, wanted_by(question)):
            writer.writerow([plain(cell) for cell in _line(entry)])
            written += 1
            if held.tell() > LETTERS_AT_ONCE:
                yield _taken(held)
    writer.writerow([f"{written} of {count} rows"])
    yield _taken(held)


def _count(question: WalletQuestion) -> int:
    return sum(one.entries for one in selectors.sums_of(question.viewer, wanted_by(question)))


def _line(entry: selectors.Entry) -> tuple[object, ...]:
    return (
        entry.id, entry.at.isoformat(), entry.day, entry.kind, entry.reversal, entry.asset_name, entry.ticket_id,
        entry.payment_id, entry.amount, entry.currency, exponent(entry.currency), entry.balance,
    )  # fmt: skip


def _taken(held: StringIO) -> str:
    text = held.getvalue()
    held.seek(0)
    held.truncate()
    return text
