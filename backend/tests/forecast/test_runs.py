"""What is forecast of a marketplace: from sealed days alone, adding up to the unit, and refused where it is too little."""

from collections import defaultdict
from datetime import timedelta

import pytest

from assets.forecast.models import ForecastRun, ForecastScore, ForecastSeries, MadeBy, Reason
from assets.forecast.services import make_run
from assets.forecast.steps import HORIZON, Step
from assets.reports.metrics.registry import METRIC
from tests.forecast.market import LAST

pytestmark = pytest.mark.usefixtures("market")


def make(metric: str) -> ForecastRun:
    return make_run(Step(metric, LAST, trial=False), lambda: False)


def test_members_add_up_to_the_total_on_each_day_to_the_unit() -> None:
    for metric in ("tickets_created", "total_volume", "total_tickets"):
        run = make(metric)
        total = run.series.get(dimension="")
        parts: dict[str, list[list[int]]] = defaultdict(list)
        for series in run.series.exclude(dimension="").exclude(made_by=MadeBy.REFUSED):
            parts[series.dimension].append(series.points)

        assert len(total.points) == HORIZON
        assert parts
        for dimension, members in parts.items():
            sums = [sum(column) for column in zip(*members, strict=True)]
            assert sums == total.points, (metric, dimension)
