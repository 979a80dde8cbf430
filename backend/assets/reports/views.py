"""The reports over HTTP: a question is read from the address, its answer is sent as bytes."""

from collections.abc import Callable
from datetime import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router
from pydantic import WithJsonSchema

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.days import day_of
from assets.problems.shape import Problem
from assets.reports import examples, parameters
from assets.reports.catalog import catalog as catalog_of
from assets.reports.errors import MetricNotFound
from assets.reports.keeping import answer_kept
from assets.reports.metrics.registry import METRIC
from assets.reports.metrics.scopes import metrics_in
from assets.reports.operations import answers, described
from assets.reports.queries import runner
from assets.reports.queries.answers import Answer, Contributions, Metrics, Overview, Pivot, Ranking, Rows
from assets.reports.queries.parsing import (
    parse_contributions,
    parse_metrics,
    parse_overview,
    parse_pivot,
    parse_ranking,
    parse_rows,
)
from assets.reports.queries.query import ReportQuery
from assets.reports.queries.rows import rows as rows_of
from assets.reports.queries.snapshot import snapshot
from assets.reports.requests import Parse, ask, given, refuse_parameters
from assets.reports.responses import send
from assets.reports.schemas import Catalog
from assets.reports.serializers import serialize
from assets.reports.telling import tell_rows_read

router = Router()

Slug = Annotated[str, WithJsonSchema(parameters.METRIC)]


@router.get(
    "/overview/",
    auth=needs(Permission.FIGURES),
    operation_id="overview",
    summary="The key figures",
    response=answers(Overview),
    openapi_extra=described(parameters.OVERVIEW),
)
def overview(request: HttpRequest) -> HttpResponse:
    """The figures of the overview, each beside the one of the days before and the line that led to it."""
    return _report(request, parse_overview, runner.overview)


@router.get(
    "/metrics/",
    auth=needs(Permission.FIGURES),
    operation_id="metrics",
    summary="Metrics over time",
    response=answers(Metrics),
    openapi_extra=described(parameters.METRIC_SERIES, example=examples.METRICS),
)
def metrics(request: HttpRequest) -> HttpResponse:
    """Metrics over a range: by period, by the members of a dimension, with the days before."""
    return _report(request, parse_metrics, runner.metrics)


@router.get(
    "/contributions/",
    auth=needs(Permission.FIGURES),
    operation_id="contributions",
    summary="Why a figure changed",
    response=answers(Contributions),
    openapi_extra=described(parameters.CONTRIBUTIONS),
)
def contributions(request: HttpRequest) -> HttpResponse:
    """What each member of a dimension added to a metric's change since the days before, exactly."""
    return _report(request, parse_contributions, runner.contributions)


@router.get(
    "/ranking/",
    auth=needs(Permission.FIGURES),
    operation_id="ranking",
    summary="A metric by every member of a dimension",
    response=answers(Ranking),
    openapi_extra=described(parameters.RANKING),
)
def ranking(request: HttpRequest) -> HttpResponse:
    """A metric over a range for each member of a dimension, largest first, with its share of the whole."""
    return _report(request, parse_ranking, runner.ranking)


@router.get(
    "/pivot/",
    auth=needs(Permission.FIGURES),
    operation_id="pivot",
    summary="A metric by two dimensions",
    response=answers(Pivot),
    openapi_extra=described(parameters.PIVOT),
)
def pivot(request: HttpRequest) -> HttpResponse:
    """A metric over a range for each pair of members of two dimensions, with exact totals."""
    return _report(request, parse_pivot, runner.pivot)


@router.get(
    "/metrics/{slug}/rows/",
    auth=needs(Permission.ROWS),
    operation_id="metric_rows",
    summary="The rows behind a figure",
    response={**answers(Rows), 404: Problem},
    openapi_extra=described(parameters.METRIC_ROWS),
)
def metric_rows(request: HttpRequest, slug: Path[Slug]) -> HttpResponse:
    """The facts that make a figure, newest first. Their values add up to the figure itself. Never cached."""
    scope = viewer_of(request).scope
    if slug not in METRIC:
        raise MetricNotFound(slug, [metric.slug for metric in metrics_in(scope)])
    today = day_of(clock.now())
    query = parse_rows(slug, given(request.META["QUERY_STRING"]), today=today, scope=scope)
    found = serialize(rows_of(query))
    # Before it is sent: rows that were seen without a trace would be worse than rows that were not seen.
    tell_rows_read(actor_of(request), query)
    return send(request, found)


@router.get(
    "/catalog/",
    auth=needs(Permission.FIGURES),
    operation_id="catalog",
    summary="What can be asked for",
    response=answers(Catalog),
    openapi_extra=described(()),
)
def catalog(request: HttpRequest) -> HttpResponse:
    """Metrics with their names and definitions, dimensions with their members, limits, days, currencies."""
    refuse_parameters(request)
    today, scope = day_of(clock.now()), viewer_of(request).scope
    with snapshot(scope) as view:
        return send(request, serialize(catalog_of(view, today, scope)))


def _report(
    request: HttpRequest,
    parse: Parse,
    answer_of: Callable[[ReportQuery], Answer],
) -> HttpResponse:
    """Answer a question about figures, from the cache where it is there."""
    now: datetime = clock.now()
    scope = viewer_of(request).scope
    question = ask(parse, request.META["QUERY_STRING"], today=day_of(now), scope=scope)
    return answer_kept(
        request,
        question.key,
        lambda: serialize(answer_of(question.query)),
        scope=question.query.scope,
        closed=question.is_closed(now),
    )
