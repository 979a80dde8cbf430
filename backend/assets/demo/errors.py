"""What the demo refuses."""

from assets.common.errors import Refused


class NotEmpty(Refused):
    """The database holds a marketplace already, and it is not the demo: the demo would mix with it."""

    code = "demo_database_not_empty"


class NoDemo(Refused):
    """The database does not hold the demo: nothing is made up in somebody's own data."""

    code = "demo_not_made"


class OtherBaseCurrency(Refused):
    """The demo keeps its books in rials."""

    code = "demo_base_currency"
