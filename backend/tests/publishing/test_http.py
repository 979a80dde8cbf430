"""Published reports over HTTP: managers, auditors and administrators read them, and have them verified."""

from datetime import datetime, timedelta

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.publishing.lateness import late_arrivals
from assets.reconciliation.services import reconcile
from assets.reports.models import Report
from tests.access.signing_in import as_user, join
from tests.publishing.market import late_payment, sealed, tamper
from tests.reconciliation.books import Books, at

URL = "/api/v1/reports/published/"

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_list_is_newest_first_and_page_by_page_tells_every_report_once(
    books: Books, auditor: Client
) -> None:
    told = auditor.get(URL, {"limit": 50}).json()
    assert (told["sealed_to"], told["length"]) == ("2026-03-09", 82)
    days = [one["first_day"] for one in told["reports"]]
    rest = auditor.get(URL, {"limit": 50, "cursor": told["next"]}).json()
    days += [one["first_day"] for one in rest["reports"]]
    assert rest["next"] is None
    assert days == sorted(set(days), reverse=True)
    assert len(days) == 78
    (newest, *_) = told["reports"]
    assert {one["metric"]: one["value"] for one in newest["figures"]} == {
        "total_users": "2", "active_loans": "1", "total_tickets": "2", "wallet_balances": "3700",
    }  # fmt: skip


def test_months_and_states_are_chosen(books: Books, auditor: Client) -> None:
    months = auditor.get(URL, {"grain": "persian_month"}).json()["reports"]
    assert [one["first_day"] for one in months] == ["2026-01-21", "2025-12-22"]
    assert auditor.get(URL, {"status": "restated"}).json()["reports"] == []
    late_payment(books.ada, 700, "02-02")
    (restated,) = auditor.get(URL, {"status": "restated"}).json()["reports"]
    assert (restated["first_day"], restated["restatements"]) == ("2026-02-02", 1)


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({"grain": "week"}, "grain"),
        ({"status": "gone"}, "status"),
        ({"limit": 101}, "limit"),
        ({"cursor": "x"}, "cursor"),
        ({"since": "2026-01-01"}, "since"),
    ],
)
def test_what_cannot_be_asked_is_named(auditor: Client, asked: dict[str, str], field: str) -> None:
    refused = auditor.get(URL, asked)
    assert refused.status_code == 422
    assert field in refused.content.decode()


def test_published_2000_now_2700_by_the_rows_of_one_late_payment(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    told = auditor.get(f"{URL}day/2026-02-02/").json()
    assert told["status"] == "restated"
    (volume,) = [one for one in told["figures"] if one["metric"] == "total_volume"]
    assert (volume["value"], volume["now"], volume["difference"]) == ("2000", "2700", "700")
    assert (volume["currency"], volume["exponent"], volume["redefined"]) == ("IRR", 0, False)
    (users,) = [one for one in told["figures"] if one["metric"] == "total_users"]
    assert (users["value"], users["now"], users["difference"]) == ("2", "2", "0")
    (restatement,) = told["restatements"]
    (change,) = [one for one in restatement["changes"] if one["metric"] == "total_volume"]
    assert (change["before"], change["after"], change["difference"]) == ("2000", "2700", "700")
    assert {one["log"]: one["count"] for one in restatement["rows"]} == {
        "ledger_entries": 2,
        "payment_events": 2,
    }


def test_a_later_day_tells_that_its_stock_is_another_now_though_it_was_not_restated(
    books: Books, auditor: Client
) -> None:
    late_payment(books.ada, 700, "02-02")
    told = auditor.get(f"{URL}day/2026-02-10/").json()
    (balances,) = [one for one in told["figures"] if one["metric"] == "wallet_balances"]
    assert (told["status"], balances["value"], balances["now"]) == ("sealed", "4000", "4700")


def test_reading_one_is_an_event_of_the_audit_log(books: Books, auditor: Client) -> None:
    auditor.get(f"{URL}day/2026-02-02/")
    (event,) = AuditEvent.objects.filter(action="report_read")
    assert (event.object_kind, event.object_id, event.actor_role) == ("report", "day 2026-02-02", "auditor")


@pytest.mark.parametrize("path", ["day/2026-03-10/", "day/2020-01-01/", "gregorian_month/2026-01-02/"])
def test_a_period_without_a_report_is_not_found(books: Books, auditor: Client, path: str) -> None:
    for ending in ("", "verified/"):
        refused = auditor.get(f"{URL}{path}{ending}")
        assert (refused.status_code, refused.json()["code"]) == (404, "report_not_found")


def test_a_report_is_verified_on_demand(books: Books, auditor: Client) -> None:
    good = auditor.get(f"{URL}day/2026-02-01/verified/").json()
    assert (good["good"], good["links"], good["broken"], good["replaced"]) == (True, 82, None, False)
    tamper("UPDATE ledger_entries SET amount = amount + 1 WHERE id = 1")
    bad = auditor.get(f"{URL}day/2026-02-01/verified/").json()
    assert not bad["good"]
    assert bad["broken"].startswith("link 42")
    month = auditor.get(f"{URL}gregorian_month/2026-02-01/verified/").json()
    assert month["good"] is False
    assert (bad["replaced"], month["replaced"]) == (True, False), "of the month's days it is another report"


def test_a_report_is_not_replaced_by_a_break_elsewhere_in_the_chain(books: Books, auditor: Client) -> None:
    tamper("UPDATE reports SET figures = '{}' WHERE report_date = '2026-01-05' AND grain = 'day'")
    other, itself = (auditor.get(f"{URL}day/{day}/verified/").json() for day in ("2026-02-01", "2026-01-05"))
    assert (other["good"], other["replaced"]) == (False, False)
    assert (itself["good"], itself["replaced"]) == (False, True)


def test_a_figure_of_a_report_that_was_never_sealed_has_its_breaks(books: Books, auditor: Client) -> None:
    tamper("UPDATE wallets SET balance = balance + 5 WHERE user_id = %s", books.ada)
    reconcile(at("03-11", 12), whole=True)
    sealed(at("03-11", 14))
    told = auditor.get(f"{URL}day/2026-03-10/").json()
    assert (told["status"], told["seq"], told["digest"]) == ("open", None, None)
    assert {(one["check"], one["difference"]) for one in told["breaks"]} >= {("wallets", "5")}


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT])
def test_who_sees_no_money_of_the_marketplace_sees_no_report(role: Role) -> None:
    client = as_user(join(role=role, name="Dora"))
    for path in ("", "late/", "day/2026-02-02/", "day/2026-02-02/verified/"):
        assert client.get(f"{URL}{path}").status_code == 403


def card(client: Client, metric: str, **asked: str) -> dict[str, object]:
    told = client.get("/api/v1/reports/overview/", {"from": "2026-02-01", "to": "2026-02-10", **asked}).json()
    (found,) = [one for one in told["cards"] if one["metric"] == metric]
    return dict(found)


def test_a_card_whose_days_were_restated_says_what_was_published(books: Books, auditor: Client) -> None:
    assert {card(auditor, slug)["published"] for slug in ("total_volume", "wallet_balances")} == {None}
    late_payment(books.ada, 700, "02-02")
    volume, balances = card(auditor, "total_volume"), card(auditor, "wallet_balances")
    assert (volume["value"], volume["published"]) == ("7700", "7000")
    assert (balances["value"], balances["published"]) == ("4700", "4000")
    assert card(auditor, "total_users")["published"] is None
    assert card(auditor, "total_volume", **{"from": "2026-02-03"})["published"] is None, (
        "its days were not restated"
    )
    assert card(auditor, "total_volume", region="IR-23")["published"] is None, "reports are of all members"
    assert card(auditor, "total_volume", to="2026-03-09")["published"] is not None, "the last sealed day"
    assert card(auditor, "total_volume", to="2026-03-10")["published"] is None, "its last day is not sealed"


class TestLateArrivals:
    """Of 100,000 verified on one day of February, 3,000 were heard of later than the day: a day, two, or a week."""

    TODAY = datetime.fromisoformat("2026-03-10T12:00:00+03:30")

    @pytest.fixture
    def _payments(self, books: Books) -> None:
        self.pay(books.ada, 97_000, "02-20", timedelta())
        self.pay(books.ada, 1_500, "02-20", timedelta(hours=14))
        self.pay(books.ada, 1_000, "02-20", timedelta(days=1, hours=14))
        self.pay(books.ada, 400, "02-20", timedelta(days=2, hours=14))
        self.pay(books.ada, 100, "02-20", timedelta(days=7, hours=14))
        self.pay(books.ada, 50_000, "03-08", timedelta())

    def pay(self, user: int, amount: int, day: str, later: timedelta) -> None:
        payment = create_payment(user_id=user, amount=amount, currency="IRR", created_at=at(day, 9)).id
        record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
        tamper("UPDATE payment_events SET recorded_at = at WHERE recorded_at > '2026-04-01'")
        tamper(
            "UPDATE payment_events SET recorded_at = at + %s::interval WHERE payment_id = %s AND kind = 'verified'",
            str(later),
            payment,
        )

    @pytest.mark.usefixtures("_payments")
    def test_what_came_after_so_many_days_and_what_may_still_come(self) -> None:
        told = late_arrivals(self.TODAY.date())
        (rials,) = told.currencies
        assert rials.volume == "107000", "with the 7,000 of 1 and 2 February, in time"
        late = {one.after_days: (one.amount, one.share) for one in rials.arrived}
        assert late == {
            0: ("3000", "0.028037"),
            1: ("1500", "0.014019"),
            2: ("500", "0.004673"),
            7: ("100", "0.000935"),
        }
        (eighth,) = rials.last_days
        assert (str(eighth.day), eighth.volume) == ("2026-03-08", "50000")
        assert eighth.expected == "711", "a day old: 50,000 x 1,500 / 105,500"

    def test_without_payments_nothing_is_told(self) -> None:
        assert late_arrivals(self.TODAY.date()).currencies == []

    def test_days_before_anything_was_recorded_here_are_not_measured(self, books: Books) -> None:
        assert late_arrivals(self.TODAY.date()).currencies == [], "all was written down afterwards"


def test_one_that_is_open_is_told_open(books: Books, auditor: Client) -> None:
    assert Report.objects.exclude(status="open").count() == 82
    assert auditor.get(URL, {"status": "open"}).json()["reports"] == []
