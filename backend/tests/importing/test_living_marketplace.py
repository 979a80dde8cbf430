"""A marketplace of 300 people in a database of its own, imported each night and followed by day, for a week.

Each evening our figures are what its own SQL says, and no day is restated but for what its people wrote down late.
"""

from bisect import bisect_left
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import psycopg
import pytest
from django.db import connection

from assets.common.days import ONE_DAY, next_day, start_of
from assets.importing.following import Follower
from assets.publishing.sealing import seal_closed_days
from assets.reports.models import Report, Restatement
from assets.reports.rollups import read_state
from tests.importing.conftest import Importer
from tests.importing.test_postgres import VARIABLE, shop  # noqa: F401 (a fixture)

pytestmark = pytest.mark.django_db(transaction=True)

SATURDAY = date(2026, 3, 7)
WEEK = [SATURDAY + n * ONE_DAY for n in range(7)]
PEOPLE, BOOKINGS, PAYMENTS = 300, 40, 30
"""Of all; and of a day."""

HOUR, MINUTE = timedelta(hours=1), timedelta(minutes=1)

SCHEMA = """
CREATE TABLE people (id int PRIMARY KEY, city text, joined timestamptz, changed_at timestamptz NOT NULL);
CREATE TABLE items (id int PRIMARY KEY, name text, kind text);
CREATE TABLE bookings (
    id int PRIMARY KEY, item int, guest int, host int, price int, made timestamptz, accepted timestamptz,
    started timestamptz, due timestamptz, ended timestamptz, cancelled timestamptz, changed_at timestamptz NOT NULL
);
CREATE TABLE payments (
    id int PRIMARY KEY, person int, rials int, state text, made timestamptz, settled timestamptz,
    changed_at timestamptz NOT NULL
);
CREATE TABLE ledger (id int PRIMARY KEY, person int, rials int, at timestamptz, written timestamptz NOT NULL);
CREATE TABLE clock (now timestamptz);
INSERT INTO clock VALUES ('2026-03-07');
INSERT INTO items VALUES (1, 'Canon', 'camera'), (2, 'Drill', 'tool'), (3, 'Peugeot', 'car');
"""

PLAN = {
    "plan.toml": f"""
name = "shop"
feed = true
[postgres]
shop = "env:{VARIABLE}"
[since]
"shop.people" = "changed_at"
"shop.bookings" = "changed_at"
"shop.payments" = "changed_at"
"shop.ledger" = "written"
""",
    "complete_to.sql": "SELECT now AS complete_to FROM shop.clock",
    "users.sql": "SELECT id AS external_id, city AS region, joined AS joined_at FROM shop.people",
    "tickets.sql": """
SELECT b.id AS external_id, i.name AS asset_name, i.kind AS asset_type, b.guest AS borrower, b.host AS lender,
       b.price AS price, 'IRR' AS currency, b.made AS created_at, b.accepted AS accepted_at, b.started AS activated_at,
       b.due AS due_at, b.ended AS completed_at, b.cancelled AS cancelled_at
FROM shop.bookings AS b JOIN shop.items AS i ON i.id = b.item
""",
    "payments.sql": """
SELECT id AS external_id, person AS "user", rials AS amount, 'IRR' AS currency, state AS status, made AS created_at,
       CASE state WHEN 'verified' THEN settled END AS verified_at,
       CASE state WHEN 'failed' THEN settled END AS failed_at
FROM shop.payments
""",
    "wallet_entries.sql": """
SELECT id AS external_id, person AS owner, rials AS amount, 'IRR' AS currency, "at" AS "at" FROM shop.ledger
""",
}

THEIRS = """
WITH day AS (SELECT %(start)s::timestamptz AS start, %(end)s::timestamptz AS "end")
SELECT (SELECT count(*) FROM people WHERE joined >= start AND joined < "end"),
       (SELECT count(*) FROM bookings WHERE made >= start AND made < "end"),
       (SELECT count(*) FROM bookings WHERE ended >= start AND ended < "end"),
       (SELECT count(*) FROM bookings WHERE cancelled >= start AND cancelled < "end"),
       (SELECT coalesce(sum(rials), 0) FROM payments WHERE state = 'verified' AND settled >= start AND settled < "end"),
       (SELECT count(*) FROM payments WHERE state = 'failed' AND settled >= start AND settled < "end"),
       (SELECT count(*) FROM bookings WHERE started < "end" AND (ended IS NULL OR ended >= "end")),
       (SELECT coalesce(sum(rials), 0) FROM ledger WHERE at < "end")
FROM day
"""
OURS = """
SELECT coalesce(sum(users_joined) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(tickets_created) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(tickets_completed) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(tickets_cancelled) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(volume_verified) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(payments_failed) FILTER (WHERE day = %(day)s), 0),
       coalesce(sum(loans_opened_less_ended), 0),
       coalesce(sum(wallet_change), 0)
FROM analytics_records WHERE grouping = 7 AND day <= %(day)s
"""

Change = tuple[datetime, str, tuple[Any, ...]]
"""A moment, and what is written then."""


@dataclass
class Marketplace:
    """What happens there, in order of time, and how far it has."""

    database: psycopg.Connection
    chance: Random = field(default_factory=lambda: Random(14))
    coming: list[Change] = field(default_factory=list)
    joined: list[datetime] = field(default_factory=list)
    """Of each person, the earliest first."""

    def plan_all(self) -> None:
        self.joined = sorted(
            start_of(SATURDAY) + (self.chance.random() * 9 - 2) * ONE_DAY for _ in range(PEOPLE)
        )
        for person, joined in enumerate(self.joined):
            self.write(joined, "INSERT INTO people VALUES (%s, 'IR-23', %s, %s)", person, joined, joined)
        for number, day in enumerate(WEEK):
            for booking in range(number * BOOKINGS, (number + 1) * BOOKINGS):
                self.book(booking, day)
            for payment in range(number * PAYMENTS, (number + 1) * PAYMENTS):
                self.pay(payment, self.within(day))
        self.coming.sort(key=lambda change: change[0])

    def write(self, at: datetime, statement: str, *values: object) -> None:
        self.coming.append((at, statement, values))

    def within(self, day: date) -> datetime:
        return start_of(day) + self.chance.random() * ONE_DAY

    def people(self, at: datetime, count: int) -> list[int]:
        """Some of those who have joined."""
        return self.chance.sample(range(bisect_left(self.joined, at)), count)

    def book(self, number: int, day: date) -> None:
        at = self.within(day)
        guest, host = self.people(at, 2)
        self.write(
            at,
            "INSERT INTO bookings (id, item, guest, host, price, made, changed_at) VALUES (%s, %s, %s, %s, %s, %s, %s)",
            *(number, self.chance.randint(1, 3), guest, host, self.chance.randint(1, 90) * 10_000, at, at),
        )
        step = "UPDATE bookings SET {} = %s, changed_at = %s WHERE id = %s"
        if self.chance.random() < 0.2:
            at += self.chance.random() * 3 * HOUR
            self.write(at, step.format("cancelled"), at, at, number)
            return
        due = at + 3 * ONE_DAY
        for column, hours in (("accepted", 2), ("started", 6), ("ended", 60)):
            at += self.chance.random() * hours * HOUR + MINUTE
            self.write(at, step.format(column), at, at, number)
            if column == "started":
                self.write(at, "UPDATE bookings SET due = %s WHERE id = %s", due, number)

    def pay(self, number: int, at: datetime) -> None:
        """Paid, and settled some minutes later; what is verified is in the ledger then."""
        [person], rials = self.people(at, 1), self.chance.randint(1, 500) * 1000
        self.write(
            at,
            "INSERT INTO payments VALUES (%s, %s, %s, 'initiated', %s, NULL, %s)",
            number,
            person,
            rials,
            at,
            at,
        )
        settled = at + self.chance.random() * 20 * MINUTE
        state = "verified" if self.chance.random() < 0.8 else "failed"
        self.write(
            settled,
            "UPDATE payments SET state = %s, settled = %s, changed_at = %s WHERE id = %s",
            *(state, settled, settled, number),
        )
        if state == "verified":
            entry = (number, person, rials, settled, settled)
            self.write(settled, "INSERT INTO ledger VALUES (%s, %s, %s, %s, %s)", *entry)

    def go_on_to(self, now: datetime) -> None:
        """Everything up to a moment happens."""
        with self.database.transaction():
            while self.coming and self.coming[0][0] < now:
                _, statement, values = self.coming.pop(0)
                self.database.execute(statement, values)
            self.database.execute("UPDATE clock SET now = %s", [now])

    def figures(self, day: date) -> tuple[int, ...]:
        found = self.database.execute(
            THEIRS, {"start": start_of(day), "end": start_of(next_day(day))}
        ).fetchone()
        assert found is not None
        return tuple(map(int, found))


def our_figures(day: date) -> tuple[int, ...]:
    with connection.cursor() as cursor:
        cursor.execute(OURS, {"day": day})
        return tuple(map(int, cursor.fetchone()))


@pytest.fixture
def marketplace(shop: psycopg.Connection) -> Marketplace:  # noqa: F811
    shop.execute(SCHEMA)
    made = Marketplace(shop)
    made.plan_all()
    return made


LATE = "INSERT INTO payments VALUES (9999, 1, 7000, 'verified', %s, %s, %s)"


def test_for_a_week_its_figures_are_ours_each_evening(
    marketplace: Marketplace, importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    importer.write(PLAN)
    monkeypatch.chdir(importer.data)
    follower = Follower(importer.plan, importer.data, 60.0, list[str]().append)
    for day in WEEK:
        for hours in (2, 11, 24):
            now = start_of(day) + hours * HOUR
            marketplace.go_on_to(now)
            if hours == 2:
                assert importer.run().rejected == []
            else:
                assert follower.make_round().rejects is None
            assert (read_state().watermark, read_state().held_by) == (now, "shop")
            seal_closed_days(now + 10 * MINUTE)
        assert our_figures(day) == marketplace.figures(day)
        if day == WEEK[4]:
            tuesday = start_of(WEEK[3]) + 9 * HOUR
            marketplace.database.execute(LATE, [tuesday, tuesday, now])
    assert [our_figures(day) for day in WEEK] == [marketplace.figures(day) for day in WEEK]
    sealed = Report.objects.filter(grain=Report.Grain.DAY, seq__isnull=False)
    assert sealed.latest("report_date").report_date == WEEK[5], "the last evening is within the grace"
    restated = Restatement.objects.filter(report__grain=Report.Grain.DAY)
    assert list(restated.values_list("report__report_date", flat=True)) == [WEEK[3]]
