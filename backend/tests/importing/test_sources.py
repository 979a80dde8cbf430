"""Files of every shape: CSV, Parquet, JSON, SQLite."""

import sqlite3
from contextlib import closing
from decimal import Decimal

import duckdb
import pytest
from django.test import override_settings

from assets.common.models import ExchangeRate
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

ROWS = (
    "SELECT i AS nr, 'it says \"hi\", ' || chr(10) || 'ok' AS name, TIMESTAMP '2024-01-01' AS made"
    " FROM range(3) AS numbers (i)"
)


@pytest.mark.parametrize("kind", ["csv", "parquet", "json"])
@pytest.mark.parametrize("named", ["rows.{kind}", "{{data}}/rows.{kind}"], ids=["relative", "data"])
def test_a_file_is_read_where_the_data_is(importer: Importer, kind: str, named: str) -> None:
    file = named.format(kind=kind)
    with duckdb.connect() as session:
        session.execute(f"COPY ({ROWS}) TO '{importer.data / f'rows.{kind}'}' (FORMAT {kind})")
    imported = importer.run(
        {
            "tickets.sql": f"SELECT nr AS external_id, name AS asset_name, made AS created_at FROM '{file}'; -- all\n"
        }
    )
    assert imported.counts("tickets") == (3, 3, 0, 0)
    assert set(Ticket.objects.values_list("asset_name", flat=True)) == {'it says "hi", ok'}


def test_a_folder_with_a_comma_in_its_name(importer: Importer) -> None:
    importer.data = importer.data / "a, b"
    importer.data.mkdir()
    imported = importer.run(
        {"tickets.sql": "SELECT * FROM 'a.csv'", "a.csv": "external_id,created_at\n1,2024-01-01\n"}
    )
    assert imported.counts("tickets") == (1, 1, 0, 0)


def test_a_table_of_a_sqlite_file_may_be_empty(importer: Importer) -> None:
    with closing(sqlite3.connect(importer.data / "shop.db")) as shop:
        shop.execute("CREATE TABLE orders (id INTEGER, made DATETIME)")
    imported = importer.run(
        {
            "plan.toml": "[sqlite]\nshop = 'shop.db'\n",
            "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.orders",
        }
    )
    assert imported.counts("tickets") == (0, 0, 0, 0)


def test_a_sqlite_file_is_read_without_an_extension(importer: Importer) -> None:
    with closing(sqlite3.connect(importer.data / "shop.db")) as shop:
        shop.execute(
            "CREATE TABLE orders (id INTEGER, made DATETIME, price DECIMAL(9, 2), weight REAL, note TEXT)"
        )
        shop.executemany(
            "INSERT INTO orders VALUES (?, ?, ?, ?, ?)",
            [
                (1, "2024-01-01 10:00:00", 12.5, 1.5, 'a "b",\n c'),
                (2, "2024-01-01T10:00:00Z", "7.10", None, ""),
                (3, "soon", None, "heavy", None),
            ],
        )
        shop.commit()
    imported = importer.run(
        {
            "plan.toml": "zone = 'UTC'\n[sqlite]\nshop = 'shop.db'\n",
            "tickets.sql": "SELECT id AS external_id, made AS created_at, price, 'GBP' AS currency,"
            " coalesce(note, weight) AS asset_name FROM shop.orders",
        }
    )
    assert imported.reasons == ["created_at soon is not a time between 1970-01-02 and 2119-12-29"]
    assert list(Ticket.objects.order_by("id").values_list("price", "asset_name", "created_at__hour")) == [
        (1250, 'a "b", c', 10),
        (710, "", 10),
    ]


@override_settings(BASE_CURRENCY="EUR")
def test_exchange_rates_are_exact_to_eighteen_places(importer: Importer) -> None:
    imported = importer.run(
        {
            # DuckDB would take the column for binary floats, which hold 15 digits; a CSV file has them all.
            "exchange_rates.sql": "SELECT * FROM read_csv('rates.csv', types = {'rate': 'VARCHAR'})",
            "rates.csv": "day,currency,rate\n2024-01-01,GBP,1.150000000000000001\n2024-01-01,USD,0.9\n"
            "2024-01-02,EUR,1\n2024-01-03,EUR,2\n2024-01-02,GBP,0\n2024-01-02,GBP,0.0000000000000000001\n"
            "2024-01-02,ABC,1\n,GBP,1\n2024-01-01,usd,0.9\n1931-01-01,GBP,1\n",
        }
    )
    assert imported.reasons == [
        "the rate of the base currency to itself is 1",
        "rate is not positive",
        "rate has more than 18 decimal places",
        "currency ABC is not of ISO 4217",
        "day is missing",
        "day and currency are those of row 2 too",
        "day 1931-01-01 is not a day between 1970-01-02 and 2119-12-29",
    ]
    assert ExchangeRate.objects.get(currency="GBP").rate == Decimal("1.150000000000000001")
    assert ExchangeRate.objects.count() == 3
