"""Errors of lending, as the caller sees them."""

from assets.common.errors import NotFound, Refused
from assets.loans.limits import LIMITS


class AssetNotFound(NotFound):
    """The asset does not exist, or is no longer offered."""

    code = "asset_not_found"


class AssetTypeNotFound(Refused):
    """There is no such asset type."""

    code = "asset_type_not_found"
    field = "asset_type"


class AssetCurrencyNotKnown(Refused):
    """The currency of a price is not one of ISO 4217."""

    code = "asset_currency_not_known"
    field = "currency"


class OwnAsset(Refused):
    """Nobody borrows from himself."""

    code = "own_asset"
    field = "asset"


class TooManyAssets(Refused):
    """The owner offers as many assets as are allowed."""

    code = "too_many_assets"
    status = 409

    def __init__(self) -> None:
        super().__init__(f"you offer {LIMITS.assets} assets: take one off the list first")
        self.allowed = {"assets": LIMITS.assets}


class AlreadyRequested(Refused):
    """The borrower has asked for the asset, and waits for its owner's answer."""

    code = "already_requested"
    status = 409


class TooManyPending(Refused):
    """The borrower waits for as many answers as are allowed."""

    code = "too_many_pending"
    status = 409

    def __init__(self) -> None:
        super().__init__(f"{LIMITS.pending} of your requests wait for an answer: cancel one first")
        self.allowed = {"pending": LIMITS.pending}


class LoanPriceTooLarge(Refused):
    """The price for so many days is more than an amount can be."""

    code = "loan_price_too_large"
    field = "days"


class TicketOfSource(Refused):
    """A source brought the ticket, and moves it."""

    code = "ticket_of_source"
    status = 409
