"""A real mail server on this machine, which keeps what it is given."""

from asyncio import Transport
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from socket import socket

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from pytest_django import Settings

ACCEPTED = "250 OK"
HANGS_UP = "hangs up"
"""It takes the mail and dies before it says so."""


class Postbox:
    """`answers`: what it says to the next mails instead of taking them."""

    def __init__(self) -> None:
        self.mails: list[EmailMessage] = []
        self.answers: list[str] = []

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 (its name)
        answer = self.answers.pop(0) if self.answers else ACCEPTED
        if answer not in (ACCEPTED, HANGS_UP):
            return answer
        mail = message_from_bytes(envelope.original_content or b"", policy=policy.default)
        assert isinstance(mail, EmailMessage)
        self.mails.append(mail)
        if answer == HANGS_UP:
            assert isinstance(server.transport, Transport)
            server.transport.abort()
        return ACCEPTED


@contextmanager
def open_postbox(settings: Settings) -> Iterator[Postbox]:
    """A server that all mails of this process go to."""
    box = Postbox()
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        host, port = free.getsockname()
    server = Controller(box, hostname=host, port=port)
    server.start()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = host, port
    yield box
    server.stop()


def no_mail_server(settings: Settings) -> None:
    """Nothing answers where the mails of this process go to."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
