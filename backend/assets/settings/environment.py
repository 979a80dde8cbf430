"""How settings are read: the variables that these functions are called with are the documented ones."""

import os

from django.core.exceptions import ImproperlyConfigured


def read(name: str, default: str = "") -> str:
    """The variable's text, or the default where it is not set."""
    return os.environ.get(name, default)


def one_of(name: str, default: str, allowed: tuple[str, ...]) -> str:
    """One of a few words; ImproperlyConfigured for any other."""
    value = read(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r}: allowed are {', '.join(allowed)}")
    return value


def listed(name: str, default: str = "") -> list[str]:
    """The texts of a list with commas; none where it is not set."""
    return [part.strip() for part in read(name, default).split(",") if part.strip()]
