"""Messages by mail: through the mail server or the mail service of the settings."""

from django.core.mail import EmailMultiAlternatives
from django.template.loader import render_to_string

from assets.common.languages import FileLanguage
from assets.common.mail import MailRefused, MailServerAway, OutcomeUnknown, connect, message_id, post
from assets.messaging.senders.protocol import PENDING, Outcome, Outgoing, Refused, Report, Sent, Uncertain
from assets.notifications.models import MessageFailureReason


class MailSender:
    """A mail server says whether it takes a mail; whether that arrives, a mail service reports by itself."""

    name = "mail"
    recalls = False
    answers = False

    def send(self, message: Outgoing) -> Outcome:
        """As of `Sender`."""
        mail = compose(message)
        try:
            post(mail, connect())
        except MailServerAway:
            return Refused(MessageFailureReason.UNREACHABLE, retryable=True)
        except MailRefused as refused:
            return Refused(MessageFailureReason.REJECTED, retryable=not refused.permanent)
        except OutcomeUnknown:
            return Uncertain()
        taken = getattr(mail, "anymail_status", None)
        return Sent(str(taken.message_id) if taken and taken.message_id else None)

    def find(self, number: int) -> Sent | None:
        """Nothing: it cannot be asked."""
        return None

    def status(self, provider_id: str) -> Report:
        """Nothing: it cannot be asked."""
        return PENDING


def compose(message: Outgoing) -> EmailMultiAlternatives:
    """The mail as text and as HTML. All attempts have the same Message-ID."""
    mail = EmailMultiAlternatives(
        message.subject,
        f"{message.body}\n\n{message.page}\n",
        None,
        [message.to],
        headers={"Message-ID": message_id(f"message-{message.number}"), "Auto-Submitted": "auto-generated"},
    )
    context = {"message": message, "direction": "rtl" if message.language is FileLanguage.FA else "ltr"}
    mail.attach_alternative(render_to_string("messaging/mail.html", context), "text/html")
    return mail
