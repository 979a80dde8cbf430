"""Odd records: scored once, from what was known before, by the bench's own features and rules; reviewed by people."""

import threading
from datetime import datetime, timedelta
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from django.db import DatabaseError, connection, transaction
from pytest_django import Settings

from assets.accounts.models import Role
from assets.anomalies.cases import log, memory, services
from assets.anomalies.cases.kinds import CaseKind, RuleCode
from assets.anomalies.cases.log import acts_of, read_after
from assets.anomalies.cases.memory import local_microseconds
from assets.anomalies.models import (
    OddCase,
    OddCaseReview,
    RuleFit,
    ScoredRecord,
    ScoringPosition,
)
from assets.anomalies.transactions.features import BEHAVIOUR, Transactions, behaviour
from assets.anomalies.transactions.rules import RULES
from assets.audit.models import AuditEvent
from assets.common import clock, raw_sql
from assets.common.days import day_of
from assets.common.money import Money
from assets.payments.models import PaymentStatus
from assets.reports.rollups import drain, read_state
from assets.tickets.services import create_ticket
from assets.wallets import ledger
from assets.wallets.services import open_wallet, reverse_transfer
from assets.withdrawals.models import Withdrawal
from tests.access.signing_in import as_user, join
from tests.acting import acting_as
from tests.anomalies.paying import DAYS, FIRST, PAYMENTS, TIMES, Paid, pay
from tests.database import Load
from tests.withdrawals.withdrawing import rich, withdraw

NOW = FIRST + timedelta(days=DAYS)
URL = "/api/v1/alerts/cases/"

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


@pytest.fixture
def paid(dataset: Load, monkeypatch: pytest.MonkeyPatch) -> Paid:
    monkeypatch.setattr(log, "LAG", timedelta(0))
    built: Paid = dataset(PAYMENTS)
    return built


@pytest.fixture
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing happened yet, and what happens is scored at once."""
    monkeypatch.setattr(log, "LAG", timedelta(0))


def score(at: datetime = NOW) -> int:
    """As the worker does, until nothing is left."""
    total = 0
    with acting_as("assets_worker"):
        while done := services.score_records(at):
            total += done
    return total


def stored() -> list[tuple[Any, ...]]:
    rows = ScoredRecord.objects.order_by("event").values_list("event", "features", "score", "above", "odd")
    return [(event, bytes(features), *rest) for event, features, *rest in rows]


def test_features_are_those_of_the_whole_history_however_it_comes(
    paid: Paid, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(log, "BATCH", 37)
    monkeypatch.setattr(log, "MOST_BEHIND", 10_000)
    score()
    counted_to = read_state().counted_to
    assert counted_to is not None
    monkeypatch.setattr(log, "BATCH", 10_000)
    rows = acts_of(read_after(CaseKind.PAYMENT, 0, counted_to))
    assert len(rows) == DAYS * 8 + 1
    whole = behaviour(
        Transactions(
            at=np.array([local_microseconds(row.at) for row in rows]),
            customer=np.array([row.customer for row in rows]),
            terminal=np.array([row.counterpart for row in rows]),
            amount=np.array([row.amount for row in rows]),
            to_person=np.array([row.to_person for row in rows]),
            failed=np.array([row.failed for row in rows]),
        )
    )
    found = {one.event: np.frombuffer(bytes(one.features), np.float32) for one in ScoredRecord.objects.all()}
    step_by_step = np.stack([found[row.event] for row in rows])
    for place, name in enumerate(BEHAVIOUR):
        assert step_by_step[:, place].tolist() == whole.values[:, place].tolist(), name


@pytest.mark.quick
def test_an_odd_payment_is_a_case_with_its_reasons(paid: Paid) -> None:
    score()
    case = OddCase.objects.get(record=paid.odd)
    assert (case.kind, case.user_id, case.day) == ("payment", paid.odd_payer, day_of(paid.odd_at))
    reasons = {one["code"]: one for one in case.reasons}
    assert abs(float(reasons["own_ratio"]["value"]) - TIMES) < TIMES / 2
    assert reasons["own_ratio"]["once_in"] > 100
    assert case.score == max(OddCase.objects.values_list("score", flat=True))
    assert case.fit.last_day < case.day


def test_nothing_is_scored_by_rules_that_know_its_day(paid: Paid) -> None:
    score()
    fits = list(RuleFit.objects.order_by("last_day"))
    assert [(later.last_day - earlier.last_day).days for earlier, later in pairwise(fits)] == [
        services.REFIT_DAYS
    ] * (len(fits) - 1)
    assert (fits[0].last_day - day_of(FIRST)).days == services.LEAST_DAYS - 1
    for case in OddCase.objects.select_related("fit"):
        assert case.fit.last_day < case.day
    unscored = ScoredRecord.objects.filter(score=None)
    assert {day_of(one.at) for one in unscored} == {
        day_of(FIRST + timedelta(days=place)) for place in range(services.LEAST_DAYS)
    }


def test_what_comes_later_changes_no_score(paid: Paid) -> None:
    score()
    before = stored()
    for user in paid.people:
        pay(user, 90_000_000, NOW + timedelta(hours=1))
    drain()
    score(NOW + timedelta(hours=2))
    after = stored()
    assert after[: len(before)] == before
    assert len(after) == len(before) + len(paid.people)


def test_each_row_is_scored_once_by_however_many_workers(paid: Paid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(log, "BATCH", 50)
    failures: list[BaseException] = []

    def work() -> None:
        try:
            for _ in range(60):
                services.score_records(NOW)
        except BaseException as failure:
            failures.append(failure)
        finally:
            connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for one in workers:
        one.start()
    for one in workers:
        one.join()
    score()
    assert failures == []
    together = stored()
    assert len({event for event, *_ in together}) == len(together) == DAYS * 8 + 1
    assert score() == 0


def test_a_kill_leaves_nothing_of_its_step(paid: Paid, monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(ScoredRecord.objects, "bulk_create", die)
        with pytest.raises(KeyboardInterrupt):
            score()
    assert ScoredRecord.objects.count() == 0
    assert set(ScoringPosition.objects.values_list("position", flat=True)) == {0}
    score()
    assert ScoredRecord.objects.count() == DAYS * 8 + 1


def test_the_budget_of_a_day_is_kept_over_the_quarter(paid: Paid, settings: Settings) -> None:
    for hour in range(8, 20):
        pay(paid.people[hour - 8], 70_000_000, NOW + timedelta(hours=hour))
    drain()
    settings.ODD_CASES_A_DAY = 2
    score(NOW + timedelta(days=1))
    days = list(OddCase.objects.values_list("day", flat=True))
    assert max(days.count(day) for day in days) == 2
    # A quarter of the budget is for payments, and never more than one of a hundred of them.
    assert len([day for day in days if day < day_of(NOW)]) <= 2 * DAYS * 8 * services.LARGEST_SHARE
    assert ScoredRecord.objects.filter(above=True, at__gte=NOW).count() > 2


def test_a_step_costs_the_same_however_long_the_history_is(
    paid: Paid, monkeypatch: pytest.MonkeyPatch
) -> None:
    score()
    monkeypatch.setattr(memory, "PAST", memory.PAST.replace(f"LIMIT {memory.MOST_PAST}", "LIMIT 5"))
    read: list[int] = []
    real = raw_sql.select

    def counting(*args: Any) -> Any:
        rows = real(*args)
        read.append(len(rows))
        return rows

    monkeypatch.setattr(memory, "select", counting)
    pay(paid.people[0], 200_000, NOW + timedelta(hours=1))
    drain()
    score(NOW + timedelta(hours=2))
    assert read == [5]


def test_without_the_packages_of_models_nothing_is_done(paid: Paid, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "find_spec", lambda _: None)
    assert score() == 0


def test_what_is_not_counted_yet_is_not_scored(alone: None) -> None:
    user = join()
    drain()
    pay(user.id, 1000, NOW)
    assert score() == 0
    drain()
    assert score() > 0
    assert ScoredRecord.objects.count() == 1


def test_every_kind_is_scored_with_whom_it_is_between(alone: None) -> None:
    borrower, lender = rich(2_000_000), rich(0)
    open_wallet(user_id=lender.id, currency="IRR")
    ticket = create_ticket(
        borrower_id=borrower.id, lender_id=lender.id, asset_name="Camera", asset_type_id=0,
        created_at=NOW, price=250_000, currency="IRR",
    )  # fmt: skip
    payment = pay(borrower.id, 9_000_000, NOW, ticket=ticket.id)
    withdrawal = Withdrawal.objects.get(id=withdraw(borrower, 500_000))
    sent = ledger.send(
        sender_id=borrower.id, recipient_id=lender.id, money=Money.of(300_000, "IRR"), at=clock.now()
    )
    reverse_transfer(transfer_id=sent.id, at=clock.now())
    drain()
    score(clock.now())
    fields = ("kind", "record", "customer", "counterpart", "to_person", "amount")
    found = set(ScoredRecord.objects.filter(customer=borrower.id).values_list(*fields))
    assert {
        ("ticket", ticket.id, borrower.id, lender.id, True, 250_000),
        ("payment", payment, borrower.id, lender.id, True, 9_000_000),
        ("withdrawal", withdrawal.reservation_id, borrower.id, -2 * withdrawal.account_id, False, 500_000),
        ("transfer", sent.id, borrower.id, lender.id, True, 300_000),
    } <= found
    # Money that goes back is no act of whom it comes from.
    assert not ScoredRecord.objects.filter(customer=lender.id).exists()


def test_the_rules_that_pages_name_are_those_that_score() -> None:
    assert [rule.code for rule in RULES] == [code.value for code in RuleCode]


def test_nothing_of_a_case_is_ever_changed(paid: Paid) -> None:
    score()
    case = OddCase.objects.get(record=paid.odd)
    OddCaseReview.objects.create(case=case, verdict="dismissed", by_id=paid.odd_payer, at=NOW)
    for change in (
        lambda: OddCase.objects.update(score=0),
        lambda: OddCase.objects.all().delete(),
        lambda: OddCaseReview.objects.update(verdict="confirmed"),
        lambda: RuleFit.objects.update(threshold=0),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_cases_and_who_reviews_them(paid: Paid, role: Role) -> None:
    score()
    case = OddCase.objects.get(record=paid.odd)
    client = as_user(join(role=role), recent=True)
    listed = client.get(URL)
    reviewed = client.post(
        f"{URL}{case.id}/review/", {"verdict": "confirmed", "note": "Card was stolen"}, "application/json"
    )
    if role not in (Role.AUDITOR, Role.ADMIN):
        assert (listed.status_code, reviewed.status_code) == (403, 403)
        return
    (one,) = (found for found in listed.json()["cases"] if found["id"] == case.id)
    assert (one["record"], one["user"], one["review"]) == (str(paid.odd), paid.odd_payer, None)
    assert one["may_review"] is (role is Role.ADMIN)
    assert reviewed.status_code == (200 if role is Role.ADMIN else 403)
    assert OddCaseReview.objects.count() == int(role is Role.ADMIN)


def test_a_review_is_audited_and_the_last_one_counts(paid: Paid, monkeypatch: pytest.MonkeyPatch) -> None:
    score()
    case = OddCase.objects.get(record=paid.odd)
    admin = join(role=Role.ADMIN)
    client = as_user(admin, recent=True)
    for verdict in ("dismissed", "confirmed"):
        answer = client.post(f"{URL}{case.id}/review/", {"verdict": verdict, "note": "n"}, "application/json")
        assert answer.json()["review"]["verdict"] == verdict
    page = client.get(f"{URL}?state=confirmed").json()
    assert [one["id"] for one in page["cases"]] == [case.id]
    assert client.get(f"{URL}?state=dismissed").json()["cases"] == []
    assert case.id not in [one["id"] for one in client.get(URL).json()["cases"]]
    rules = {one["code"]: one for one in page["precision"]}
    assert (rules[None]["confirmed"], rules[None]["dismissed"], rules[None]["precision"]) == (1, 0, "1.00")
    assert rules["own_ratio"]["precision"] == "1.00"
    assert AuditEvent.objects.filter(action="odd_case_reviewed", object_id=str(case.id)).count() == 2


def test_nobody_reviews_a_case_about_themselves(paid: Paid) -> None:
    admin = join(role=Role.ADMIN)
    for _ in range(3):
        pay(admin.id, 200_000, NOW - timedelta(days=2))
    pay(admin.id, 80_000_000, NOW - timedelta(hours=1))
    drain()
    score()
    case = OddCase.objects.get(user_id=admin.id)
    answer = as_user(admin, recent=True).post(
        f"{URL}{case.id}/review/", {"verdict": "dismissed"}, "application/json"
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "own_case")


def test_pages_of_cases_and_an_empty_installation(paid: Paid) -> None:
    client = as_user(join(role=Role.AUDITOR))
    empty = client.get(URL).json()
    assert (empty["cases"], empty["open"], empty["scored_to"], empty["next"]) == ([], 0, None, None)
    score()
    seen: list[int] = []
    cursor = ""
    while True:
        page = client.get(f"{URL}?limit=2{cursor}").json()
        seen += [one["id"] for one in page["cases"]]
        if page["next"] is None:
            break
        cursor = f"&cursor={page['next']}"
    assert seen == list(OddCase.objects.order_by("-id").values_list("id", flat=True))
    assert page["open"] == len(seen)


def test_old_records_are_forgotten(paid: Paid) -> None:
    score()
    with acting_as("assets_worker"):
        forgotten = services.prune_records(FIRST + memory.MEMORY + timedelta(days=1))
    assert forgotten == 8
    assert not ScoredRecord.objects.filter(at__lt=FIRST + timedelta(days=1)).exists()


def test_failed_attempts_before_a_payment_are_counted(paid: Paid) -> None:
    user = paid.people[1]
    for minute in range(6):
        pay(user, 300_000, NOW + timedelta(minutes=minute), PaymentStatus.FAILED)
    last = pay(user, 300_000, NOW + timedelta(minutes=10))
    drain()
    score(NOW + timedelta(hours=1))
    features = np.frombuffer(bytes(ScoredRecord.objects.get(record=last).features), np.float32)
    assert features[BEHAVIOUR.index("failures_1h")] == 6
