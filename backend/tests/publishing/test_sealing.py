"""Every day that is over is sealed once, in order, with its months, however long nobody was there to do it."""

import logging
from datetime import date, timedelta

import pytest
from django.core import mail
from django.db import IntegrityError, connection, transaction

from assets.audit.models import AuditEvent
from assets.common.days import ONE_DAY, start_of
from assets.common.roles import LOGS
from assets.payments.models import PaymentEvent
from assets.payments.services import create_payment
from assets.publishing import sealing
from assets.publishing.sealing import GRACE, seal_closed_days
from assets.publishing.tasks import tell_of_breaks
from assets.reports.metrics.measures import MEASURES
from assets.reports.models import Report
from assets.reports.rollups import drain, rebuild
from assets.reports.seals.chain import append
from tests.acting import acting_as
from tests.database import Load
from tests.publishing.market import FIRST, LAST, report, sealed, tamper
from tests.reconciliation.books import BOOKS, NOW, Books, at, execute

SECOND = timedelta(seconds=1)

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(BOOKS)


@pytest.mark.quick
def test_each_closed_day_from_the_first_of_the_month_on_is_sealed_and_today_is_not(books: Books) -> None:
    assert sealed() == 78
    days = Report.objects.filter(grain=Report.Grain.DAY).order_by("report_date")
    assert [one.report_date for one in days] == [FIRST + ONE_DAY * n for n in range(78)]
    assert {one.status for one in days} == {Report.Status.SEALED}
    assert days[77].report_date == LAST


def test_days_that_bulk_work_left_on_the_queue_are_counted_and_sealed_in_one_run(books: Books) -> None:
    execute("DELETE FROM analytics_records")
    for log in LOGS:
        execute(
            "INSERT INTO rollup_queue (log, day)"
            f" SELECT '{log}', generate_series(date '2026-01-05', date '2026-03-09', '1 day')::date"
        )
    assert sealed() == 78
    assert report("02-01").figures["total_volume"] == {"IRR": "5000"}
    assert report("02-01", "gregorian_month").figures["total_users"] == "2"


@pytest.mark.parametrize(("after_midnight", "last"), [(GRACE - SECOND, LAST), (GRACE, LAST + ONE_DAY)])
def test_a_day_is_sealed_some_minutes_after_its_end(
    books: Books, after_midnight: timedelta, last: date
) -> None:
    seal_closed_days(start_of(LAST + 2 * ONE_DAY) + after_midnight)
    assert Report.objects.filter(grain=Report.Grain.DAY).latest("report_date").report_date == last


def test_months_of_both_calendars_are_sealed_when_their_last_day_is(books: Books) -> None:
    sealed()
    months = Report.objects.exclude(grain=Report.Grain.DAY).order_by("last_day")
    assert [(one.grain, str(one.report_date), str(one.last_day)) for one in months] == [
        ("persian_month", "2025-12-22", "2026-01-20"),
        ("gregorian_month", "2026-01-01", "2026-01-31"),
        ("persian_month", "2026-01-21", "2026-02-19"),
        ("gregorian_month", "2026-02-01", "2026-02-28"),
    ]


FIGURES = [
    # Of 1 February: one top-up of 5,000, nothing else.
    ("02-01", "day", {"total_users": "2", "total_volume": {"IRR": "5000"}, "wallet_balances": {"IRR": "5000"},
                      "payments_verified": "1", "refunds": {}, "revenue": {}, "active_users": "1"}),
    # The next day 2,000 more, which are taken back on the third.
    ("02-02", "day", {"total_volume": {"IRR": "2000"}, "wallet_balances": {"IRR": "7000"}}),
    ("02-03", "day", {"total_volume": {}, "wallet_balances": {"IRR": "5000"}, "refunds": {"IRR": "2000"}}),
    # On the 14th a loan ends: 900 go to the lender, 100 are the fee.
    ("02-14", "day", {"tickets_completed": "1", "revenue": {"IRR": "100"}, "wallet_balances": {"IRR": "4900"},
                      "completion_rate": "1", "active_loans": "0"}),
    ("02-01", "gregorian_month", {"total_volume": {"IRR": "7000"}, "refunds": {"IRR": "2000"},
                                  "revenue": {"IRR": "100"}, "average_payment": {"IRR": "3500"},
                                  "wallet_balances": {"IRR": "4900"}, "active_users": "2", "completion_rate": "1"}),
    ("01-01", "gregorian_month", {"new_users": "2", "total_volume": {}, "completion_rate": None, "active_users": "0"}),
]  # fmt: skip


@pytest.mark.parametrize(("day", "grain", "figures"), FIGURES)
def test_a_report_says_what_happened(books: Books, day: str, grain: str, figures: dict[str, object]) -> None:
    sealed()
    assert {slug: report(day, grain).figures[slug] for slug in figures} == figures


def test_each_seal_names_the_one_before_and_the_audit_log_names_the_last(books: Books) -> None:
    sealed()
    chain = list(Report.objects.order_by("seq"))
    assert [one.seq for one in chain] == list(range(1, 83))
    assert bytes(chain[0].previous_digest or b"") == bytes(32)
    assert [one.previous_digest for one in chain[1:]] == [one.digest for one in chain[:-1]]
    (event,) = AuditEvent.objects.filter(action="sealed")
    assert event.after == {"seq": 82, "digest": bytes(chain[-1].digest or b"").hex(), "reports": 82}


def test_run_again_it_changes_nothing_and_a_month_later_it_seals_the_month(books: Books) -> None:
    sealed()
    before = list(Report.objects.order_by("seq").values())
    assert sealed() == 0
    assert sealed(NOW + timedelta(days=30)) == 30
    assert list(Report.objects.order_by("seq").values())[:82] == before


@pytest.mark.parametrize("at_once", [1, 7, 77, 78, 79])
def test_in_whatever_chunks_the_days_say_the_same(
    books: Books, at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    sealed()
    whole = {(one.grain, one.report_date): (one.figures, one.rows) for one in Report.objects.all()}
    tamper("TRUNCATE reports CASCADE")
    monkeypatch.setattr(sealing, "DAYS_AT_ONCE", at_once)
    assert sealed() == 78
    assert {(one.grain, one.report_date): (one.figures, one.rows) for one in Report.objects.all()} == whole


def test_what_is_sealed_stays(books: Books) -> None:
    sealed()
    day = report("02-01")
    for statement in (
        "UPDATE reports SET figures = '{}' WHERE id = %s",
        "UPDATE reports SET status = 'open', seq = NULL WHERE id = %s",
        "UPDATE reports SET status = 'restated', watermark = NULL WHERE id = %s",
        "DELETE FROM reports WHERE id = %s",
    ):
        with pytest.raises(IntegrityError, match="what is sealed stays"), transaction.atomic():
            execute(statement, day.id)
    with pytest.raises(IntegrityError), transaction.atomic():
        execute("TRUNCATE reports CASCADE")


def test_a_sealed_day_is_compared_and_not_mended_an_open_one_is_mended(
    books: Books, caplog: pytest.LogCaptureFixture
) -> None:
    sealed(at("02-20"))
    for day in ("2026-02-01", "2026-03-01"):
        more = ", ".join(f"{measure.slug} = {measure.slug} + 1" for measure in MEASURES)
        execute(f"UPDATE analytics_records SET {more} WHERE day = %s", day)
    assert rebuild([date(2026, 2, 1)]).unexplained > 0
    assert rebuild([date(2026, 2, 1)]).unexplained > 0, "it is as it was"
    with caplog.at_level(logging.ERROR):
        sealed()
    assert "incident" in caplog.text
    assert rebuild([date(2026, 3, 1)]).changed == 0


def test_a_day_that_is_queued_as_a_whole_is_not_sealed_before_it_is_counted(books: Books) -> None:
    drain()
    execute("INSERT INTO rollup_queue (log, day) VALUES ('user_events', '2026-02-20')")
    with transaction.atomic():
        assert sealing._came_meanwhile([date(2026, 2, 20)], date(2026, 3, 10))
    assert sealed() == 78, "the rebuild of the night counts it"


def test_nobody_queues_a_sealed_day_as_a_whole(books: Books) -> None:
    sealed(at("02-20"))
    with pytest.raises(IntegrityError, match="is sealed"), transaction.atomic():
        execute("INSERT INTO rollup_queue (log, day) VALUES ('user_events', '2026-02-19')")
    execute("INSERT INTO rollup_queue (log, day) VALUES ('user_events', '2026-02-20')")
    execute("INSERT INTO rollup_queue (log, day) VALUES ('exchange_rates', '2026-02-19')")


def test_sealing_waits_for_bulk_work_and_is_done_the_next_time(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "PATIENCE", "50ms")
    other = connection.copy()
    try:
        other.set_autocommit(False)
        with other.cursor() as cursor:
            cursor.execute("LOCK TABLE seal_lock IN ROW SHARE MODE")
        assert sealed() == 0
        other.rollback()
    finally:
        other.close()
    assert sealed() == 78


class TestBrokenBooks:
    """A transfer of 14 February that came to have 7 more on one side."""

    @pytest.fixture
    def _broken(self, books: Books) -> None:
        drain()
        tamper(
            "UPDATE ledger_entries SET amount = amount + 7 WHERE wallet_kind = 'escrow' AND kind = 'settlement'"
        )

    @pytest.mark.usefixtures("_broken")
    def test_the_days_before_are_sealed_the_broken_one_and_all_after_it_stay_open(self) -> None:
        assert sealed() == (date(2026, 2, 14) - FIRST).days
        assert report("02-13").status == "sealed"
        assert {report(day).status for day in ("02-14", "02-15", "03-09")} == {"open"}
        assert {one["check"] for one in report("02-14").breaks} >= {"transfers"}
        assert report("02-15").breaks == []
        assert not Report.objects.filter(grain="gregorian_month", report_date="2026-02-01").exists()

    @pytest.mark.usefixtures("_broken")
    def test_the_audit_log_and_the_administrators_are_told_once(
        self, django_user_model: type, settings: object
    ) -> None:
        django_user_model.objects.create(email="a@example.com", role="admin", joined_at=at("01-06"))  # type: ignore[attr-defined]
        sealed()
        sealed()
        (event,) = AuditEvent.objects.filter(action="sealed", outcome="failed")
        assert event.object_id == "2026-02-14"
        tell_of_breaks(day="2026-02-14")
        assert [message.to for message in mail.outbox] == [["a@example.com"]]
        assert "2026-02-14" in mail.outbox[0].subject
        assert "/admin/reconciliation/" in mail.outbox[0].body

    @pytest.mark.usefixtures("_broken")
    def test_once_the_books_agree_all_are_sealed(self) -> None:
        sealed()
        tamper(
            "UPDATE ledger_entries SET amount = amount - 7 WHERE wallet_kind = 'escrow' AND kind = 'settlement'"
        )
        assert sealed(NOW + timedelta(minutes=30)) == 0, "broken books are compared again after an hour"
        assert sealed(NOW + timedelta(minutes=61)) == (LAST - date(2026, 2, 13)).days
        assert {one.status for one in Report.objects.all()} == {"sealed"}
        assert report("02-14").breaks == []

    def test_a_break_of_no_day_keeps_every_day_open(self, books: Books) -> None:
        tamper("UPDATE wallets SET balance = balance + 1 WHERE user_id = %s", books.ada)
        assert sealed() == 0
        first = Report.objects.order_by("report_date")[0]
        assert (first.report_date, first.status) == (FIRST, "open")
        assert {one["check"] for one in first.breaks} >= {"wallets"}


def test_killed_between_two_chunks_it_goes_on_where_it_was(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "DAYS_AT_ONCE", 10)
    whole = append

    def dies(*given: object) -> object:
        if given[1].seq == 34:  # type: ignore[attr-defined]
            raise KeyboardInterrupt
        return whole(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(sealing, "append", dies)
    with pytest.raises(KeyboardInterrupt):
        sealed()
    assert Report.objects.filter(grain="day").count() == 30, "what its transaction had done is undone"
    monkeypatch.setattr(sealing, "append", whole)
    assert seal_closed_days(NOW) == 48
    assert [one.seq for one in Report.objects.order_by("seq")] == list(range(1, 83))


def test_the_worker_seals_and_restates_with_no_more_than_its_own_rights(books: Books) -> None:
    with acting_as("assets_worker"):
        assert sealed() == 78
    with acting_as("assets_web"):
        payment = create_payment(user_id=books.ada, amount=9, currency="IRR", created_at=at("02-02"))
    with acting_as("assets_worker"):
        drain()
    (told,) = report("02-02").restatements.all()
    assert told.row_ids == {"payment_events": [PaymentEvent.objects.get(payment=payment).id]}
