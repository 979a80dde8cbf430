"""The audit events of an import."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from assets.audit import SYSTEM, Action, Outcome, record, record_independently
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
            "unchanged": count.unchanged,
            "rejected": count.rejected,
        }
        for target, count in counts.items()
    }
    record(Action.IMPORTED, by=SYSTEM, object_kind=KIND, object_id=name, after=after)


@contextmanager
def failure_recorded(folder: Path) -> Iterator[None]:
    """Record an import as failed if anything ends it early."""
    try:
        yield
    except BaseException as ended:
        reason = ended.code if isinstance(ended, Refused) else type(ended).__name__
        name = folder.resolve().name
        record_independently(
            Action.IMPORTED,
            by=SYSTEM,
            object_kind=KIND,
            object_id=name,
            outcome=Outcome.FAILED,
            reason=reason,
        )
        raise
