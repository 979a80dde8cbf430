"""Settings come from environment variables. Each is declared where it is read, with its default and its meaning.

The reference page is made from these declarations. What is missing or wrong is collected, and said all at once when
every setting has been read.
"""

import os
import re
from dataclasses import dataclass
from urllib.parse import SplitResult, urlsplit

from django.core.exceptions import ImproperlyConfigured

ESCAPES = "in a password, @ : / ? # [ ] are written as %40 %3A %2F %3F %23 %5B %5D"


@dataclass(frozen=True)
class Setting:
    """An environment variable that the server reads when it starts; `meaning` is a sentence for its operator."""

    name: str
    default: str
    meaning: str


DECLARED: list[Setting] = []
"""Every setting, in the order in which they are read."""


FAULTS: list[str] = []
"""What is missing or wrong, a line for each."""


def fault(text: str) -> None:
    """A setting is missing or wrong. Reading goes on, so that the other faults are found as well."""
    FAULTS.append(text)


def refuse_faults() -> None:
    """Raise ImproperlyConfigured with all that is missing or wrong."""
    if FAULTS:
        raise ImproperlyConfigured("\n".join(FAULTS))


def read(name: str, default: str, meaning: str) -> str:
    """Declare a setting. Returns its text, or the default where it is not set."""
    DECLARED.append(Setting(name, default, meaning))
    return os.environ.get(name, default)


def is_set(name: str) -> bool:
    """Whether the environment has the variable, and not empty."""
    return bool(os.environ.get(name))


def one_of(name: str, default: str, meaning: str, allowed: tuple[str, ...]) -> str:
    """Declare a setting that is one of a few words; any other is a fault."""
    value = read(name, default, meaning)
    if value not in allowed:
        fault(f"{name}={value!r}: allowed are {', '.join(allowed)}")
    return value


def rials(name: str, default: int, meaning: str, most: int) -> int:
    """Declare a setting that is an amount of rials; what is none, or more than `most`, is a fault."""
    text = read(name, str(default), meaning)
    if not re.fullmatch("[0-9]{1,15}", text) or not 1 <= int(text) <= most:
        fault(f"{name}={text!r} is not a number of rials between 1 and {most}")
        return default
    return int(text)


def listed(name: str, meaning: str) -> list[str]:
    """Declare a setting that is a comma-separated list, empty where it is not set."""
    return [part.strip() for part in read(name, "", meaning).split(",") if part.strip()]


def split_url(name: str, url: str, example: str) -> SplitResult:
    """The parts of a setting that is a URL; one that cannot be taken apart is a fault, and has the example's parts."""
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        # The error's own words may hold a piece of the password.
        fault(f"{name} must look like {example}; {ESCAPES}")
        return urlsplit(example.replace(":port", "").replace("[s]", ""))
    return parts
