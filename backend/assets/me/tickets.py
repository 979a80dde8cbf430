"""A user's tickets, as borrower, as lender, or both."""

from assets.common.row_scope import Scope
from assets.me.asof import as_of
from assets.me.cursors import End, read_cursor, write_cursor
from assets.me.lending import ticket_of
from assets.me.questions import TicketsQuery
from assets.me.schemas import TicketCounts, Tickets
from assets.reports.queries.snapshot import snapshot
from assets.tickets import selectors
from assets.tickets.models import TicketState

LOG = "tickets"

Counts = dict[tuple[TicketState, bool], int]
"""By state and whether they are overdue."""


def tickets(question: TicketsQuery) -> Tickets:
    """A page of the tickets. Raises BadCursor."""
    ended = read_cursor(question)
    chosen = selectors.TicketFilter(question.side, question.states, question.overdue)
    after = ended.row_id if ended else None
    viewer, today = question.viewer, question.today
    with snapshot(Scope.OWN, viewer) as view:
        found = selectors.tickets_of(
            viewer, chosen, today, question.sort, after=after, most=question.limit + 1
        )
        counts = selectors.ticket_counts_of(viewer, question.side, today)
    page = found[: question.limit]
    more = len(found) > len(page)
    return Tickets(
        query={
            "as": question.side,
            "state": list(question.states),
            "overdue": None if question.overdue is None else "true" if question.overdue else "false",
            "sort": question.sort,
            "cursor": question.cursor,
            "limit": question.limit,
        },
        watermark=view.watermark,
        held_by=None,
        version=view.version,
        warnings=(),
        **as_of(today),
        counts=_counts(counts),
        count=_count(counts, question),
        tickets=[ticket_of(ticket) for ticket in page],
        next=write_cursor(question, End(page[-1].created_at, LOG, page[-1].id)) if more else None,
    )


def _count(counts: Counts, question: TicketsQuery) -> int:
    return sum(
        count
        for (state, overdue), count in counts.items()
        if (not question.states or state in question.states) and question.overdue in (None, overdue)
    )


def _counts(counts: Counts) -> TicketCounts:
    def of(target: TicketState) -> int:
        return sum(count for (state, _), count in counts.items() if state is target)

    return TicketCounts(
        pending=of(TicketState.PENDING),
        accepted=of(TicketState.ACCEPTED),
        active=of(TicketState.ACTIVE),
        completed=of(TicketState.COMPLETED),
        cancelled=of(TicketState.CANCELLED),
        overdue=sum(count for (_, overdue), count in counts.items() if overdue),
    )
