"""Errors of tickets."""

from collections.abc import Sequence

from assets.common.errors import NotFound, Refused


class TicketNotFound(NotFound):
    """The ticket does not exist."""

    code = "ticket_not_found"


class TicketMemberNotFound(NotFound):
    """The asset type, segment or region does not exist."""

    code = "ticket_member_not_found"


class TicketMoveNotAllowed(Refused):
    """The ticket's state does not allow this move, or it is the other person's."""

    code = "ticket_move_not_allowed"
    status = 409

    def __init__(self, text: str, *, allowed: Sequence[str] | None = None) -> None:
        super().__init__(text)
        self.allowed = allowed


class TicketTimeBackward(Refused):
    """A move cannot precede the previous one, nor a due date the start."""

    code = "ticket_time_backward"


class TicketPriceNotAllowed(Refused):
    """A price must be a positive number of minor units with a currency."""

    code = "ticket_price_not_allowed"


class AssetAway(Refused):
    """The asset is promised or lent to somebody at the moment."""

    code = "asset_away"
    status = 409
