"""The invariants of the books as they are now, days that are not sealed included."""

from datetime import datetime

from assets.reconciliation.services import Report, reconcile


def broken_invariant(at: datetime, *, whole: bool = False, report: Report | None = None) -> str | None:
    """The first check that found a break, and its largest one; None where the books agree.

    What is new is compared, and what was broken; with `whole`, all there is.
    """
    for check in reconcile(at, whole=whole, report=report).checks:
        if check["breaks"]:
            worst = check["shown"][0]
            return (
                f"{check['check']}: {check['breaks']} broken, {worst['kind']} {worst['id']} states {worst['stated']}"
                f" where {worst['counted']} is counted"
            )
    return None
