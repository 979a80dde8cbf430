"""The nightly aggregation. The job that runs it, and then seals and sends, is put together in `worker/tasks.py`."""

import logging
from collections.abc import Sequence
from datetime import date

log = logging.getLogger(__name__)


def aggregate(days: Sequence[date]) -> None:
    """Rebuild days from the logs. A cell that differed is an incident: it is logged, and mended by the rebuild."""
    from assets.reports.rollups import rebuild

    for difference in rebuild(days).differences:
        log.error("incident: the rollups differed from the logs and were mended: %s", difference)
