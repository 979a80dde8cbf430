"""Sending a mail, and knowing how that ended; mail in a folder, where there is no mail server."""

from contextlib import suppress
from pathlib import Path
from smtplib import SMTPRecipientsRefused, SMTPResponseException
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.base import BaseEmailBackend
from django.core.mail.backends.filebased import EmailBackend as FileBackend
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

from assets.common.errors import Refused

SMTP_PERMANENT = range(500, 600)
HTTP_PERMANENT = range(400, 500)
TOO_MANY_REQUESTS = 429


class MailRefused(Refused):
    """The mail server rejected the mail; `permanent`: permanently."""

    code = "mail_refused"

    def __init__(self, *, permanent: bool) -> None:
        super().__init__("the mail server rejected the mail")
        self.permanent = permanent


class MailServerAway(Refused):
    """The mail server could not be reached."""

    code = "mail_server_away"


class OutcomeUnknown(Refused):
    """The mail may have been sent, but no result was received. It can be sent again by hand."""

    code = "outcome_unknown"


class EmailBackend(FileBackend):
    """EMAIL_BACKEND: files in a folder of the owner alone, since the mails have codes to sign in by."""

    def __init__(self, *, file_path: str | None = None, **options: Any) -> None:
        folder = Path(file_path or settings.EMAIL_FILE_PATH)
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        super().__init__(file_path=str(folder), **options)


def message_id(mark: str) -> str:
    """The Message-ID of all attempts to send one mail, by which mail servers recognise a duplicate."""
    return f"<{mark}@{urlsplit(settings.SITE_URL).hostname or 'localhost'}>"


def connect() -> BaseEmailBackend:
    """An open connection to the mail server. Raises MailServerAway."""
    backend: BaseEmailBackend = get_connection(fail_silently=False)
    try:
        backend.open()
    except Exception as error:
        raise MailServerAway(str(error)) from error
    return backend


def post(mail: EmailMessage, backend: BaseEmailBackend) -> None:
    """Send a mail. Raises MailRefused, MailServerAway, or OutcomeUnknown where the result is unknown."""
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
    if _never_connected(error):
        return MailServerAway("the mail service could not be reached")
    return OutcomeUnknown("the mail server did not confirm that it accepted the mail")


def _never_connected(error: BaseException) -> bool:
    """Whether a mail service over HTTP was sent nothing."""
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, NewConnectionError | ConnectTimeoutError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False
