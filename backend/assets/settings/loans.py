"""Lending: what the marketplace takes of a loan's price."""

import re

from assets.settings.environment import fault, read

DEFAULT_PERCENT = 10


def _percent(text: str) -> int:
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) > 100:
        fault(f"ASSETS_LOAN_FEE_PERCENT={text!r} is not a whole number between 0 and 100")
        return DEFAULT_PERCENT
    return int(text)


LOAN_FEE_PERCENT = _percent(
    read(
        "ASSETS_LOAN_FEE_PERCENT",
        str(DEFAULT_PERCENT),
        "The marketplace's part of a loan's price, in percent, taken when the loan is returned.",
    )
)
