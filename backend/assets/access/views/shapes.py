"""What the operations of this package have in common."""

from assets.problems.shape import Problem


def problems(*statuses: int) -> dict[int, object]:
    """The failures of an operation, beside those that every one has."""
    return dict.fromkeys(sorted({*statuses, 422, 500, 503}), Problem)
