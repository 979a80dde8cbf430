"""The invariants of the books as they are now, days that are not sealed included; nothing of it is stored."""

from datetime import datetime

from assets.common.days import day_of
from assets.common.row_scope import Scope
from assets.reconciliation.checks import CHECKS
from assets.reconciliation.comparing import compare
from assets.reports.queries.snapshot import snapshot


def broken_invariant(at: datetime) -> str | None:
    """The first check that finds a break, and its largest one; None where the books agree."""
    with snapshot(Scope.ALL) as view:
        for check in CHECKS:
            found = compare(view, check, day_of(at))
            if found.breaks:
                worst = found.shown[0]
                return (
                    f"{check.slug.value}: {found.breaks} broken, {worst.kind} {worst.id} states {worst.stated}"
                    f" where {worst.counted} is counted"
                )
    return None
