"""Settings come from environment variables. Each is declared where it is read, with its default and its meaning.

The reference page is made from these declarations.
"""

import os
from dataclasses import dataclass

from django.core.exceptions import ImproperlyConfigured


@dataclass(frozen=True)
class Setting:
    """An environment variable that the server reads when it starts; `meaning` is a sentence for its operator."""

    name: str
    default: str
    meaning: str


DECLARED: list[Setting] = []
"""Every setting, in the order in which they are read."""


def read(name: str, default: str, meaning: str) -> str:
    """Declare a setting. Returns its text, or the default where it is not set."""
    DECLARED.append(Setting(name, default, meaning))
    return os.environ.get(name, default)


def is_set(name: str) -> bool:
    """Whether the environment has the variable, and not empty."""
    return bool(os.environ.get(name))


def one_of(name: str, default: str, meaning: str, allowed: tuple[str, ...]) -> str:
    """Declare a setting that is one of a few words; ImproperlyConfigured for any other."""
    value = read(name, default, meaning)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r}: allowed are {', '.join(allowed)}")
    return value


def listed(name: str, meaning: str) -> list[str]:
    """Declare a setting that is a comma-separated list, empty where it is not set."""
    return [part.strip() for part in read(name, "", meaning).split(",") if part.strip()]
