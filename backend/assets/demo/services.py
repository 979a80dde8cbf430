"""Making the demo marketplace."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from random import Random
from typing import TypeVar

from allauth.account.models import EmailAddress
from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import connection, transaction

from assets.accounts.models import User
from assets.common.models import ExchangeRate
from assets.demo.accounts import ACCOUNTS, DEMO_PASSWORD
from assets.demo.anomalies import planted
from assets.demo.errors import NotEmpty, OtherBaseCurrency
from assets.demo.history import first_second, history
from assets.demo.late import arrive_late
from assets.demo.load import bulk, keep_ids, lock_tables, next_ids, prepare, write
from assets.demo.models import DemoMarketplace
from assets.demo.rates import rates
from assets.demo.rhythm import local_day
from assets.demo.rows import Rows
from assets.demo.terms import CURRENCY
from assets.demo.upgrading import offer_what_was_lent
from assets.demo.world import World
from assets.notifications.models import MessageContact
from assets.payments.models import Payment
from assets.publishing.sealing import seal_closed_days
from assets.reports.rollups import drain
from assets.tickets.models import Ticket

Item = TypeVar("Item")
Progress = Callable[[str], None]


@dataclass(frozen=True)
class Made:
    """The demo that the database holds, and how many rows were written just now: none where it was there."""

    demo: DemoMarketplace
    rows: int


def make_demo(*, seed: int, users: int, tickets: int, end: datetime, progress: Progress) -> Made:
    """Fill an empty database with a marketplace's history up to `end`, count it, and seal what is over.

    Then a few facts of sealed days arrive late, and restate them. Does nothing where the demo is there already; killed
    anywhere and run again, it ends the same. `progress` gets a line a step. Raises NotEmpty, OtherBaseCurrency.
    """
    made = make_rows(seed=seed, users=users, tickets=tickets, end=end, progress=progress)
    # Also where the rows exist: the process that wrote them may have been killed here. Once the last facts have
    # arrived, what waits is the worker's, and the pages answer meanwhile.
    if made.demo.late_at is None:
        progress("bringing every day into the figures, and sealing those that are over")
        seal_closed_days(end)
        drain()
        if late := arrive_late(end):
            progress(f"{late} facts of sealed days arrive late")
            drain()
    open_to_sign_in()
    if offered := offer_what_was_lent():
        progress(f"{offered} things are offered that were lent before there were offers")
    return made


@transaction.atomic
def open_to_sign_in() -> None:
    """Give the accounts of every role their password and a confirmed telephone, where they have none yet."""
    emails = [account.email for account in ACCOUNTS]
    password = make_password(DEMO_PASSWORD)
    for user in User.objects.select_for_update(no_key=True).filter(email__in=emails, password=""):
        user.password = password
        user.save(update_fields=["password"])
        EmailAddress.objects.create(user=user, email=user.email, verified=True, primary=True)
        phone = f"0912000{user.id % 10_000:04}"
        MessageContact.objects.create(user=user, phone=phone, confirmed_at=user.joined_at)


@transaction.atomic(durable=True)
def make_rows(*, seed: int, users: int, tickets: int, end: datetime, progress: Progress) -> Made:
    """The history alone, in one transaction, its days queued for the rollups.

    The same arguments make the same rows. Raises NotEmpty, OtherBaseCurrency.
    """
    if settings.BASE_CURRENCY != CURRENCY:
        raise OtherBaseCurrency(f"the demo is in {CURRENCY}, and BASE_CURRENCY is {settings.BASE_CURRENCY}")
    with connection.cursor() as cursor:
        # Two that begin at once: the second waits here, then finds the first one's row.
        cursor.execute(f"LOCK TABLE {DemoMarketplace._meta.db_table} IN EXCLUSIVE MODE")
    if there := DemoMarketplace.objects.first():
        return Made(there, 0)
    lock_tables()
    if any(model.objects.exists() for model in (User, Ticket, Payment)):
        raise NotEmpty(
            "this database holds data that are not the demo's: the demo needs a database of its own"
        )
    ids, last = prepare(), int(end.timestamp())
    rows = Rows(next_ids())
    world = World(seed, first_second(last), last, ids, rows, planted(end))
    total = _make_rates(world)
    with bulk():
        for month in prefetch(history(world, users, tickets)):
            written = write(month.rows)
            total += written
            progress(f"{month.name}: {len(month.rows['tickets']):>6,} tickets, {written:>8,} rows")
        keep_ids(rows.next_ids)
    began = datetime.fromtimestamp(world.start, UTC)
    demo = DemoMarketplace.objects.create(
        seed=seed, users=users, tickets=tickets, began_at=began, ended_at=end
    )
    return Made(demo, total)


def _make_rates(world: World) -> int:
    chance = Random(f"{world.seed} rates")
    made = ExchangeRate.objects.bulk_create(
        [
            ExchangeRate(day=day, currency=currency, rate=rate)
            for day, currency, rate in rates(chance, local_day(world.start), local_day(world.end))
        ],
        ignore_conflicts=True,
    )
    return len(made)


def prefetch(items: Iterable[Item]) -> Iterator[Item]:
    """The same items, each made in a thread while the previous one is used."""
    source = iter(items)
    end = object()
    with ThreadPoolExecutor(max_workers=1) as pool:
        coming = pool.submit(next, source, end)
        while (item := coming.result()) is not end:
            coming = pool.submit(next, source, end)
            yield item  # type: ignore[misc]
