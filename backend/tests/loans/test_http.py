"""A loan over HTTP, from the offer to the return."""

import pytest

from assets.access.tokens.personal import replace_tokens
from assets.accounts.roles import Permission
from assets.audit import SYSTEM
from assets.common import clock
from assets.tickets.models import TicketState
from assets.wallets.models import WalletKind
from tests.access.signing_in import as_user, bearer
from tests.acting import OWNER, acting_as
from tests.loans.lending import DAILY, DAYS, FEE, PRICE, assert_money_is_conserved, balance, held, pair, post

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.quick
def test_a_loan_from_the_offer_to_the_return() -> None:
    two = pair()
    lender, borrower = as_user(two.lender), as_user(two.borrower)
    offered = post(lender, "assets/", {"name": "Nikon Z6", "asset_type": "camera", "daily_price": str(DAILY)})
    assert offered.status_code == 201, offered.content
    (newest, *_) = borrower.get("/api/v1/assets/").json()["assets"]
    assert newest == offered.json() | {"mine": False}

    quote = borrower.get(f"/api/v1/assets/{newest['id']}/quote/?days={DAYS}").json()
    assert quote == {"days": DAYS, "price": str(PRICE), "currency": "IRR", "exponent": 0}
    asked = post(borrower, "tickets/", {"asset": newest["id"], "days": DAYS})
    assert asked.status_code == 201, asked.content
    ticket = asked.json()["id"]
    assert (asked.json()["price"], asked.json()["as"]) == (str(PRICE), "borrower")
    assert [move["move"] for move in asked.json()["moves"]] == ["cancel"]
    assert balance(two.borrower.id) == PRICE

    accepted = post(lender, f"tickets/{ticket}/accept/")
    assert (accepted.status_code, accepted.json()["state"]) == (200, "accepted"), accepted.content
    assert (balance(two.borrower.id), held(WalletKind.ESCROW)) == (0, PRICE)

    handed = post(lender, f"tickets/{ticket}/hand-over/").json()
    assert handed["state"] == TicketState.ACTIVE
    assert handed["moves"] == [
        {"move": "return", "money": "settle", "earning": str(PRICE - FEE), "fee": str(FEE)}
    ]

    returned = post(lender, f"tickets/{ticket}/return/").json()
    assert (returned["state"], returned["moves"]) == ("completed", [])
    assert (balance(two.lender.id), held(WalletKind.REVENUE), held(WalletKind.ESCROW)) == (
        PRICE - FEE,
        FEE,
        0,
    )
    assert_money_is_conserved()


def test_a_token_lends_where_its_scopes_say_so() -> None:
    two = pair()
    lender, figures = (
        bearer(token_of(two.lender.id, scope)) for scope in (Permission.LOANS_WRITE, Permission.OWN)
    )
    ticket = two.ask()
    refused = post(figures, f"tickets/{ticket}/accept/")
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
    assert post(lender, f"tickets/{ticket}/accept/").json()["state"] == "accepted"
    assert post(lender, "me/wallet/top-ups/", {"amount": "500000"}).status_code == 403
    assert lender.get("/api/v1/me/").status_code == 403


@acting_as(OWNER)
def token_of(user_id: int, scope: Permission) -> str:
    return replace_tokens([user_id], name=scope.value, scopes=[scope], days=1, now=clock.now(), by=SYSTEM)[
        user_id
    ]
