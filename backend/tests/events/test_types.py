"""Every type of event, through the door to the books."""

from datetime import datetime
from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import User, UserEvent
from assets.common.models import AssetType, Region, Segment
from assets.events.types import BY_NAME
from assets.notifications.models import Notification, NotificationEvent
from assets.reports.rollups import drain
from assets.tickets.models import Ticket, TicketEvent
from assets.wallets.models import LedgerEntry, Wallet
from tests.events.sending import Source, at, source
from tests.reports.rollups.recount import assert_counted_once

pytestmark = pytest.mark.django_db


def joined(shop: Source, *users: str) -> None:
    events = [shop.event("user.registered", at("08:00"), external_id=user) for user in users]
    assert set(shop.outcomes(*events)) == {"accepted"}


def life_of_a_ticket(shop: Source, ticket: str = "t1") -> list[dict[str, Any]]:
    return [
        shop.event("ticket.created", at("09:00"), external_id=ticket, asset_name="Camera", asset_type="camera",
                   borrower="u1", lender="u2", price=500_000, currency="IRR"),
        shop.event("ticket.accepted", at("09:10"), external_id=ticket),
        shop.event("ticket.activated", at("09:20"), external_id=ticket, due_at=at("20:00")),
        shop.event("ticket.completed", at("19:00"), external_id=ticket),
    ]  # fmt: skip


def test_a_user_registers_and_is_reclassified_and_is_never_more_than_a_user() -> None:
    shop = source()
    registered = shop.event(
        "user.registered",
        at("08:00"),
        external_id="u1",
        email="sara@example.org",
        name="Sara",
        segment="gold",
    )
    moved = shop.event("user.reclassified", at("09:00"), external_id="u1", segment="platinum", region="IR-10")
    assert shop.outcomes(registered, moved) == ["accepted", "accepted"]
    user = User.objects.get(email="sara@example.org")
    assert (user.name, user.role, user.segment.slug, user.region.slug) == (
        "Sara",
        "user",
        "platinum",
        "IR-10",
    )
    assert UserEvent.objects.filter(user=user, kind="reclassified").count() == 1
    with_role = shop.event("user.registered", at("08:00"), external_id="u2", role="admin")
    [rejected] = shop.send(with_role)
    assert (rejected["result"], rejected["code"], rejected["field"]) == ("rejected", "unknown_field", "role")
    earlier = shop.event("user.reclassified", at("08:30"), external_id="u1", segment="gold")
    [late] = shop.send(earlier)
    assert (late["code"], late["field"]) == ("contradiction", "time")
    drain()
    assert_counted_once()


def test_a_user_who_registers_again_says_the_same_or_contradicts() -> None:
    shop = source()
    joined(shop, "u1")
    joined(shop, "u1")
    [other] = shop.send(shop.event("user.registered", at("08:00"), external_id="u1", name="Sara"))
    assert (other["code"], other["field"]) == ("contradiction", "name")
    assert User.objects.count() == 1


def test_a_tickets_life_together_and_step_by_step_is_the_same() -> None:
    shop = source()
    joined(shop, "u1", "u2")
    assert shop.outcomes(*reversed(life_of_a_ticket(shop, "t1"))) == ["accepted"] * 4
    for event in life_of_a_ticket(shop, "t2"):
        assert shop.outcomes(event) == ["accepted"]
    together, apart = Ticket.objects.order_by("id")
    columns = (
        "state",
        "created_at",
        "accepted_at",
        "activated_at",
        "due_at",
        "ended_at",
        "price",
        "borrower_id",
    )
    assert [getattr(together, name) for name in columns] == [getattr(apart, name) for name in columns]
    moves = TicketEvent.objects.order_by("ticket_id", "id").values_list("move", flat=True)
    assert list(moves) == ["created", "accepted", "activated", "completed"] * 2
    drain()
    assert_counted_once()


def test_a_ticket_is_declined_while_nobody_has_accepted_it() -> None:
    shop = source()
    joined(shop, "u1", "u2")
    created, accepted, *_ = life_of_a_ticket(shop)
    declined = shop.event("ticket.declined", at("09:30"), external_id="t1")
    assert shop.outcomes(created, declined) == ["accepted", "accepted"]
    [late] = shop.send(accepted)
    assert late["code"] == "contradiction"
    created, accepted, *_ = life_of_a_ticket(shop, "t2")
    assert shop.outcomes(created, accepted) == ["accepted", "accepted"]
    [refused] = shop.send(shop.event("ticket.declined", at("09:30"), external_id="t2"))
    assert refused["code"] == "contradiction"
    assert list(Ticket.objects.order_by("id").values_list("state", flat=True)) == ["cancelled", "accepted"]


def test_a_cancelled_ticket_says_when_it_was_accepted_or_that_comes_before() -> None:
    shop = source()
    joined(shop, "u1", "u2")
    created, accepted, *_ = life_of_a_ticket(shop)
    cancelled = shop.event("ticket.cancelled", at("09:30"), external_id="t1", accepted_at=at("09:10"))
    assert shop.outcomes(created, cancelled, accepted) == ["accepted"] * 3
    assert Ticket.objects.get().accepted_at is not None


def test_money_comes_by_transfers_alone() -> None:
    shop = source()
    joined(shop, "u1")
    assert (
        shop.outcomes(shop.paid("p1", at("10:00"), "initiated"), shop.paid("p1", at("10:02")))
        == ["accepted"] * 2
    )
    assert not Wallet.objects.exists()
    entry = shop.event(
        "transfer.posted",
        at("10:03"),
        external_id="w1",
        owner="u1",
        amount=450_000,
        currency="IRR",
        kind="top_up",
    )
    assert shop.outcomes(entry) == ["accepted"]
    assert Wallet.objects.get(user__isnull=False).balance == 450_000
    assert sum(LedgerEntry.objects.values_list("amount", flat=True)) == 0
    drain()
    assert_counted_once()


def test_a_message_is_made_sent_and_delivered_or_fails() -> None:
    shop = source()
    joined(shop, "u1")
    made = [
        shop.event("notification.created", at("10:00"), external_id=name, user="u1", channel="sms")
        for name in ("m1", "m2")
    ]
    delivered = shop.event("notification.delivered", at("10:05"), external_id="m1")
    sent = shop.event("notification.sent", at("10:01"), external_id="m1")
    failed = shop.event("notification.failed", at("10:01"), external_id="m2")
    assert shop.outcomes(*made) == ["accepted"] * 2
    assert shop.outcomes(delivered, failed) == ["waiting", "accepted"]
    assert shop.outcomes(sent) == ["accepted"]
    assert sorted(Notification.objects.values_list("status", flat=True)) == ["delivered", "failed"]
    arrived = Notification.objects.get(status="delivered")
    assert (arrived.ended_at, arrived.reported_at) == tuple(
        datetime.fromisoformat(at(hour)) for hour in ("10:01", "10:05")
    )
    assert shop.outcomes(shop.event("notification.sent", at("10:01"), external_id="m1")) == ["accepted"]
    kinds = NotificationEvent.objects.filter(notification=arrived).order_by("id")
    assert list(kinds.values_list("kind", flat=True)) == ["created", "sent", "delivered"]
    drain()
    assert_counted_once()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM waiting_events")
        assert cursor.fetchone() == (0,)


def test_rates_and_members_are_set_once() -> None:
    shop = source()
    rate = shop.event("rate.set", at("10:00"), currency="USD", rate="1150000")
    named = shop.event(
        "member.named", at("10:00"), dimension="segment", slug="gold", name_fa="طلایی", name_en="Gold"
    )
    assert shop.outcomes(rate, named) == ["accepted", "accepted"]
    assert Segment.objects.get(slug="gold").name_fa == "طلایی"
    with connection.cursor() as cursor:
        cursor.execute("SELECT day::text, currency, rate::int FROM exchange_rates")
        assert cursor.fetchall() == [("2026-03-10", "USD", 1_150_000)]
    again = shop.event("rate.set", at("12:00"), currency="USD", rate=1150000)
    other = shop.event("rate.set", at("12:00"), currency="USD", rate="1160000")
    renamed = shop.event("member.named", at("12:00"), dimension="segment", slug="gold", name_en="Golden")
    [same, changed, kept] = shop.send(again, other, renamed)
    assert same["result"] == "accepted"
    assert [changed["code"], kept["code"]] == ["contradiction", "contradiction"]


def test_members_are_found_by_their_names_and_made_where_they_are_new() -> None:
    shop = source()
    before = AssetType.objects.count(), Region.objects.count()
    region = Region.objects.get(slug="IR-23")
    joined_ = shop.event(
        "user.registered", at("08:00"), external_id="u1", region=region.name_fa, segment="new one"
    )
    assert shop.outcomes(joined_) == ["accepted"]
    user = User.objects.get()
    assert (user.region_id, user.segment.slug) == (region.id, "new-one")
    assert (AssetType.objects.count(), Region.objects.count()) == before


def test_the_types_are_a_closed_list() -> None:
    assert sorted(BY_NAME) == sorted(
        [
            *(f"user.{one}" for one in ("registered", "reclassified")),
            *(
                f"ticket.{one}"
                for one in ("created", "accepted", "declined", "activated", "completed", "cancelled")
            ),
            *(f"payment.{one}" for one in ("initiated", "verified", "failed", "reversed")),
            *(f"notification.{one}" for one in ("created", "sent", "delivered", "failed")),
            "transfer.posted",
            "rate.set",
            "member.named",
        ]
    )
    [unknown] = source().send(source("other").event("ticket.lost", at("10:00")) | {"source": "shop"})
    assert (unknown["result"], unknown["code"], unknown["field"]) == ("rejected", "type_unknown", "type")
