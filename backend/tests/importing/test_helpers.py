"""The helpers of plans read text as people write it, so that a query can calculate with it."""

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import duckdb
import pytest

from assets.accounts.models import User
from assets.importing.errors import PlanBroken
from assets.importing.macros import macros
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer


@pytest.fixture(scope="module")
def session() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as duck:
        for macro in macros():
            duck.execute(macro)
        yield duck


def value(session: duckdb.DuckDBPyConnection, sql: str) -> object:
    found = session.execute(f"SELECT {sql}").fetchone()
    assert found is not None
    return found[0]


@pytest.mark.parametrize(
    ("written", "digits"),
    [("'۰۹۱۲ ۳۴۵'", "0912 345"), ("'٤٥٦x'", "456x"), ("12", "12"), ("NULL", None), ("'abc'", "abc")],
)
def test_digits(session: duckdb.DuckDBPyConnection, written: str, digits: str | None) -> None:
    assert value(session, f"digits({written})") == digits


@pytest.mark.parametrize(
    ("written", "moment"),
    [
        ("'1404/12/29'", "2026-03-20 00:00"),
        ("'۱۴۰۵-۰۱-۰۱ ۲۱:۳۰'", "2026-03-21 21:30"),
        ("'1403/12/30'", "2025-03-20 00:00"),
        ("DATE '1404-12-29'", "2026-03-20 00:00"),
        ("'2026-03-20 10:00'", "2026-03-20 10:00"),
        ("TIMESTAMP '2026-03-20 10:00:00'", "2026-03-20 10:00"),
        ("''", None),
        ("NULL", None),
    ],
)
def test_jalali(session: duckdb.DuckDBPyConnection, written: str, moment: str | None) -> None:
    shown = value(session, f"strftime(jalali({written}), '%Y-%m-%d %H:%M')")
    assert shown == moment


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("'1404/12/30'", "1404/12/30 is not a day"),
        ("'yesterday'", "yesterday is not a day"),
        ("'1404/12/29 10:00+03:30'", "has an offset"),
    ],
)
def test_what_is_no_day_is_an_error(session: duckdb.DuckDBPyConnection, written: str, said: str) -> None:
    with pytest.raises(duckdb.Error, match=said.replace("+", r"\+")):
        value(session, f"jalali({written})")


@pytest.mark.parametrize(
    ("written", "rials"),
    [
        ("'250000'", 250_000),
        ("'۱٬۳۰۰٬۰۰۰ ریال'", 1_300_000),
        ("'300,000 تومان'", 3_000_000),
        ("'1.5 toman'", 15),
        ("'1,250'", 1_250),
        ("'-250'", -250),
        ("250000", 250_000),
        ("CAST(250000 AS DECIMAL(18, 2))", 250_000),
        ("''", None),
        ("NULL", None),
    ],
)
def test_rials(session: duckdb.DuckDBPyConnection, written: str, rials: int | None) -> None:
    assert value(session, f"rials({written})") == rials


@pytest.mark.parametrize(
    "written",
    [
        "'250.000'",
        "'1.5'",
        "'1.25 toman'",
        "'12 euros'",
        "CAST(250.0 AS DOUBLE)",
        "CAST(1.5 AS DECIMAL(18, 2))",
        "'1234567890123456789'",
    ],
)
def test_what_is_no_whole_number_of_rials_is_an_error(
    session: duckdb.DuckDBPyConnection, written: str
) -> None:
    with pytest.raises(duckdb.Error, match="rials: "):
        value(session, f"rials({written})")


FILES = {
    "plan.toml": "zone = 'Asia/Tehran'",
    "payments.sql": 'SELECT digits(id) AS external_id, digits(mobile) AS "user", rials(price) * 2 AS amount,'
    " 'IRR' AS currency, 'verified' AS status, jalali(day) + INTERVAL 1 HOUR AS created_at FROM 'p.csv'"
    " WHERE jalali(day) >= DATE '2026-03-20'",
    "p.csv": "id,mobile,price,day\n1403.10,09121234567,250000,1404/12/29\n1403.1,09121234568,300,1404/12/28\n",
}


@pytest.mark.django_db(transaction=True)
def test_a_query_calculates_with_what_they_read_as_it_is_written(importer: Importer) -> None:
    """DuckDB would take the ids for numbers, the mobiles for whole ones, and the days for Gregorian ones."""
    imported = importer.run(FILES)
    assert imported.reasons == []
    payment = Payment.objects.get()
    assert payment.amount == 500_000
    assert payment.created_at == datetime(2026, 3, 20, 1, tzinfo=ZoneInfo("Asia/Tehran"))
    assert imported.outcome.named_only == ["09121234567"]
    assert imported.outcome.warnings == []
    assert User.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("250000", "250.000", "payments.sql: column amount: .*rials: 250.000 is not a whole number"),
        ("1404/12/29", "1404/12/30", "payments.sql: .*jalali: 1404/12/30 is not a day"),
    ],
)
def test_what_they_cannot_read_stops_the_import(
    importer: Importer, before: str, after: str, said: str
) -> None:
    with pytest.raises(PlanBroken, match=said):
        importer.run({**FILES, "p.csv": FILES["p.csv"].replace(before, after)})
    assert not Payment.objects.exists()
    assert not Ticket.objects.exists()
