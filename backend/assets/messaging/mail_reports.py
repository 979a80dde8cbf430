"""What a mail service reports of delivery. django-anymail checks that it is the service that says so."""

from typing import Any

from anymail.signals import EventType, tracking
from anymail.urls import urlpatterns as of_all_services
from django.conf import settings
from django.urls import URLPattern, path

from assets.messaging.senders.mail import MailSender
from assets.messaging.senders.protocol import DELIVERED, Report, ReportState
from assets.notifications.models import MessageFailureReason

REPORTS = {
    EventType.DELIVERED: DELIVERED,
    EventType.BOUNCED: Report(ReportState.FAILED, MessageFailureReason.NOT_DELIVERED),
    EventType.FAILED: Report(ReportState.FAILED, MessageFailureReason.NOT_DELIVERED),
    EventType.REJECTED: Report(ReportState.FAILED, MessageFailureReason.BLOCKED),
}
"""All other events say nothing about whether it arrives."""


def connect() -> None:
    """Hear the reports that were checked."""
    tracking.connect(take_report, dispatch_uid="messages")


def take_report(event: Any, **_: object) -> None:
    """Have the worker record a report of a mail of ours that waits for one."""
    from assets.messaging.selectors import find_reported
    from assets.messaging.tasks import apply_mail_report

    report = REPORTS.get(event.event_type)
    if report is None or not event.message_id:
        return
    number = find_reported(MailSender.name, str(event.message_id))
    if number is not None:
        apply_mail_report.defer(
            number=number, state=report.state.value, reason=report.reason and report.reason.value
        )


def report_addresses() -> list[URLPattern]:
    """Where the mail service of the settings posts its reports; nowhere without the secret by which it is known."""
    if not settings.MAIL_REPORTS_ON:
        return []
    name = f"{settings.MAIL_SERVICE}_tracking_webhook"
    return [path("messages/mail/", each.callback) for each in of_all_services if each.name == name]
