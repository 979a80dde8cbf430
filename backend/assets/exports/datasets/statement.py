"""The wallet statement: every entry that matches the filters, each with the balance after it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Any

from assets.accounts.models import User
from assets.common.days import ONE_DAY
from assets.common.money import to_major
from assets.common.row_scope import Scope
from assets.exports.datasets.requester import Requester, as_parameters
from assets.exports.documents.statement import Statement, Turnover, document_of
from assets.exports.tables import Column, Document, Kind, Row, Table
from assets.me.entries import filter_of, refuse_unknown_kinds
from assets.me.questions import StatementParams, WalletQuery
from assets.printing.formatting import Formatter
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.snapshot import snapshot
from assets.wallets import selectors
from assets.wallets.selectors import EntryFilter

COLUMNS = (
    Column("id", Kind.WHOLE),
    Column("at", Kind.MOMENT),
    Column("day", Kind.DAY),
    Column("kind", Kind.TEXT),
    Column("reversal", Kind.FLAG),
    Column("asset_name", Kind.TEXT),
    Column("ticket", Kind.WHOLE),
    Column("payment", Kind.WHOLE),
    Column("amount", Kind.DECIMAL),
    Column("currency", Kind.TEXT),
    Column("balance", Kind.DECIMAL),
)


def normalize(params: Parameters, requester: Requester) -> Parameters:
    """The parameters as they are stored. Raises QueryError."""
    question = _parse(params, requester)
    with snapshot(Scope.OWN, question.viewer):
        refuse_unknown_kinds(question)
    return as_parameters(_parameters_of(question))


def table(params: Parameters, requester: Requester) -> Table:
    """The entries, newest first, in the open snapshot. Raises QueryError."""
    question = _parse(params, requester)
    filter_ = filter_of(question)
    with snapshot(Scope.OWN, question.viewer) as view:
        refuse_unknown_kinds(question)
        sums = selectors.sums_of(question.viewer, filter_)

    def rows() -> Iterator[Row]:
        return (_row(entry) for entry in selectors.whole_statement_of(question.viewer, filter_))

    facts = {"sums": [{"currency": one.currency, "amount": str(one.amount)} for one in sums]}
    count = sum(one.entries for one in sums)
    document = Document("answer", partial(_document, question, sums, view.watermark))
    return Table(
        COLUMNS, count, rows, view.watermark, view.version, _parameters_of(question), facts, document=document
    )


def _document(
    question: WalletQuery,
    sums: Sequence[selectors.Sum],
    watermark: datetime | None,
    formatter: Formatter,
    digest: str,
) -> dict[str, Any]:
    """Its pages, in the snapshot of the rows."""
    filter_ = filter_of(question)
    entries = list(selectors.whole_statement_of(question.viewer, filter_))
    holder = User.objects.values_list("name", flat=True).get(id=question.viewer)
    return document_of(
        Statement(holder, question, list(_turnovers(question, sums)), entries, watermark), formatter, digest
    )


def _turnovers(question: WalletQuery, sums: Sequence[selectors.Sum]) -> Iterator[Turnover]:
    filter_ = filter_of(question)
    incoming = _amounts(question, replace(filter_, direction=selectors.Direction.IN))
    before: dict[str, int] | None = None
    if _is_whole(question):
        until = EntryFilter(currency=filter_.currency, last=filter_.first and filter_.first - ONE_DAY)
        before = _amounts(question, until) if filter_.first else {}
    for one in sums:
        came = incoming.get(one.currency, 0) if question.direction is not selectors.Direction.OUT else 0
        opening = None if before is None else before.get(one.currency, 0)
        yield Turnover(one.currency, one.entries, came, one.amount - came, opening)


def _amounts(question: WalletQuery, filter_: EntryFilter) -> dict[str, int]:
    return {one.currency: one.amount for one in selectors.sums_of(question.viewer, filter_)}


def _is_whole(question: WalletQuery) -> bool:
    """Whether no entry of its days is left out, but by its currency."""
    return not (question.kinds or question.text or question.lending or question.direction)


def _parse(params: Parameters, requester: Requester) -> WalletQuery:
    if requester.viewer is None:
        raise TypeError("a statement needs a viewer")
    return StatementParams.parse(params, requester.reader).query(requester.viewer, requester.today)


def _parameters_of(question: WalletQuery) -> dict[str, object]:
    return {
        "kind": list(question.kinds),
        "currency": question.currency,
        "from": question.first and question.first.isoformat(),
        "to": question.last and question.last.isoformat(),
        "q": question.text,
        "lending": question.lending and question.lending.value,
        "direction": question.direction and question.direction.value,
    }


def _row(entry: selectors.Entry) -> Row:
    return (
        entry.id,
        entry.at,
        entry.day,
        entry.kind,
        entry.reversal,
        entry.asset_name,
        entry.ticket_id,
        entry.payment_id,
        to_major(entry.amount, entry.currency),
        entry.currency,
        to_major(entry.balance, entry.currency),
    )
