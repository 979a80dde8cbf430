"""What tickets refuse."""

from assets.common.errors import NotFound, Refused


class TicketNotFound(NotFound):
    """There is no such ticket."""

    code = "ticket_not_found"


class TicketMemberNotFound(NotFound):
    """There is no such asset type, segment or region."""

    code = "ticket_member_not_found"


class TicketMoveNotAllowed(Refused):
    """The ticket's state does not allow this move."""

    code = "ticket_move_not_allowed"


class TicketTimeBackward(Refused):
    """A ticket does not move before its last move, and is not due before it begins."""

    code = "ticket_time_backward"


class TicketPriceNotAllowed(Refused):
    """A price is a positive number of minor units, and has a currency."""

    code = "ticket_price_not_allowed"
