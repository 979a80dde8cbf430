"""The gateway's fee in what is published: late ones restate, rows are sealed with theirs, older seals stand."""

import pytest

from assets.common.days import FIRST_DAY, LAST_DAY
from assets.common.failure_reasons import FailureReason
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.publishing.selectors import whole
from assets.publishing.verifying import verify_published
from assets.publishing.verifying_on import verify_on
from assets.reports.metrics.registry import METRICS
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.days import days_with_facts
from assets.reports.seals import figures, versions
from tests.database import Load
from tests.publishing.market import report, restatements, sealed, tamper
from tests.reconciliation.books import BOOKS, NOW, Books, at, gateway, post, wallet
from tests.reports.rollups.recount import assert_counted_once

pytestmark = pytest.mark.django_db(transaction=True)

LATER = {"gateway_fees", "net_revenue"}


def pay(user: int, day: str, kind: PaymentStatus = PaymentStatus.VERIFIED, **outcome: object) -> int:
    payment = create_payment(user_id=user, amount=100_000, currency="IRR", created_at=at(day, 9)).id
    event = record_payment_event(payment_id=payment, kind=kind, at=at(day), **outcome)  # type: ignore[arg-type]
    if kind == PaymentStatus.VERIFIED:
        post("top_up", day, {gateway(): -100_000, wallet(user): 100_000}, payment=payment)
    return event.id


def test_a_late_fee_and_a_late_failure_restate_their_day_and_a_rebuild_changes_nothing(books: Books) -> None:
    pay(books.ada, "02-02", fee=500)
    pay(books.ada, "02-02", PaymentStatus.FAILED, reason=FailureReason.EXPIRED, code=-51)
    drain()
    (restated,) = restatements("02-02")
    assert restated.difference["gateway_fees"] == {"IRR": "500"}
    assert restated.difference["net_revenue"] == {"IRR": "-500"}
    assert restated.difference["payments_failed"] == "1"
    assert_counted_once()
    assert rebuild(days_with_facts(FIRST_DAY, LAST_DAY)).changed == 0
    assert verify_published().broken is None


def test_what_a_sealed_row_says_of_fee_and_reason_cannot_change_unnoticed(
    transactional_db: None, dataset: Load
) -> None:
    books = dataset(BOOKS)
    paid = pay(books.ada, "02-02", fee=500)
    failed = pay(books.ada, "02-02", PaymentStatus.FAILED, reason=FailureReason.EXPIRED)
    drain()
    sealed()
    assert verify_published().broken is None
    for statement, row in (("reason = 'settings'", failed), ("fee = 499", paid)):
        tamper(f"UPDATE payment_events SET {statement} WHERE id = %s", row)
        assert "payment_events" in (verify_published().broken or "")
        tamper("UPDATE payment_events SET fee = 500 WHERE id = %s", paid)
        tamper("UPDATE payment_events SET reason = 'expired' WHERE id = %s", failed)
    assert verify_published().broken is None


def test_a_seal_from_before_a_metric_was_there_verifies_and_says_nothing_of_it(
    transactional_db: None, dataset: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    books = dataset(BOOKS)
    before = tuple(metric for metric in METRICS if metric.slug not in LATER)
    with monkeypatch.context() as older:
        for module in (figures, versions):
            older.setattr(module, "METRICS", before)
        versions.metric_versions.cache_clear()
        sealed()
    versions.metric_versions.cache_clear()
    assert LATER.isdisjoint(report("02-02").figures)
    assert verify_on(NOW, full=True).broken is None
    assert verify_published().broken is None
    assert LATER.isdisjoint(figure.metric for figure in whole(report("02-02")).figures)
    pay(books.ada, "02-02", fee=500)
    drain()
    assert restatements("02-02")[0].difference["gateway_fees"] == {"IRR": "500"}
    assert verify_on(NOW, full=True).broken is None
