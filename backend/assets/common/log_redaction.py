"""Lines of the log without the secrets that got into them, and each on one line."""

import logging
import re

HIDDEN = "[hidden]"

SECRETS = (
    # Tokens of ours, by their looks: a signed one, a personal one.
    re.compile(r"()eyJ[\w-]{4,}\.[\w-]+\.[\w-]*"),
    re.compile(r"()assets_[A-Za-z0-9_-]{20,}"),
    # What follows a name that says what it is.
    re.compile(
        r"((?:\b|_)(?:authorization|(?:set-)?cookie|password\d?|passwd|secret|token|session_?(?:id|key)|csrftoken)"
        r"['\"]?\s*[:=]\s*['\"]?(?:bearer\s+|basic\s+)?)[^\s'\",;&}]+",
        re.IGNORECASE,
    ),
    re.compile(r"((?:bearer|basic)\s+)[\w.~+/=-]{8,}", re.IGNORECASE),
    # The password in an address.
    re.compile(r"(://[^\s:/@]*:)[^\s@/]+(?=@)"),
)


def conceal(text: str) -> str:
    """The text with every secret in it hidden."""
    for secret in SECRETS:
        text = secret.sub(rf"\1{HIDDEN}", text)
    return text


class DiscreetFormatter(logging.Formatter):
    """Hides secrets in messages and tracebacks alike; what others wrote cannot pass for a line of ours."""

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802 (the name is logging's)
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        return super().formatMessage(record)

    def format(self, record: logging.LogRecord) -> str:
        return conceal(super().format(record))
