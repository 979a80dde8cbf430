"""Lending over HTTP. Every change has an idempotency key, and is made by one of the two people of a loan."""

from datetime import datetime
from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Schema

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.common.fields import Id
from assets.common.money import exponent
from assets.idempotency.responses import WITH_KEY, answer_once
from assets.loans import selectors
from assets.loans.moves import MoveName
from assets.loans.schemas import (
    AssetIn,
    AssetOut,
    Assets,
    AssetsParams,
    QuoteOut,
    QuoteParams,
    TicketIn,
    TicketOut,
)
from assets.loans.services.asking import ask_for_loan, loan_price
from assets.loans.services.assets import list_asset, unlist_asset
from assets.loans.services.moving import move_ticket
from assets.problems.invalid import place_of, refuse_unknown

assets_router = Router()
tickets_router = Router()

READ = needs(Permission.OWN)
ACT = needs(Permission.LOANS_WRITE)

UNCACHED = "private, no-store"
REFUSALS = problems(401, 403, 404, 409)

Numbered = Annotated[Id, Path()]


@assets_router.get(
    "/",
    auth=READ,
    operation_id="offered_assets",
    summary="What can be borrowed",
    response={200: Assets, **problems(401, 403)},
)
def offered_assets(request: HttpRequest, response: HttpResponse, asked: Query[AssetsParams]) -> Assets:
    """What others and you offer, newest first, with the price for a day."""
    refuse_unknown(request, AssetsParams)
    response["Cache-Control"] = UNCACHED
    return selectors.list_assets(viewer_of(request).user_id, asked, place_of(asked, selectors.position))


@assets_router.post(
    "/",
    auth=ACT,
    operation_id="offer_asset",
    summary="Offer something to lend",
    response={201: AssetOut, **problems(401, 403, 409)},
    openapi_extra=WITH_KEY,
)
def offer_asset(request: HttpRequest, given: AssetIn) -> HttpResponse:
    """Everybody who is signed in sees it, with your first name."""
    user_id = viewer_of(request).user_id

    def offer(at: datetime) -> Schema:
        asset = list_asset(
            owner_id=user_id,
            name=given.name,
            asset_type=given.asset_type,
            daily_price=int(given.daily_price),
            currency=given.currency,
            at=at,
        )
        return selectors.asset_out(asset, user_id)

    return answer_once(request, {"do": "offer_asset", **given.model_dump(mode="json")}, 201, offer)


@assets_router.get(
    "/{asset}/quote/",
    auth=READ,
    operation_id="loan_quote",
    summary="What a loan costs",
    response={200: QuoteOut, **REFUSALS},
)
def quote(
    request: HttpRequest, response: HttpResponse, asset: Numbered, asked: Query[QuoteParams]
) -> QuoteOut:
    """The price of an offered asset for so many days, before you ask for it."""
    refuse_unknown(request, QuoteParams)
    response["Cache-Control"] = UNCACHED
    offered, price = loan_price(asset_id=asset, days=asked.days)
    return QuoteOut(
        days=asked.days, price=str(price), currency=offered.currency, exponent=exponent(offered.currency)
    )


@assets_router.post(
    "/{asset}/unlist/",
    auth=ACT,
    operation_id="unlist_asset",
    summary="Offer it no longer",
    response={200: AssetOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def take_off_the_list(request: HttpRequest, asset: Numbered) -> HttpResponse:
    """Nobody can ask for it any more; what was asked for already goes on."""
    user_id = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": "unlist_asset", "asset": asset},
        200,
        lambda _: selectors.asset_out(unlist_asset(asset_id=asset, owner_id=user_id), user_id),
    )


@tickets_router.post(
    "/",
    auth=ACT,
    operation_id="ask_for_loan",
    summary="Ask for a loan",
    response={201: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def ask(request: HttpRequest, given: TicketIn) -> HttpResponse:
    """The owner accepts or declines. The price is set aside from your wallet when it is accepted."""
    user_id = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": "ask_for_loan", **given.model_dump(mode="json")},
        201,
        lambda at: selectors.ticket_out(
            ask_for_loan(borrower_id=user_id, asset_id=given.asset, days=given.days, at=at), user_id
        ),
    )


@tickets_router.post(
    "/{ticket}/accept/",
    auth=ACT,
    operation_id="accept_loan",
    summary="Accept a request",
    response={200: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def accept(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """The lender's: the price is set aside from the borrower's wallet, which must hold it."""
    return _move(request, ticket, MoveName.ACCEPT)


@tickets_router.post(
    "/{ticket}/decline/",
    auth=ACT,
    operation_id="decline_loan",
    summary="Decline a request",
    response={200: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def decline(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """The lender's, before it is accepted. No money moves."""
    return _move(request, ticket, MoveName.DECLINE)


@tickets_router.post(
    "/{ticket}/cancel/",
    auth=ACT,
    operation_id="cancel_loan",
    summary="Cancel a loan",
    response={200: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def cancel(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """The borrower's before it is accepted, either one's before it is handed over. What was set aside goes back."""
    return _move(request, ticket, MoveName.CANCEL)


@tickets_router.post(
    "/{ticket}/hand-over/",
    auth=ACT,
    operation_id="hand_over_loan",
    summary="The borrower has the asset",
    response={200: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def hand_over(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """The lender's: the days that were asked for begin now."""
    return _move(request, ticket, MoveName.HAND_OVER)


@tickets_router.post(
    "/{ticket}/return/",
    auth=ACT,
    operation_id="return_loan",
    summary="The lender has the asset back",
    response={200: TicketOut, **REFUSALS},
    openapi_extra=WITH_KEY,
)
def bring_back(request: HttpRequest, ticket: Numbered) -> HttpResponse:
    """The lender's: the price is paid to him, less the marketplace's fee."""
    return _move(request, ticket, MoveName.RETURN)


def _move(request: HttpRequest, ticket: int, name: MoveName) -> HttpResponse:
    user_id = viewer_of(request).user_id
    return answer_once(
        request,
        {"do": name.value, "ticket": ticket},
        200,
        lambda at: selectors.ticket_out(
            move_ticket(ticket_id=ticket, user_id=user_id, name=name, at=at), user_id
        ),
    )
