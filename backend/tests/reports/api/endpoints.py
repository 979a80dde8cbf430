"""Every operation of the API, how it is asked rightly, and the shape of its answer."""

from dataclasses import dataclass

from assets import health
from assets.reports.queries.answers import Contributions, Metrics, Overview, Pivot, Ranking, Rows
from assets.reports.schemas import Catalog


@dataclass(frozen=True)
class Endpoint:
    """`question` is a right one; `validated` says that answers have an ETag."""

    operation: str
    path: str
    question: str
    shape: object
    validated: bool = True

    @property
    def url(self) -> str:
        return self.path + (f"?{self.question}" if self.question else "")

    def asked(self, more: str) -> str:
        """The right question with something added."""
        return self.path + "?" + "&".join(part for part in (self.question, more) if part)


ROOT = "/api/v1"
HEALTH = Endpoint("health", f"{ROOT}/health/", "", health.Health, validated=False)
OVERVIEW = Endpoint("overview", f"{ROOT}/reports/overview/", "", Overview)
METRICS = Endpoint(
    "metrics", f"{ROOT}/reports/metrics/", "metric=total_users&metric=completion_rate", Metrics
)
CONTRIBUTIONS = Endpoint(
    "contributions",
    f"{ROOT}/reports/contributions/",
    "metric=total_tickets&split=asset_type",
    Contributions,
)
RANKING = Endpoint("ranking", f"{ROOT}/reports/ranking/", "metric=total_tickets&split=region", Ranking)
PIVOT = Endpoint("pivot", f"{ROOT}/reports/pivot/", "metric=total_tickets&rows=region&columns=segment", Pivot)
ROWS = Endpoint("metric_rows", f"{ROOT}/reports/metrics/total_volume/rows/", "currency=IRR", Rows)
CATALOG = Endpoint("catalog", f"{ROOT}/reports/catalog/", "", Catalog)

ENDPOINTS = (HEALTH, OVERVIEW, METRICS, CONTRIBUTIONS, RANKING, PIVOT, ROWS, CATALOG)
REPORTS = (OVERVIEW, METRICS, CONTRIBUTIONS, RANKING, PIVOT, ROWS, CATALOG)
