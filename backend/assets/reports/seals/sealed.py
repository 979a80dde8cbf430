"""Which days are sealed."""

from collections.abc import Iterable
from datetime import date

from assets.reports.models import Report


def sealed_among(days: Iterable[date]) -> set[date]:
    """Those of some days whose report is sealed."""
    found = Report.objects.filter(grain=Report.Grain.DAY, report_date__in=list(days))
    return set(found.exclude(status=Report.Status.OPEN).values_list("report_date", flat=True))
