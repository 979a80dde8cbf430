"""What the operations of this package have in common."""

from ninja import Schema
from pydantic import ConfigDict

from assets.problems.shape import Problem


class Body(Schema):
    """What an operation takes: what it does not know is refused, not passed over."""

    model_config = ConfigDict(extra="forbid")


def problems(*statuses: int) -> dict[int, object]:
    """The failures of an operation, beside those that every one has."""
    return dict.fromkeys(sorted({*statuses, 422, 500, 503}), Problem)
