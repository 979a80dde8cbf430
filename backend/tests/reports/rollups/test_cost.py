"""What a pass reads grows with what is queued, not with the history behind it."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection, transaction

from assets.common.clock import now
from assets.reports.rollups import drain, run_pass
from assets.reports.sources import SOURCES, Source
from assets.tickets.models import TicketEvent
from assets.tickets.services import record_ticket_move
from tests.database import Dataset, Load
from tests.marketplace.life import Life

LAST = datetime(2026, 3, 10, 12, tzinfo=UTC)
MOVES = (TicketEvent.Move.ACCEPTED, TicketEvent.Move.ACTIVATED, TicketEvent.Move.COMPLETED)
QUEUED = 5

# A row of each kind of fact, then any others.
QUEUE_AGAIN = """
INSERT INTO rollup_queue (log, row_id, day)
SELECT '{log}', row_id, day
FROM (SELECT DISTINCT ON (row_id) *, row_number() OVER (PARTITION BY fact ORDER BY row_id) AS nth
      FROM ({facts}) AS fact) AS one_of_a_row
ORDER BY nth LIMIT %s
"""

READ = "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_xact_user_tables WHERE relname = %s"


def _history() -> None:
    life = Life(7)
    life.lives(days=60, operations=400, until=LAST)
    for _ in range(20):
        life.ask(LAST)
        for days, move in enumerate(MOVES, start=1):
            at = LAST + timedelta(days=days)
            due = at + timedelta(days=2) if move == TicketEvent.Move.ACTIVATED else None
            record_ticket_move(ticket_id=life.tickets[-1], move=move, at=at, actor_id=None, due_at=due)
    drain()


HISTORY = Dataset(_history)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.log)
def test_a_pass_reads_of_a_log_the_rows_that_are_queued(source: Source, dataset: Load) -> None:
    dataset(HISTORY)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {source.log}")
        assert cursor.fetchone()[0] > 5 * QUEUED
        cursor.execute(QUEUE_AGAIN.format(log=source.log, facts=source.facts), [QUEUED])
    with transaction.atomic():
        before = _rows_read(source)
        assert run_pass(now()).taken == QUEUED
        assert 0 < _rows_read(source) - before <= QUEUED


def _rows_read(source: Source) -> int:
    """How many rows of a log this session has read since it last sent its counts."""
    with connection.cursor() as cursor:
        cursor.execute(READ, [source.log])
        return int(cursor.fetchone()[0])
