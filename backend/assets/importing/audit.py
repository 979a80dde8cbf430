"""What the audit log is told of an import."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from assets.audit import SYSTEM, Action, Outcome, record, record_independently
from assets.common.errors import Refused
from assets.importing.targets import Target
from assets.importing.validation import Judged

KIND = "import_plan"


def tell_imported(name: str, judged: Mapping[Target, Judged]) -> None:
    """All of a plan was loaded: how many rows of each target. In the caller's transaction."""
    counts = {
        target.name: {
            "read": found.read,
            "loaded": found.new,
            "unchanged": found.unchanged,
            "rejected": found.rejected,
        }
        for target, found in judged.items()
    }
    record(Action.IMPORTED, by=SYSTEM, object_kind=KIND, object_id=name, after=counts)


@contextmanager
def failure_told(folder: Path) -> Iterator[None]:
    """An import that ends before its end is told as failed, whatever ended it."""
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
