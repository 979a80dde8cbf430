"""Numbers and days as people write them: Persian digits, marks between thousands, tomans, Jalali days."""

from collections.abc import Iterator
from datetime import date

import duckdb
import jdatetime
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assets.importing.macros import macros
from assets.payments.models import Payment
from tests.importing.conftest import Importer

PAYMENTS = (
    "SELECT id AS external_id, amount, '{currency}' AS currency, 'verified' AS status, made AS created_at"
    " FROM read_csv('payments.csv', types = {{'amount': 'VARCHAR', 'made': 'VARCHAR'}})"
)


@pytest.fixture(scope="module")
def session() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as session:
        for macro in macros():
            session.execute(macro)
        yield session


NUMBER = """
SELECT number_of(text, bare, ungrouped(bare), $currency)
FROM (SELECT text, bare_number(text) AS bare FROM (SELECT plain_digits($written) AS text))
"""
DAY = "SELECT as_gregorian(text, jalali_parts(text)) FROM (SELECT $written AS text)"


def read(session: duckdb.DuckDBPyConnection, query: str, **values: object) -> object:
    found = session.execute(query, values).fetchone()
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("written", "currency", "number"),
    [
        ("۲۵۰۰۰۰", "IRR", "250000"),
        ("٣٠٠٠٠٠", "IRR", "300000"),
        ("۳۰۰٬۰۰۰ ریال", "IRR", "300000"),
        ("1,300,000", "IRR", "1300000"),
        ("1 300 000", "EUR", "1300000"),
        ("۳۰۰۰۰۰ تومان", "IRR", "3000000"),
        ("تومان ۳۰۰", "IRR", "3000"),
        ("12.5 تومان", "IRR", "125"),
        ("12.55 تومان", "IRR", None),
        ("300 تومان", "USD", None),
        ("۱۲٫۵۰", "EUR", "12.50"),
        ("−5", "IRR", "-5"),
        ("1,250", "IRR", "1250"),
        ("1,250", "EUR", None),
        ("1,250.00", "EUR", "1250.00"),
        ("1.250", "EUR", None),
        ("1.250", "KWD", "1.250"),
        ("1.250", None, "1.250"),
        ("0.125", "EUR", "0.125"),
        ("1250.125", "EUR", "1250.125"),
        ("1,00,000", "IRR", None),
        ("1.250,50", "EUR", None),
        ("free", "IRR", None),
        ("12 34", "IRR", None),
        ("1e3", "IRR", "1e3"),
    ],
)
def test_a_number_is_read_as_it_is_written(
    session: duckdb.DuckDBPyConnection, written: str, currency: str | None, number: str | None
) -> None:
    assert read(session, NUMBER, written=written, currency=currency) == number


@given(day=st.dates(date(1970, 1, 2), date(2119, 12, 29)))
def test_every_jalali_day_is_its_gregorian_one(session: duckdb.DuckDBPyConnection, day: date) -> None:
    jalali = jdatetime.date.fromgregorian(date=day)
    written = f"{jalali.year}/{jalali.month:02}/{jalali.day:02} 10:00"
    assert read(session, DAY, written=written) == f"{day.isoformat()} 10:00"


@pytest.mark.parametrize(
    ("written", "is_day"),
    [("1403/12/30", True), ("1404/12/30", False), ("1404/07/31", False), ("1404/06/31", True), ("1404/13/01", False),
     ("1404/00/10", False), ("1404/01/00", False)],
)  # fmt: skip
def test_a_day_that_is_not_in_its_month_is_none(
    session: duckdb.DuckDBPyConnection, written: str, *, is_day: bool
) -> None:
    assert (read(session, DAY, written=written) is not None) is is_day


@pytest.mark.parametrize("written", ["2024-02-30", "14 May 2024", "1404", "140/1/1", "soon"])
def test_what_is_no_jalali_day_is_left_as_it_was(session: duckdb.DuckDBPyConnection, written: str) -> None:
    assert read(session, DAY, written=written) == written


@pytest.mark.django_db(transaction=True)
class TestPayments:
    ROWS = (
        "id,amount,made\n1,۲۵۰۰۰۰,1404/12/29 10:00\n2,۳۰۰٬۰۰۰ ریال,۱۴۰۴/۱۲/۲۸ ۲۱:۳۰\n"
        '3,"1,300,000",1405-01-01\n4,٣٠٠٠٠٠ تومان,1405/01/02\n5,100000,1404/12/30\n'
    )

    def test_rows_of_a_persian_spreadsheet_are_loaded(self, importer: Importer) -> None:
        imported = importer.run(
            {
                "plan.toml": "zone = 'Asia/Tehran'",
                "payments.sql": PAYMENTS.format(currency="IRR"),
                "payments.csv": self.ROWS,
            }
        )
        assert imported.reasons == ["created_at 1404/12/30 is not a day of the Jalali calendar"]
        found = Payment.objects.order_by("id").values_list("amount", "created_at")
        assert [(amount, f"{at:%m-%d %H:%M}") for amount, at in found] == [
            (250_000, "03-20 06:30"),
            (300_000, "03-19 18:00"),
            (1_300_000, "03-20 20:30"),
            (3_000_000, "03-21 20:30"),
        ]

    def test_jalali_days_that_duckdb_takes_for_gregorian_ones_are_jalali(self, importer: Importer) -> None:
        importer.run(
            {
                "plan.toml": "zone = 'UTC'",
                "payments.sql": "SELECT id AS external_id, 5 AS amount, 'IRR' AS currency, 'verified' AS status,"
                " made AS created_at FROM 'payments.csv'",
                "payments.csv": "id,made\n1,1403-12-30\n2,1403-07-30\n",
            }
        )
        days = [at.date() for at in Payment.objects.order_by("id").values_list("created_at", flat=True)]
        assert days == [date(2025, 3, 20), date(2024, 10, 21)]

    @pytest.mark.parametrize(
        ("amount", "currency", "said"),
        [
            ('"1,250"', "EUR", "may part thousands or decimals"),
            ('"1.250,50"', "EUR", "decimal_separator = ','"),
            ("1.250.000", "IRR", "thousands = '.'"),
            ("5 تومان", "EUR", "names rials or tomans, and its currency is not IRR"),
        ],
    )
    def test_what_may_mean_two_numbers_is_rejected_with_a_remedy(
        self, importer: Importer, amount: str, currency: str, said: str
    ) -> None:
        imported = importer.run(
            {
                "payments.sql": PAYMENTS.format(currency=currency),
                "payments.csv": f"id,amount,made\n1,7,2026-03-22\n2,{amount},2026-03-22\n",
            }
        )
        assert imported.counts("payments") == (2, 1, 0, 1)
        assert said in imported.reasons[0]

    def test_the_remedy_for_dots_between_thousands_works(self, importer: Importer) -> None:
        query = PAYMENTS.format(currency="IRR").replace(
            "types = {'amount': 'VARCHAR', 'made': 'VARCHAR'}",
            "delim = ';', decimal_separator = ',', thousands = '.'",
        )
        importer.run(
            {
                "payments.sql": query,
                "payments.csv": "id;amount;made\n1;250.000;2026-03-22\n2;1.250.000;2026-03-22\n",
            }
        )
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [250_000, 1_250_000]
