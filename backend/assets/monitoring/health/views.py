"""The health of the system over HTTP."""

from django.http import HttpRequest
from ninja import Router

from assets.access.needs import needs
from assets.access.roles import Permission
from assets.access.views.shapes import problems
from assets.common import clock
from assets.common.seeing import Scope, seeing
from assets.monitoring.health.checks import system_health
from assets.monitoring.health.shapes import SystemHealth
from assets.reports.asking import refuse_parameters

router = Router()


@router.get(
    "/",
    auth=needs(Permission.AUDIT),
    operation_id="system_health",
    summary="The health of the system",
    response={200: SystemHealth, **problems(401, 403)},
)
def health(request: HttpRequest) -> SystemHealth:
    """Workers, jobs, how far the figures and the audit chain are, daily reports, cache: each with how well it works."""
    refuse_parameters(request)
    with seeing(Scope.ALL):
        return system_health(clock.now())
