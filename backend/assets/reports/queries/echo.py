"""A question as it was understood, defaults filled in, under the names of its parameters: so it can be sent again."""

from datetime import date
from typing import Annotated

from pydantic import GetPydanticSchema
from typing_extensions import TypedDict

from assets.reports.metrics.dimensions import Dimension
from assets.reports.metrics.fields import CurrencyCode, MetricSlug
from assets.reports.queries.periods import Baseline, CalendarName, Grain
from assets.reports.queries.query import Part, QueryEcho, Showing

# `from` is a keyword, hence the other notation.
RangeParams = TypedDict(
    "RangeParams",
    {
        "from": date,
        "to": date,
        "calendar": CalendarName,
        "asset_type": list[str],
        "segment": list[str],
        "region": list[str],
        "reason": list[str],
        "currency": CurrencyCode | None,
        "convert_to": CurrencyCode | None,
    },
)
RangeParams.__doc__ = "The question as understood, defaults filled in, under the names of the parameters."


class ComparedParams(RangeParams):
    """The question as understood: compared with what."""

    compare: Baseline | None
    compare_from: date | None
    compare_to: date | None


class MetricsParams(ComparedParams):
    """The question as understood: which metrics, in which periods, told apart by what, compared with what."""

    metric: list[MetricSlug]
    grain: Grain
    split: Dimension | None
    top: int | None
    show: Showing | None


class ContributionsParams(ComparedParams):
    """The question as understood: which metric, told apart by what, compared with what."""

    metric: MetricSlug
    split: Dimension


class RankingParams(RangeParams):
    """The question as understood: which metric, told apart by what."""

    metric: MetricSlug
    split: Dimension


class PivotParams(RangeParams):
    """The question as understood: which metric, by which two dimensions, and in which periods if in any."""

    metric: MetricSlug
    rows: Dimension
    columns: Dimension
    grain: Grain | None


class RowsParams(RangeParams):
    """The question as understood: which page of the rows behind which figure."""

    metric: MetricSlug
    part: Part | None
    cursor: str | None
    limit: int


def shaped(params: type) -> GetPydanticSchema:
    return GetPydanticSchema(lambda _, handler: handler.generate_schema(params))


RangeEcho = Annotated[QueryEcho, shaped(RangeParams)]
MetricsEcho = Annotated[QueryEcho, shaped(MetricsParams)]
ContributionsEcho = Annotated[QueryEcho, shaped(ContributionsParams)]
RankingEcho = Annotated[QueryEcho, shaped(RankingParams)]
PivotEcho = Annotated[QueryEcho, shaped(PivotParams)]
RowsEcho = Annotated[QueryEcho, shaped(RowsParams)]
