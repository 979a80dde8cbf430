"""The job that looks each night for what is paid at the gateway and not verified.

Every program imports this module to know the jobs; a job imports its service when it runs.
"""

import logging
from datetime import timedelta

from procrastinate.contrib.django import app

from assets.common.clock import database_now
from assets.common.days import day_of, start_of
from assets.statements.models import GatewayStatement, ListKind

AFTER_MIDNIGHT = timedelta(minutes=15)

log = logging.getLogger(__name__)


@app.periodic(cron="*/10 * * * *")
@app.task(
    name="assets.statements.tasks.check_unverified", queueing_lock="check_unverified", lock="check_unverified"
)
def check_unverified_each_day(timestamp: int) -> None:  # noqa: ARG001 - periodic jobs get the time they were due
    """Compare what the gateway lists as not verified once a day, where there is a gateway, also after an outage."""
    from assets.gateway.client import Refusal, Unreachable, gateway
    from assets.statements.services import check_unverified

    at = database_now()
    due = start_of(day_of(at)) + AFTER_MIDNIGHT
    kept = GatewayStatement.objects.filter(kind=ListKind.UNVERIFIED, at__gte=due)
    if (client := gateway()) is None or at < due or kept.exists():
        return
    try:
        check_unverified(client, at)
    except (Refusal, Unreachable) as failure:
        log.warning("the gateway does not list what is unverified: %s", failure)
