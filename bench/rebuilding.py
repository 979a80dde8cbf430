"""Rebuilding all history: against one bare GROUP BY CUBE over the same rows."""

from django.db import connection

from assets.reports.rollups import rebuild
from assets.reports.sources import LEDGER, PAYMENTS
from bench.clock import once, say
from bench.generate import history, vacuum
from bench.results import Result, at_most

BARE = """
SELECT count(*) FROM (
    SELECT report_day(at) AS day, currency, GROUPING(asset_type_id, segment_id, region_id),
           asset_type_id, segment_id, region_id, sum(amount)
    FROM {log}
    GROUP BY day, currency, CUBE (asset_type_id, segment_id, region_id)
) AS cells
"""


def measure(size: str) -> list[Result]:
    """The first filling, as after an import, which writes every cell; a comparison, which finds nothing to write."""
    bare = sum(
        once(lambda log=log: _run(BARE.format(log=log))) for log in ("payment_events", "ledger_entries")
    )
    days = history()
    _run("TRUNCATE analytics_records, active_user_days")
    for source in (PAYMENTS, LEDGER):
        _run("INSERT INTO rollup_queue (log, day) SELECT %s, unnest(%s::date[])", source.log, days)
    say("rebuilding all history into an empty lattice")
    filled = once(lambda: rebuild(days, [PAYMENTS, LEDGER]))
    vacuum()
    say("rebuilding all history over a full lattice")
    compared = once(lambda: rebuild(days, [PAYMENTS, LEDGER]))
    vacuum()
    return [
        at_most(
            "rebuild of all history, compared",
            size,
            (compared / 1000, "s"),
            (bare / 1000, "s bare CUBE"),
            1.5,
        ),
        at_most(
            "rebuild of all history, written", size, (filled / 1000, "s"), (bare / 1000, "s bare CUBE"), 1.5
        ),
    ]


def _run(statement: str, *parameters: object) -> None:
    with connection.cursor() as cursor:
        cursor.execute(statement, parameters or None)
