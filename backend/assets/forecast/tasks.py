"""The jobs of forecasts: each makes one run of one metric and enqueues the next, so that none of them waits for long.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from collections.abc import Sequence
from contextlib import suppress

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.modelling import missing_modules

LOCK = "forecast"
PRIORITY = -10
"""Behind every other job that waits."""


@app.task(
    name="assets.forecast.tasks.forecast_metric",
    lock=LOCK,
    queueing_lock=LOCK,
    priority=PRIORITY,
    pass_context=True,
)
def forecast_metric(context: JobContext, metric: str, failed: Sequence[str] = ()) -> None:
    """Make the next forecast of a metric and score its earlier ones; then enqueue the next of all metrics.

    Those that `failed` are left out, until the next time that days are sealed or looked at.
    """
    from assets.forecast.process import EstimateStopped
    from assets.forecast.services import make_run, score
    from assets.forecast.steps import next_metric, next_step
    from assets.reports.seals.published import last_sealed_day

    sealed_to = last_sealed_day()
    # Enqueued while the same metric was being made, it is another one's turn.
    is_its_turn = sealed_to is not None and next_metric(sealed_to, failed) == metric
    step = next_step(metric, sealed_to) if sealed_to and is_its_turn else None
    if step and sealed_to and not missing_modules():
        try:
            make_run(step, context.should_abort)
            score(metric, sealed_to)
        except EstimateStopped:
            return
        except Exception:
            enqueue_forecasts([*failed, metric])
            raise
    enqueue_forecasts(failed)


def enqueue_forecasts(failed: Sequence[str] = ()) -> None:
    """Enqueue the job of the next metric of which a forecast is missing; none where they are not installed."""
    from assets.forecast.steps import next_metric
    from assets.reports.seals.published import last_sealed_day

    sealed_to = last_sealed_day()
    if sealed_to is None or missing_modules():
        return
    metric = next_metric(sealed_to, failed)
    if metric is not None:
        with suppress(AlreadyEnqueued):
            forecast_metric.defer(metric=metric, failed=list(failed))
