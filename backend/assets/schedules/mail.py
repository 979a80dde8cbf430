"""The mail about a period: written here, handed over to whatever mail server the settings name."""

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
from assets.schedules.files import File
from assets.schedules.links import link_to, page
from assets.schedules.models import Sending
from assets.schedules.words import days_of, title_of

SMTP_FOR_GOOD = range(500, 600)
HTTP_FOR_GOOD = range(400, 500)
TOO_MANY_REQUESTS = 429


def compose(sending: Sending, file: File, address: str) -> EmailMessage:
    """The mail, in the schedule's language. Each attempt's is the same to a mail server, by its Message-ID."""
    schedule = sending.schedule
    language = FileLanguage(schedule.language)
    formatter = Formatter(language, CalendarName(schedule.calendar))
    told = {
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
        " ".join(render_to_string(f"schedules/subject_{language}.txt", told).split()),
        render_to_string(f"schedules/message_{language}.txt", told),
        None,
        [address],
        headers={"Message-ID": _message_id(sending), "Auto-Submitted": "auto-generated"},
    )
    if file.content is not None:
        mail.attach(_attachment(file, file.content))
    return mail


def connect() -> BaseEmailBackend:
    """An open way to the mail server. Raises MailServerAway."""
    way: BaseEmailBackend = get_connection(fail_silently=False)
    try:
        way.open()
    except Exception as error:
        raise MailServerAway(str(error)) from error
    return way


def post(mail: EmailMessage, way: BaseEmailBackend) -> None:
    """Hand a mail over. Raises MailRefused, and OutcomeUnknown where nothing was heard of it."""
    try:
        way.send_messages([mail])
    except Exception as error:
        raise _refusal_of(error) from error
    finally:
        # The mail was taken or not by now, whatever the server says to a goodbye.
        with suppress(Exception):
            way.close()


def _refusal_of(error: Exception) -> Refused:
    """What a mail server has answered, or a mail service over HTTP."""
    if isinstance(error, SMTPRecipientsRefused):
        codes = [code for code, _ in error.recipients.values()]
        return MailRefused(for_good=all(code in SMTP_FOR_GOOD for code in codes))
    if isinstance(error, SMTPResponseException):
        return MailRefused(for_good=error.smtp_code in SMTP_FOR_GOOD)
    status: object = getattr(error, "status_code", None)
    if isinstance(status, int) and status in HTTP_FOR_GOOD:
        return MailRefused(for_good=status != TOO_MANY_REQUESTS)
    return OutcomeUnknown("the mail server did not confirm that it accepted the mail")


def _message_id(sending: Sending) -> str:
    return f"<{sending.mark}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def _attachment(file: File, content: bytes) -> MIMEBase:
    """The very bytes: as text, a mail would change the ends of their lines."""
    main, _, sub = file.media_type.partition(";")[0].partition("/")
    part = MIMEBase(main, sub)
    part.set_payload(content)
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=file.name)
    return part
