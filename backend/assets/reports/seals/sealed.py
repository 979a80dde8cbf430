"""Which days are sealed."""

from collections.abc import Iterable
from datetime import date

from django.db.models import QuerySet

from assets.reports.models import Report


def sealed_days() -> QuerySet[Report]:
    """The reports of sealed days."""
    return Report.objects.filter(grain=Report.Grain.DAY).exclude(status=Report.Status.OPEN)


def sealed_among(days: Iterable[date]) -> set[date]:
    """Those of some days whose report is sealed."""
    found = sealed_days().filter(report_date__in=list(days))
    return set(found.values_list("report_date", flat=True))
