"""What a mail service reports of delivery. django-anymail checks that it is the service that says so."""

from typing import Any

from anymail.signals import EventType, tracking
from anymail.urls import urlpatterns as of_all_services
from django.conf import settings
from django.urls import URLPattern, path

from assets.messaging.models import LONGEST_PROVIDER_ID
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

EARLY_SECONDS = 60
"""More than passes between the answer of a mail service and its being stored."""


def connect() -> None:
    """Hear the reports that were checked."""
    tracking.connect(take_report, dispatch_uid="messages")


def take_report(event: Any, **_: object) -> None:
    """Have the worker record a report of a mail of ours that waits for one.

    A service may report before its answer to us is stored. So what nobody waits for is looked at once more, a little
    later; then it is of a mail that is no message, such as one with a code for signing in.
    """
    from assets.messaging.selectors import find_reported
    from assets.messaging.tasks import apply_early_mail_report, apply_mail_report

    report = REPORTS.get(event.event_type)
    if report is None or not event.message_id:
        return
    state, reason = report.state.value, report.reason and report.reason.value
    provider_id = str(event.message_id)
    number = find_reported(MailSender.name, provider_id)
    if number is not None:
        apply_mail_report.defer(number=number, state=state, reason=reason)
    elif len(provider_id) <= LONGEST_PROVIDER_ID:
        later = apply_early_mail_report.configure(schedule_in={"seconds": EARLY_SECONDS})
        later.defer(provider_id=provider_id, state=state, reason=reason)


def report_addresses() -> list[URLPattern]:
    """Where the mail service of the settings posts its reports; nowhere without the secret by which it is known."""
    if not settings.MAIL_REPORTS_ON:
        return []
    name = f"{settings.MAIL_SERVICE}_tracking_webhook"
    return [path("messages/mail/", each.callback) for each in of_all_services if each.name == name]
