"""Following plans: each is imported again and again, of what changed since the round before.

How far its tables were read is stored once a round is done. Whatever ends a round early, the next one reads from where
that began: rows come twice then, and count as unchanged, and none is skipped.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from io import StringIO
from pathlib import Path
from threading import Event
from time import monotonic

import duckdb
from django.db import Error, connection, transaction

from assets.common.clock import database_now
from assets.common.errors import Refused
from assets.common.instruments import FAILURES
from assets.feeds import services as feeds
from assets.feeds.models import Feed
from assets.importing.cursor import Cursor
from assets.importing.errors import ImportRunning
from assets.importing.plan import SETTINGS_FILE, plan_name
from assets.importing.progress import Progress
from assets.importing.services import Following, Options, Outcome, import_plan
from assets.importing.summary import summary

LONGEST_PAUSE_SECONDS = 600.0
"""A plan that fails is tried again after twice its pause, then after four times that, and so on up to this."""

BUSY_SECONDS = 5.0
"""How soon it is tried again while another import runs."""

LOOK_SECONDS = 1.0
"""How long none is looked at where none is due."""

log = logging.getLogger(__name__)


@dataclass
class Follower:
    """One plan, and when its next round is due, by the monotonic clock. `report` takes lines for people."""

    folder: Path
    data: Path
    every: float
    report: Callable[[str], object]
    due: float = 0.0
    failures: int = 0

    def step(self) -> None:
        """Make a round. Whatever fails is reported, and tried again later and later."""
        try:
            outcome = self.make_round()
        except ImportRunning:
            pause = min(BUSY_SECONDS, self.every)
        except (Refused, OSError, Error, duckdb.Error) as failed:
            pause = self._fail(failed)
        else:
            pause = self.every
            if self.failures:
                self.report(f"{self.folder.name}: goes on")
            self.failures = 0
            self._report_news(outcome)
        self.due = monotonic() + pause

    def make_round(self) -> Outcome:
        """Import what changed since the last round that was done. Raises what `import_plan` does, and Error."""
        at, name = database_now(), plan_name(self.folder)
        stored = Feed.objects.filter(name=name).values_list("cursor", flat=True).first()
        cursor = Cursor.read(stored or {}, digest_of(self.folder))
        rejects = Path(f"rejects-{name}.csv".replace("/", "-")).resolve()
        unfinished = rejects.with_suffix(".csv.new")
        unfinished.unlink(missing_ok=True)
        outcome = import_plan(
            self.folder,
            self.data,
            unfinished,
            Options(),
            Progress(out=StringIO()),
            Following(max(1, round(self.every)), cursor.since(at)),
        )
        if outcome.rejects is not None:
            outcome.rejects.replace(rejects)
        after = cursor.after(outcome.seen, rejected=outcome.rejected, at=at)
        with transaction.atomic():
            feeds.store_cursor(name, after.to_json(), _rejected(cursor, after, outcome))
        return outcome

    def _fail(self, failed: Exception) -> float:
        """Returns the seconds until the next round."""
        FAILURES.labels("follow").inc()
        self.failures += 1
        pause = min(max(LONGEST_PAUSE_SECONDS, self.every), self.every * 2.0**self.failures)
        why = str(failed).strip() or type(failed).__name__
        self.report(f"{self.folder.name}: failed, and is tried again in {pause:.0f} s: {why}")
        try:
            feeds.note_failure(plan_name(self.folder), why)
        except (Refused, Error) as also:
            log.warning("the failure was not stored: %s", also)
            connection.close()
        return pause

    def _report_news(self, outcome: Outcome) -> None:
        news = any(count.read != count.unchanged for count in outcome.counts.values())
        if news:
            self.report("; ".join(line for line in summary(outcome) if not line.startswith("days from ")))


def follow(followers: Sequence[Follower], stopped: Event) -> None:
    """Make the rounds that are due until `stopped`; the round at hand is finished."""
    while not stopped.is_set():
        for follower in followers:
            if follower.due <= monotonic() and not stopped.is_set():
                follower.step()
        stopped.wait(min(LOOK_SECONDS, *(follower.every for follower in followers)))


def digest_of(folder: Path) -> str:
    """Of a plan's files: another plan is another reading of the same rows."""
    found = sha256()
    for file in sorted((*folder.glob("*.sql"), folder / SETTINGS_FILE)):
        if file.exists():
            found.update(f"{file.name}\0".encode() + file.read_bytes() + b"\0")
    return found.hexdigest()


def _rejected(before: Cursor, after: Cursor, outcome: Outcome) -> int | None:
    """How many rows wait to be mended, where this round knows: one that read from where the oldest was rejected."""
    if after.rejected_from is None:
        return 0
    knows = before.rejected_from is None or after.reread_at != before.reread_at
    return outcome.rejected if knows else None
