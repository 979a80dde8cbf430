"""A small marketplace to search, and someone of each role who does."""

from dataclasses import dataclass
from datetime import date
from itertools import count
from typing import Any

import pytest
from django.test import Client
from redis import Redis

from assets.accounts.models import Role, User
from assets.common import clock
from assets.common.money import Money
from assets.exports.models import Export
from assets.importing.models import ImportKey, ImportPlan
from assets.notifications.models import MessageContact
from assets.payments.services import create_payment
from assets.reports.models import Report
from assets.tickets.services import create_ticket
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.access.signing_in import as_user, join
from tests.acting import OWNER, acting_as

URL = "/api/v1/search/"
PHONE = "09121234567"
KINDS = ("people", "tickets", "payments", "transfers", "views", "reports", "exports")


@dataclass
class Seeker:
    """A signed-in user who searches."""

    user: User
    client: Client

    def answer(self, **parameters: Any) -> Any:
        return self.client.get(URL, parameters)

    def find(self, q: str, **parameters: Any) -> Any:
        response = self.answer(q=q, **parameters)
        assert response.status_code == 200, response.content
        return response.json()

    def ids(self, kind: str, q: str) -> list[int]:
        return [one["id"] for one in self.find(q)[kind]]

    def kinds(self, q: str) -> set[str]:
        """The kinds of which something was found."""
        found = self.find(q)
        return {kind for kind in KINDS if found[kind]}


SEEKERS = count(1)


def seeker(role: Role) -> Seeker:
    """Somebody who searches. No number is the beginning of their address."""
    user = join(f"seeker-{next(SEEKERS)}@ours.example", role=role, name=f"A {role.value} of ours")
    return Seeker(user, as_user(user))


@dataclass
class Market:
    """A borrower with a telephone, a lender, and what is between them."""

    borrower: User
    lender: User
    ticket: int
    payment: int
    transfer: int

    def number(self, kind: str) -> int:
        return {"tickets": self.ticket, "payments": self.payment, "transfers": self.transfer}[kind]


@pytest.fixture
def market(db: None, valkey: Redis) -> Market:
    with acting_as(OWNER):
        at = clock.now()
        borrower = join("Kaveh@example.com", name="كاوه نادری‌پور")
        lender = join("leila@example.com", name="Leila Afshar")
        MessageContact.objects.create(user=borrower, phone=PHONE, confirmed_at=at)
        ticket = create_ticket(
            borrower_id=borrower.id,
            lender_id=lender.id,
            asset_name="Lens 50%",
            asset_type_id=0,
            created_at=at,
        )
        payment = create_payment(user_id=borrower.id, amount=230_000, currency="IRR", created_at=at)
        wallet, gateway = (
            open_wallet(user_id=borrower.id, currency="IRR"),
            system_wallet(WalletKind.GATEWAY, "IRR"),
        )
        transfer = post_transfer(
            kind="top_up",
            at=at,
            postings=[
                Posting(wallet.id, Money.of(500, "IRR"), "top_up"),
                Posting(gateway.id, Money.of(-500, "IRR"), "top_up"),
            ],
        )
        made = Market(borrower, lender, ticket.id, payment.id, transfer.id)
        plan = ImportPlan.objects.create(name="shop")
        for target, number in (
            ("tickets", made.ticket),
            ("payments", made.payment),
            ("transfers", made.transfer),
        ):
            ImportKey.objects.create(plan=plan, target=target, external_id=f"SHOP_{target}-7", row_id=number)
        ImportKey.objects.create(plan=plan, target="users", external_id="SHOP_users-7", row_id=borrower.id)
        for grain, first, last in (
            ("day", date(2026, 3, 21), date(2026, 3, 21)),
            ("persian_month", date(2026, 3, 21), date(2026, 4, 20)),
            ("gregorian_month", date(2026, 3, 1), date(2026, 3, 31)),
        ):
            Report.objects.create(report_date=first, last_day=last, grain=grain, figures={})
        return made


def export_of(owner: User, **changes: Any) -> Export:
    values: dict[str, Any] = {
        "what": "metrics", "parameters": {"metric": ["revenue"]}, "format": "csv", "language": "en",
        "calendar": "gregorian", "mark": False, "scope": "all", "asked_at": clock.now(),
    }  # fmt: skip
    with acting_as(OWNER):
        return Export.objects.create(owner=owner, **{**values, **changes})
