"""Books that are whole agree to the last rial, whatever waits to be counted."""

from datetime import date, timedelta

import pytest
from django.db import connection

from assets.accounts.services import register_user
from assets.audit.models import AuditEvent
from assets.reconciliation.checks import Slug
from assets.reconciliation.models import Reconciliation
from assets.reconciliation.screens import windows
from assets.reconciliation.tasks import reconcile_each_day
from assets.reports.metrics.registry import METRICS
from assets.reports.queries.periods import CalendarName, comparison
from assets.reports.queries.presets import Preset, preset_days
from assets.reports.rollups import drain
from tests.database import Load
from tests.marketplace.life import Life
from tests.reconciliation.books import BOOKS, NOW, at, broken, execute, found, sides

pytestmark = pytest.mark.django_db(transaction=True)

CARDS = [metric.slug for metric in METRICS if metric.overview]


def test_an_empty_marketplace_agrees() -> None:
    one = found()
    assert (one.outcome, one.breaks) == ("agrees", 0)
    assert [check["check"] for check in one.checks] == list(Slug)


@pytest.mark.quick
def test_both_sides_are_the_sums_counted_by_hand(dataset: Load) -> None:
    dataset(BOOKS)
    one = found()
    assert broken(one) == {}
    assert sides(one, Slug.WALLETS) == {"IRR": ("3700", "3700")}, "5,000 - 1,000 + 900 - 1,200"
    assert sides(one, Slug.TRANSFERS) == {"IRR": ("12200", "12200")}, "7,000 + 2,000 + 1,000 + 1,000 + 1,200"
    assert sides(one, Slug.GATEWAY) == {"IRR": ("5000", "5000")}
    assert sides(one, Slug.ESCROW) == {"IRR": ("1200", "1200")}
    assert sides(one, Slug.REVENUE) == {"IRR": ("100", "100")}
    assert sides(one, Slug.STOCKS) == {None: ("8", "8")}, (
        "2 users, 2 tickets, 1 active loan, 1 overdue, 2 payments"
    )
    (screens,) = (check for check in one.checks if check["check"] == Slug.SCREENS)
    assert all(side["stated"] == side["counted"] != "0" for side in screens["sides"])


def test_every_named_range_is_asked_in_both_calendars(dataset: Load) -> None:
    dataset(BOOKS)
    today, first_day = NOW.date(), date(2026, 1, 5)
    asked = list(windows(today, first_day).values())
    for preset in Preset:
        for calendar in CalendarName:
            first, last = preset_days(preset, today, calendar, first_day)
            days = first, last, comparison(first, last, calendar, today)
            alike = [
                (one.first, one.last, comparison(one.first, one.last, one.calendar, today)) for one in asked
            ]
            assert alike.count(days) == 1, (preset, calendar)
    (screens,) = (check for check in found().checks if check["check"] == Slug.SCREENS)
    places = len(asked) * len(("line", "members")) * len(CARDS) * len(("figure", "compared", "before"))
    assert screens["objects"] > places


def test_what_waits_for_a_pass_is_counted_along(dataset: Load) -> None:
    dataset(BOOKS)
    drain()
    one = found()
    register_user(joined_at=at("03-10", 11), name="Eve")
    assert found().breaks == one.breaks == 0


@pytest.mark.parametrize("seed", [51, 52, 53])
def test_whatever_people_do_the_logs_the_rollups_and_the_screens_agree(seed: int) -> None:
    Life(seed).lives(days=30, operations=300, until=NOW)
    assert broken(found()).keys() <= {"gateway", "escrow"}, "of this life no transfer belongs to a payment"


def test_imported_payments_and_tickets_were_paid_elsewhere(dataset: Load) -> None:
    books = dataset(BOOKS)
    with connection.cursor() as cursor:
        cursor.execute("SET session_replication_role = replica")
        cursor.execute(
            "DELETE FROM ledger_entries WHERE transfer_id IN (SELECT id FROM transfers WHERE payment_id = %s)",
            [books.kept],
        )
        cursor.execute("RESET session_replication_role")
    assert "gateway" in broken(found())
    execute(
        "INSERT INTO import_keys (plan_id, target, external_id, row_id) VALUES (1, 'payments', 'a', %s)",
        books.kept,
    )
    assert "gateway" not in broken(found())


def test_it_is_an_event_of_the_audit_log() -> None:
    one = found()
    event = AuditEvent.objects.get(action="reconciled")
    assert (event.object_id, event.outcome, event.actor_role) == (str(one.id), "done", "system")
    assert event.after == {"breaks": 0, "broken": []}


def test_each_day_has_one_whatever_was_missed(monkeypatch: pytest.MonkeyPatch) -> None:
    moment = at("03-10", 0)

    def passes(by: timedelta) -> int:
        monkeypatch.setattr("assets.reconciliation.tasks.database_now", lambda: moment + by)
        reconcile_each_day(timestamp=0)
        return Reconciliation.objects.count()

    assert passes(timedelta(minutes=14)) == 0, "the day before is not reported yet"
    assert passes(timedelta(minutes=15)) == 1
    assert passes(timedelta(hours=20)) == 1, "once a day"
    assert passes(timedelta(days=1, minutes=14)) == 1
    assert passes(timedelta(days=9, hours=1)) == 2, "after an outage there is one for today"
