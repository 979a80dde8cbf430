"""Errors of the demo."""

from assets.common.errors import Refused


class NotEmpty(Refused):
    """The database already holds a marketplace that is not the demo."""

    code = "demo_database_not_empty"


class NoDemo(Refused):
    """The database does not hold the demo, so no activity is simulated in it."""

    code = "demo_not_made"


class OtherBaseCurrency(Refused):
    """The demo requires rials as the base currency."""

    code = "demo_base_currency"
