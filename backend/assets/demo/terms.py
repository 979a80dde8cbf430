"""The demo marketplace's terms of business, the same in its history and in its live operations."""

CURRENCY = "IRR"
FEE_PERCENT = 10
TOP_UP_STEP = 500_000
WITHDRAWAL_STEP = 100_000
LEAST_WITHDRAWAL = 2_000_000


def fee(price: int, percent: int = FEE_PERCENT) -> int:
    """The marketplace's part of a price, in whole rials, rounded down."""
    return price * percent // 100


def rounded_up(amount: int, step: int) -> int:
    """The least multiple of `step` that is not below `amount`."""
    return -(-amount // step) * step
