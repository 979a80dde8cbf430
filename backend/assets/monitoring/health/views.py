"""The endpoint of the health of the system."""

from django.http import HttpRequest
from ninja import Router

from assets.access.needs import needs
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.clock import database_now
from assets.common.row_scope import Scope, row_scope
from assets.monitoring.health.checks import system_health
from assets.monitoring.health.schemas import SystemHealth
from assets.reports.requests import refuse_parameters

router = Router()


@router.get(
    "/",
    auth=needs(Permission.AUDIT),
    operation_id="system_health",
    summary="The health of the system",
    response={200: SystemHealth, **problems(401, 403)},
)
def health(request: HttpRequest) -> SystemHealth:
    """Workers, queue, figures, audit chain, daily reports, sources, cache, storage, clock and what waits."""
    refuse_parameters(request)
    with row_scope(Scope.ALL):
        return system_health(database_now())
