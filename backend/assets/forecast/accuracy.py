"""How good forecasts were: the scores, put together by metric and by how far ahead."""

from decimal import Decimal
from typing import Any

from assets.common.modelling import missing_modules
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.forecast.schemas import Accuracy, AccuracyOut
from assets.reports.metrics.decimals import text
from assets.reports.metrics.registry import METRIC, METRICS
from assets.reports.metrics.scopes import metrics_in

# Of each day and lead the last that was shown: one that was made again that night took the place of the first.
ACCURACY = """
SELECT score.metric, series.currency, score.trial, score.ahead, count(*),
       avg(abs(score.came - score.point) / score.usual_change) FILTER (WHERE score.naive IS NOT NULL),
       avg(abs(score.came - score.naive) / score.usual_change),
       sum(abs(score.came - score.point))::numeric / nullif(sum(abs(score.came)), 0),
       sum(abs(score.came - score.naive))::numeric
           / nullif(sum(abs(score.came)) FILTER (WHERE score.naive IS NOT NULL), 0),
       sum(score.point - score.came)::numeric / nullif(sum(abs(score.came)), 0),
       avg((score.came BETWEEN score.lower_80 AND score.upper_80)::integer),
       avg((score.came BETWEEN score.lower_95 AND score.upper_95)::integer)
FROM (
    SELECT DISTINCT ON (score.metric, series.currency, score.day, score.ahead, score.trial) score.*
    FROM forecast_scores AS score
    JOIN forecast_series AS series ON series.id = score.series_id
    WHERE series.dimension = ''
    ORDER BY score.metric, series.currency, score.day, score.ahead, score.trial, score.series_id DESC
) AS score
JOIN forecast_series AS series ON series.id = score.series_id
GROUP BY score.metric, series.currency, score.trial, score.ahead
"""


def get_accuracy(scope: Scope) -> AccuracyOut:
    """How good the forecasts of a scope's totals were, in the order of the metrics."""
    with row_scope(scope):
        rows = select(ACCURACY, [], _accuracy)
    order = {metric.slug: place for place, metric in enumerate(METRICS)}
    seen = {metric.slug for metric in metrics_in(scope)}
    return AccuracyOut(
        installed=not missing_modules(),
        accuracy=sorted(
            (one for one in rows if one.metric in seen),
            key=lambda one: (order[one.metric], one.currency or "", one.trial, one.ahead),
        ),
    )


def _accuracy(
    metric: str, currency: str | None, trial: bool, ahead: int, count: int, *measured: Any
) -> Accuracy:
    mase, naive_mase, wape, naive_wape, bias, covered_80, covered_95 = map(_fraction, measured)
    return Accuracy(
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
