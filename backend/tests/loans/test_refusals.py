"""What cannot be is refused with a clear code, and leaves everything as it was."""

from datetime import timedelta

import pytest
from django.db import IntegrityError
from pytest_django import Settings

from assets.accounts.models import User
from assets.common import clock
from assets.common.errors import constraint_of
from assets.loans import selectors
from assets.loans.errors import TooManyAssets, TooManyPending
from assets.loans.limits import LIMITS
from assets.loans.moves import MoveName
from assets.loans.services import asking, assets
from assets.loans.services.asking import ask_for_loan
from assets.loans.services.moving import move_ticket
from assets.tickets.errors import AssetAway
from assets.tickets.models import Asset, Ticket, TicketEvent, TicketState
from assets.tickets.services import create_ticket
from assets.wallets.models import LedgerEntry
from tests.access.signing_in import as_user, join
from tests.gateway.test_one_feed import imported
from tests.loans.lending import (
    DAILY,
    DAYS,
    PRICE,
    assert_money_is_conserved,
    balance,
    give,
    move,
    offer,
    pair,
    post,
    state_of,
)
from tests.reports.api.reading import problem

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_wallet_that_lacks_one_rial_refuses_and_one_that_holds_the_price_pays() -> None:
    two = pair(PRICE - 1)
    ticket = two.ask()
    events = TicketEvent.objects.count()
    refused = problem(post(as_user(two.lender), f"tickets/{ticket}/accept/"), 422)
    assert refused["code"] == "insufficient_funds"
    assert str(PRICE) not in refused["detail"]
    assert (state_of(ticket), TicketEvent.objects.count()) == (TicketState.PENDING, events)
    assert balance(two.borrower.id) == PRICE - 1
    give(two.borrower.id, 1)
    assert post(as_user(two.lender), f"tickets/{ticket}/accept/").status_code == 200
    assert balance(two.borrower.id) == 0


def test_a_ticket_that_a_source_brought_is_moved_by_nobody_here() -> None:
    two = pair()
    ticket = create_ticket(
        borrower_id=two.borrower.id,
        lender_id=two.lender.id,
        asset_name="Camera",
        asset_type_id=0,
        created_at=clock.now(),
        price=PRICE,
        currency="IRR",
    )
    for name in MoveName:
        refused = problem(post(as_user(two.lender), f"tickets/{ticket.id}/{name.value}/"), 409)
        assert refused["code"] == "ticket_of_source"
    assert as_user(two.lender).get("/api/v1/me/tickets/").json()["tickets"][0]["moves"] == []


@pytest.mark.parametrize("side", ["borrower", "lender"])
def test_a_wallet_that_a_source_feeds_is_moved_by_no_loan(side: str) -> None:
    two = pair(0 if side == "borrower" else PRICE)
    imported(two.borrower.id if side == "borrower" else two.lender.id)
    ticket = two.ask()
    entries = LedgerEntry.objects.count()
    assert problem(post(as_user(two.lender), f"tickets/{ticket}/accept/"), 409)["code"] == "wallet_of_source"
    assert (state_of(ticket), LedgerEntry.objects.count()) == (TicketState.PENDING, entries)


def test_from_the_acceptance_on_no_source_brings_entries_of_either_wallet() -> None:
    two = pair()
    two.ticket(TicketState.ACCEPTED)
    for user in (two.borrower, two.lender):
        with pytest.raises(IntegrityError) as refused:
            imported(user.id)
        assert constraint_of(refused.value) == "wallet_one_feed"
    assert_money_is_conserved()


def test_an_asset_is_with_one_borrower_at_a_time() -> None:
    two, other = pair(2 * PRICE), join()
    give(other.id, PRICE)
    first = two.ask()
    second = ask_for_loan(borrower_id=other.id, asset_id=two.asset.id, days=DAYS, at=clock.now())
    move(first, two.lender.id, MoveName.ACCEPT)
    refused = problem(post(as_user(two.lender), f"tickets/{second.id}/accept/"), 409)
    assert (refused["code"], balance(other.id)) == ("asset_away", PRICE)
    for name in (MoveName.HAND_OVER, MoveName.RETURN):
        with pytest.raises(AssetAway):
            move(second.id, two.lender.id, MoveName.ACCEPT)
        move(first, two.lender.id, name)
    move(second.id, two.lender.id, MoveName.ACCEPT)
    assert_money_is_conserved()


def test_an_asset_that_is_away_is_shown_so_and_one_off_the_list_to_its_owner_alone() -> None:
    two = pair()
    borrower, lender = as_user(two.borrower), as_user(two.lender)
    assert [each["away"] for each in borrower.get("/api/v1/assets/").json()["assets"]] == [False]
    two.ticket(TicketState.ACCEPTED)
    (shown,) = borrower.get("/api/v1/assets/").json()["assets"]
    assert (shown["away"], shown["mine"], shown["owner"]) == (True, False, "Leila")
    path = f"assets/{two.asset.id}/unlist/"
    assert problem(post(borrower, path), 404)["code"] == "asset_not_found"
    assert post(lender, path).json()["listed"] is False
    assert borrower.get("/api/v1/assets/").json()["assets"] == []
    assert len(lender.get("/api/v1/assets/?mine=true").json()["assets"]) == 1
    body: dict[str, object] = {"asset": two.asset.id, "days": 1}
    assert problem(post(borrower, "tickets/", body), 404)["code"] == "asset_not_found"


@pytest.mark.parametrize("wrong", ["", "0", "-1", "1.0", "1e3", "۱", " 1", "1" * 19, 0, 1.0, True, None, [1]])
def test_a_number_in_a_body_is_whole_or_the_text_of_an_answer(wrong: object) -> None:
    two = pair()
    borrower = as_user(two.borrower)
    refused = post(borrower, "tickets/", {"asset": wrong, "days": 1})
    assert (problem(refused, 422)["code"], problem(refused, 422)["field"]) == ("invalid_parameter", "asset")
    for number in (two.asset.id, str(offer(two.lender.id).id)):
        assert post(borrower, "tickets/", {"asset": number, "days": 1}).status_code == 201


def test_what_somebody_who_was_deactivated_offered_is_offered_no_longer() -> None:
    two = pair()
    two.lender.is_active = False
    two.lender.save(update_fields=["is_active"])
    borrower = as_user(two.borrower)
    assert borrower.get("/api/v1/assets/").json()["assets"] == []
    body: dict[str, object] = {"asset": two.asset.id, "days": 1}
    assert problem(post(borrower, "tickets/", body), 404)["code"] == "asset_not_found"


def test_a_loan_that_cannot_be_has_no_price() -> None:
    two = pair()
    borrower, asset = as_user(two.borrower), f"/api/v1/assets/{two.asset.id}/quote/"
    longest = borrower.get(f"{asset}?days={LIMITS.days}").json()
    assert longest["price"] == str(DAILY * LIMITS.days)
    for days in (0, LIMITS.days + 1, "x", ""):
        assert problem(borrower.get(f"{asset}?days={days}"), 422)["field"] == "days"
    assert problem(borrower.get(asset), 422)["field"] == "days"
    dear = offer(two.lender.id, daily=LIMITS.price)
    dear_quote = f"/api/v1/assets/{dear.id}/quote/"
    assert borrower.get(f"{dear_quote}?days=1").json()["price"] == str(LIMITS.price)
    assert problem(borrower.get(f"{dear_quote}?days=2"), 422)["code"] == "loan_price_too_large"
    post(as_user(two.lender), f"assets/{two.asset.id}/unlist/")
    assert problem(borrower.get(f"{asset}?days=1"), 404)["code"] == "asset_not_found"


def test_nobody_borrows_from_himself() -> None:
    two = pair()
    body: dict[str, object] = {"asset": two.asset.id, "days": 1}
    refused = problem(post(as_user(two.lender), "tickets/", body), 422)
    assert (refused["code"], refused["field"]) == ("own_asset", "asset")


def test_bad_bodies_name_their_field() -> None:
    two = pair()
    lender = as_user(two.lender)
    good: dict[str, object] = {"name": "Tent", "asset_type": "camera", "daily_price": "5"}
    bad: list[tuple[str, object, str]] = [
        ("name", " \u200b ", "invalid_parameter"),
        ("name", "x" * (LIMITS.name + 1), "invalid_parameter"),
        ("asset_type", "nothing", "asset_type_not_found"),
        ("daily_price", "0", "invalid_parameter"),
        ("daily_price", "-5", "invalid_parameter"),
        ("daily_price", 5, "invalid_parameter"),
        ("daily_price", "5.5", "invalid_parameter"),
        ("daily_price", "9" * 16, "invalid_parameter"),
        ("currency", "XXQ", "asset_currency_not_known"),
        ("currency", "irr", "invalid_parameter"),
    ]
    for field, value, code in bad:
        refused = problem(post(lender, "assets/", good | {field: value}), 422)
        assert (refused["code"], refused.get("field")) == (code, field), value
    for days in (0, -1, LIMITS.days + 1, "3", 1.5, None):
        refused = problem(post(lender, "tickets/", {"asset": two.asset.id, "days": days}), 422)
        assert (refused["code"], refused.get("field")) == ("invalid_parameter", "days"), days
    assert (Asset.objects.count(), Ticket.objects.count()) == (1, 0)


def test_bad_parameters_of_the_list_are_named_and_a_type_narrows_it() -> None:
    two = pair()
    borrower = as_user(two.borrower)
    for query, field in (
        ("mine=1", "mine"),
        ("asset_type=%00", "asset_type"),
        ("cursor=x", "cursor"),
        ("owner=1", "owner"),
    ):
        refused = problem(borrower.get(f"/api/v1/assets/?{query}"), 422)
        assert (refused["code"], refused.get("field")) == ("invalid_parameter", field)
    for slug, found in (("camera", 1), ("nothing", 0)):
        assert len(borrower.get(f"/api/v1/assets/?asset_type={slug}").json()["assets"]) == found


def test_the_list_goes_on_page_by_page_and_holds_each_asset_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(selectors, "LIMITS", type(LIMITS)(page=2))
    two = pair()
    for _ in range(4):
        offer(two.lender.id)
    api, seen = as_user(two.borrower), list[int]()
    cursor: str | None = ""
    while cursor is not None:
        page = api.get(f"/api/v1/assets/?cursor={cursor}" if cursor else "/api/v1/assets/").json()
        seen += [int(each["id"]) for each in page["assets"]]
        cursor = page["next"]
    assert seen == sorted(Asset.objects.values_list("id", flat=True), reverse=True)
    assert len(seen) == 5


def test_a_price_beyond_what_an_amount_can_be_is_refused() -> None:
    two = pair()
    dear = offer(two.lender.id, 10**15 - 1)
    body: dict[str, object] = {"asset": dear.id, "days": 2}
    refused = problem(post(as_user(two.borrower), "tickets/", body), 422)
    assert (refused["code"], refused["field"]) == ("loan_price_too_large", "days")


def test_so_many_assets_and_waiting_requests_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    few = type(LIMITS)(assets=2, pending=2)
    monkeypatch.setattr(assets, "LIMITS", few)
    monkeypatch.setattr(asking, "LIMITS", few)
    two = pair()
    second, third = offer(two.lender.id), offer(join(name="Lida Lender").id)
    with pytest.raises(TooManyAssets):
        offer(two.lender.id)
    first = two.ask_for(two.asset), two.ask_for(second)
    with pytest.raises(TooManyPending):
        two.ask_for(third)
    move(first[0], two.borrower.id, MoveName.CANCEL)
    two.ask_for(third)


def test_who_waits_for_an_answer_does_not_ask_for_the_same_thing_again() -> None:
    two, other = pair(), join(name="Bita Borrower")
    ticket = two.ask()
    body: dict[str, object] = {"asset": two.asset.id, "days": 1}
    refused = problem(post(as_user(two.borrower), "tickets/", body), 409)
    assert refused["code"] == "already_requested"
    assert _requested(two.borrower) == [True]
    assert _requested(other) == [False]
    assert post(as_user(other), "tickets/", body).status_code == 201
    move(ticket, two.borrower.id, MoveName.CANCEL)
    assert _requested(two.borrower) == [False]
    assert post(as_user(two.borrower), "tickets/", body).status_code == 201


def test_what_was_lent_before_can_be_asked_for_again() -> None:
    two = pair(2 * PRICE)
    two.ticket(TicketState.COMPLETED)
    assert _requested(two.borrower) == [False]
    two.ask()


def _requested(user: User) -> list[bool]:
    """Of each asset that is offered, whether this user waits for it."""
    return [asset["requested"] for asset in as_user(user).get("/api/v1/assets/").json()["assets"]]


def test_a_clock_that_is_behind_is_no_reason_to_refuse_a_move() -> None:
    two = pair()
    ticket = two.ticket(TicketState.ACCEPTED)
    early = clock.now() - timedelta(minutes=5)
    moved = move_ticket(ticket_id=ticket, user_id=two.lender.id, name=MoveName.HAND_OVER, at=early)
    assert moved.activated_at == moved.accepted_at
    assert moved.activated_at is not None
    assert moved.due_at == moved.activated_at + timedelta(days=DAYS)


@pytest.mark.parametrize(
    ("percent", "price", "fee"), [(0, PRICE, 0), (10, 9, 0), (10, 19, 1), (100, PRICE, PRICE)]
)
def test_the_fee_is_the_settings_percentage_rounded_down(
    settings: Settings, percent: int, price: int, fee: int
) -> None:
    settings.LOAN_FEE_PERCENT = percent
    two = pair(price)
    ticket = two.ask_for(offer(two.lender.id, price), days=1)
    for name in (MoveName.ACCEPT, MoveName.HAND_OVER, MoveName.RETURN):
        move(ticket, two.lender.id, name)
    assert balance(two.lender.id) == price - fee
    assert_money_is_conserved()


def test_the_price_of_a_day_is_that_of_the_day_of_the_request() -> None:
    two = pair()
    ticket = Ticket.objects.get(id=two.ask())
    assert (ticket.price, ticket.days, ticket.asset_name) == (DAILY * DAYS, DAYS, two.asset.name)
