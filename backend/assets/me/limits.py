"""How much a user's own dashboard answers at once: published in OpenAPI, refused with what is allowed beyond it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Values and letters of a filter, and of a dashboard its running loans and its usual days."""

    values: int = 20
    letters: int = 64
    running: int = 5
    default_days: int = 90


LIMITS = Limits()
