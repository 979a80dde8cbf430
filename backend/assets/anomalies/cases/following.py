"""Scoring records each second, beside the passes that count them."""

import logging
from threading import Event

from django.db import DatabaseError

from assets.anomalies.cases.services import score_records
from assets.common.clock import database_now
from assets.common.instruments import FAILURES
from assets.common.polling import run_forever

NAME = "scoring"
PAUSE_SECONDS = 30.0

log = logging.getLogger(__name__)


def keep_scoring(stopped: Event) -> None:
    """Score what was counted, until `stopped`. What cannot be scored holds up nothing else of the worker."""

    def step() -> int:
        try:
            return score_records(database_now())
        except DatabaseError:
            raise
        except Exception:
            FAILURES.labels(NAME).inc()
            log.exception("records were not scored, and are tried again in %.0f s", PAUSE_SECONDS)
            stopped.wait(PAUSE_SECONDS)
            return 0

    run_forever(NAME, step, stopped)
