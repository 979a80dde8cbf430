"""Reading assets that are offered, and what may be done next with a ticket."""

from datetime import datetime
from typing import NamedTuple

from django.conf import settings

from assets.common.cursors import read_cursor, write_cursor
from assets.common.models import AssetType
from assets.common.money import exponent
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.loans.limits import LIMITS
from assets.loans.moves import MoneyMove, moves_from
from assets.loans.schemas import AssetOut, Assets, AssetsParams, MoveOut, TicketOut
from assets.loans.services.moving import side_of
from assets.tickets.models import Asset, Ticket, TicketState
from assets.tickets.selectors import Side
from assets.wallets.ledger import fee_of

QUESTION = "assets"

PAYS = (MoneyMove.RESERVE, MoneyMove.SETTLE)
"""What leads to the lender's being paid."""

# Who has left offers nothing; whose asset it is, others learn by the first name alone.
ASSETS = """
SELECT page.id, page.name, type.slug, type.name_en, type.name_fa, page.daily_price, page.currency, page.owner_id,
       page.listed, EXISTS (SELECT FROM tickets
                            WHERE tickets.asset_id = page.id AND tickets.state IN ('accepted', 'active')) AS away,
       EXISTS (SELECT FROM tickets WHERE tickets.asset_id = page.id AND tickets.state = 'pending'
                 AND tickets.borrower_id = %s AND tickets.days IS NOT NULL) AS requested,
       nullif(split_part(btrim(owner.name), ' ', 1), ''), page.created_at
FROM (SELECT * FROM assets WHERE {condition} ORDER BY id DESC LIMIT %s) AS page
JOIN asset_types type ON type.id = page.asset_type_id
JOIN users owner ON owner.id = page.owner_id
ORDER BY page.id DESC
"""
ACTIVE_OWNER = "EXISTS (SELECT FROM users WHERE users.id = owner_id AND users.is_active)"


class AssetRow(NamedTuple):
    """An asset, whether it is away, and whether the viewer waits for it."""

    id: int
    name: str
    slug: str
    name_en: str
    name_fa: str
    daily_price: int
    currency: str
    owner_id: int
    listed: bool
    away: bool
    requested: bool
    owner: str | None
    created_at: datetime


def position(params: AssetsParams) -> int | None:
    """The last id of the previous page; None for the first. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(QUESTION, params.cursor)
    return int(number)


def list_assets(user_id: int, params: AssetsParams, before: int | None) -> Assets:
    """A page of what is offered, or of one's own."""
    conditions: list[tuple[str, list[object]]] = (
        [("owner_id = %s", [user_id])] if params.mine == "true" else [("listed", []), (ACTIVE_OWNER, [])]
    )
    if params.asset_type:
        conditions.append(
            ("asset_type_id = (SELECT id FROM asset_types WHERE slug = %s)", [params.asset_type])
        )
    if before is not None:
        conditions.append(("id < %s", [before]))
    found = _assets(user_id, conditions, LIMITS.page + 1)
    page = found[: LIMITS.page]
    more = len(found) > len(page)
    return Assets(
        assets=[_asset(row, user_id) for row in page],
        asset_types=[
            {"slug": kind.slug, "name": {"en": kind.name_en, "fa": kind.name_fa}}
            for kind in AssetType.objects.exclude(id=AssetType.UNATTRIBUTED).order_by("slug")
        ],
        longest_days=LIMITS.days,
        fee_percent=settings.LOAN_FEE_PERCENT,
        next=write_cursor(QUESTION, (page[-1].id,)) if more else None,
    )


def asset_out(asset: Asset, user_id: int) -> AssetOut:
    """An asset as a user sees it."""
    (row,) = _assets(user_id, [("id = %s", [asset.id])], 1)
    return _asset(row, user_id)


def _assets(user_id: int, conditions: list[tuple[str, list[object]]], most: int) -> list[AssetRow]:
    condition = " AND ".join(part for part, _ in conditions)
    values = [value for _, values in conditions for value in values]
    # Whether an asset is away is seen from others' tickets too.
    with row_scope(Scope.ALL):
        return select(ASSETS.format(condition=condition), [user_id, *values, most], AssetRow)


def _asset(row: AssetRow, user_id: int) -> AssetOut:
    return AssetOut(
        id=str(row.id),
        name=row.name,
        asset_type=row.slug,
        asset_type_name={"en": row.name_en, "fa": row.name_fa},
        daily_price=str(row.daily_price),
        currency=row.currency,
        exponent=exponent(row.currency),
        mine=row.owner_id == user_id,
        listed=row.listed,
        away=row.away,
        requested=row.requested,
        owner=row.owner,
        created_at=row.created_at,
    )


def moves_out(state: TicketState, side: Side, days: int | None, price: int | None) -> list[MoveOut]:
    """What a side may do next with a ticket; nothing with one that a source brought."""
    if days is None or price is None:
        return []
    return [
        {
            "move": move.name,
            "money": move.money,
            "earning": str(price - fee_of(price)) if move.money in PAYS else None,
            "fee": str(fee_of(price)) if move.money in PAYS else None,
        }
        for move in moves_from(state, side)
    ]


def ticket_out(ticket: Ticket, user_id: int) -> TicketOut:
    """A ticket as one of its two people sees it."""
    side = side_of(ticket, user_id)
    assert side is not None
    assert ticket.days is not None
    assert ticket.price is not None
    assert ticket.currency is not None
    return TicketOut(
        **{"as": side},
        id=str(ticket.id),
        asset=None if ticket.asset_id is None else str(ticket.asset_id),
        asset_name=ticket.asset_name,
        days=ticket.days,
        price=str(ticket.price),
        currency=ticket.currency,
        exponent=exponent(ticket.currency),
        state=TicketState(ticket.state),
        created_at=ticket.created_at,
        accepted_at=ticket.accepted_at,
        activated_at=ticket.activated_at,
        due_at=ticket.due_at,
        ended_at=ticket.ended_at,
        moves=moves_out(TicketState(ticket.state), side, ticket.days, ticket.price),
    )
