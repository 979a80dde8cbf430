"""The jobs of forecasts: one for each metric, one step at a time, so that other jobs come in between.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

from contextlib import suppress

from procrastinate import JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued

from assets.common.modelling import missing_modules

PRIORITY = -10
"""Behind every other job that waits."""


@app.task(name="assets.forecast.tasks.forecast_metric", lock="forecast", priority=PRIORITY, pass_context=True)
def forecast_metric(context: JobContext, metric: str) -> None:
    """Make the next forecast of a metric, or score its earlier ones; then wait behind the others for the next step."""
    from assets.forecast.process import EstimateStopped
    from assets.forecast.services import make_run, score
    from assets.forecast.steps import next_step
    from assets.reports.seals.published import last_sealed_day

    sealed_to = last_sealed_day()
    if sealed_to is None or missing_modules():
        return
    step = next_step(metric, sealed_to)
    if step is None:
        score(metric, sealed_to)
        return
    with suppress(EstimateStopped):
        make_run(step, context.should_abort)
    enqueue_forecast(metric)


def enqueue_forecasts() -> None:
    """Enqueue a job for each metric of which a forecast is missing or not scored; none where they are not installed."""
    from assets.forecast.steps import next_step
    from assets.reports.metrics.registry import METRICS
    from assets.reports.seals.published import last_sealed_day

    sealed_to = last_sealed_day()
    if sealed_to is None or missing_modules():
        return
    # What people see first comes first.
    for metric in sorted(METRICS, key=lambda one: not one.overview):
        if next_step(metric.slug, sealed_to):
            enqueue_forecast(metric.slug)


def enqueue_forecast(metric: str) -> None:
    """Enqueue the next step of a metric, unless it is enqueued already."""
    with suppress(AlreadyEnqueued):
        forecast_metric.configure(queueing_lock=f"forecast {metric}").defer(metric=metric)
