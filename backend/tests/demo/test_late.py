"""Facts that arrive late on the demo: true, once, and told by the reports of their days."""

from datetime import date

import pytest

from assets.common.days import ONE_DAY, day_of
from assets.demo import late, services
from assets.demo.anomalies import arriving_late
from assets.demo.late import KINDS
from assets.demo.models import DemoMarketplace
from assets.demo.services import make_demo
from assets.publishing.lateness import late_arrivals
from assets.publishing.verifying import verify_published
from assets.reconciliation.models import Agreement
from assets.reconciliation.services import reconcile
from assets.reports.models import Report, Restatement
from assets.reports.rollups import drain
from tests.database import empty_the_marketplace
from tests.demo.conftest import END, SEED, Ask, silent

EXPECTED = arriving_late(END)
DAYS = {one.day for one in EXPECTED}
TOP_UPS = {one.day for one in EXPECTED if one.kind == "top_up"}
"""Whose facts can be told of any marketplace, however little; a loan that is overdue is not in each."""

RECORDED = """
SELECT e.payment_id, e.kind, e.amount, e.at, a.authority
FROM payment_events AS e LEFT JOIN payment_authorities AS a ON a.payment_id = e.payment_id
WHERE e.id = ANY (%s) ORDER BY e.id
"""


def restated(grain: str = Report.Grain.DAY) -> set[date]:
    found = Report.objects.filter(grain=grain, status=Report.Status.RESTATED)
    return set(found.values_list("report_date", flat=True))


def late_rows(log: str) -> list[int]:
    """The rows of a log that restatements of days name."""
    days = Restatement.objects.filter(report__grain=Report.Grain.DAY).order_by("seq")
    return [row for told in days for row in told.row_ids.get(log, [])]


def test_they_are_written_down_whole() -> None:
    assert {one.kind for one in EXPECTED} == set(KINDS)
    assert all(one.what and one.times > 0 and one.day < day_of(END) for one in EXPECTED)


@pytest.mark.django_db
def test_one_is_of_a_month_that_is_over_on_whichever_day_the_demo_is_made(ask: Ask) -> None:
    back = day_of(END).toordinal() - min(DAYS).toordinal()
    months = (
        "SELECT count(*) FROM calendar_day AS today JOIN calendar_day AS fact ON fact.day = today.day - %s"
    )
    in_both = " AND fact.persian_month = today.persian_month AND fact.gregorian_month = today.gregorian_month"
    assert ask(f"{months}{in_both} WHERE today.day > '1971-01-01'", [back]) == [(0,)]


@pytest.mark.django_db
@pytest.mark.usefixtures("small_demo")
class TestOnTheDemo:
    def test_their_days_stand_as_restated_and_no_others(self) -> None:
        assert restated() == DAYS
        assert restated(Report.Grain.PERSIAN_MONTH) | restated(Report.Grain.GREGORIAN_MONTH)
        assert not Report.objects.filter(status=Report.Status.OPEN).exists()

    @pytest.mark.parametrize(
        ("slug", "metric", "kind"),
        [("late-settlement-file", "total_volume", "verified"), ("late-chargeback", "refunds", "reversed")],
    )
    def test_a_day_is_restated_by_the_very_payments(
        self, ask: Ask, slug: str, metric: str, kind: str
    ) -> None:
        (arrived,) = (one for one in EXPECTED if one.slug == slug)
        told = Restatement.objects.get(report__grain="day", report__report_date=arrived.day)
        of_kind = "SELECT count(*), sum(amount) FROM payment_events WHERE kind = %s AND id = ANY (%s)"
        assert ask(of_kind, [kind, told.row_ids["payment_events"]]) == [
            (arrived.times, int(told.difference[metric]["IRR"]))
        ]

    def test_two_returns_end_two_loans_of_a_day_before(self) -> None:
        (arrived,) = (one for one in EXPECTED if one.kind == "return")
        told = Restatement.objects.get(report__grain="day", report__report_date=arrived.day)
        assert told.difference["active_loans"] == f"-{arrived.times}"
        assert told.difference["tickets_completed"] == str(arrived.times)

    @pytest.mark.parametrize("log", ["payment_events", "ledger_entries", "ticket_events"])
    def test_they_were_recorded_after_the_history_for_days_of_it(self, ask: Ask, log: str) -> None:
        rows = late_rows(log)
        recorded = f"SELECT min(recorded_at - at), min(recorded_at) FROM {log} WHERE id = ANY (%s)"
        ((delay, first),) = ask(recorded, [rows])
        assert delay > ONE_DAY
        assert first > END

    def test_everything_published_is_verified(self) -> None:
        assert verify_published().broken is None

    def test_the_late_arrival_meter_tells_of_them(self) -> None:
        (rials,) = late_arrivals(day_of(END)).currencies
        assert all(int(one.amount) > 0 for one in rials.arrived)


@pytest.mark.django_db(transaction=True)
class TestMaking:
    def make(self) -> None:
        make_demo(seed=SEED, users=80, tickets=400, end=END, progress=silent)

    def test_the_books_agree_and_a_second_start_adds_nothing(self, ask: Ask) -> None:
        self.make()
        assert reconcile(END).outcome == Agreement.AGREES
        rows = "SELECT count(*) FROM payment_events UNION ALL SELECT count(*) FROM ledger_entries"
        before, restatements = ask(rows), Restatement.objects.count()
        self.make()
        assert (ask(rows), Restatement.objects.count()) == (before, restatements)

    def test_the_same_seed_and_end_have_the_same_arrive(self, ask: Ask) -> None:
        self.make()
        first = ask(RECORDED, [late_rows("payment_events")])
        empty_the_marketplace()
        self.make()
        assert ask(RECORDED, [late_rows("payment_events")]) == first

    def test_killed_among_them_none_is_there_and_the_next_start_brings_all(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def dies(*_: object) -> bool:
            raise KeyboardInterrupt

        with monkeypatch.context() as patched:
            patched.setitem(late.KINDS, "return", dies)
            with pytest.raises(KeyboardInterrupt):
                self.make()
        assert DemoMarketplace.objects.get().late_at is None
        assert restated() == set()
        self.make()
        assert restated() >= TOP_UPS

    def test_killed_before_they_are_counted_they_wait_for_the_worker(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def dies(_line: str) -> None:
            if "late" in _line:
                raise KeyboardInterrupt

        with pytest.raises(KeyboardInterrupt):
            make_demo(seed=SEED, users=80, tickets=400, end=END, progress=dies)
        assert restated() == set()
        self.make()
        drain()
        assert restated() >= TOP_UPS

    def test_nothing_arrives_before_its_days_are_sealed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(services, "seal_closed_days", lambda _at: 0)
            self.make()
        assert DemoMarketplace.objects.get().late_at is None
        self.make()
        assert restated() >= TOP_UPS
