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
BREATH_SECONDS = 1.0
"""Between the steps of a backlog, so that the passes of this process, and the machine, are left their time."""

log = logging.getLogger(__name__)


def keep_scoring(stopped: Event) -> None:
    """Score what was counted, until `stopped`. What cannot be scored holds up nothing else of the worker."""

    def step() -> int:
        try:
            done = score_records(database_now())
        except DatabaseError:
            raise
        except Exception:
            FAILURES.labels(NAME).inc()
            log.exception("records were not scored, and are tried again in %.0f s", PAUSE_SECONDS)
            stopped.wait(PAUSE_SECONDS)
            return 0
        if done:
            stopped.wait(BREATH_SECONDS)
        return done

    run_forever(NAME, step, stopped)
