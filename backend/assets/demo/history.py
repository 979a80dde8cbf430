"""Two years of the marketplace, month by month."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from assets.demo.accounts import ACCOUNTS
from assets.demo.fraud import Fraud
from assets.demo.ledger import Ledger
from assets.demo.loans import Loans
from assets.demo.messages import Messages
from assets.demo.payments import Payments
from assets.demo.people import Population
from assets.demo.reviews import Reviews
from assets.demo.rhythm import HOUR, MINUTE, Days, day_start, jalali, local_day, season, weekday
from assets.demo.world import World

DAYS = 730
REVIEW_TIME = 4 * HOUR + 30 * MINUTE
SIGN_UP_GROWTH = 3.2
"""How many times as many people join a day at the end as at the beginning."""
LAUNCH, LAUNCH_DAYS = 6.0, 5.0
PIONEERS = 0.02
"""Requests follow the number of users who have joined; this share of them is there before the first."""


@dataclass(frozen=True)
class Month:
    """The rows that came about between two reviews, table by table in the order of writing."""

    name: str
    rows: dict[str, list[str]]


def first_second(end: int) -> int:
    """The beginning of a history that ends at `end`: 730 days before that day's midnight."""
    return day_start(local_day(end) - DAYS)


def history(world: World, users: int, tickets: int) -> Iterator[Month]:
    """The rows of the marketplace from its first day to `world.end`, in order."""
    ledger, messages = Ledger(world), Messages(world)
    payments = Payments(world, ledger, messages)
    population = Population(world, messages)
    loans = Loans(world, population, ledger, payments, messages)
    reviews = Reviews(world, population)
    fraud = Fraud(world, population, payments)

    population.open_accounts(ACCOUNTS)
    fraud.plan(users)
    joins, requests = _weights(world, users)
    chance = world.chance("rhythm")
    population.expect(joins.moments(chance, users - len(ACCOUNTS) - fraud.accounts(users)))
    for moment in requests.moments(chance, tickets):
        world.agenda.put(moment, loans.requested)

    first, last = local_day(world.start), local_day(world.end)
    began = first
    for day in range(first + 1, last + 1):
        review = day_start(day) + REVIEW_TIME
        if jalali(day).day == 1 and review <= world.end:
            world.agenda.run_until(review)
            yield Month(_name(began), world.rows.take())
            reviews.review(review)
            began = day
    world.agenda.run_until(world.end)
    yield Month(_name(began), world.rows.take())


def _name(day: int) -> str:
    there = jalali(day)
    return f"{there.year}-{there.month:02}"


def _weights(world: World, users: int) -> tuple[Days, Days]:
    """How many join and how many ask, day by day."""
    chance = world.chance("days")
    viral = world.anomalies["viral-day"]
    first = local_day(world.start)
    joins, asks = [], []
    for day in range(first, local_day(world.end) + 1):
        passed = day - first
        growth = SIGN_UP_GROWTH ** (passed / DAYS) + LAUNCH * math.exp(-passed / LAUNCH_DAYS)
        joins.append(growth * season(day) * weekday(day) ** 0.6 * chance.lognormvariate(0, 0.1))
        asks.append(season(day) * weekday(day) * chance.lognormvariate(0, 0.07))
    # In a small marketplace eight times nearly nobody would be nobody still.
    place = local_day(viral.seconds.start) - first
    joins[place] = max(
        joins[place] * viral.shape["times"], viral.shape["least_expected"] * sum(joins) / users
    )
    joined = list(accumulate(joins))
    asks = [weight * (PIONEERS + so_far / joined[-1]) for weight, so_far in zip(asks, joined, strict=True)]
    return Days(first, world.end, joins), Days(first, world.end, asks)
