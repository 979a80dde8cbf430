"""The plans that come with the product, on their real data, against DuckDB's own figures over the original files."""

import os
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from io import StringIO
from pathlib import Path
from typing import Any

import duckdb
import pytest
from django.conf import settings
from django.db import connection
from django.test import override_settings

from assets.common.models import ExchangeRate
from assets.common.row_scope import Scope
from assets.importing.progress import Progress
from assets.importing.services import Outcome, import_plan
from assets.payments.models import Payment
from assets.reports.lattice import values
from assets.reports.queries import runner
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import MetricsParams
from assets.tickets.models import Ticket, TicketEvent

ROOT = Path(settings.BASE_DIR)
DATA = Path(os.environ.get("ASSETS_SHARED_DATA", ROOT.parent / "shared" / "data"))
PLANS = ROOT / "plans"

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.skipif(
        not (DATA / "bike_trips.parquet").is_file(),
        reason=f"the real data sets are not in {DATA}; ASSETS_SHARED_DATA names the folder that has them",
    ),
]
Figures = dict[tuple[object, ...], int]

# Instants, written apart from the product: DuckDB's zones, and by hand the hour that came twice.
NEW_YORK = """
CREATE MACRO instant(local) AS CASE
    WHEN local >= TIMESTAMP '2019-11-03 01:00:00' AND local < TIMESTAMP '2019-11-03 02:00:00'
    THEN timezone('America/New_York', CAST(local AS TIMESTAMP) - INTERVAL 1 HOUR) + INTERVAL 1 HOUR
    ELSE timezone('America/New_York', CAST(local AS TIMESTAMP)) END
"""
TEHRAN_DAY = "CREATE MACRO tehran_day(instant) AS CAST(timezone('Asia/Tehran', instant) AS DATE)"


@pytest.fixture
def originals() -> Iterator[duckdb.DuckDBPyConnection]:
    """DuckDB over the original files."""
    with duckdb.connect() as session:
        session.execute(f"SET file_search_path = '{DATA}'")
        session.execute(NEW_YORK)
        session.execute(TEHRAN_DAY)
        yield session


def run(plan: str, tmp_path: Path) -> Outcome:
    return import_plan(PLANS / plan, DATA, tmp_path / "rejects.csv", progress=Progress(out=StringIO()))


def counted(outcome: Outcome) -> dict[str, tuple[int, int, int]]:
    return {
        target.name: (counts.read, counts.new, counts.rejected) for target, counts in outcome.counts.items()
    }


def rollups(measure: str, *by: str, grouping: int) -> Figures:
    """A measure's figures by day and members from the lattice."""
    names = {"asset_type": "a.name_en", "segment": "s.name_en", "region": "r.name_en"}
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT {', '.join(['day', *(names[one] for one in by)])}, value FROM ({values()}) AS l"
            " LEFT JOIN asset_types a ON a.id = l.asset_type_id LEFT JOIN segments s ON s.id = l.segment_id"
            " LEFT JOIN regions r ON r.id = l.region_id WHERE measure = %s AND grouping = %s AND value <> 0",
            [measure, grouping],
        )
        return {tuple(row[:-1]): row[-1] for row in cursor.fetchall()}


def asked(session: duckdb.DuckDBPyConnection, query: str) -> Figures:
    return {tuple(row[:-1]): int(row[-1]) for row in session.execute(query).fetchall()}


BY_ALL, BY_NOTHING = 0, 7
ONLY = {"asset_type": 3, "segment": 5, "region": 6}
"""The lattice's bitmasks: every dimension, none, one alone."""


def test_bike_trips(originals: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    outcome = run("bike_trips", tmp_path)
    assert counted(outcome)["tickets"] == (505_993, 505_993, 0)
    assert Ticket.objects.filter(state="completed").count() == 505_993
    assert TicketEvent.objects.count() == 4 * 505_993

    originals.execute("""
        CREATE TABLE trips AS
        SELECT tehran_day(instant(starttime)) AS began, tehran_day(instant(stoptime)) AS ended,
               date_diff('microsecond', instant(starttime), instant(stoptime)) // 1000000 AS seconds,
               'Bike' AS asset_type,
               CASE usertype WHEN 'Customer' THEN 'Casual rider' ELSE usertype END AS segment,
               start_station_name AS region
        FROM 'bike_trips.parquet'
    """)
    members = "asset_type, segment, region"
    for measure, day, value in (
        ("tickets_created", "began", "count(*)"),
        ("tickets_completed", "ended", "count(*)"),
        ("loan_seconds", "ended", "sum(seconds)"),
    ):
        finest = asked(
            originals, f"SELECT {day}, {members}, {value} FROM trips GROUP BY ALL HAVING {value} <> 0"
        )
        assert rollups(measure, "asset_type", "segment", "region", grouping=BY_ALL) == finest
        by_day = asked(originals, f"SELECT {day}, {value} FROM trips GROUP BY ALL HAVING {value} <> 0")
        assert rollups(measure, grouping=BY_NOTHING) == by_day
        for split, grouping in ONLY.items():
            by_split = asked(
                originals, f"SELECT {day}, {split}, {value} FROM trips GROUP BY ALL HAVING {value} <> 0"
            )
            assert rollups(measure, split, grouping=grouping) == by_split

    # By the clock on the wall, as the source counts, a ride over a change of the clocks is off by an hour.
    wall, changed = originals.execute(
        "SELECT sum(date_diff('microsecond', starttime, stoptime) // 1000000),"
        " sum(date_diff('second', starttime, stoptime) - date_diff('second', instant(starttime), instant(stoptime)))"
        " FROM 'bike_trips.parquet'"
    ).fetchall()[0]
    assert sum(rollups("loan_seconds", grouping=BY_NOTHING).values()) == wall - changed


def invoices(session: duckdb.DuckDBPyConnection) -> None:
    """Invoices that are payments, in pence by whole-number arithmetic: prices have three decimal places at most."""
    session.execute("""
        CREATE TABLE invoices AS
        SELECT InvoiceNo AS number, tehran_day(timezone('Europe/London', min(InvoiceDate))) AS day,
               CASE WHEN bool_or(CustomerID IS NOT NULL) THEN 'Known customer' ELSE 'Unknown customer' END AS segment,
               CASE min(Country) WHEN 'Unspecified' THEN 'Unattributed' WHEN 'EIRE' THEN 'Ireland'
                    WHEN 'USA' THEN 'United States' WHEN 'RSA' THEN 'South Africa' ELSE min(Country) END AS region,
               sum(Quantity * CAST(round(UnitPrice * 1000) AS BIGINT)) AS mills
        FROM 'online_retail.parquet' GROUP BY InvoiceNo
    """)


def test_online_retail(originals: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    invoices(originals)
    left_out: list[Any] = originals.execute(
        "SELECT count(*), count(*) FILTER (WHERE mills = 0), count(*) FILTER (WHERE mills % 10 <> 0),"
        " count(*) FILTER (WHERE number LIKE 'A%') FROM invoices"
    ).fetchall()
    assert left_out == [(25_900, 2_102, 4, 3)]
    originals.execute("DELETE FROM invoices WHERE mills = 0 OR mills % 10 <> 0 OR number LIKE 'A%'")

    assert counted(run("online_retail", tmp_path)) == {
        "segments": (2, 2, 0),
        "regions": (37, 37, 0),
        "users": (4_372, 4_372, 0),
        "payments": (23_791, 23_791, 0),
    }
    # A cancellation was paid and given back: it is in the volume of its day, and in what was reversed.
    for measure, where in (("volume_verified", "true"), ("volume_reversed", "number LIKE 'C%'")):
        of = f"sum(abs(mills) // 10) FROM invoices WHERE {where} GROUP BY ALL"
        assert rollups(measure, grouping=BY_NOTHING) == asked(originals, f"SELECT day, {of}")
        assert rollups(measure, "segment", "region", grouping=4) == asked(
            originals, f"SELECT day, segment, region, {of}"
        )
    assert rollups("payments_verified", grouping=BY_NOTHING) == asked(
        originals, "SELECT day, count(*) FROM invoices GROUP BY ALL"
    )
    net = originals.execute("SELECT sum(mills) // 10 FROM invoices").fetchall()[0][0]
    verified, reversed_ = (
        sum(rollups(f"volume_{kind}", grouping=7).values()) for kind in ("verified", "reversed")
    )
    assert verified - 2 * reversed_ == net == 975_612_872
    assert sum(rollups("users_joined", grouping=BY_NOTHING).values()) == 4_372
    assert (
        Payment.objects.filter(user=None).count()
        == asked(originals, "SELECT count(*) FROM invoices WHERE segment = 'Unknown customer'")[()]
    )


@override_settings(BASE_CURRENCY="EUR")
def test_reference_rates_make_payments_convertible(
    originals: duckdb.DuckDBPyConnection, tmp_path: Path
) -> None:
    outcome = run("ecb_rates", tmp_path)
    units: dict[tuple[object, ...], float] = {
        (day.date(), currency): value
        for day, currency, value in originals.execute(
            "UNPIVOT 'ecb_reference_rates.parquet' ON COLUMNS(* EXCLUDE (Date)) INTO NAME currency VALUE units"
        ).fetchall()
    }
    stored = {(rate.day, rate.currency): rate.rate for rate in ExchangeRate.objects.all()}
    ended = {currency for _, currency in units} - {currency for _, currency in stored}
    assert ended == {"BGN", "CYP", "EEK", "HRK", "LTL", "LVL", "MTL", "ROL", "SIT", "SKK", "TRL"}
    kept = {key: Decimal(repr(value)) for key, value in units.items() if key[1] not in ended}
    assert counted(outcome)["exchange_rates"] == (len(kept), len(kept), 0)
    assert stored.keys() == kept.keys()
    # Halves of the last place stored, and what a binary quotient of this size may be off.
    assert all(
        abs(stored[key] - 1 / kept[key]) < Decimal("1e-15") + stored[key] * Decimal("3e-16") for key in stored
    )

    run("online_retail", tmp_path)
    invoices(originals)
    first, last = date(2010, 12, 1), date(2011, 12, 10)
    given = {"metric": ["total_volume"], "convert_to": ["USD"], "grain": ["day"]}
    (series,) = runner.metrics(
        MetricsParams.parse(
            {**given, "from": [first.isoformat()], "to": [last.isoformat()]},
            Reader(date(2026, 1, 1), Scope.ALL),
        ).query
    ).series
    expected = asked(
        originals,
        """
        WITH volume AS (
            SELECT day, sum(abs(mills) / 10) AS pence FROM invoices
            WHERE mills <> 0 AND mills % 10 = 0 AND number NOT LIKE 'A%' GROUP BY day
        )
        SELECT volume.day, round(pence * rates.USD / rates.GBP)
        FROM volume ASOF JOIN (SELECT CAST(Date AS DATE) AS day, USD, GBP FROM 'ecb_reference_rates.parquet') rates
        ON volume.day >= rates.day
        """,
    )
    found: Figures = {
        (point.start,): int(point.value) for point in series.points if point.value not in (None, "0")
    }
    assert found.keys() == expected.keys()
    # The two ways of writing a rate, and a tie, may differ by a cent a day.
    assert all(abs(found[day] - expected[day]) <= 1 for day in expected)
