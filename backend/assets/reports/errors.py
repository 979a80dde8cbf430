"""What the reports refuse over HTTP, beside what a question is refused for."""

from collections.abc import Sequence

from assets.common.errors import NotFound


class MetricNotFound(NotFound):
    """There is no metric of this name."""

    code = "unknown_metric"

    def __init__(self, slug: str, allowed: Sequence[str]) -> None:
        super().__init__(f"there is no metric {slug[:64]!r}")
        self.field = "slug"
        self.allowed = allowed
