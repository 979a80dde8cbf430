"""Series say what was published, where a late payment of 700 on 2 February has changed it since."""

import pytest
from django.test import Client

from tests.publishing.market import late_payment, report
from tests.reconciliation.books import Books

FEBRUARY = {"from": "2026-02-01", "to": "2026-02-28"}
MONTHS = {"grain": "month", "calendar": "gregorian"}
FROM_THE_DAY_ON = [f"2026-02-{day:02}" for day in range(2, 29)]

pytestmark = pytest.mark.django_db(transaction=True)


def published(client: Client, metric: str, **asked: str) -> tuple[dict[str, str], str | None]:
    """What was published of each period that has changed since, and of the total."""
    told = client.get(
        "/api/v1/reports/metrics/", {"metric": metric, **FEBRUARY, "grain": "day", **asked}
    ).json()
    (series,) = told["series"]
    return {one["start"]: one["value"] for one in series["published"]}, series["published_total"]


def test_nothing_is_told_before_anything_came_late(books: Books, auditor: Client) -> None:
    for metric in ("total_volume", "wallet_balances", "average_payment"):
        assert published(auditor, metric) == ({}, None)


def test_a_flow_of_7700_was_published_as_7000_in_every_grain(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    assert published(auditor, "total_volume") == ({"2026-02-02": "2000"}, "7000")
    assert published(auditor, "total_volume", **MONTHS) == ({"2026-02-01": "7000"}, "7000")
    assert published(auditor, "total_volume", grain="year", calendar="gregorian") == (
        {"2026-02-01": "7000"},
        "7000",
    )
    assert published(auditor, "total_volume", **{"from": "2026-02-03"}) == ({}, None), "the day after"
    assert published(auditor, "total_volume", to="2026-02-02")[1] == str(7000 - published_after(auditor))
    assert published(auditor, "total_users") == ({}, None)


def published_after(client: Client) -> int:
    """The volume after 2 February, which nothing came late for."""
    asked = {"metric": "total_volume", "from": "2026-02-03", "to": "2026-02-28", "grain": "day"}
    (series,) = client.get("/api/v1/reports/metrics/", asked).json()["series"]
    return int(series["total"])


def test_two_late_facts_of_one_day_are_both_taken_back(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    late_payment(books.ada, 300, "02-02")
    late_payment(books.ada, 50, "02-04")
    found, total = published(auditor, "total_volume")
    assert (found["2026-02-02"], total) == ("2000", "7000")
    assert set(found) == {"2026-02-02", "2026-02-04"}


def test_a_stock_was_published_700_less_from_the_day_on(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    found, total = published(auditor, "wallet_balances")
    assert list(found) == FROM_THE_DAY_ON
    assert found["2026-02-28"] == total == report("02-28").figures["wallet_balances"]["IRR"]
    found, _ = published(auditor, "wallet_balances", **MONTHS)
    assert found == {"2026-02-01": total}, "a month's stock is that of its last day"


def test_a_mean_of_1350_was_published_as_2000(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    month = report("02-01", "gregorian_month").figures["average_payment"]["IRR"]
    assert published(auditor, "average_payment") == ({"2026-02-02": "2000"}, month)
    assert published(auditor, "average_payment", **MONTHS) == ({"2026-02-01": month}, month)
    assert published(auditor, "average_payment", to="2026-02-27")[1] is None, "no report is of 27 days"


@pytest.mark.parametrize("asked", [{"region": "IR-23"}, {"convert_to": "IRR"}])
def test_reports_are_of_all_members_as_booked(books: Books, auditor: Client, asked: dict[str, str]) -> None:
    late_payment(books.ada, 700, "02-02")
    assert published(auditor, "total_volume", **asked) == ({}, None)


def test_a_member_of_a_split_was_never_published(books: Books, auditor: Client) -> None:
    late_payment(books.ada, 700, "02-02")
    asked = {"metric": "total_volume", **FEBRUARY, "grain": "day", "split": "asset_type"}
    told = auditor.get("/api/v1/reports/metrics/", asked).json()
    assert told["series"]
    assert all((one["published"], one["published_total"]) == ([], None) for one in told["series"])
