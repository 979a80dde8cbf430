"""The process that estimates: it alone loads the packages, is used again, and may end at any moment."""

import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import date

import pytest

from assets.forecast import process
from assets.forecast.estimate import estimate
from assets.forecast.exchange import Line, Part, Task
from assets.forecast.process import EstimateFailed, EstimateStopped, end_estimator, estimate_apart

HIGHEST_NICENESS = 19

TASK = Task(
    part=Part.FLOW,
    first=date(2026, 1, 5),
    lines=[Line("", None, [5, 6, 7, 8, 9, 10, 4] * 6)],
    earlier=[],
    horizon=14,
    country=None,
)
BROKEN = Task(part=Part.FLOW, first=date(2026, 1, 5), lines=[], earlier=[], horizon=14, country=None)


@pytest.fixture(autouse=True)
def _no_process() -> Iterator[None]:
    end_estimator()
    yield
    end_estimator()


def never() -> bool:
    return False


def test_it_says_what_the_code_says_is_niced_and_is_used_again() -> None:
    first = estimate_apart(TASK, never)
    (estimator,) = process._running
    pid = estimator.process.pid
    second = estimate_apart(TASK, never)

    assert first == second == estimate(TASK)
    assert pid is not None
    niceness = min(os.getpriority(os.PRIO_PROCESS, 0) + process.NICENESS, HIGHEST_NICENESS)
    assert os.getpriority(os.PRIO_PROCESS, pid) == niceness
    assert process._running[0].process.pid == pid


def test_one_that_was_killed_is_begun_again() -> None:
    estimate_apart(TASK, never)
    process._running[0].process.kill()

    assert estimate_apart(TASK, never)[0].points


def test_one_that_dies_at_its_first_task_fails() -> None:
    def kill() -> bool:
        process._running[0].process.kill()
        return False

    with pytest.raises(EstimateFailed, match="ended with"):
        estimate_apart(TASK, kill)
    assert process._running == []


def test_what_cannot_be_estimated_is_an_error_and_the_process_goes_on() -> None:
    with pytest.raises(EstimateFailed, match="Error"):
        estimate_apart(BROKEN, never)

    assert process._running[0].process.is_alive()


def test_a_worker_that_stops_does_not_wait_for_it() -> None:
    with pytest.raises(EstimateStopped):
        estimate_apart(TASK, lambda: True)
    assert process._running == []


def test_the_worker_and_the_web_process_load_no_packages_of_models() -> None:
    """All modules of forecasts that Django, the API and the jobs import."""
    program = (
        "import django; django.setup(); import assets.api, assets.worker.tasks, assets.forecast.services, "
        "assets.forecast.process, sys; "
        "print([name for name in ('statsforecast', 'lightgbm', 'holidays', 'hijridate') if name in sys.modules])"
    )
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "assets.settings"}
    ran = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, check=True
    )

    assert ran.stdout.strip() == "[]"
