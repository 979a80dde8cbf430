"""Every cell of the lattice counted again from the logs, in plain Python and by rules written a second time.

Nothing here is shared with the code under test but the logs' columns. What was retracted counts for nothing.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from itertools import product
from zoneinfo import ZoneInfo

import jdatetime
from django.db import connection
from django.db.models import Q

from assets.accounts.models import UserEvent
from assets.notifications.models import NotificationEvent
from assets.payments.models import PaymentEvent
from assets.reports.lattice import values
from assets.reports.metrics.measures import STORED
from assets.retractions.models import Retraction
from assets.tickets.models import TicketEvent
from assets.wallets.models import LedgerEntry

Member = int | None
Cell = tuple[str, int, date, Member, Member, Member, str | None]
Fact = tuple[str, date, tuple[int, int, int], str | None, int]

TEHRAN = ZoneInfo("Asia/Tehran")
WITHOUT_ASSET_TYPE = {
    "users_joined", "users_moved", "wallets_moved", "wallet_change", "notifications_sent", "notifications_failed",
    "notifications_delivered", "notifications_sent_less_undelivered", "notifications_undelivered", "user_moves",
    "wallet_moves",
}  # fmt: skip
COUNTED_BY = {
    "users_moved": "user_moves",
    "wallets_moved": "wallet_moves",
    "loans_overdue_less_settled": "overdue_moves",
    "volume_reversed": "payments_reversed",
    "wallet_credits": "credit_entries",
    "wallet_debits": "debit_entries",
    "fees_earned": "fee_entries",
    "gateway_fees": "payment_fees",
}


def _retracted(book: str) -> set[int]:
    return set(Retraction.objects.filter(book=book).values_list("row_id", flat=True))


def _day(moment: datetime) -> date:
    return moment.astimezone(TEHRAN).date()


def _users() -> Iterator[Fact]:
    for e in UserEvent.objects.exclude(user_id__in=_retracted("users")):
        day, here = _day(e.at), (e.asset_type_id, e.segment_id, e.region_id)
        if e.kind == "joined":
            yield "users_joined", day, here, None, 1
            continue
        assert e.from_segment_id is not None
        assert e.from_region_id is not None
        before = (e.asset_type_id, e.from_segment_id, e.from_region_id)
        if e.kind == "reclassified":
            yield "users_moved", day, before, None, -1
            yield "users_moved", day, here, None, 1
        else:
            assert e.amount is not None
            yield "wallets_moved", day, before, e.currency, -e.amount
            yield "wallets_moved", day, here, e.currency, e.amount


def _tickets() -> Iterator[Fact]:
    for e in TicketEvent.objects.exclude(ticket_id__in=_retracted("tickets")):
        day, here = _day(e.at), (e.asset_type_id, e.segment_id, e.region_id)
        yield f"tickets_{e.move}", day, here, None, 1
        if e.move == "activated":
            yield "loans_opened_less_ended", day, here, None, 1
            if e.due_at is not None:
                yield "loans_overdue_less_settled", _day(e.due_at) + timedelta(days=1), here, None, 1
        if e.move == "completed":
            assert e.activated_at is not None
            yield "loans_opened_less_ended", day, here, None, -1
            yield "loan_seconds", day, here, None, (e.at - e.activated_at) // timedelta(seconds=1)
            if e.due_at is not None:
                yield (
                    "loans_overdue_less_settled",
                    max(day, _day(e.due_at) + timedelta(days=1)),
                    here,
                    None,
                    -1,
                )


def _payments() -> Iterator[Fact]:
    for e in PaymentEvent.objects.exclude(payment_id__in=_retracted("payments")):
        day, here = _day(e.at), (e.asset_type_id, e.segment_id, e.region_id)
        if e.kind == "verified":
            yield "payments_verified", day, here, e.currency, 1
            yield "volume_verified", day, here, e.currency, e.amount
            if e.fee is not None:
                yield "gateway_fees", day, here, e.currency, e.fee
                yield "gateway_fees_deducted", day, here, e.currency, -e.fee
        if e.kind == "failed":
            yield "payments_failed", day, here, e.currency, 1
            yield f"failed_{e.reason or 'unattributed'}", day, here, e.currency, 1
        if e.kind == "reversed":
            yield "volume_reversed", day, here, e.currency, e.amount


def _ledger() -> Iterator[Fact]:
    for e in LedgerEntry.objects.exclude(transfer_id__in=_retracted("transfers")):
        day, here = _day(e.at), (e.asset_type_id, e.segment_id, e.region_id)
        if e.wallet_kind == "revenue":
            yield "fees_earned", day, here, e.currency, e.amount
        if e.wallet_kind == "user":
            yield "wallet_change", day, here, e.currency, e.amount
            yield "wallet_credits" if e.amount > 0 else "wallet_debits", day, here, e.currency, abs(e.amount)


def _notifications() -> Iterator[Fact]:
    for e in NotificationEvent.objects.exclude(notification_id__in=_retracted("notifications")):
        day, here = _day(e.at), (0, e.segment_id, e.region_id)
        if e.kind in {"sent", "delivered", "failed", "undelivered"}:
            yield f"notifications_{e.kind}", day, here, None, 1
        if e.kind == "sent":
            yield "notifications_sent_less_undelivered", day, here, None, 1
        if e.kind == "undelivered":
            yield "notifications_failed", day, here, None, 1
            yield "notifications_sent_less_undelivered", day, here, None, -1


def recounted() -> dict[Cell, int]:
    """The whole lattice, from the logs."""
    lattice: dict[Cell, int] = defaultdict(int)
    for facts in (_users(), _tickets(), _payments(), _ledger(), _notifications()):
        for measure, day, members, currency, value in facts:
            counts = [(COUNTED_BY[measure], 1)] if measure in COUNTED_BY else []
            for name, added in ((measure, value), *counts):
                for cell in _cells(name, day, members, currency):
                    lattice[cell] += added
    return dict(lattice)


def _cells(measure: str, day: date, members: tuple[int, int, int], currency: str | None) -> Iterator[Cell]:
    """The cells that a fact falls into."""
    for rolled_up in product((False, True), repeat=3):
        if measure in WITHOUT_ASSET_TYPE and not rolled_up[0]:
            continue
        grouping = 4 * rolled_up[0] + 2 * rolled_up[1] + rolled_up[2]
        asset_type, segment, region = (
            None if up else member for up, member in zip(rolled_up, members, strict=True)
        )
        yield measure, grouping, day, asset_type, segment, region, currency


def recounted_active() -> set[tuple[date, int, int, int, int]]:
    """Who was active on which day: moved a ticket, started or verified a payment, or had an entry of their own."""
    active = set()
    for t in TicketEvent.objects.exclude(actor=None).exclude(ticket_id__in=_retracted("tickets")):
        active.add((_day(t.at), t.actor_id or 0, t.asset_type_id, t.segment_id, t.region_id))
    for p in PaymentEvent.objects.filter(kind__in=("initiated", "verified")).exclude(
        Q(user=None) | Q(payment_id__in=_retracted("payments"))
    ):
        active.add((_day(p.at), p.user_id or 0, p.asset_type_id, p.segment_id, p.region_id))
    for e in LedgerEntry.objects.filter(reversal=False).exclude(
        Q(user=None) | Q(transfer_id__in=_retracted("transfers"))
    ):
        active.add((_day(e.at), e.user_id or 0, e.asset_type_id, e.segment_id, e.region_id))
    return active


def kept() -> dict[Cell, int]:
    """The whole lattice, as the rollups have it."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT measure, grouping, day, asset_type_id, segment_id, region_id, currency, value"
            f" FROM ({values(STORED)}) AS stored"
        )
        return {row[:7]: row[7] for row in cursor.fetchall()}


def days_of_month(grain: str, day: date) -> list[date]:
    """The days of the month of a calendar that holds a day."""

    def month(of: date) -> tuple[int, int]:
        named = jdatetime.date.fromgregorian(date=of) if grain == "persian_month" else of
        return named.year, named.month

    around = (day + timedelta(days=n) for n in range(-31, 32))
    return [one for one in around if month(one) == month(day)]


def summed_months() -> dict[tuple[str, str], dict[date, list[date]]]:
    """By log and calendar, the months that are whole in the days that are summed: their first day, and all."""
    found: dict[tuple[str, str], dict[date, list[date]]] = {}
    with connection.cursor() as cursor:
        cursor.execute("SELECT log, grain, lower(run), upper(run) FROM summed_months, unnest(days) AS run")
        for log, grain, day, end in cursor.fetchall():
            of_log = found.setdefault((log, grain), {})
            while day < end:
                month = days_of_month(grain, day)
                if day == month[0] and month[-1] < end:
                    of_log[day] = month
                day = month[-1] + timedelta(days=1)
    return found


def kept_months() -> dict[tuple[str, Cell], int]:
    """The cells of all summed months, as they are stored."""
    found = {}
    for (log, grain), months in summed_months().items():
        slugs = [measure.slug for measure in STORED if measure.source.log == log]
        with connection.cursor() as cursor:
            cursor.execute(
                f"SELECT grouping, day, asset_type_id, segment_id, region_id, currency, {', '.join(slugs)}"
                " FROM analytics_months WHERE log = %s AND grain = %s AND day = ANY (%s)",
                [log, grain, list(months)],
            )
            for row in cursor.fetchall():
                for slug, value in zip(slugs, row[6:], strict=True):
                    if value is not None:
                        found[grain, (slug, *row[:6])] = value
    return found


def recounted_months() -> dict[tuple[str, Cell], int]:
    """The same, from the logs."""
    found: dict[tuple[str, Cell], int] = defaultdict(int)
    firsts = {
        (log, grain, day): first
        for (log, grain), months in summed_months().items()
        for first, days in months.items()
        for day in days
    }
    logs = {measure.slug: measure.source.log for measure in STORED}
    for (measure, grouping, day, one, two, three, currency), value in recounted().items() if firsts else ():
        for grain in ("gregorian_month", "persian_month"):
            if first := firsts.get((logs[measure], grain, day)):
                found[grain, (measure, grouping, first, one, two, three, currency)] += value
    return dict(found)


def kept_active() -> set[tuple[date, int, int, int, int]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT day, user_id, asset_type_id, segment_id, region_id FROM active_user_days")
        return set(cursor.fetchall())


def assert_counted_once() -> None:
    """The rollups hold every fact of the logs exactly once, by day and in months."""
    assert kept() == recounted()
    assert kept_months() == recounted_months()
    assert kept_active() == recounted_active()


def fact_days() -> list[date]:
    """Every day on which something fell, measured or only active."""
    return sorted({cell[2] for cell in recounted()} | {active[0] for active in recounted_active()})
