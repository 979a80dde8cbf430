"""The audit events of an import."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from assets.audit import COMMAND_LINE, SYSTEM, Action, Outcome, record, record_independently
from assets.common.errors import Refused
from assets.importing.targets import Target
from assets.importing.validation import Counts

KIND = "import_plan"


def record_import(name: str, counts: Mapping[Target, Counts]) -> None:
    """Record that a plan was loaded, with the rows of each target. In the caller's transaction."""
    after = {
        target.name: {
            "read": count.read,
            "loaded": count.new,
            "moved_on": count.moved_on,
            "corrected": count.corrected,
            "unchanged": count.unchanged,
            "rejected": count.rejected,
        }
        for target, count in counts.items()
    }
    record(Action.IMPORTED, by=SYSTEM, object_kind=KIND, object_id=name, after=after)


def record_corrections(
    name: str, counts: Mapping[Target, Counts], rates: Mapping[str, tuple[str, str]]
) -> None:
    """Record that rows loaded by a plan were corrected, how many of each target. In the caller's transaction.

    Of rates, of which no log is kept, what each was and is.
    """
    corrected = {target.name: count.corrected for target, count in counts.items() if count.corrected}
    before = {key: before for key, (before, _) in rates.items()}
    after = {key: after for key, (_, after) in rates.items()}
    record(
        Action.IMPORT_CORRECTED,
        by=COMMAND_LINE,
        object_kind=KIND,
        object_id=name,
        before={"rates": before} if rates else None,
        after={**corrected, **({"rates": after} if rates else {})},
    )


def record_undone(name: str, counts: Mapping[str, int], restated: str | None) -> None:
    """Record that what a plan had brought in was taken back, by target. In the caller's transaction."""
    record(
        Action.IMPORT_UNDONE,
        by=COMMAND_LINE,
        object_kind=KIND,
        object_id=name,
        before=dict(counts),
        after={"restated": restated},
    )


@contextmanager
def failure_recorded(name: str, action: Action = Action.IMPORTED) -> Iterator[None]:
    """Record an import, or its undoing, as failed if anything ends it early."""
    try:
        yield
    except BaseException as ended:
        reason = ended.code if isinstance(ended, Refused) else type(ended).__name__
        record_independently(
            action,
            by=SYSTEM,
            object_kind=KIND,
            object_id=name,
            outcome=Outcome.FAILED,
            reason=reason,
        )
        raise
