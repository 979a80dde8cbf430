"""Log lines with secrets redacted, and each message on one line."""

import logging
import re

REDACTED = "[hidden]"

SECRETS = (
    # Our own tokens, by their format: signed ones, personal ones.
    re.compile(r"()eyJ[\w-]{4,}\.[\w-]+\.[\w-]*"),
    re.compile(r"()assets_[A-Za-z0-9_-]{20,}"),
    # A value after a name that says what it is.
    re.compile(
        r"((?:\b|_)(?:authorization|(?:set-)?cookie|password\d?|passwd|secret|token|session_?(?:id|key)|csrftoken)"
        r"['\"]?\s*[:=]\s*['\"]?(?:bearer\s+|basic\s+)?)[^\s'\",;&}]+",
        re.IGNORECASE,
    ),
    re.compile(r"((?:bearer|basic)\s+)[\w.~+/=-]{8,}", re.IGNORECASE),
    # The password in a URL.
    re.compile(r"(://[^\s:/@]*:)[^\s@/]+(?=@)"),
)


def redact(text: str) -> str:
    """The text with every secret in it replaced."""
    for secret in SECRETS:
        text = secret.sub(rf"\1{REDACTED}", text)
    return text


class RedactingFormatter(logging.Formatter):
    """Redacts messages and tracebacks; a line break in a message cannot forge a log line."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the name is logging's)
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        return redact(super().format(record))
