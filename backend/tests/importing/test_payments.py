"""Payments: every status with its events, and the reason of each that cannot be."""

from collections.abc import Callable

import pytest

from assets.payments.models import Payment, PaymentEvent
from tests.importing.conftest import Importer, together

pytestmark = pytest.mark.django_db(transaction=True)


def at(hour: int) -> str:
    return f"TIMESTAMPTZ '2024-01-01 {hour:02}:00:00Z'"


HISTORIES: list[tuple[dict[str, str], list[tuple[str, int]]]] = [
    ({"status": "'initiated'"}, [("initiated", 10)]),
    ({"status": "'verified'", "verified_at": at(11)}, [("initiated", 10), ("verified", 11)]),
    ({"status": "'Verified'"}, [("initiated", 10), ("verified", 10)]),
    ({"status": "'failed'"}, [("initiated", 10), ("failed", 10)]),
    (
        {"status": "'reversed'", "verified_at": at(11), "reversed_at": at(12)},
        [("initiated", 10), ("verified", 11), ("reversed", 12)],
    ),
    (
        {"status": "'reversed'", "reversed_at": at(12)},
        [("initiated", 10), ("verified", 12), ("reversed", 12)],
    ),
    (
        {"status": "'reversed'", "verified_at": at(11)},
        [("initiated", 10), ("verified", 11), ("reversed", 11)],
    ),
]


def test_a_status_is_its_events(importer: Importer, payment: Callable[..., str]) -> None:
    imported = importer.run(
        {
            "payments.sql": together(
                payment(**{"external_id": f"'{nth}'", "amount": f"{nth + 1}", **columns})
                for nth, (columns, _) in enumerate(HISTORIES)
            )
        }
    )
    assert imported.reasons == []
    for nth, (_, events) in enumerate(HISTORIES):
        stored = Payment.objects.get(amount=(nth + 1) * 100)
        found = PaymentEvent.objects.filter(payment=stored, amount=stored.amount).order_by("id")
        assert (stored.status, [(event.kind, event.at.hour) for event in found]) == (events[-1][0], events)


IMPOSSIBLE: list[tuple[dict[str, str], str]] = [
    ({"status": "'paid'"}, "status paid is none of initiated, verified, failed, reversed"),
    ({"status": "NULL::VARCHAR"}, "status is missing"),
    ({"created_at": "NULL::TIMESTAMP"}, "created_at is missing"),
    ({"status": "'failed'", "verified_at": at(11)}, "verified_at is given, and the status is failed"),
    ({"reversed_at": at(11)}, "reversed_at is given, and the status is verified"),
    ({"verified_at": at(9)}, "verified_at is before created_at"),
    ({"status": "'failed'", "failed_at": at(9)}, "failed_at is before created_at"),
    ({"status": "'reversed'", "reversed_at": at(9)}, "reversed_at is before created_at"),
    ({"failed_at": at(11)}, "failed_at is given, and the status is verified"),
    (
        {"status": "'reversed'", "verified_at": at(12), "reversed_at": at(11)},
        "reversed_at is before verified_at",
    ),
    ({"ticket": "'t9'"}, "ticket t9 is not one that this plan has loaded"),
]


def test_a_payment_that_cannot_be_is_rejected_with_the_reason(
    importer: Importer, payment: Callable[..., str]
) -> None:
    imported = importer.run(
        {
            "payments.sql": together(
                payment(**{"external_id": f"'{nth}'", **columns})
                for nth, (columns, _) in enumerate(IMPOSSIBLE)
            )
        }
    )
    assert imported.reasons == [reason for _, reason in IMPOSSIBLE]
    assert not Payment.objects.exists()


def test_a_payment_names_a_ticket_of_this_run_or_of_one_before(
    importer: Importer, ticket: Callable[..., str], payment: Callable[..., str]
) -> None:
    importer.run({"tickets.sql": ticket(), "payments.sql": payment(ticket="'t1'")})
    importer.run({"payments.sql": payment(external_id="'p2'", ticket="'t1'")})
    first, second = Payment.objects.order_by("id")
    assert first.ticket_id == second.ticket_id is not None


def test_a_payment_for_a_rejected_ticket_is_rejected_with_it(
    importer: Importer, ticket: Callable[..., str], payment: Callable[..., str]
) -> None:
    imported = importer.run(
        {"tickets.sql": ticket(accepted_at=at(9)), "payments.sql": payment(ticket="'t1'")}
    )
    assert imported.reasons == [
        "accepted_at is before created_at",
        "ticket t1 is not one that this plan has loaded",
    ]


OUTCOMES: list[tuple[dict[str, str], str | None]] = [
    ({"fee": "'۱۲٫۵'"}, None),
    ({"fee": "0"}, None),
    ({"status": "'reversed'", "fee": "12.5"}, None),
    ({"status": "'failed'", "reason": "'Bank_Refused'"}, None),
    ({"status": "'failed'", "reason": "'-'"}, None),
    ({"status": "'failed'", "fee": "1"}, "fee is given, and the status is failed"),
    ({"fee": "-1"}, "fee is below zero"),
    ({"fee": "100000"}, "fee 100000 is more than the amount"),
    ({"fee": "0.001"}, "fee 0.001 has more than the 2 decimal places of USD"),
    ({"reason": "'expired'"}, "reason is given, and the status is verified"),
    ({"status": "'failed'", "reason": "'bad luck'"}, "reason bad luck is none of cancelled, "),
]


def test_a_fee_is_of_money_that_came_and_a_reason_of_money_that_did_not(
    importer: Importer, payment: Callable[..., str]
) -> None:
    columns = {"fee": "NULL::VARCHAR", "reason": "NULL::VARCHAR"}
    imported = importer.run(
        {
            "payments.sql": together(
                payment(
                    **{
                        "external_id": f"'{nth}'",
                        "amount": f"{nth + 20}",
                        "currency": "'USD'",
                        "status": "'verified'",
                        **columns,
                        **{name: f"CAST({value} AS VARCHAR)" for name, value in given.items()},
                    }
                )
                for nth, (given, _) in enumerate(OUTCOMES)
            )
        }
    )
    rejected = [problem for _, problem in OUTCOMES if problem]
    assert len(imported.reasons) == len(rejected)
    for reason, problem in zip(imported.reasons, rejected, strict=True):
        assert reason.startswith(problem)
    kept = PaymentEvent.objects.exclude(kind="initiated").order_by("payment_id", "id")
    assert [(event.kind, event.fee, event.reason) for event in kept] == [
        ("verified", 1250, None),
        ("verified", 0, None),
        ("verified", 1250, None),
        ("reversed", None, None),
        ("failed", None, "bank_refused"),
        ("failed", None, None),
    ]
    assert list(Payment.objects.order_by("id").values_list("fee", "reason")) == [
        (1250, None), (0, None), (1250, None), (None, "bank_refused"), (None, None),
    ]  # fmt: skip
