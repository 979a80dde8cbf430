"""A marketplace whose books agree, with a late payment whenever one is wanted."""

from datetime import date, datetime

from django.db import connection

from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.publishing.sealing import seal_closed_days
from assets.reports.models import Report, Restatement
from assets.reports.rollups import drain
from tests.database import Dataset
from tests.reconciliation.books import NOW, Books, at, gateway, make_books, post, wallet

FIRST = date(2025, 12, 22)
"""The first day of the Persian month in which somebody joined, on 5 January."""

LAST = date(2026, 3, 9)


def sealed(moment: datetime = NOW) -> int:
    """Seal what is over at a moment."""
    return seal_closed_days(moment)


def make_sealed_books() -> Books:
    made = make_books()
    sealed()
    return made


SEALED_BOOKS = Dataset(make_sealed_books)
"""Sealed up to 9 March."""


def report(day: str, grain: str = Report.Grain.DAY) -> Report:
    return Report.objects.get(grain=grain, report_date=date.fromisoformat(f"2026-{day}"))


def restatements(day: str, grain: str = Report.Grain.DAY) -> list[Restatement]:
    return list(report(day, grain).restatements.order_by("seq"))


def late_payment(user: int, amount: int, day: str) -> int:
    """A top-up that was verified on a day of 2026, heard of only now, and counted."""
    payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=at(day, 9)).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
    post("top_up", day, {gateway(): -amount, wallet(user): amount}, payment=payment)
    drain()
    return payment


def tamper(statement: str, *parameters: str | int) -> None:
    """Change what nobody may change, past every trigger."""
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        try:
            cursor.execute(statement, parameters)
        finally:
            cursor.execute("SET session_replication_role = DEFAULT")
