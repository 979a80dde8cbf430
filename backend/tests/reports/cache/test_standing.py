"""An answer stands while nothing that it was read from changes, and is always what would be computed now."""

import json
from collections.abc import Callable
from contextlib import suppress
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from random import Random
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from redis import Redis

from assets.common.days import ONE_DAY, day_of
from assets.common.errors import Refused
from assets.common.models import ExchangeRate, Region
from assets.common.row_scope import Scope
from assets.monitoring.tickets.questions import READS, TicketsParams
from assets.monitoring.tickets.summary import monitoring
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.publishing.sealing import seal_closed_days
from assets.reports.cache import Cache, Computed, Work
from assets.reports.metrics.dimensions import LATTICE
from assets.reports.metrics.measures import MEASURES, REASONS
from assets.reports.metrics.registry import METRIC, METRICS, Unit
from assets.reports.queries import runner
from assets.reports.queries.errors import QueryError
from assets.reports.queries.parameters import Reader
from assets.reports.queries.questions import (
    ContributionsParams,
    MetricsParams,
    OverviewParams,
    PivotParams,
    RankingParams,
    ReportParams,
)
from assets.reports.queries.snapshot import snapshot
from assets.reports.rollups import drain, rebuild
from assets.reports.rollups.change import ACTIVE_USERS, CURRENCIES, MEMBERS, RATES
from assets.reports.rollups.months import sum_missing_months
from assets.reports.rollups.versions import Reads
from assets.reports.serializers import serialize
from assets.retractions.models import Retraction
from assets.tickets.services import create_ticket
from tests.database import Dataset, Load
from tests.marketplace.life import OPERATIONS, Life
from tests.reports.queries.asking import Given, parameters

pytestmark = pytest.mark.django_db(transaction=True)

UNTIL = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
TODAY = day_of(UNTIL)
SEALED_TO = TODAY - 8 * ONE_DAY
DAYS = 100
READER = Reader(TODAY, Scope.ALL)


def make_a_life() -> Life:
    life = Life(41)
    life.lives(days=DAYS, operations=300, until=UNTIL)
    ExchangeRate.objects.create(day=TODAY - timedelta(days=DAYS + 40), currency="USD", rate=1_000_000)
    drain()
    assert seal_closed_days(UNTIL - 7 * ONE_DAY)
    sum_missing_months(TODAY)
    return life


A_LIFE = Dataset(make_a_life)


@pytest.fixture
def life(transactional_db: None, dataset: Load) -> Life:
    life = deepcopy(dataset(A_LIFE))
    life.random = Random(5)
    return life


@dataclass
class Question:
    """A question, which is answered over and over."""

    key: str
    reads: Reads
    answer: Callable[[], bytes]
    computed: int = field(default=0)

    def compute(self) -> Computed:
        self.computed += 1
        with snapshot(Scope.ALL) as view:
            return Computed(self.answer(), view.version)

    def cached(self, cache: Cache) -> object:
        return said(
            lambda: cache.serve(Work(f"assets:answer:standing:{self.key}", self.compute, self.reads)).body
        )

    def stands(self, cache: Cache) -> bool:
        """Whether it is answered without being computed."""
        before = self.computed
        self.cached(cache)
        return self.computed == before


def said(answer: Callable[[], bytes]) -> object:
    """What an answer says of the figures, or why there is none."""
    try:
        found: dict[str, Any] = json.loads(answer())
    except QueryError as refused:
        return str(refused)
    return {name: value for name, value in found.items() if name not in ("version", "watermark")}


ANSWERS: dict[type[ReportParams], Callable[[Any], Any]] = {
    OverviewParams: runner.overview,
    MetricsParams: runner.metrics,
    ContributionsParams: runner.contributions,
    RankingParams: runner.ranking,
    PivotParams: runner.pivot,
}


def asked(kind: type[ReportParams], given: dict[str, Given]) -> Question:
    params = kind.parse(parameters(given), READER)
    return Question(params.key, params.reads, lambda: serialize(ANSWERS[kind](params.query)))


def question(**given: Given) -> Question:
    return asked(MetricsParams, given)


def how_loans_go() -> Question:
    query = TicketsParams.parse({}, READER).query(READER)
    return Question("tickets", READS, lambda: serialize(monitoring(query)))


def any_question(random: Random) -> Question:
    """Raises QueryError for what cannot be asked."""
    last = TODAY - random.choice([0, 0, 1, 2, 9, 30, 60]) * ONE_DAY
    days: dict[str, Given] = {"from_": last - random.choice([0, 6, 29, 59]) * ONE_DAY, "to": last}
    days["calendar"] = random.choice(["gregorian", "persian"])
    if random.random() < 0.3:
        days["region"] = random.choice(["IR-23", "IR-10", "unattributed"])
    metric = random.choice(METRICS)
    if metric.unit is Unit.MONEY and random.random() < 0.9:
        days[random.choice(["currency", "convert_to"])] = random.choice(["IRR", "USD"])
    one, other = random.sample([dimension.value for dimension in LATTICE], 2)
    match random.randrange(6):
        case 0:
            return asked(OverviewParams, days)
        case 1:
            return asked(ContributionsParams, days | {"metric": metric.slug, "split": one})
        case 2:
            return asked(RankingParams, days | {"metric": metric.slug, "split": one})
        case 3:
            days |= {"grain": random.choice([None, "month"])}
            return asked(PivotParams, days | {"metric": metric.slug, "rows": one, "columns": other})
        case _:
            return question(
                metric=metric.slug,
                split=random.choice([None, None, one, "currency"]),
                grain=random.choice(["day", "week", "month"]),
                compare=random.choice([None, "previous"]),
                **days,
            )


def questions(count: int, random: Random) -> list[Question]:
    found = {"tickets": how_loans_go()}
    while len(found) < count:
        with suppress(QueryError):
            one = any_question(random)
            found.setdefault(one.key, one)
    return list(found.values())


def happen(life: Life) -> None:
    """Something of what can happen to the figures, and its counting."""
    random = life.random
    ago = random.choice([0, 0, 0, 1, 2, random.randrange(DAYS)]) * ONE_DAY
    day = TODAY - ago
    match random.randrange(12):
        case 0:
            book = random.choice(["payments", "tickets", "transfers", "notifications"])
            row = random.choice(getattr(life, book))
            with suppress(IntegrityError, Refused), transaction.atomic():
                Retraction.objects.create(book=book, row_id=row, plan_id=1, external_id=str(row))
        case 1:
            rate = random.randrange(1, 10**6)
            ExchangeRate.objects.update_or_create(day=day, currency="USD", defaults={"rate": rate})
        case 2:
            name = f"IR-{random.randrange(30, 99)}"
            Region.objects.get_or_create(slug=name, defaults={"name_en": name, "name_fa": name})
        case 3:
            broken_cell(day)
            rebuild([day])
        case 4 if day > SEALED_TO:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL assets.queue_days = on")
                life.does(random.choice(OPERATIONS), UNTIL - ago)
        case 5:
            sum_missing_months(TODAY)
        case _:
            for _ in range(random.choice([1, 1, 4])):
                life.does(random.choice(OPERATIONS), UNTIL - ago)
    drain()


def broken_cell(day: date) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE analytics_records SET wallet_credits = wallet_credits + 1 WHERE day = %s"
            " AND day > %s AND grouping IN (5, 7)",
            [day, SEALED_TO],
        )


@pytest.mark.parametrize("seed", [1, 2])
def test_an_answer_is_what_would_be_computed_now_whatever_happens(
    life: Life, cache: Cache, seed: int
) -> None:
    life.random = Random(seed)
    several, answers, stood = questions(30, life.random), 0, 0
    for _ in range(25):
        happen(life)
        for one in life.random.sample(several, 10):
            before = one.computed
            assert one.cached(cache) == said(one.answer), one.key
            answers, stood = answers + 1, stood + (one.computed == before)
    assert stood > answers / 4


NOTED = {ACTIVE_USERS, CURRENCIES, MEMBERS, RATES, *(measure.slug for measure in MEASURES)}
"""What passes and rebuilds say that they changed."""


def test_whatever_an_answer_is_read_from_is_noted_where_it_changes() -> None:
    for metric in METRICS:
        for split in [None, *metric.dimensions]:
            query = question(metric=metric.slug, grain="day", split=split)
            assert query.reads.keys() <= NOTED
    for reason in REASONS:
        assert "payments_failed" in question(metric="payments_failed", reason=reason).reads


def test_a_failed_payment_takes_what_is_read_by_its_reason(life: Life, cache: Cache) -> None:
    standing = Standing(
        cache,
        {
            "by reason": question(metric="payments_failed", split="reason"),
            "of one reason": question(metric="payments_failed", reason="unattributed"),
            "verified": question(metric="payments_verified"),
        },
    )

    def failed() -> None:
        payment = create_payment(user_id=life.users[0], amount=5, currency="IRR", created_at=UNTIL)
        record_payment_event(payment_id=payment.id, kind=PaymentStatus.FAILED, at=UNTIL)

    assert standing.after(failed) == {"verified"}


def asked_of(metric: str, first: date, last: date, **more: Given) -> Question:
    currency = "IRR" if METRIC[metric].unit is Unit.MONEY else None
    return question(metric=metric, from_=first, to=last, grain="day", currency=currency, **more)


@dataclass
class Standing:
    """Questions by their names, and which of them a change leaves standing."""

    cache: Cache
    asked: dict[str, Question]

    def after(self, happens: Callable[[], object]) -> set[str]:
        for one in self.asked.values():
            one.cached(self.cache)
        happens()
        drain()
        return {name for name, one in self.asked.items() if one.stands(self.cache)}


JANUARY, FEBRUARY = (date(2026, 1, 1), date(2026, 1, 31)), (date(2026, 2, 1), date(2026, 2, 28))
IN_JANUARY = datetime.fromisoformat("2026-01-15T12:00:00+03:30")
BOTH_WEEKS = (date(2026, 1, 5), date(2026, 1, 11)), (date(2026, 1, 12), date(2026, 1, 18))


def test_a_late_fact_leaves_the_flows_of_other_months_and_takes_the_stocks_of_later_ones(
    life: Life, cache: Cache
) -> None:
    standing = Standing(
        cache,
        {
            "flow of its month": asked_of("new_users", *JANUARY),
            "flow of the next month": asked_of("new_users", *FEBRUARY),
            "flow of the next month, beside its own": asked_of("new_users", *FEBRUARY, compare="previous"),
            "flow of the week before": asked_of("new_users", *BOTH_WEEKS[0]),
            "flow of its week": asked_of("new_users", *BOTH_WEEKS[1]),
            "stock of the next month": asked_of("total_users", *FEBRUARY),
            "stock of the week before": asked_of("total_users", *BOTH_WEEKS[0]),
            "ratio of its month": asked_of("payment_success_rate", *JANUARY),
            "active users of its month": asked_of("active_users", *JANUARY),
            "active users of the next": asked_of("active_users", *FEBRUARY),
            "today": asked_of("new_users", TODAY, TODAY),
        },
    )
    assert standing.after(lambda: life.join(IN_JANUARY)) == {
        "flow of the next month",
        "flow of the week before",
        "stock of the week before",
        "ratio of its month",
        "active users of its month",  # who joins has done nothing yet
        "active users of the next",
        "today",
    }


def test_a_payment_leaves_what_today_has_of_tickets(life: Life, cache: Cache) -> None:
    month = (TODAY - 29 * ONE_DAY, TODAY)
    names = ("total_tickets", "tickets_completed", "active_loans", "completion_rate", "total_users",
             "wallet_balances", "notifications_sent", "payments_failed",
             "total_volume", "payments_verified", "average_payment", "payment_success_rate")  # fmt: skip
    standing = Standing(cache, {name: asked_of(name, *month) for name in names})
    standing.asked |= {"overview": asked(OverviewParams, {}), "loans": how_loans_go()}

    def paid() -> None:
        payment = create_payment(user_id=life.users[0], amount=5, currency="IRR", created_at=UNTIL)
        record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=UNTIL)

    assert standing.after(paid) == {*names[:8], "loans"}


def test_who_is_active_again_takes_nothing_from_the_active_users(life: Life, cache: Cache) -> None:
    today = Standing(cache, {"active": asked_of("active_users", TODAY, TODAY)})
    user, lender = life.users[:2]

    def asks() -> None:
        create_ticket(
            borrower_id=user, lender_id=lender, asset_name="Drill", asset_type_id=0, created_at=UNTIL
        )

    today.after(asks)
    assert today.after(asks) == {"active"}


def test_rates_and_members_take_what_is_read_by_them_alone(life: Life, cache: Cache) -> None:
    standing = Standing(
        cache,
        {
            "converted, before": asked_of("total_volume", *JANUARY),
            "as booked": asked_of("total_volume", *FEBRUARY),
            "by region": asked(RankingParams, {"metric": "total_users", "split": "region"}),
        },
    )
    days: dict[str, Given] = {"metric": "total_volume", "convert_to": "IRR", "grain": "day"}
    standing.asked["converted, before"] = question(**days, from_=JANUARY[0], to=JANUARY[1])
    standing.asked["converted, after"] = question(**days, from_=FEBRUARY[0], to=FEBRUARY[1])

    def rate() -> None:
        ExchangeRate.objects.create(day=FEBRUARY[0], currency="USD", rate=7)

    assert standing.after(rate) == {"converted, before", "as booked", "by region"}

    def region() -> None:
        Region.objects.create(slug="IR-99", name_en="New", name_fa="نو")

    assert standing.after(region) == {"converted, before", "converted, after", "as booked"}


def test_the_first_fact_in_a_currency_is_seen_where_there_are_none(life: Life, cache: Cache) -> None:
    """The currency of an amount of nothing is the only one in use, whenever that was."""
    nothing = question(metric="refunds", from_=date(2020, 1, 1), to=date(2020, 1, 2))
    before = nothing.cached(cache)
    assert before == said(nothing.answer)
    for number in range(30):
        life.random = Random(number)
        life.does("pay", UNTIL)
        life.does("settle", UNTIL)
        drain()
        assert nothing.cached(cache) == said(nothing.answer)


def test_a_change_that_nobody_hears_of_is_found_by_its_version(
    life: Life, cache: Cache, valkey: Redis
) -> None:
    standing = Standing(cache, {"today": asked_of("new_users", TODAY, TODAY)})

    def lost() -> None:
        life.join(UNTIL)
        drain()
        valkey.flushdb()

    assert standing.after(lost) == set()
