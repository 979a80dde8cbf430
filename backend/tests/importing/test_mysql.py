"""A MySQL or MariaDB database is a source: read only, in one snapshot, and its values as they are."""

from collections.abc import Iterator
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pymysql
import pytest

from assets.cli import mariadb
from assets.feeds.models import Feed
from assets.importing import mysql_tables
from assets.importing.cursor import Cursor
from assets.importing.errors import PlanBroken
from assets.importing.following import Follower
from assets.importing.models import ImportKey
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer
from tests.importing.mariadb import ADDRESS, DATABASE, LOGIN, OWNER, running

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(mariadb.find() is None, reason=f"{mariadb.SERVER} is not installed"),
]

VARIABLE = "SHOP_DATABASE_URL"
PLAN = {"plan.toml": f"zone = 'Asia/Tehran'\n[mysql]\nshop = 'env:{VARIABLE}'\n"}


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    with running() as port:
        yield port


class Shop:
    """The database, for its owner."""

    def __init__(self, port: int) -> None:
        self._connection = pymysql.connect(
            host="127.0.0.1", port=port, user=OWNER, database=DATABASE, charset="utf8mb4", autocommit=True
        )

    def run(self, *statements: str) -> None:
        with self._connection.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)

    def empty(self) -> None:
        with self._connection.cursor() as cursor:
            cursor.execute(
                "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = 'shop'"
            )
            for table, type_ in cursor.fetchall():
                cursor.execute(
                    f"DROP {'VIEW' if type_ == 'VIEW' else 'TABLE'} {mysql_tables._identifier(table)}"
                )


@pytest.fixture
def shop(port: int, monkeypatch: pytest.MonkeyPatch) -> Shop:
    made = Shop(port)
    made.empty()
    monkeypatch.setenv(VARIABLE, ADDRESS.format(port=port))
    return made


def test_its_values_come_as_they_are(shop: Shop, tmp_path: Path) -> None:
    shop.run(
        "SET time_zone = '+03:30', sql_mode = ''",
        """CREATE TABLE odd (
            t tinyint(1), ut tinyint unsigned, m mediumint, i int(5) unsigned zerofill, b bigint, ub bigint unsigned,
            bits bit(10), y year, d decimal(38, 4), wide decimal(50, 2), f float, g double, day date,
            at datetime, fine datetime(6), stamp timestamp(3) NULL, span time, c varchar(20), x text, e enum('a', 'b'),
            j json, bin binary(4), bl blob)""",
        """INSERT INTO odd VALUES
            (1, 255, -8388608, 42, -9223372036854775808, 18446744073709551615, b'1111111111', 2026,
             1234567890123456789012345678901234.5678, 123456789012345678901234567890123456789012345678.25,
             1234567.8, 0.1, '2026-02-01', '2026-02-01 10:00:00', '2026-02-01 10:00:00.123456',
             '2026-02-01 10:00:00.250', '-838:59:59', 'کتاب 📚', 'a "b",\\n\\\\N c', 'b', '{"a": [1]}',
             x'00ff10', x'deadbeef'),
            (0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, 0, 0, '0000-00-00', '0000-00-00 00:00:00', NULL,
             '0000-00-00 00:00:00', NULL, '', NULL, NULL, NULL, NULL, ''),
            (2, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
             '\\\\N', NULL, NULL, NULL, NULL)""",
    )
    session = duckdb.connect()
    session.execute("SET TimeZone = 'UTC'")
    mysql_tables.copy_tables(session, "shop", VARIABLE, tmp_path, ["SELECT * FROM shop.odd"], {})
    found = session.execute("SELECT * REPLACE (CAST(stamp AS VARCHAR) AS stamp) FROM shop.odd")
    names = [name for name, *_ in found.description]
    first, zeros, none = (dict(zip(names, row, strict=True)) for row in found.fetchall())
    assert first == {
        "t": 1, "ut": 255, "m": -8388608, "i": 42, "b": -(2**63), "ub": 2**64 - 1, "bits": 1023, "y": 2026,
        "d": Decimal("1234567890123456789012345678901234.5678"),
        "wide": "123456789012345678901234567890123456789012345678.25",
        "f": pytest.approx(1234567.75), "g": 0.1, "day": datetime(2026, 2, 1).date(),  # noqa: DTZ001 (has none)
        "at": datetime(2026, 2, 1, 10), "fine": datetime(2026, 2, 1, 10, 0, 0, 123456),  # noqa: DTZ001 (have none)
        "stamp": "2026-02-01 06:30:00.250+00", "span": "-838:59:59", "c": "کتاب 📚",
        "x": 'a "b",\n\\N c', "e": "b", "j": '{"a": [1]}', "bin": "00ff1000", "bl": "deadbeef",
    }  # fmt: skip
    assert [zeros[name] for name in ("t", "day", "at", "stamp", "c", "bl")] == [0, None, None, None, "", ""]
    assert {name for name, value in none.items() if value is not None} == {"t", "x"}
    assert (none["t"], none["x"]) == (2, "\\N")


def test_its_tables_are_queried_by_name_in_one_snapshot(
    shop: Shop, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    shop.run(
        "CREATE TABLE Orders (id int, buyer varchar(20), price decimal(12, 2), made datetime, secret text)",
        "INSERT INTO Orders VALUES (1, 'سارا', 250.50, '2026-02-01 10:00:00', 'x'), (2, NULL, 12, '2026-02-02', 'x')",
        'CREATE TABLE `odd ``names` (`a"b` int, `100%` varchar(9))',
        "INSERT INTO `odd ``names` VALUES (1, 'lens')",
    )
    write, read = mysql_tables._write, {}

    def written_meanwhile(database: Any, table: mysql_tables.Table, *rest: Any) -> None:
        read[table.name] = set(table.columns)
        write(database, table, *rest)
        shop.run("INSERT INTO `odd ``names` VALUES (2, 'late')", "INSERT INTO Orders (id) VALUES (3)")

    monkeypatch.setattr(mysql_tables, "_write", written_meanwhile)
    imported = importer.run(
        {
            **PLAN,
            "payments.sql": "SELECT id AS external_id, buyer AS \"user\", price AS amount, 'EUR' AS currency,"
            " 'verified' AS status, made AS created_at FROM shop.orders",
            "tickets.sql": 'SELECT "a""b" AS external_id, "100%" AS asset_name, DATE \'2026-02-01\' AS created_at'
            ' FROM shop."odd `names"',
        }
    )
    assert imported.rejected == []
    assert read == {"Orders": {"id", "buyer", "price", "made"}, "odd `names": {'a"b', "100%"}}
    paid = Payment.objects.order_by("amount")
    assert list(paid.values_list("amount", flat=True)) == [1200, 25050]
    assert paid[1].created_at == datetime(2026, 2, 1, 6, 30, tzinfo=UTC)
    assert ImportKey.objects.filter(target="users", external_id="سارا").exists()
    assert list(Ticket.objects.values_list("asset_name", flat=True)) == ["lens"]


@pytest.mark.parametrize("type_", ["datetime(6)", "timestamp(6)"])
def test_followed_it_is_read_from_where_the_last_round_ended(
    shop: Shop, importer: Importer, monkeypatch: pytest.MonkeyPatch, type_: str
) -> None:
    shop.run(
        f"CREATE TABLE payments (id int PRIMARY KEY, amount int, status varchar(9), paid {type_},"
        f" verified {type_} NULL, changed {type_} NOT NULL)",
        "INSERT INTO payments SELECT seq, 5000, 'initiated', NOW(6) - INTERVAL 1 DAY, NULL, NOW(6) - INTERVAL seq HOUR"
        " FROM seq_1_to_3",
        "INSERT INTO payments VALUES (4, 5000, 'initiated', NOW(6) - INTERVAL 1 DAY, NULL, NOW(6) + INTERVAL 9 DAY)",
    )
    since = "[since]\n'shop.payments' = 'changed'\n"
    query = (
        "SELECT id AS external_id, amount, 'IRR' AS currency, status, paid AS created_at, verified AS verified_at"
        " FROM shop.payments"
    )
    importer.write({"plan.toml": f"name = 'shop'\n{PLAN['plan.toml']}{since}", "payments.sql": query})
    monkeypatch.chdir(importer.data)
    follower = Follower(importer.plan, importer.data, 1.0, print)
    assert follower.make_round().counts.popitem()[1].new == 4
    shop.run(
        "UPDATE payments SET status = 'verified', verified = NOW(6) - INTERVAL 1 HOUR, changed = NOW(6) WHERE id = 2"
    )
    [moved] = follower.make_round().counts.values()
    assert (moved.read, moved.moved_on, moved.unchanged) == (
        2,
        1,
        1,
    )  # the one of tomorrow is read again each time
    assert Payment.objects.filter(status="verified").count() == 1
    stored = Feed.objects.get().cursor
    assert Cursor.read(stored, stored["digest"]).seen["shop.payments"].startswith("20")


def test_nothing_can_be_written_there(shop: Shop, port: int) -> None:
    shop.run("CREATE TABLE seen (id int)", f"GRANT INSERT ON {DATABASE}.* TO {LOGIN}")
    address = mysql_tables._address("shop", VARIABLE)
    with mysql_tables._snapshot(address) as database, pytest.raises(pymysql.Error, match="READ ONLY"):
        list(database.rows("INSERT INTO seen VALUES (1)"))


FINE = "SELECT 1 AS external_id, DATE '2026-01-01' AS created_at"


def test_what_is_wrong_with_an_address_is_said_without_the_password(
    importer: Importer, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.write({**PLAN, "tickets.sql": FINE})
    for address, said in (
        (None, f"the environment variable {VARIABLE} is not set"),
        ("mysql://me:secret@127.0.0.1:1/shop", "Can't connect to MySQL server"),
        (ADDRESS.format(port=1).replace("reader:pass%40%2Fword", "me:se@cret"), "cannot be read"),
        ("mysql://me:se/cret@127.0.0.1/shop", "cannot be read"),
        ("mysql://me:secret@127.0.0.1", "cannot be read"),
        ("mysql://me:secret@127.0.0.1/shop?tls=secret", "cannot be read"),
        ("postgres://me:secret@127.0.0.1/shop", "cannot be read"),
        ("secret", "cannot be read"),
    ):
        monkeypatch.setenv(VARIABLE, address) if address else monkeypatch.delenv(VARIABLE)
        with pytest.raises(PlanBroken, match=rf"plan\.toml: mysql shop: .*{said}") as refused:
            importer.run()
        assert "secret" not in str(refused.value)
        assert "cret" not in str(refused.value)


def test_a_table_that_is_not_there_is_named(shop: Shop, importer: Importer) -> None:
    with pytest.raises(PlanBroken, match=r"tickets.sql: .*nothing does not exist"):
        importer.run(
            {**PLAN, "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.nothing"}
        )
    shop.run(
        "CREATE TABLE loans (id int, made datetime, changed datetime)",
        "INSERT INTO loans VALUES (1, NOW(), NULL)",
    )
    importer.write(
        {
            "plan.toml": PLAN["plan.toml"] + "[since]\n'shop.loans' = 'changed'\n",
            "tickets.sql": "SELECT id AS external_id, made AS created_at FROM shop.loans",
        }
    )
    with pytest.raises(PlanBroken, match="changed is NULL in some rows"):
        Follower(importer.plan, importer.data, 1.0, print).make_round()
