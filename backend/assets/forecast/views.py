"""Endpoints of forecasts."""

from django.http import HttpRequest, HttpResponse
from ninja import Router

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.forecast import accuracy, selectors
from assets.forecast.questions import ForecastParams
from assets.forecast.schemas import ForecastAccuracyOut, ForecastOut
from assets.reports.operations import answers, validated
from assets.reports.requests import Query, refuse_parameters
from assets.reports.responses import send

router = Router()


@router.get(
    "/forecast/",
    auth=needs(Permission.FIGURES),
    operation_id="forecast",
    summary="What will come",
    response=answers(ForecastOut),
    openapi_extra=validated(),
)
def forecast(request: HttpRequest, params: Query[ForecastParams]) -> HttpResponse:
    """What is expected of metrics, by day or in periods, with the bands that earlier forecasts give and a receipt."""
    return send(request, selectors.get_forecast(params.query).model_dump_json().encode())


@router.get(
    "/forecast/accuracy/",
    auth=needs(Permission.FIGURES),
    operation_id="forecast_accuracy",
    summary="How good forecasts were",
    response={200: ForecastAccuracyOut, **problems(401, 403)},
)
def forecast_accuracy(request: HttpRequest) -> ForecastAccuracyOut:
    """By metric, and by how many days before it was said: how far off, beside a naive forecast of the same days."""
    refuse_parameters(request)
    return accuracy.get_accuracy(viewer_of(request).scope)
