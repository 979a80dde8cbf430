"""Programs that outlived a launcher which was killed."""

import signal
from pathlib import Path

from assets.embedded.leftovers import end, marked

# In the environment of every program that must not outlive its launcher, so that it can be found.
MARK = "ASSETS_SUPERVISED"
TERMINATION_SECONDS = 5.0


def end_orphans(place: Path) -> None:
    """End programs that were started for `place`. The caller holds its lock, so no launcher is theirs."""
    end(marked(MARK, str(place)), signal.SIGTERM, TERMINATION_SECONDS)
