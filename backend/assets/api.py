"""The HTTP API: its operations, its one shape of failure, and its description in OpenAPI 3.1."""

from functools import cache
from typing import Any

from ninja import NinjaAPI
from ninja.openapi.schema import OpenAPISchema

from assets.access.views.auth import router as auth
from assets.access.views.me import router as account
from assets.alerts.views import router as alerts
from assets.anomalies.cases.views import router as odd_cases
from assets.anomalies.pulse.views import router as pulse
from assets.anomalies.views import router as odd_days
from assets.boards.views import router as boards
from assets.briefing.views import router as briefing
from assets.events.source_views import router as event_sources
from assets.events.views import router as events
from assets.exports.views import router as exports
from assets.forecast.views import router as forecasts
from assets.gateway.views import router as top_ups
from assets.health import router as health
from assets.loans.views import assets_router, tickets_router
from assets.me.views import router as me
from assets.messaging.views import router as message_settings
from assets.messaging.views import test_router as test_messages
from assets.monitoring.audit.views import router as audit
from assets.monitoring.health.views import router as system_health
from assets.monitoring.jobs.views import router as jobs
from assets.monitoring.sources.views import router as sources
from assets.monitoring.tickets.views import router as monitored_tickets
from assets.people.views import router as users
from assets.problems.general import GENERAL
from assets.problems.handlers import add_problem_handlers
from assets.problems.shape import MEDIA_TYPE as PROBLEM
from assets.publishing.views import router as published
from assets.reconciliation.views import figures as reconciled
from assets.reconciliation.views import router as reconciliations
from assets.records.views import router as records
from assets.reports.views import router as reports
from assets.schedules.views import router as schedules
from assets.search.views import router as search
from assets.statements.views import router as statements
from assets.support.views import router as support
from assets.targets.views import router as targets
from assets.user_transfers.views import router as user_transfers
from assets.web.parser import StrictParser
from assets.webhooks.views import router as webhooks
from assets.withdrawals.views import own_router as own_withdrawals
from assets.withdrawals.views import queue_router as withdrawals

DESCRIPTION = """\
Figures of a marketplace in which people lend each other assets.

Every figure is a string or null. Amounts of money are integers of the currency's minor units, with
`currency` and `exponent` beside them; the rial has exponent 0. Days are days of the marketplace's time zone,
written as ISO Gregorian dates whatever the calendar of the periods. Every failure is a problem (RFC 9457)
with a `code` that never changes.
"""

UNREADABLE_ADDRESS = ("bad_request", "address_too_long", "headers_too_large")
UNREADABLE = (*UNREADABLE_ADDRESS, "too_slow", "too_large")
"""What any request can be, before an operation sees it."""

OF_PARAMETERS = ("description", "example", "allowEmptyValue", "style", "explode")


class API(NinjaAPI):
    """NinjaAPI whose description says what empty parameters and failures look like.

    Making it takes seconds of CPU, and anybody may ask for it: it is made once for a path prefix.
    """

    def get_openapi_schema(self, *, path_prefix: str | None = None, **_: Any) -> OpenAPISchema:
        return self._description(path_prefix)

    @cache  # noqa: B019 - there is one, for as long as the process runs
    def _description(self, path_prefix: str | None) -> OpenAPISchema:
        schema = super().get_openapi_schema(path_prefix=path_prefix)
        for path in schema["paths"].values():
            for operation in path.values():
                _describe_parameters(operation)
                _describe_problems(operation)
        return schema


def _describe_parameters(operation: dict[str, Any]) -> None:
    """Ninja puts all that is said of a parameter into its schema; some of it is about the parameter itself."""
    for parameter in operation["parameters"]:
        schema = parameter["schema"]
        if "allowEmptyValue" in schema:
            parameter |= {name: schema.pop(name) for name in OF_PARAMETERS if name in schema}
            del schema["title"]
            if schema["type"] == "array":
                schema.pop("default", None)  # none of them is no value to fill in


def _describe_problems(operation: dict[str, Any]) -> None:
    """Problems have a media type of their own, and any request may be one that cannot be read."""
    for code in UNREADABLE if "requestBody" in operation else UNREADABLE_ADDRESS:
        status, title = GENERAL[code]
        content = {"application/json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
        operation["responses"].setdefault(status, {"description": title, "content": content})
    for status, response in operation["responses"].items():
        if int(status) >= 400:
            response["content"] = {PROBLEM: response["content"]["application/json"]}


api = API(
    title="Assets",
    version="1",
    description=DESCRIPTION,
    docs_url=None,
    urls_namespace="api",
    parser=StrictParser(),
)
api.add_router("/health", health, tags=["health"])
api.add_router("/auth", auth, tags=["auth"])
api.add_router("/me", account, tags=["me"])
api.add_router("/me", me, tags=["me"])
api.add_router("/me/wallet/top-ups", top_ups, tags=["me"])
api.add_router("/me/wallet/withdrawals", own_withdrawals, tags=["me"])
api.add_router("/me/wallet/transfers", user_transfers, tags=["me"])
api.add_router("/me/messages", message_settings, tags=["me"])
api.add_router("/assets", assets_router, tags=["loans"])
api.add_router("/tickets", tickets_router, tags=["loans"])
api.add_router("/records", records, tags=["records"])
api.add_router("/briefing", briefing, tags=["briefing"])
api.add_router("/support", support, tags=["support"])
api.add_router("/reports", reports, tags=["reports"])
api.add_router("/reports", boards, tags=["reports"])
api.add_router("/reports/exports", exports, tags=["reports"])
api.add_router("/reports/schedules", schedules, tags=["reports"])
api.add_router("/reports", forecasts, tags=["reports"])
api.add_router("/reports", targets, tags=["reports"])
api.add_router("/reports", reconciled, tags=["reports"])
api.add_router("/reports/published", published, tags=["reports"])
api.add_router("/alerts", alerts, tags=["alerts"])
api.add_router("/alerts/odd-days", odd_days, tags=["alerts"])
api.add_router("/alerts/cases", odd_cases, tags=["alerts"])
api.add_router("/search", search, tags=["search"])
api.add_router("/events", events, tags=["events"])
api.add_router("/admin/event-sources", event_sources, tags=["admin"])
api.add_router("/admin/users", users, tags=["admin"])
api.add_router("/admin/audit", audit, tags=["admin"])
api.add_router("/admin/pulse", pulse, tags=["admin"])
api.add_router("/admin/tickets", monitored_tickets, tags=["admin"])
api.add_router("/admin/jobs", jobs, tags=["admin"])
api.add_router("/admin/health", system_health, tags=["admin"])
api.add_router("/admin/sources", sources, tags=["admin"])
api.add_router("/admin/messages", test_messages, tags=["admin"])
api.add_router("/admin/reconciliations", reconciliations, tags=["admin"])
api.add_router("/admin/withdrawals", withdrawals, tags=["admin"])
api.add_router("/admin/gateway-statements", statements, tags=["admin"])
api.add_router("/webhooks", webhooks, tags=["admin"])
add_problem_handlers(api)
