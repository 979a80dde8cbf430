"""The rows behind a figure: they add up to it, each is there once, newest first."""

from base64 import urlsafe_b64encode
from datetime import date

import pytest

from assets.reports.metrics.registry import METRIC
from assets.reports.queries.answers import Row, Rows
from assets.reports.queries.errors import BadCursor, MixedCurrency
from tests.reports.queries.asking import TODAY, Given, ask_one, ask_rows
from tests.reports.queries.oracle import FLOWS, METRICS, MONEY, STOCKS, WITHOUT_ASSETS, Oracle

pytestmark = pytest.mark.django_db

FIRST, LAST = date(2025, 11, 1), date(2026, 2, 20)
PAGED = ["total_users", "wallet_balances", "overdue_loans", "payments_failed", "active_users"]
FILTERS: list[dict[str, list[str]]] = [
    {},
    {"segment": ["newcomer", "unattributed"], "region": ["IR-23"]},
    {"asset_type": ["camera"]},
    {"region": ["IR-07"]},
]


def asked(metric: str, filters: dict[str, list[str]]) -> dict[str, Given]:
    return {"from": FIRST, "to": LAST, "currency": "IRR" if metric in MONEY else None, **filters}


def all_pages(metric: str, limit: int, given: dict[str, Given]) -> list[Rows]:
    pages = [ask_rows(metric, **given, limit=limit)]
    while pages[-1].next is not None:
        pages.append(ask_rows(metric, **given, limit=limit, cursor=pages[-1].next))
    return pages


def position(row: Row) -> tuple[object, ...]:
    return row.day, row.at, row.log, int(row.id), row.fact


@pytest.mark.parametrize("filters", FILTERS, ids=str)
@pytest.mark.parametrize("metric", METRICS)
def test_the_sum_is_the_figure(oracle: Oracle, metric: str, filters: dict[str, list[str]]) -> None:
    if "asset_type" in filters and metric in WITHOUT_ASSETS:
        return
    given = asked(metric, filters)
    found = ask_rows(metric, **given)
    series = ask_one(metric, **given, grain="year")
    assert found.sum == series.total
    assert (found.kind, found.unit, found.currency, found.exponent) == (
        series.kind,
        series.unit,
        series.currency,
        series.exponent,
    )


@pytest.mark.parametrize("limit", [1, 7, 200])
@pytest.mark.parametrize(
    "metric", ["total_users", "wallet_balances", "overdue_loans", "payments_failed", "active_users"]
)
def test_pages_hold_each_row_once_newest_first_and_add_up_to_the_sum(
    oracle: Oracle, metric: str, limit: int
) -> None:
    given: dict[str, Given] = {"from": "2026-01-20", "to": "2026-02-20", "region": ["IR-23", "IR-10"]}
    if limit == 1 and metric in STOCKS:
        given["region"] = ["unattributed"]
    pages = all_pages(metric, limit, given)
    rows = [row for page in pages for row in page.rows]
    positions = [position(row) for row in rows]
    assert positions == sorted(set(positions), reverse=True)
    assert {page.count for page in pages} == {len(rows)}
    assert {page.sum for page in pages} == {str(sum(int(row.value) for row in rows))}
    assert [len(page.rows) for page in pages[:-1]] == [limit] * (len(pages) - 1)


@pytest.mark.parametrize("metric", [*FLOWS, "active_users"])
def test_rows_of_a_flow_are_of_its_days(oracle: Oracle, metric: str) -> None:
    pages = all_pages(metric, 200, asked(metric, {}))
    found = {row.day for page in pages for row in page.rows}
    assert found
    assert min(found) >= FIRST
    assert max(found) <= LAST


@pytest.mark.parametrize("metric", STOCKS)
def test_rows_of_a_stock_are_all_that_ever_were(oracle: Oracle, metric: str) -> None:
    given = asked(metric, {})
    from_the_start, from_the_end = ask_rows(metric, **given), ask_rows(metric, **{**given, "from": LAST})
    assert (from_the_start.sum, from_the_start.count) == (from_the_end.sum, from_the_end.count)
    assert from_the_start.sum == oracle.value(metric, FIRST, LAST)
    assert max(row.day for row in from_the_start.rows) <= LAST


@pytest.mark.parametrize("metric", [slug for slug, metric in METRIC.items() if metric.kind == "ratio"])
def test_a_ratio_shows_the_rows_of_either_part(oracle: Oracle, metric: str) -> None:
    over, under = (
        all_pages(metric, 200, {**asked(metric, {}), "part": part}) for part in ("numerator", "denominator")
    )
    for pages, side in ((over, "numerator"), (under, "denominator")):
        rows = [row for page in pages for row in page.rows]
        assert len(rows) == pages[0].count
        parts = pages[0].parts
        assert parts is not None
        assert str(sum(int(row.value) for row in rows)) == getattr(parts, side)
    assert over[0].parts == under[0].parts
    assert over[0].sum == under[0].sum == ask_one(metric, **asked(metric, {}), grain="year").total


def test_without_a_part_the_numerator_s_rows_are_shown(oracle: Oracle) -> None:
    plain = ask_rows("completion_rate", from_=FIRST, to=LAST)
    assert {row.fact for row in plain.rows} == {"completed"}
    assert plain.query["part"] == "numerator"


def test_a_distinct_user_is_one_row_of_the_first_thing_done(oracle: Oracle) -> None:
    pages = all_pages("active_users", 50, {"from": FIRST, "to": LAST})
    rows = [row for page in pages for row in page.rows]
    first_days: dict[int, date] = {}
    for day, user, _ in oracle.active:
        if FIRST <= day <= LAST:
            first_days[user] = min(day, first_days.get(user, day))
    assert {int(row.user or 0): row.day for row in rows} == first_days
    assert pages[0].sum == str(len(rows)) == str(len(first_days))


def test_a_row_says_what_it_is(oracle: Oracle) -> None:
    row = ask_rows("total_volume", from_=FIRST, to=LAST, currency="USD", region="IR-23").rows[0]
    assert (row.log, row.fact, row.currency, row.region) == ("payment_events", "verified", "USD", "IR-23")
    assert row.payment is not None
    assert row.user is not None
    assert (row.ticket, row.wallet) == (None, None)
    assert row.asset_type in {"unattributed", "camera", "car"}


def test_a_point_opens_on_its_own_rows(oracle: Oracle) -> None:
    parts = [
        one
        for one in (ask_one("tickets_created", from_=FIRST, to=LAST, grain="week").points)
        if one.value != "0"
    ]
    assert len(parts) > 5
    for point in parts:
        assert ask_rows("tickets_created", from_=point.start, to=point.end).sum == point.value


def test_nothing_has_no_rows(oracle: Oracle) -> None:
    found = ask_rows("revenue", from_="2020-01-01", to="2020-01-31")
    assert (found.sum, found.count, found.rows, found.next, found.currency) == ("0", 0, (), None, "IRR")
    ratio = ask_rows("completion_rate", from_="2020-01-01", to="2020-01-31")
    assert (ratio.sum, ratio.parts and ratio.parts.denominator) == (None, "0")


@pytest.mark.parametrize("target", ["IRR", "USD"])
@pytest.mark.parametrize("metric", ["total_volume", "revenue", "average_payment", "wallet_balances"])
def test_rows_are_as_they_were_booked_and_add_up_to_the_converted_figure(
    oracle: Oracle, metric: str, target: str
) -> None:
    found = ask_rows(metric, from_=FIRST, to=LAST, convert_to=target, limit=200)
    whole = ask_one(metric, from_=FIRST, to=LAST, convert_to=target, grain="month")
    assert (found.sum, found.currency) == (whole.total, target)
    assert {(row.currency, row.exponent) for row in found.rows} <= {("IRR", 0), ("USD", 2)}


def test_a_converted_point_is_the_sum_of_its_rows(oracle: Oracle) -> None:
    series = ask_one("total_volume", from_=FIRST, to=LAST, convert_to="USD", grain="week")
    for point in series.points:
        found = ask_rows("total_volume", from_=point.start, to=point.end, convert_to="USD")
        assert found.sum == point.value
    assert "converted" in [note.code for note in found.warnings]


def test_amounts_of_two_currencies_have_rows_only_by_currency_or_converted(oracle: Oracle) -> None:
    with pytest.raises(MixedCurrency):
        ask_rows("total_volume", from_=FIRST, to=LAST)
    plain = ask_rows("total_volume", from_=FIRST, to=LAST, currency="IRR")
    same = ask_rows("total_volume", from_=FIRST, to=LAST, currency="IRR", convert_to="IRR")
    assert (same.sum, same.rows) == (plain.sum, plain.rows)
    assert ask_rows("payments_verified", from_=FIRST, to=LAST, convert_to="IRR").count > 0


def test_a_cursor_fits_its_question_alone(oracle: Oracle) -> None:
    given: dict[str, Given] = {"from": FIRST, "to": LAST, "limit": 5}
    cursor = ask_rows("tickets_created", **given).next
    assert cursor is not None
    assert ask_rows("tickets_created", **{**given, "limit": 9}, cursor=cursor).rows
    tomorrow = date.fromordinal(TODAY.toordinal() + 1)
    assert ask_rows("tickets_created", **given, cursor=cursor, today=tomorrow).rows
    for metric, changed in [
        ("tickets_accepted", given),
        ("tickets_created", {**given, "to": "2026-02-19"}),
        ("tickets_created", {**given, "region": "IR-23"}),
    ]:
        with pytest.raises(BadCursor):
            ask_rows(metric, **changed, cursor=cursor)


FORGED = [
    "x",
    "!!!",
    "ژ",
    "a" * 400,
    urlsafe_b64encode(b"000000000000[]").decode(),
    urlsafe_b64encode(b"000000000000{").decode(),
    urlsafe_b64encode(b'000000000000["2026-01-01","2026-01-01T00:00:00Z","a",1,"b"]').decode(),
    urlsafe_b64encode(b"\xff\xfe").decode(),
]


@pytest.mark.parametrize("cursor", FORGED)
def test_a_cursor_that_was_never_given_out_is_refused(oracle: Oracle, cursor: str) -> None:
    with pytest.raises(BadCursor) as refused:
        ask_rows("tickets_created", from_=FIRST, to=LAST, cursor=cursor)
    assert refused.value.code == "bad_cursor"
