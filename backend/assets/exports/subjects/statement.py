"""One's statement: every entry of one's wallets that was asked for, each with the balance that it left."""

from collections.abc import Iterator

from assets.common.money import to_major
from assets.common.seeing import Scope
from assets.exports.subjects.asker import Asker, as_parameters
from assets.exports.tables import Column, Kind, Row, Table
from assets.own.entries import refuse_unknown_kinds, wanted_by
from assets.own.parsing import parse_statement
from assets.own.questions import WalletQuestion
from assets.reports.queries.parameters import Parameters
from assets.reports.queries.snapshot import snapshot
from assets.wallets import selectors

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


def understand(given: Parameters, asker: Asker) -> Parameters:
    """The question as it is kept. Raises QueryError."""
    question = _parse(given, asker)
    with snapshot(Scope.OWN, question.viewer):
        refuse_unknown_kinds(question)
    return as_parameters(_asked(question))


def table(given: Parameters, asker: Asker) -> Table:
    """The entries, newest first, in the open snapshot. Raises QueryError."""
    question = _parse(given, asker)
    wanted = wanted_by(question)
    with snapshot(Scope.OWN, question.viewer) as view:
        refuse_unknown_kinds(question)
        sums = selectors.sums_of(question.viewer, wanted)

    def rows() -> Iterator[Row]:
        return (_row(entry) for entry in selectors.whole_statement_of(question.viewer, wanted))

    told = {"sums": [{"currency": one.currency, "amount": str(one.amount)} for one in sums]}
    count = sum(one.entries for one in sums)
    return Table(COLUMNS, count, rows, view.watermark, view.version, _asked(question), told)


def _parse(given: Parameters, asker: Asker) -> WalletQuestion:
    if asker.viewer is None:
        raise TypeError("a statement is somebody's own")
    return parse_statement(given, viewer=asker.viewer, today=asker.today)


def _asked(question: WalletQuestion) -> dict[str, object]:
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
