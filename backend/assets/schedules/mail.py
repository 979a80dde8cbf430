"""The mail of a period."""

from email import encoders
from email.mime.base import MIMEBase

from django.core.mail import EmailMessage
from django.template.loader import render_to_string

from assets.common.languages import FileLanguage
from assets.common.mail import message_id
from assets.exports.limits import LIMITS
from assets.printing.formatting import Formatter
from assets.reports.queries.periods import CalendarName
from assets.schedules.links import link_to, page
from assets.schedules.models import Sending
from assets.schedules.services.files import MailFile
from assets.schedules.words import days_of, title_of


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
        headers={"Message-ID": message_id(str(sending.mark)), "Auto-Submitted": "auto-generated"},
    )
    if file.content is not None:
        mail.attach(_attachment(file, file.content))
    return mail


def _attachment(file: MailFile, content: bytes) -> MIMEBase:
    """Encoded as base64: as text, line endings would change."""
    main, _, sub = file.media_type.partition(";")[0].partition("/")
    part = MIMEBase(main, sub)
    part.set_payload(content)
    encoders.encode_base64(part)
    part.add_header("Content-Disposition", "attachment", filename=file.name)
    return part
