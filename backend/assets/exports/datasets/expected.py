"""What is expected of metrics, as rows and facts of a file."""

from collections.abc import Iterator, Mapping

from assets.exports.datasets.amounts import figure
from assets.exports.datasets.requester import Requester
from assets.exports.tables import Row
from assets.forecast.schemas import ForecastOut, ForecastSeriesOut, MetricForecast
from assets.reports.metrics.labels import LABELS

FIGURES = ("point", "lower_80", "upper_80", "lower_95", "upper_95")
EXPECTED = "expected"
"""The range of such rows."""


def expected_rows(forecast: ForecastOut, requester: Requester) -> Iterator[Row]:
    """A row for each point of each series, and one for each end of its bands, in the columns of metrics over time."""
    for metric in forecast.forecasts:
        for series in metric.series:
            dimension, member = _member(metric, series)
            about = (
                metric.metric,
                LABELS[metric.metric].name(requester.language),
                metric.unit,
                dimension,
                member,
                EXPECTED,
            )
            for point in series.points:
                for name in FIGURES:
                    value = figure(getattr(point, name), metric.unit, series.currency)
                    yield *about, name, point.start, point.end, point.partial, value, series.currency


def expected_facts(forecast: ForecastOut) -> Mapping[str, object]:
    """For the manifest: of each metric the receipt of its forecast, or why there is none."""
    return {
        one.metric: one.receipt.model_dump(mode="json")
        if one.receipt and not one.refused
        else {"refused": one.refused}
        for one in forecast.forecasts
    }


def _member(metric: MetricForecast, series: ForecastSeriesOut) -> tuple[str | None, str | None]:
    """The dimension and member of a series; those without a forecast of their own stand together."""
    if series.together:
        (dimension,) = {name for one in metric.series for name in one.split}
        return dimension, "|".join(one.member for one in metric.refused_members)
    return next(iter(series.split.items()), (None, None))
