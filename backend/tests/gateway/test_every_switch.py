"""Some hundred top-ups, every switch at random, processes that die between steps: ledger = gateway, to the rial."""

import os
from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from pathlib import Path
from random import Random
from typing import Any

import pytest
from django.db.models import Count, Sum

from assets.accounts.models import User
from assets.audit import COMMAND_LINE
from assets.common import clock
from assets.common.errors import Refused
from assets.gateway.client import GatewayClient, Unreachable
from assets.gateway.codes import PAID
from assets.gateway.limits import LIMITS
from assets.gateway.models import GatewayResult, TopUp
from assets.gateway.services import settling, starting
from assets.gateway.services.settling import settle_payment
from assets.gateway.services.sweeping import sweep
from assets.gateway.simulator.sessions import Behaviour, Gateway, Session
from assets.gateway.simulator.statement import statement
from assets.payments.models import Payment, PaymentAuthority
from assets.statements.services import reconcile_statement
from assets.wallets import ledger
from assets.wallets.models import LedgerEntry, Transfer
from tests.access.signing_in import join
from tests.gateway.paying import at_once, balance_of, begin

TOP_UPS = int(os.environ.get("TEST_TOP_UPS", "300"))
"""More by hand: TEST_TOP_UPS=1200."""

PAYERS = 60
SEED = 1
STEPS = 60
"""Of the clock, a minute each."""

TROUBLE = {
    "request": (Behaviour.ERROR, Behaviour.LOST, Behaviour.REFUSED),
    "verify": (
        Behaviour.ERROR,
        Behaviour.LOST,
        Behaviour.REFUSED,
        Behaviour.AMOUNT_DIFFERS,
        Behaviour.VERIFIED_BEFORE,
    ),
    "inquiry": (Behaviour.ERROR, Behaviour.REFUSED),
    "unVerified": (Behaviour.ERROR, Behaviour.REFUSED),
    "reverse": (Behaviour.ERROR, Behaviour.LOST, Behaviour.REFUSED),
}


class Killed(BaseException):
    """The process dies here: nothing after it happens, and an open transaction is rolled back."""


class World:
    """Payers, a gateway with moods, processes that die, and a clock."""

    def __init__(
        self, gateway: Gateway, client: GatewayClient, patched: pytest.MonkeyPatch, seed: int
    ) -> None:
        self.chance = Random(seed)
        self.gateway, self.client, self.now = gateway, client, clock.now()
        self.payers = [join() for _ in range(PAYERS)]
        self.waiting: list[tuple[User, str, int]] = []
        self.calm = False
        self.killed: list[str] = []
        gateway.behave = self._behave
        for where, name in (
            (client, "verify"),
            (ledger, "credit_top_up"),
            (settling, "record_payment_event"),
            (settling, "record_verified"),
            (settling, "record_failure"),
            (starting, "name_authority"),
            (starting, "create_payment"),
        ):
            patched.setattr(where, name, self._deadly(name, getattr(where, name)))

    def _behave(self, call: str, _: Session | None) -> Behaviour:
        if self.calm or self.chance.random() > 0.3:
            return Behaviour.NORMAL
        return self.chance.choice(TROUBLE[call])

    def _deadly(self, name: str, step: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(step)
        def maybe_die(*args: Any, **kwargs: Any) -> Any:
            self._maybe_die(f"before {name}")
            done = step(*args, **kwargs)
            self._maybe_die(f"after {name}")
            return done

        return maybe_die

    def _maybe_die(self, where: str) -> None:
        """The first that comes there dies, so that none of the places is left to chance; then a few do."""
        if not self.calm and (where not in self.killed or self.chance.random() < 0.06):
            self.killed.append(where)
            raise Killed

    def survive(self, step: Callable[[], object]) -> None:
        """What a process does until it ends or dies."""
        try:
            step()
        except (Killed, Refused, Unreachable):
            return

    def ask(self, number: int) -> None:
        payer, amount = self.chance.choice(self.payers), self.chance.randrange(10_000, 5_000_000)
        self.waiting.append((payer, f"key-{number}", amount))

    def begin(self) -> None:
        """Those who wait send their request, and send it again with the same key where it was not answered."""
        for payer, key, amount in self.chance.sample(self.waiting, len(self.waiting)):
            self.survive(lambda: begin(payer.id, key=key, amount=amount, at=self.now))  # noqa: B023
            if self.chance.random() < 0.7:
                self.waiting.remove((payer, key, amount))

    def visit(self) -> None:
        """Payers at the bank pay, cancel or stay; then their browsers come back: never, once, or twice at once."""
        named = dict(PaymentAuthority.objects.values_list("authority", "payment_id"))
        for session in list(self.gateway.sessions.values()):
            if session.status != "IN_BANK" or session.authority not in named or self.chance.random() < 0.5:
                continue
            if self.chance.random() < 0.9:
                self.gateway.pay(session, paid=self.chance.random() < 0.8)
            back = [lambda: self._come_back(named[session.authority])] * self.chance.choice([0, 1, 1, 2])  # noqa: B023
            if back:
                at_once(*back)

    def _come_back(self, payment: int) -> None:
        self.survive(lambda: settle_payment(payment, self.client, self.now))

    def sweep(self, at: datetime) -> None:
        self.survive(lambda: sweep(self.client, at))


@pytest.mark.django_db(transaction=True)
def test_whatever_happens_the_ledger_is_the_gateway_s_and_nothing_is_credited_twice(
    simulator: Gateway, client: GatewayClient, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(starting, "gateway", lambda: client)
    world = World(simulator, client, monkeypatch, SEED)
    for step in range(STEPS):
        for number in range(TOP_UPS // STEPS):
            world.ask(step * TOP_UPS + number)
        world.begin()
        world.visit()
        if world.chance.random() < 0.5:
            at_once(lambda: world.sweep(world.now), lambda: world.sweep(world.now))
        world.now += timedelta(minutes=1)
    world.calm = True
    for day in range(1, 5):
        world.sweep(world.now + LIMITS.given_up * day)

    assert_ledger_is_gateway(simulator)
    (tmp_path / "statement.csv").write_text(statement(simulator), encoding="utf-8-sig")
    compared = reconcile_statement(tmp_path / "statement.csv", world.now, by=COMMAND_LINE)
    assert (compared.shown, compared.rows) == ([], len(simulator.sessions))
    assert {total["difference"] for total in compared.totals} == {"0"}
    assert TopUp.objects.filter(next_check_at__isnull=False).count() == 0
    assert Payment.objects.filter(status="initiated").count() == 0
    assert len(set(world.killed)) == 14, "somebody died before and after each step"
    assert len(simulator.sessions) > TOP_UPS / 2
    for payer in world.payers:
        balance_of(payer.id)


def assert_ledger_is_gateway(gateway: Gateway) -> None:
    """Each payment that the gateway took is credited with its amount, once, to its payer; nothing else is."""
    credited = dict(
        LedgerEntry.objects.filter(kind="top_up", user_id__isnull=False)
        .values_list("transfer__payment__authority__authority")
        .annotate(total=Sum("amount"))
    )
    taken = {each.authority: each.amount for each in gateway.sessions.values() if each.status == "VERIFIED"}
    assert credited == taken
    assert sum(credited.values()) == gateway.taken() > 0
    twice = Transfer.objects.values("payment").annotate(credits=Count("id")).filter(credits__gt=1)
    assert list(twice) == []
    verified = Payment.objects.filter(status="verified")
    assert verified.count() == len(taken) == GatewayResult.objects.filter(code__in=PAID).count()
    assert [each.status for each in gateway.sessions.values() if each.status == "PAID"] == []
