"""When something is worth a word on a first page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Limits:
    """Failed payments of a day are unusual from `failed` of them on, when their share is `times` the usual one.

    The usual share is that of the `usual_days` before yesterday together. A week's `changes` are the largest.
    """

    failed: int = 10
    times: int = 2
    usual_days: int = 28
    changes: int = 3


LIMITS = Limits()
