"""Offering assets, and taking them off the list."""

from datetime import datetime

from assets.accounts.models import User
from assets.common.models import AssetType
from assets.common.money import UnknownCurrency, currency_code
from assets.common.transactions import write_transaction
from assets.loans.errors import AssetCurrencyNotKnown, AssetNotFound, AssetTypeNotFound, TooManyAssets
from assets.loans.limits import LIMITS
from assets.tickets.models import Asset


@write_transaction
def list_asset(
    *, owner_id: int, name: str, asset_type: str, daily_price: int, currency: str, at: datetime
) -> Asset:
    """Offer something to lend, at so many minor units a day.

    Raises AssetTypeNotFound, AssetCurrencyNotKnown, TooManyAssets.
    """
    kind = AssetType.objects.filter(slug=asset_type).first()
    if kind is None:
        raise AssetTypeNotFound(f"there is no asset type '{asset_type}'")
    try:
        code = currency_code(currency)
    except UnknownCurrency as unknown:
        raise AssetCurrencyNotKnown(str(unknown)) from unknown
    if Asset.objects.filter(owner_id=owner_id, listed=True).count() >= LIMITS.assets:
        raise TooManyAssets
    return Asset.objects.create(
        owner_id=owner_id,
        name=name,
        asset_type=kind,
        daily_price=daily_price,
        currency=code,
        created_at=at,
    )


@write_transaction
def unlist_asset(*, asset_id: int, owner_id: int) -> Asset:
    """Offer it no longer; what was asked for already goes on. Raises AssetNotFound, also where it is another's."""
    asset = Asset.objects.filter(id=asset_id, owner_id=owner_id).first()
    if asset is None:
        raise AssetNotFound(f"you have no asset {asset_id}")
    asset.listed = False
    asset.save(update_fields=["listed"])
    return asset


def find_offered(asset_id: int) -> Asset:
    """An asset that is listed, by somebody who is still here. Raises AssetNotFound."""
    owners = User.objects.filter(is_active=True).values("id")
    asset = Asset.objects.filter(id=asset_id, listed=True, owner__in=owners).first()
    if asset is None:
        raise AssetNotFound(f"there is no asset {asset_id}, or it is no longer offered")
    return asset
