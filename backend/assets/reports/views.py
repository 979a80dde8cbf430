"""Report endpoints: the cached or computed JSON of each question."""

from collections.abc import Callable
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import AfterValidator, ValidationInfo, WithJsonSchema

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.days import day_of
from assets.problems.shape import Problem
from assets.reports import examples
from assets.reports.audit import record_rows_read
from assets.reports.catalog import catalog as catalog_of
from assets.reports.errors import MetricNotFound
from assets.reports.metrics.registry import METRIC
from assets.reports.metrics.scopes import metrics_in
from assets.reports.operations import answers, validated
from assets.reports.queries import runner
from assets.reports.queries.answers import Answer, Contributions, Metrics, Overview, Pivot, Ranking, Rows
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.questions import (
    SLUG,
    ContributionsParams,
    MetricsParams,
    OverviewParams,
    PivotParams,
    RankingParams,
    ReportParams,
    RowsParams,
    check_metric,
)
from assets.reports.queries.rows import rows as rows_of
from assets.reports.queries.snapshot import snapshot
from assets.reports.replica import read_from_replica
from assets.reports.requests import Query, cache_key, reader_of, refuse_parameters
from assets.reports.responses import cached, send
from assets.reports.schemas import Catalog
from assets.reports.serializers import serialize

router = Router()


def _metric(slug: str, info: ValidationInfo) -> str:
    context: dict[str, HttpRequest] = info.context or {}
    scope = viewer_of(context["request"]).scope
    if slug not in METRIC:
        raise MetricNotFound(slug, [metric.slug for metric in metrics_in(scope)])
    return slug


Slug = Annotated[str, AfterValidator(_metric), WithJsonSchema(SLUG)]


@router.get(
    "/overview/",
    auth=needs(Permission.FIGURES),
    operation_id="overview",
    summary="The key figures",
    response=answers(Overview),
    openapi_extra=validated(),
)
def overview(request: HttpRequest, params: Query[OverviewParams]) -> HttpResponse:
    """The figures of the overview, each beside the one of the days before and the line that led to it."""
    return _report(request, params, runner.overview)


@router.get(
    "/metrics/",
    auth=needs(Permission.FIGURES),
    operation_id="metrics",
    summary="Metrics over time",
    response=answers(Metrics),
    openapi_extra=validated(example=examples.METRICS),
)
def metrics(request: HttpRequest, params: Query[MetricsParams]) -> HttpResponse:
    """Metrics over a range: by period, by the members of a dimension, with the days before."""
    return _report(request, params, runner.metrics)


@router.get(
    "/contributions/",
    auth=needs(Permission.FIGURES),
    operation_id="contributions",
    summary="Why a figure changed",
    response=answers(Contributions),
    openapi_extra=validated(),
)
def contributions(request: HttpRequest, params: Query[ContributionsParams]) -> HttpResponse:
    """What each member of a dimension added to a metric's change since the days before, exactly."""
    return _report(request, params, runner.contributions)


@router.get(
    "/ranking/",
    auth=needs(Permission.FIGURES),
    operation_id="ranking",
    summary="A metric by every member of a dimension",
    response=answers(Ranking),
    openapi_extra=validated(),
)
def ranking(request: HttpRequest, params: Query[RankingParams]) -> HttpResponse:
    """A metric over a range for each member of a dimension, largest first, with its share of the whole."""
    return _report(request, params, runner.ranking)


@router.get(
    "/pivot/",
    auth=needs(Permission.FIGURES),
    operation_id="pivot",
    summary="A metric by two dimensions",
    response=answers(Pivot),
    openapi_extra=validated(),
)
def pivot(request: HttpRequest, params: Query[PivotParams]) -> HttpResponse:
    """A metric over a range for each pair of members of two dimensions, with exact totals."""
    return _report(request, params, runner.pivot)


@router.get(
    "/metrics/{slug}/rows/",
    auth=needs(Permission.ROWS),
    operation_id="metric_rows",
    summary="The rows behind a figure",
    response={**answers(Rows), 404: Problem},
    openapi_extra=validated(),
)
def metric_rows(request: HttpRequest, slug: Path[Slug], params: Query[RowsParams]) -> HttpResponse:
    """The facts that make a figure, newest first. Their values add up to the figure itself. Never cached."""
    reader = reader_of(request)
    check_metric(slug, reader.scope)
    query = params.query(slug, reader)
    body = read_from_replica(lambda: serialize(rows_of(query)))
    # Before it is sent: rows that were seen without a trace would be worse than rows that were not seen.
    record_rows_read(actor_of(request), "metric", slug, query.asked())
    return send(request, body)


@router.get(
    "/catalog/",
    auth=needs(Permission.FIGURES),
    operation_id="catalog",
    summary="What can be asked for",
    response=answers(Catalog),
    openapi_extra=validated(),
)
def catalog(request: HttpRequest) -> HttpResponse:
    """Metrics with their names and definitions, dimensions with their members, limits, days, currencies."""
    refuse_parameters(request)
    today, scope = day_of(clock.now()), viewer_of(request).scope

    def read() -> bytes:
        with snapshot(scope) as view:
            return serialize(catalog_of(view, today, scope))

    return send(request, read_from_replica(read))


def _report(
    request: HttpRequest,
    params: ReportParams,
    answer_of: Callable[[ReportQuery], Answer],
) -> HttpResponse:
    query = params.query
    return cached(
        request,
        cache_key(params.key),
        lambda: serialize(answer_of(query)),
        scope=query.scope,
        reads=params.reads,
    )
