"""The demo marketplace's terms of business, the same in its history and in its live operations."""

CURRENCY = "IRR"
PRICE_STEP = 10_000
TOP_UP_STEP = 500_000
WITHDRAWAL_STEP = 100_000
LEAST_WITHDRAWAL = 2_000_000


def rounded_up(amount: int, step: int) -> int:
    """The least multiple of `step` that is not below `amount`."""
    return -(-amount // step) * step
