"""Events while the web process is killed at random: each counts once, and the figures are a recount of what came."""

import os
import random
import signal
from collections import Counter
from collections.abc import Iterator
from threading import Thread
from typing import Any

import httpx
import pytest

from assets.events.models import ReceivedEvent, WaitingEvent
from assets.notifications.models import Notification
from assets.payments.models import Payment
from assets.reports.rollups import drain
from assets.tickets.models import Ticket
from assets.wallets.models import Wallet
from tests.events.client import assets_events
from tests.events.sending import Body, Source, at, later, source
from tests.reports.rollups.recount import assert_counted_once
from tests.serving import web
from tests.waiting import eventually

EVENTS = int(os.environ.get("TEST_EVENTS", "1200"))
"""More by hand: TEST_EVENTS=200000."""

AT_ONCE = 100 if EVENTS < 10_000 else 500
KILLS = 3 if EVENTS < 10_000 else 20
DUPLICATES, OUT_OF_ORDER = 0.10, 0.05
PRICE = 450_000

LIVES = ("completed", "cancelled", "accepted")


def history(shop: Source, chance: random.Random) -> Iterator[Body]:
    """The events of users, loans, payments, entries and messages, in the order in which they happened."""
    users = max(EVENTS // 40, 5)
    for n in range(users):
        yield shop.event(
            "user.registered", at("06:00"), external_id=f"u{n}", segment=chance.choice(("gold", "silver"))
        )
    n = 0
    while True:
        n += 1
        begun = later(at("07:00"), seconds=n)
        borrower, lender = chance.sample(range(users), 2)
        money: dict[str, Any] = {"currency": "IRR"}
        end = LIVES[n % 3]
        yield shop.event("ticket.created", begun, external_id=f"t{n}", borrower=f"u{borrower}", lender=f"u{lender}",
                         asset_type="camera", price=PRICE, **money)  # fmt: skip
        yield shop.event("payment.initiated", begun, external_id=f"p{n}", user=f"u{borrower}", ticket=f"t{n}",
                         amount=PRICE, **money)  # fmt: skip
        status = "failed" if n % 5 == 0 else "verified"
        yield shop.event(f"payment.{status}", later(begun, minutes=2), external_id=f"p{n}", user=f"u{borrower}",
                         ticket=f"t{n}", amount=PRICE, **money)  # fmt: skip
        if status == "verified":
            yield shop.event("transfer.posted", later(begun, minutes=2), external_id=f"w{n}", owner=f"u{borrower}",
                             amount=PRICE, kind="top_up", **money)  # fmt: skip
        if end == "cancelled":
            yield shop.event("ticket.cancelled", later(begun, minutes=3), external_id=f"t{n}")
        else:
            yield shop.event("ticket.accepted", later(begun, minutes=3), external_id=f"t{n}")
        if end == "completed":
            yield shop.event("ticket.activated", later(begun, minutes=4), external_id=f"t{n}",
                             due_at=later(begun, hours=2))  # fmt: skip
            yield shop.event("ticket.completed", later(begun, hours=1), external_id=f"t{n}")
        yield shop.event("notification.created", begun, external_id=f"m{n}", user=f"u{lender}", channel="sms")
        yield shop.event("notification.sent", later(begun, seconds=9), external_id=f"m{n}")


def disturbed(events: list[Body], chance: random.Random) -> list[Body]:
    """The same events, some of them twice and some of them out of their order."""
    places = [float(n) for n in range(len(events))]
    for n in chance.sample(range(len(events)), int(OUT_OF_ORDER * len(events))):
        places[n] += chance.uniform(-3 * AT_ONCE, 3 * AT_ONCE)
    again = chance.sample(range(len(events)), int(DUPLICATES * len(events)))
    sent = [(places[n], events[n]) for n in range(len(events))]
    sent += [(places[n] + chance.uniform(0, 3 * AT_ONCE), events[n]) for n in again]
    return [event for _, event in sorted(sent, key=lambda pair: pair[0])]


@pytest.mark.django_db(transaction=True)
def test_figures_equal_a_recount_whatever_comes_twice_late_or_while_the_server_dies() -> None:
    chance = random.Random(7)
    shop = source()
    made = history(shop, chance)
    events = [next(made) for _ in range(EVENTS)]
    sent = disturbed(events, chance)
    batches = [sent[first : first + AT_ONCE] for first in range(0, len(sent), AT_ONCE)]
    dies_at = set(chance.sample(range(len(batches)), KILLS))
    outcomes = Counter[str]()
    position = 0
    while position < len(batches):
        with web() as served, assets_events.Client(served.url, shop.token, attempts=1) as client:
            while position < len(batches):
                if position in dies_at:
                    dies_at.remove(position)
                    # Sent, and nobody knows how far it came.
                    lost = Thread(target=_send_and_fail, args=(client, batches[position]))
                    lost.start()
                    lost.join(chance.uniform(0, 0.3))
                    os.kill(served.process, signal.SIGKILL)
                    lost.join()
                    break
                outcomes.update(result.result for result in client.send(*batches[position]))
                position += 1
                if position % 100 == 0:
                    drain()  # as the worker does, or the source has to wait
    assert set(outcomes) <= {"accepted", "duplicate", "waiting"}
    eventually(lambda: not WaitingEvent.objects.exists())
    assert ReceivedEvent.objects.count() == EVENTS

    said = Counter(event["type"] for event in events)
    statuses = Counter(Payment.objects.values_list("status", flat=True))
    assert statuses["verified"] == said["payment.verified"]
    assert statuses["failed"] == said["payment.failed"]
    assert statuses.total() == said["payment.initiated"]
    states = Counter(Ticket.objects.values_list("state", flat=True))
    assert (states["completed"], states["cancelled"]) == (said["ticket.completed"], said["ticket.cancelled"])
    assert states.total() == said["ticket.created"]
    assert Notification.objects.filter(status="sent").count() == said["notification.sent"]
    money = sum(Wallet.objects.filter(user__isnull=False).values_list("balance", flat=True))
    assert money == PRICE * said["transfer.posted"]
    drain()
    assert_counted_once()


def _send_and_fail(client: Any, batch: list[Body]) -> None:
    try:
        client.send(*batch)
    except (httpx.TransportError, assets_events.NotTaken):
        return
