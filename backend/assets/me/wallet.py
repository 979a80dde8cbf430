"""A user's wallet: balances, and the statement with what was in the wallet after each entry."""

from assets.common.raw_sql import LogPosition
from assets.common.row_scope import Scope
from assets.me.asof import as_of
from assets.me.cursors import End, read_cursor, write_cursor
from assets.me.entries import filter_of, refuse_unknown_kinds
from assets.me.money import amount_of, balances
from assets.me.questions import WalletQuery
from assets.me.schemas import Entry, Wallet
from assets.reports.queries.snapshot import snapshot
from assets.wallets import selectors

LOG = "ledger_entries"


def wallet(question: WalletQuery) -> Wallet:
    """A page of the statement, and what all its entries come to. Raises QueryError."""
    ended = read_cursor(question)
    chosen = filter_of(question)
    after = LogPosition(ended.at, ended.row_id) if ended else None
    with snapshot(Scope.OWN, question.viewer) as view:
        kinds = refuse_unknown_kinds(question)
        found = selectors.statement_of(
            question.viewer, chosen, question.sort, after=after, most=question.limit + 1
        )
        sums = selectors.sums_of(question.viewer, chosen)
        in_wallets = balances(question.viewer)
    page = found[: question.limit]
    return Wallet(
        query={
            "kind": list(question.kinds),
            "currency": question.currency,
            "from": question.first,
            "to": question.last,
            "q": question.text,
            "lending": question.lending,
            "direction": question.direction,
            "sort": question.sort,
            "cursor": question.cursor,
            "limit": question.limit,
        },
        watermark=view.watermark,
        held_by=None,
        version=view.version,
        warnings=(),
        **as_of(question.today),
        balances=in_wallets,
        kinds=kinds,
        sums=[{**amount_of(total.amount, total.currency), "count": total.entries} for total in sums],
        entries=[_entry(entry) for entry in page],
        next=write_cursor(question, End(page[-1].at, LOG, page[-1].id)) if len(found) > len(page) else None,
    )


def _entry(found: selectors.Entry) -> Entry:
    return {
        "id": str(found.id),
        "at": found.at,
        "day": found.day,
        "wallet": str(found.wallet_id),
        "transfer": str(found.transfer_id),
        "ticket": None if found.ticket_id is None else str(found.ticket_id),
        "payment": None if found.payment_id is None else str(found.payment_id),
        "asset_name": found.asset_name,
        "kind": found.kind,
        "reversal": found.reversal,
        "balance": str(found.balance),
        **amount_of(found.amount, found.currency),
    }
