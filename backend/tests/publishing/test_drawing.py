"""A month drawn day by day: what each day published, what it is now, and the same points in its document."""

from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.common.languages import FileLanguage
from assets.common.money import Money
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.printing.formatting import Formatter
from assets.publishing.document import document_of
from assets.publishing.selectors import whole
from assets.reports.queries.periods import CalendarName
from assets.reports.rollups import drain
from assets.wallets.models import WalletKind
from assets.wallets.services import Posting, open_wallet, post_transfer, system_wallet
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.publishing.market import late_payment, report, sealed, tamper
from tests.reconciliation.books import BOOKS, Books, at

URL = "/api/v1/reports/published/"
FEBRUARY = "gregorian_month/2026-02-01/"

pytestmark = pytest.mark.django_db(transaction=True)


def charts(client: Client, path: str = FEBRUARY) -> dict[tuple[str, str | None], dict[str, Any]]:
    """What a report is drawn by, by metric and currency."""
    told = client.get(f"{URL}{path}").json()["charts"]
    return {(one["metric"], one["currency"]): one for one in told}


def days(chart: dict[str, Any]) -> dict[str, tuple[str, str | None, str]]:
    """Status, published and now of each day, by month and day."""
    return {one["day"][5:]: (one["status"], one["value"], one["now"]) for one in chart["days"]}


def dollars(user: int, cents: int, day: str) -> None:
    """A top-up in dollars on a day."""
    payment = create_payment(user_id=user, amount=cents, currency="USD", created_at=at(day, 9)).id
    record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
    wallets = {system_wallet(WalletKind.GATEWAY, "USD").id: -cents}
    wallets[open_wallet(user_id=user, currency="USD").id] = cents
    postings = [Posting(one, Money.of(amount, "USD"), "top_up") for one, amount in wallets.items()]
    post_transfer(kind="top_up", at=at(day), postings=postings, payment_id=payment)


def test_each_day_of_the_month_has_what_its_own_report_says(books: Books, auditor: Client) -> None:
    drawn = charts(auditor)
    assert list(drawn) == [("total_volume", "IRR"), ("revenue", "IRR"), ("active_loans", None)]
    volume = drawn["total_volume", "IRR"]
    assert (volume["unit"], volume["kind"], volume["exponent"]) == ("money", "flow", 0)
    found = days(volume)
    assert list(found) == [f"02-{day:02}" for day in range(1, 29)]
    assert found["02-01"] == ("sealed", "5000", "5000")
    assert found["02-03"] == ("sealed", "0", "0"), "a day without volume is a day of zero"
    loans = days(drawn["active_loans", None])
    assert [loans[day][1] for day in ("02-09", "02-10", "02-13", "02-14")] == ["0", "1", "1", "0"]


def test_a_persian_month_has_its_own_days_and_a_day_has_nothing_to_draw(
    books: Books, auditor: Client
) -> None:
    month = charts(auditor, "persian_month/2026-01-21/")
    assert list(days(month["total_volume", "IRR"]))[::29] == ["01-21", "02-19"]
    assert charts(auditor, "day/2026-02-01/") == {}
    assert list(charts(auditor, "gregorian_month/2026-01-01/")) == [("active_loans", None)], "no money moved"


def test_a_restated_day_keeps_its_2000_and_is_2700_now(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    volume = days(charts(auditor)["total_volume", "IRR"])
    assert volume["02-02"] == ("restated", "2000", "2700")
    assert volume["02-01"] == ("sealed", "5000", "5000")
    assert volume["02-04"] == ("sealed", "0", "0")


def test_two_currencies_are_two_drawings_and_one_that_came_late_is_drawn_from_zero(dataset: Load) -> None:
    books = dataset(BOOKS)
    auditor = as_user(join(role=Role.AUDITOR))
    dollars(books.ada, 1_250, "02-05")
    sealed()
    drawn = charts(auditor)
    assert [name for name in drawn if name[0] == "total_volume"] == [
        ("total_volume", "IRR"), ("total_volume", "USD"),
    ]  # fmt: skip
    assert drawn["total_volume", "USD"]["exponent"] == 2
    assert days(drawn["total_volume", "USD"])["02-05"] == ("sealed", "1250", "1250")
    assert days(drawn["total_volume", "IRR"])["02-05"] == ("sealed", "0", "0")
    january = "gregorian_month/2026-01-01/"
    assert ("total_volume", "USD") not in charts(auditor, january)
    dollars(books.ada, 300, "01-20")
    drain()
    assert days(charts(auditor, january)["total_volume", "USD"])["01-20"] == ("restated", "0", "300")


def test_a_day_that_is_not_sealed_has_no_published_value(books: Books, auditor: Client) -> None:
    tamper(
        "UPDATE reports SET status = 'open', seq = NULL WHERE grain = 'day' AND report_date = '2026-02-02'"
    )
    tamper("DELETE FROM reports WHERE grain = 'day' AND report_date = '2026-02-01'")
    volume = days(charts(auditor)["total_volume", "IRR"])
    assert volume["02-01"] == ("open", None, "5000")
    assert volume["02-02"] == ("open", None, "2000")
    assert volume["02-03"] == ("sealed", "0", "0")


def test_the_document_draws_the_same_points(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    tamper(
        "UPDATE reports SET status = 'open', seq = NULL WHERE grain = 'day' AND report_date = '2026-02-04'"
    )
    told = document_of(
        whole(report("02-01", "gregorian_month")), Formatter(FileLanguage.EN, CalendarName.GREGORIAN)
    )["charts"]
    drawn = list(charts(auditor).values())
    assert len(told) == len(drawn)
    for document, figure in zip(told, drawn, strict=True):
        highest = max(int(day["value"] or 0) for day in figure["days"])
        points = document["chart"]["points"]
        assert [point["marked"] for point in points] == [
            day["status"] == "restated" for day in figure["days"]
        ]
        assert [point["share"] for point in points] == pytest.approx(
            [int(day["value"] or 0) / highest for day in figure["days"]]
        )
