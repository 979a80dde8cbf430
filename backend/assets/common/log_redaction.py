"""Log lines with secrets redacted, and each message on one line."""

import json
import logging
import re
from datetime import UTC, datetime

from assets.common.tracing import current_ids

REDACTED = "[hidden]"

SECRETS = (
    # Our own tokens, by their format: signed ones, personal ones.
    re.compile(r"()eyJ[\w-]{4,}\.[\w-]+\.[\w-]*"),
    re.compile(r"()assets_[A-Za-z0-9_-]{20,}"),
    # A value after a name that says what it is.
    re.compile(
        r"((?:\b|_)(?:authorization|(?:set-)?cookie|password\d?|passwd|secret|token|session_?(?:id|key)|csrftoken|merchant_?id)"
        r"['\"]?\s*[:=]\s*['\"]?(?:bearer\s+|basic\s+)?)[^\s'\",;&}]+",
        re.IGNORECASE,
    ),
    re.compile(r"((?:bearer|basic)\s+)[\w.~+/=-]{8,}", re.IGNORECASE),
    # The key of an SMS provider, which is a part of its address.
    re.compile(r"(/v1/)[^/\s]{16,}(?=/(?:sms|verify)/)"),
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


class JsonFormatter(logging.Formatter):
    """One JSON object for each line, for those who collect logs. Secrets are redacted in each of its texts."""

    def format(self, record: logging.LogRecord) -> str:
        # Redacted before they are quoted: afterwards the patterns would not see where a value begins.
        texts = {"logger": record.name, "message": record.getMessage(), "thread": record.threadName or ""}
        if record.exc_info:
            texts["exception"] = self.formatException(record.exc_info)
        return json.dumps(
            {
                "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
                "level": record.levelname,
                **{name: redact(text) for name, text in texts.items()},
                "process": record.process,
                **current_ids(),
            },
            ensure_ascii=False,
        )
