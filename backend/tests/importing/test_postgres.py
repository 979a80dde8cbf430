"""Another PostgreSQL database is a source: read only, in one snapshot, and its values as they are."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import duckdb
import psycopg
import pytest
from django.db import connection
from psycopg import sql

from assets.common.models import ExchangeRate
from assets.importing import postgres_tables
from assets.importing.errors import PlanBroken
from assets.importing.models import ImportKey
from assets.importing.uses import names_its_columns
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

SHOP = "shop_of_tests"
VARIABLE = "SHOP_DATABASE_URL"
PLAN = {"plan.toml": f"zone = 'Asia/Tehran'\n[postgres]\nshop = 'env:{VARIABLE}'\n"}


def address(database: str) -> str:
    parts = connection.get_connection_params()
    return psycopg.conninfo.make_conninfo(
        host=parts["host"],
        port=parts.get("port"),
        user=parts["user"],
        password=parts.get("password"),
        dbname=database,
    )


@pytest.fixture
def shop(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[psycopg.Connection]:
    """A database of its own on the same server, empty."""
    name = sql.Identifier(SHOP)
    with psycopg.connect(address(connection.settings_dict["NAME"]), autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(name))
        server.execute(sql.SQL("CREATE DATABASE {}").format(name))
        monkeypatch.setenv(VARIABLE, address(SHOP))
        with psycopg.connect(address(SHOP), autocommit=True) as made:
            yield made
        server.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def test_its_tables_are_queried_by_name(shop: psycopg.Connection, importer: Importer) -> None:
    shop.execute(
        "CREATE TABLE orders (id bigint, buyer uuid, price numeric(12, 2), made timestamptz, paid timestamp,"
        " note text);"
        "INSERT INTO orders VALUES (1, 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', 250.50, '2026-02-01 10:00+03:30',"
        " '2026-02-01 10:01', 'a \"b\",\n c'), (2, NULL, 12, '2026-02-01 10:00+00', NULL, '\\N')"
    )
    imported = importer.run(
        {
            **PLAN,
            "payments.sql": "SELECT id AS external_id, buyer AS \"user\", price * 2 AS amount, 'EUR' AS currency,"
            " CASE WHEN paid IS NULL THEN 'initiated' ELSE 'verified' END AS status, made AS created_at,"
            " paid AS verified_at FROM shop.orders",
            "tickets.sql": "SELECT id AS external_id, note AS asset_name, made AS created_at FROM shop.orders",
        }
    )
    assert imported.rejected == []
    assert list(Payment.objects.order_by("amount").values_list("amount", "status")) == [
        (2400, "initiated"),
        (50100, "verified"),
    ]
    assert imported.outcome.named_only == ["a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"]
    assert list(Ticket.objects.order_by("id").values_list("asset_name", flat=True)) == ['a "b", c', ""]
    verified = Payment.objects.get(status="verified")
    assert verified.ended_at is not None
    assert (verified.ended_at - verified.created_at).total_seconds() == 60


def test_decimals_without_a_precision_come_in_exactly(shop: psycopg.Connection, importer: Importer) -> None:
    shop.execute(
        "CREATE TABLE rates (day date, code text, rate numeric, odd numeric);"
        "INSERT INTO rates VALUES ('2026-02-01', 'EUR', 123456789012.123456789, 'NaN'), ('2026-02-01', 'GBP', 7, 1)"
    )
    imported = importer.run(
        {**PLAN, "exchange_rates.sql": "SELECT day, code AS currency, rate FROM shop.rates WHERE odd <> ''"}
    )
    assert imported.rejected == []
    assert set(ExchangeRate.objects.values_list("currency", "rate")) == {
        ("EUR", Decimal("123456789012.123456789")),
        ("GBP", Decimal(7)),
    }


def test_tables_are_read_in_one_snapshot(
    shop: psycopg.Connection, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.execute(
        "CREATE TABLE loans (id bigint, made timestamptz); CREATE TABLE pays (id bigint, loan bigint)"
    )
    write = postgres_tables._write

    def written_meanwhile(*arguments: Any) -> None:
        write(*arguments)
        shop.execute("INSERT INTO pays VALUES (1, 1)")

    monkeypatch.setattr(postgres_tables, "_write", written_meanwhile)
    imported = importer.run(
        {
            **PLAN,
            "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.loans",
            "payments.sql": "SELECT id AS external_id, loan AS ticket, 5 AS amount, 'EUR' AS currency,"
            " 'initiated' AS status, TIMESTAMP '2026-02-01 10:00:00' AS created_at FROM shop.pays",
        }
    )
    assert imported.counts("payments") == (0, 0, 0, 0)


def test_only_what_the_plan_names_is_read(
    shop: psycopg.Connection, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.execute(
        "CREATE TABLE people (id bigint, name text, secret text); INSERT INTO people VALUES (1, 'Ann', 'x');"
        "CREATE TABLE passwords (id bigint)"
    )
    read: dict[str, set[str]] = {}
    write = postgres_tables._write

    def noted(database: Any, table: postgres_tables.Table, *rest: Any) -> None:
        read[table.name] = set(table.columns)
        write(database, table, *rest)

    monkeypatch.setattr(postgres_tables, "_write", noted)
    imported = importer.run(
        {
            **PLAN,
            "users.sql": "SELECT id AS external_id, name, DATE '2026-01-01' AS joined_at FROM shop.people",
            "regions.sql": "SELECT * FROM (SELECT 'north' AS slug)",
        }
    )
    assert imported.counts("users") == (1, 1, 0, 0)
    assert read == {"people": {"id", "name"}}


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * FROM shop.people",
        "SELECT p.* FROM shop.people AS p",
        "SELECT DISTINCT * FROM shop.people",
        "SELECT ALL * FROM shop.people",
        "SELECT /* all */ * FROM shop.people",
        "SELECT 1 AS one, * EXCLUDE (one) REPLACE (1 AS one) FROM shop.people",
        "SELECT COLUMNS('na.*') FROM shop.people",
        "FROM shop.people",
        "TABLE shop.people",
        "SELECT name FROM shop.people NATURAL JOIN shop.others",
        "SELECT name FROM shop.people AS p (number, name)",
        "SELECT #2 FROM shop.people",
        "SELECT p FROM shop.people AS p",
        "PIVOT shop.people ON name USING count(*)",
        "no query at all",
    ],
)
def test_a_query_may_mean_columns_that_it_does_not_name(query: str) -> None:
    assert not names_its_columns(duckdb.connect(), query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT price * 2 AS price FROM shop.p",
        "SELECT count(*) FROM shop.p",
        "SELECT p.name AS name, p.paid AS paid FROM shop.people AS p JOIN shop.payments USING (id)",
    ],
)
def test_another_names_all_that_it_reads(query: str) -> None:
    assert names_its_columns(duckdb.connect(), query)


def test_a_natural_join_is_one_by_all_common_columns(shop: psycopg.Connection, importer: Importer) -> None:
    shop.execute(
        "CREATE TABLE loans (id int, part int, made timestamptz); CREATE TABLE things (id int, part int, item text);"
        "INSERT INTO loans VALUES (1, 1, '2026-02-01 10:00Z'), (1, 2, '2026-02-01 10:00Z');"
        "INSERT INTO things VALUES (1, 1, 'lens'), (1, 2, 'saw')"
    )
    query = (
        "SELECT id || item AS external_id, item AS asset_name, made AS created_at"
        " FROM shop.loans NATURAL JOIN shop.things"
    )
    assert importer.run({**PLAN, "tickets.sql": query}).counts("tickets") == (2, 2, 0, 0)


ALIKE = (
    'CREATE TABLE loans (id int, "ID" text, made timestamptz); CREATE TABLE "Loans" (other int);'
    "INSERT INTO loans VALUES (1, 'L1', '2026-02-01 10:00Z')"
)


def test_names_that_differ_in_capitals_alone_are_meant_as_written(
    shop: psycopg.Connection, importer: Importer
) -> None:
    shop.execute(ALIKE)
    query = 'SELECT "ID" AS external_id, made AS created_at FROM shop.loans'
    assert importer.run({**PLAN, "tickets.sql": query}).counts("tickets") == (1, 1, 0, 0)
    assert list(ImportKey.objects.values_list("external_id", flat=True)) == ["L1"]


@pytest.mark.parametrize(
    ("query", "said"),
    [
        (
            'SELECT id, made FROM shop.loans, shop."Loans"',
            "tables differ in capital letters alone.*Loans, loans",
        ),
        (
            "SELECT id, ID, made FROM shop.loans",
            "columns of loans differ in capital letters alone.*: id, ID;",
        ),
        ("FROM shop.loans", "columns of loans differ in capital letters alone"),
        ("SELECT id, made FROM shop.LOANS", "tables differ in capital letters alone"),
    ],
)
def test_where_they_cannot_be_told_apart_that_is_said(
    shop: psycopg.Connection, importer: Importer, query: str, said: str
) -> None:
    shop.execute(ALIKE)
    with pytest.raises(PlanBroken, match=rf"plan\.toml: postgres shop: {said}"):
        importer.run({**PLAN, "tickets.sql": query})


def test_names_may_have_quotes_and_spaces(shop: psycopg.Connection, importer: Importer) -> None:
    table, number, made = '"Old ""Loans"', '"no."', '"made ""at"'
    shop.execute(
        f"CREATE TABLE {table} ({number} int, {made} timestamptz);"
        f"INSERT INTO {table} VALUES (1, '2026-02-01 10:00Z')"
    )
    query = f"SELECT {number} AS external_id, {made} AS created_at FROM shop.{table}"
    assert importer.run({**PLAN, "tickets.sql": query}).counts("tickets") == (1, 1, 0, 0)


def test_nothing_can_be_written_there(shop: psycopg.Connection, importer: Importer) -> None:
    shop.execute(
        "CREATE TABLE seen (id bigint); CREATE FUNCTION note() RETURNS bigint LANGUAGE sql AS"
        " 'INSERT INTO seen VALUES (1) RETURNING id';"
        "CREATE VIEW loans AS SELECT note() AS id, now() AS made"
    )
    with pytest.raises(
        PlanBroken, match=r"plan\.toml: postgres shop: cannot execute INSERT in a read-only transaction"
    ):
        importer.run({**PLAN, "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.loans"})


FINE = "SELECT 1 AS external_id, DATE '2026-01-01' AS created_at"


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("env:SHOP_DATABASE_URL", "postgres shop: the environment variable SHOP_DATABASE_URL is not set"),
        ("postgres://me:secret@host/shop", r"\[postgres\] shop must say which variable of the environment"),
    ],
)
def test_an_address_is_in_the_environment_alone(importer: Importer, value: str, said: str) -> None:
    with pytest.raises(PlanBroken, match=said) as refused:
        importer.run({"tickets.sql": FINE, "plan.toml": f"[postgres]\nshop = '{value}'"})
    assert "secret" not in str(refused.value)


def test_a_server_that_is_away_is_an_error_without_the_password(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "postgres://me:secret@127.0.0.1:1/shop")
    with pytest.raises(PlanBroken, match=r"plan\.toml: postgres shop: .*connection failed") as refused:
        importer.run({**PLAN, "tickets.sql": FINE})
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize(
    "address",
    [
        "postgres://me:secret%zz@127.0.0.1:1/shop",
        "postgres://me:x@secret@127.0.0.1:1/shop",
        "postgres://me:secret/x@127.0.0.1:1/shop",
        "postgres://me:12/secret@127.0.0.1:1/shop",
        "postgres://me@127.0.0.1:secret/shop",
        "postgresql+psycopg://me:secret@127.0.0.1/shop",
        "host=127.0.0.1 password=my secret",
        "secret",
    ],
)
def test_an_address_that_cannot_be_read_is_not_shown(
    importer: Importer, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv(VARIABLE, address)
    with pytest.raises(
        PlanBroken, match=rf"postgres shop: the address in {VARIABLE} cannot be read"
    ) as refused:
        importer.run({**PLAN, "tickets.sql": FINE})
    assert "secret" not in str(refused.value)


def test_a_table_that_is_not_there_is_named(shop: psycopg.Connection, importer: Importer) -> None:
    with pytest.raises(PlanBroken, match=r"tickets.sql: .*nothing does not exist"):
        importer.run(
            {**PLAN, "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.nothing"}
        )
