"""How good forecasts were: the scores, put together by metric and by how far ahead."""

from decimal import Decimal
from typing import Any

from assets.common.modelling import missing_modules
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.forecast.schemas import ForecastAccuracy, ForecastAccuracyOut
from assets.reports.metrics.decimals import text
from assets.reports.metrics.registry import METRIC, METRICS
from assets.reports.metrics.scopes import metrics_in

# Of each day and lead the last that was shown: one that was made again that night took the place of the first.
ACCURACY = """
SELECT metric, currency, trial, ahead, count(*),
       avg(abs(came - point) / usual_change) FILTER (WHERE naive IS NOT NULL),
       avg(abs(came - naive) / usual_change),
       sum(abs(came - point))::numeric / nullif(sum(abs(came)), 0),
       sum(abs(came - naive))::numeric / nullif(sum(abs(came)) FILTER (WHERE naive IS NOT NULL), 0),
       sum(point - came)::numeric / nullif(sum(abs(came)), 0),
       avg((came BETWEEN lower_80 AND upper_80)::integer),
       avg((came BETWEEN lower_95 AND upper_95)::integer)
FROM (
    SELECT DISTINCT ON (metric, currency, trial, ahead, day) *
    FROM forecast_scores
    WHERE dimension = ''
    ORDER BY metric, currency, trial, ahead, day, series_id DESC
) AS score
GROUP BY metric, currency, trial, ahead
"""


def get_accuracy(scope: Scope) -> ForecastAccuracyOut:
    """How good the forecasts of a scope's totals were, in the order of the metrics."""
    with row_scope(scope):
        rows = select(ACCURACY, [], _accuracy)
    order = {metric.slug: place for place, metric in enumerate(METRICS)}
    seen = {metric.slug for metric in metrics_in(scope)}
    return ForecastAccuracyOut(
        installed=not missing_modules(),
        accuracy=sorted(
            (one for one in rows if one.metric in seen),
            key=lambda one: (order[one.metric], one.currency or "", one.trial, one.ahead),
        ),
    )


def _accuracy(
    metric: str, currency: str | None, trial: bool, ahead: int, count: int, *measured: Any
) -> ForecastAccuracy:
    mase, naive_mase, wape, naive_wape, bias, covered_80, covered_95 = map(_fraction, measured)
    return ForecastAccuracy(
        metric=metric,
        unit=METRIC[metric].unit,
        currency=currency,
        ahead=ahead,
        trial=trial,
        count=count,
        mase=mase,
        naive_mase=naive_mase,
        wape=wape,
        naive_wape=naive_wape,
        bias=bias,
        covered_80=covered_80,
        covered_95=covered_95,
    )


def _fraction(value: float | Decimal | None) -> str | None:
    return None if value is None else text(round(value * 10_000), 4)
