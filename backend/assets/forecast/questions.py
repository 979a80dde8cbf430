"""What can be asked of forecasts: the parameters of metrics over time."""

from assets.reports.queries.questions import MetricsParams


class ForecastParams(MetricsParams):
    """The parameters of metrics over time, so that the same question is asked of what is to come.

    The days are those behind the last sealed one: up to `to` where that is still to come, else all that were forecast.
    `from`, `top` and `compare` change nothing.
    """
