"""Errors of the report endpoints, besides those of every query."""

from collections.abc import Sequence

from assets.common.errors import NotFound


class MetricNotFound(NotFound):
    """The metric does not exist."""

    code = "unknown_metric"

    def __init__(self, slug: str, allowed: Sequence[str]) -> None:
        super().__init__(f"unknown metric {slug[:64]!r}")
        self.field = "slug"
        self.allowed = allowed
