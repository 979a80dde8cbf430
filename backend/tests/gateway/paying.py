"""Paying at the simulator, as a browser does."""

import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from typing import TypeVar

import httpx
from django.conf import settings
from django.db import connections
from django.db.models import Sum

from assets.common import clock
from assets.gateway.services.starting import start_top_up
from assets.gateway.simulator.app import Simulator
from assets.gateway.simulator.sessions import Behaviour, Gateway, Return, Session
from assets.payments.models import Payment, PaymentAuthority, PaymentEvent
from assets.wallets.models import LedgerEntry, Wallet
from tests.serving import in_a_thread

MERCHANT = "4c1f9e1e-7c4a-4f0e-9f0a-3f2b7b9d2a11"
AMOUNT = 500_000

Result = TypeVar("Result")


@contextmanager
def served(slow_seconds: float = 3.0) -> Iterator[tuple[str, Gateway]]:
    """A simulator in a thread, answering on loopback."""
    gateway = Gateway()
    with in_a_thread(Simulator(gateway, slow_seconds=slow_seconds)) as address:
        yield address, gateway


def always(call: str, behaviour: Behaviour) -> Callable[[str, Session | None], Behaviour]:
    """One call behaves so, each time; the others normally."""
    return lambda name, _: behaviour if name == call else Behaviour.NORMAL


def begin(user_id: int, *, amount: int = AMOUNT, key: str = "k-1", at: datetime | None = None) -> int:
    """A top-up that waits to be paid; returns the payment."""
    return start_top_up(user_id=user_id, amount=amount, language="en", key=key, at=at or clock.now())


def authority_of(payment_id: int) -> str:
    return PaymentAuthority.objects.get(payment_id=payment_id).authority


def pay(payment_id: int, outcome: str = "paid", way: Return = Return.ONCE, verify: str = "normal") -> str:
    """Press a button on the payment page; returns where the browser is sent to, if anywhere."""
    page = f"{settings.GATEWAY_URL}/pg/StartPay/{authority_of(payment_id)}"
    assert httpx.get(page, trust_env=False).status_code == 200
    answer = httpx.post(page, data={"outcome": outcome, "return": way, "verify": verify}, trust_env=False)
    return str(answer.headers.get("location", ""))


def status_of(payment_id: int) -> str:
    return Payment.objects.get(id=payment_id).status


def outcome_of(payment_id: int) -> tuple[int | None, str | None, int | None]:
    """The fee, the reason and the code that the log has, and so the payment."""
    (event,) = PaymentEvent.objects.filter(payment_id=payment_id).exclude(kind="initiated")
    payment = Payment.objects.get(id=payment_id)
    assert (event.fee, event.reason, event.code) == (payment.fee, payment.reason, payment.code)
    return payment.fee, payment.reason, payment.code


def balance_of(user_id: int) -> int:
    """What is in the user's wallet, which must be the sum of its entries."""
    entries = LedgerEntry.objects.filter(user_id=user_id).aggregate(total=Sum("amount"))["total"] or 0
    assert entries == sum(Wallet.objects.filter(user_id=user_id).values_list("balance", flat=True))
    return int(entries)


def at_once(*calls: Callable[[], Result]) -> list[Result]:
    """Call all of them in threads that begin together."""
    barrier = threading.Barrier(len(calls))

    def call(function: Callable[[], Result]) -> Result:
        try:
            barrier.wait()
            return function()
        finally:
            connections.close_all()

    with ThreadPoolExecutor(len(calls)) as pool:
        return [future.result() for future in [pool.submit(call, function) for function in calls]]
