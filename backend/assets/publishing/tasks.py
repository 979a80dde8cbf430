"""Telling the administrators that a day could not be sealed."""

from datetime import date

from django.conf import settings
from django.core.mail import send_mail
from django.template.loader import render_to_string
from procrastinate import RetryStrategy
from procrastinate.contrib.django import app

from assets.accounts.models import Role, User
from assets.reports.models import Report

ATTEMPTS = 5
FIRST_PAUSE_SECONDS = 30


@app.task(
    name="assets.publishing.tasks.tell_of_breaks",
    retry=RetryStrategy(max_attempts=ATTEMPTS, exponential_wait=FIRST_PAUSE_SECONDS),
)
def tell_of_breaks(day: str) -> None:
    """Write to every administrator what keeps a day from being sealed; nobody where it is sealed by now."""
    report = Report.objects.filter(grain=Report.Grain.DAY, report_date=date.fromisoformat(day)).first()
    if report is None or report.status != Report.Status.OPEN or not report.breaks:
        return
    context = {"site": settings.SITE_URL, "day": day, "breaks": len(report.breaks)}
    admins = User.objects.filter(role=Role.ADMIN.value, is_active=True, email__isnull=False)
    for address in admins.order_by("id").values_list("email", flat=True):
        send_mail(
            render_to_string("publishing/breaks_subject.txt", context).strip(),
            render_to_string("publishing/breaks_message.txt", context),
            None,
            [str(address)],
        )
