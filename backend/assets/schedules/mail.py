"""The mail of a period: composed here, sent by the configured mail server."""

from contextlib import suppress
from email import encoders
from email.mime.base import MIMEBase
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.template.loader import render_to_string

from assets.common.errors import Refused
from assets.common.languages import FileLanguage
from assets.exports.limits import LIMITS
from assets.printing.formatting import Formatter
from assets.reports.queries.periods import CalendarName
from assets.schedules.errors import MailRefused, MailServerAway, OutcomeUnknown
from assets.schedules.links import link_to, page
from assets.schedules.models import Sending
from assets.schedules.services.files import MailFile
from assets.schedules.words import days_of, title_of

SMTP_PERMANENT = range(500, 600)
HTTP_PERMANENT = range(400, 500)
TOO_MANY_REQUESTS = 429


def compose(sending: Sending, file: MailFile, address: str) -> EmailMessage:
    """The mail, in the schedule's language. All attempts have the same Message-ID."""
    schedule = sending.schedule
    language = FileLanguage(schedule.language)
    formatter = Formatter(language, CalendarName(schedule.calendar))
    context = {
        "title": title_of(schedule, language),
        "days": days_of(schedule, sending.first_day, sending.last_day),
        "file": file,
        "rows": None if file.rows is None else formatter.whole(file.rows),
        "link": None if file.content is not None else link_to(sending, language),
        "kept": formatter.whole(LIMITS.days_kept),
        "page": page(language),
        "test": sending.test,
    }
    mail = EmailMessage(
        " ".join(render_to_string(f"schedules/subject_{language}.txt", context).split()),
        render_to_string(f"schedules/message_{language}.txt", context),
        None,
        [address],
        headers={"Message-ID": _message_id(sending), "Auto-Submitted": "auto-generated"},
    )
    if file.content is not None:
        mail.attach(_attachment(file, file.content))
    return mail


def connect() -> BaseEmailBackend:
    """An open connection to the mail server. Raises MailServerAbackend."""
    backend: BaseEmailBackend = get_connection(fail_silently=False)
    try:
        backend.open()
    except Exception as error:
        raise MailServerAway(str(error)) from error
    return backend


def post(mail: EmailMessage, backend: BaseEmailBackend) -> None:
    """Send a mail. Raises MailRefused, or OutcomeUnknown where the result is unknown."""
    try:
        backend.send_messages([mail])
    except Exception as error:
        raise _refusal_of(error) from error
    finally:
        # The result is known by now, whatever closing the connection says.
        with suppress(Exception):
            backend.close()


def _refusal_of(error: Exception) -> Refused:
    """The error for the response of a mail server, or of a mail service over HTTP."""
    if isinstance(error, SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        return MailRefused(permanent=all(code in SMTP_PERMANENT for code in codes))
    if isinstance(error, SMTPResponseException):
        return MailRefused(permanent=error.smtp_code in SMTP_PERMANENT)
    status: object = getattr(error, "status_code", None)
    if isinstance(status, int) and status in HTTP_PERMANENT:
        return MailRefused(permanent=status != TOO_MANY_REQUESTS)
    return OutcomeUnknown("the mail server did not confirm that it accepted the mail")


def _message_id(sending: Sending) -> str:
    return f"<{sending.mark}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def _attachment(file: MailFile, content: bytes) -> MIMEBase:
    """Encoded as base64: as text, line endings would change."""
    main, _, sub = file.media_type.partition(";")[0].partition("/")
    part = MIMEBase(main, sub)
    part.set_payload(content)
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=file.name)
    return part
