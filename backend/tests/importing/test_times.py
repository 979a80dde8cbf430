"""Local times are read in the plan's zone: one that comes twice is the earlier."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import duckdb
import pytest

from assets.importing.zones import utc_macro
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer, together

ZONES = (
    "UTC", "Asia/Tehran", "America/New_York", "Europe/London", "Africa/Casablanca", "Australia/Lord_Howe",
    "Pacific/Apia", "Asia/Kolkata",
)  # fmt: skip
MICROSECOND = timedelta(microseconds=1)


@pytest.mark.parametrize("name", ZONES)
def test_the_sql_of_a_zone_says_what_python_says(name: str) -> None:
    zone, random = ZoneInfo(name), Random(7)
    days = [random.randrange(149 * 365) for _ in range(3000)]
    locals_ = [datetime(1970, 1, 3) + timedelta(days=day, seconds=random.randrange(86400)) for day in days]  # noqa: DTZ001
    with duckdb.connect() as session:
        session.execute(utc_macro("utc", zone))
        found = session.execute(
            "SELECT utc(CAST(x AS TIMESTAMP)) FROM (SELECT unnest(?) AS x)", [locals_]
        ).fetchall()
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    assert [us for (us,) in found] == [
        (local.replace(tzinfo=zone).astimezone(UTC) - epoch) // MICROSECOND for local in locals_
    ]


NEW_YORK = {
    "TIMESTAMP '2019-11-03 00:59:59'": "2019-11-03T04:59:59",
    "TIMESTAMP '2019-11-03 01:30:00'": "2019-11-03T05:30:00",  # comes twice: the earlier
    "TIMESTAMP '2019-11-03 02:00:00'": "2019-11-03T07:00:00",
    "TIMESTAMP '2019-03-10 02:30:00'": "2019-03-10T07:30:00",  # never comes: under the offset before
    "DATE '2024-07-01'": "2024-07-01T04:00:00",
}
TEHRAN = {
    "TIMESTAMP '2021-07-01 00:00:00'": "2021-06-30T19:30:00",  # summer, when there was one
    "TIMESTAMP '2024-07-01 00:00:00.123456'": "2024-06-30T20:30:00.123456",
}
TEXTS = {
    "'2024-07-01T00:00:00Z'": "2024-07-01T00:00:00",
    "'2024-07-01 00:00+02:00'": "2024-06-30T22:00:00",
    "'2024-07-01 00:00'": "2024-07-01T04:00:00",
    "' 2024-07-01 '": "2024-07-01T04:00:00",
}


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    ("zone", "times"),
    [
        ("America/New_York", NEW_YORK),
        ("Asia/Tehran", TEHRAN),
        (None, TEHRAN),  # the reporting zone
        ("America/New_York", TEXTS),
        ("America/New_York", {"TIMESTAMPTZ '2024-07-01 00:00:00+02:00'": "2024-06-30T22:00:00"}),
        ("UTC", {"TIMESTAMP_NS '2024-07-01 00:00:00.123456'": "2024-07-01T00:00:00.123456"}),
    ],
    ids=["New York", "Tehran", "no zone named", "text", "with its own zone", "nanoseconds"],
)
def test_a_time_is_read(
    importer: Importer, ticket: Callable[..., str], zone: str | None, times: dict[str, str]
) -> None:
    if zone:
        importer.write({"plan.toml": f'zone = "{zone}"'})
    imported = importer.run(
        {
            "tickets.sql": together(
                ticket(external_id=f"'{nth}'", asset_name=f"'{nth}'", created_at=given)
                for nth, given in enumerate(times)
            )
        }
    )
    assert imported.reasons == []
    for nth, utc in enumerate(times.values()):
        assert Ticket.objects.get(asset_name=str(nth)).created_at == datetime.fromisoformat(utc).replace(
            tzinfo=UTC
        )


@pytest.mark.django_db(transaction=True)
def test_a_ride_over_the_hour_that_comes_twice_ends_before_it_starts(importer: Importer) -> None:
    imported = importer.run(
        {
            "plan.toml": 'zone = "America/New_York"',
            "tickets.sql": "SELECT * FROM 'rides.csv'",
            "rides.csv": "external_id,created_at,activated_at,completed_at\n"
            # Out at 1:50 the first time, back at 1:05 the second: the clock alone cannot tell.
            "over,2019-11-03 01:50:00,2019-11-03 01:50:00,2019-11-03 01:05:00\n"
            "within,2019-11-03 01:05:00,2019-11-03 01:05:00,2019-11-03 01:50:00\n",
        }
    )
    assert [(rejected.key, rejected.reason) for rejected in imported.rejected] == [
        ("over", "the ticket ends before it starts")
    ]
    kept = Ticket.objects.get()
    assert kept.activated_at is not None
    assert kept.ended_at is not None
    assert kept.ended_at - kept.activated_at == timedelta(minutes=45)


@pytest.mark.django_db(transaction=True)
def test_a_jalali_time_with_a_zone_is_read_as_text_or_said_to_be_one(importer: Importer) -> None:
    rows = {"rides.csv": "external_id,created_at\n1,1403-07-01T00:30:00+03:30\n2,1403-07-01T00:30:00+03:30\n"}
    first = importer.run({"tickets.sql": "SELECT * FROM 'rides.csv'", **rows})
    assert all("is a Jalali time with a zone: read it as text" in reason for reason in first.reasons)
    assert len(first.reasons) == 2
    importer.run(
        {"tickets.sql": "SELECT * FROM read_csv('rides.csv', types = {'created_at': 'VARCHAR'})", **rows}
    )
    assert {f"{ride.created_at:%Y-%m-%d %H:%M}" for ride in Ticket.objects.all()} == {"2024-09-21 21:00"}
