"""What is forecast of a marketplace: from sealed days alone, adding up to the unit, refused where it is too little."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction
from types import SimpleNamespace
from typing import cast

import pytest
from django.db import IntegrityError, connection, transaction
from procrastinate import JobContext
from procrastinate.contrib.django.models import ProcrastinateJob

from assets.accounts.models import User
from assets.accounts.services import register_user
from assets.common.models import AssetType
from assets.forecast import services, tasks
from assets.forecast.estimate import estimate
from assets.forecast.exchange import Earlier
from assets.forecast.history import HOLE_DAYS, read_history
from assets.forecast.models import ForecastReason, ForecastRun, ForecastScore, ForecastSeries, ForecastWay
from assets.forecast.process import EstimateFailed
from assets.forecast.recipe import RECIPE
from assets.forecast.services import Remade, make_run, remake, score
from assets.forecast.steps import HORIZON, Step, next_metric, next_step, trial_days
from assets.forecast.tasks import enqueue_forecasts, forecast_metric
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.metrics.registry import METRIC
from assets.reports.rollups import drain
from assets.reports.seals.published import last_sealed_day
from tests.forecast.market import DAYS, LAST, NOW, pay
from tests.publishing.market import tamper

pytestmark = pytest.mark.usefixtures("market")


def make(metric: str, last: date = LAST) -> ForecastRun:
    return make_run(Step(metric, last, trial=False), lambda: False)


def total(run: ForecastRun) -> ForecastSeries:
    return run.series.get(dimension="")


def int_of(value: int | None) -> int:
    assert value is not None
    return value


def member(run: ForecastRun, slug: str) -> ForecastSeries:
    asset_type = AssetType.objects.get(slug=slug)
    return run.series.get(dimension="asset_type", member=asset_type.id)


def test_members_add_up_to_the_total_on_each_day_to_the_unit() -> None:
    for metric in ("tickets_created", "total_volume", "total_tickets"):
        run = make(metric)
        parts: dict[str, list[list[int | None]]] = defaultdict(list)
        for series in run.series.exclude(dimension="").exclude(made_by=ForecastWay.REFUSED):
            parts[series.dimension].append(series.points)

        assert len(total(run).points) == HORIZON
        assert parts
        for dimension, members in parts.items():
            sums = [sum(map(int_of, column)) for column in zip(*members, strict=True)]
            assert sums == total(run).points, (metric, dimension)


def test_what_came_every_week_is_expected_again_and_a_stock_goes_on_from_its_last_value() -> None:
    created, stock = make("tickets_created"), make("total_tickets")
    days = [LAST + timedelta(days=n + 1) for n in range(HORIZON)]
    by_day = dict(zip(days, member(created, "camera").points, strict=True))
    tickets = 2 * DAYS + sum(1 for n in range(DAYS) if (LAST - timedelta(days=n)).weekday() == 4)
    so_far = tickets + DAYS + DAYS // 20

    assert {day.weekday(): value for day, value in by_day.items()} == {
        weekday: 3 if weekday == 4 else 2 for weekday in range(7)
    }
    assert member(created, "drill").points == [1] * HORIZON
    points = list(map(int_of, total(stock).points))
    assert points[0] - so_far in (3, 4)
    assert points == sorted(points)


def test_members_with_too_few_facts_have_no_forecast_and_are_put_together() -> None:
    run = make("tickets_created")
    book = member(run, "book")
    rest = run.series.get(dimension="asset_type", member=None)

    assert (book.made_by, book.reason, book.points) == (ForecastWay.REFUSED, ForecastReason.TOO_FEW_FACTS, [])
    assert len(rest.points) == HORIZON


def test_days_after_the_last_sealed_one_change_nothing() -> None:
    before = make("total_volume")
    for _ in range(20):
        pay(User.objects.order_by("id").values_list("id", flat=True)[0], 9_000_000, NOW - timedelta(hours=1))
    drain()
    after = make("total_volume")

    assert last_sealed_day() == LAST
    assert bytes(after.inputs) == bytes(before.inputs)
    assert total(after).points == total(before).points


def test_a_late_fact_of_a_sealed_day_is_in_the_next_forecast() -> None:
    before = make("total_volume")
    ada = User.objects.order_by("id").values_list("id", flat=True)[0]
    pay(ada, 500_000, NOW - timedelta(days=3))
    drain()

    assert bytes(make("total_volume").inputs) != bytes(before.inputs)


def test_a_trial_knows_the_days_before_it_alone() -> None:
    origin = LAST - timedelta(days=30)
    seen = [line.values for line in read_history(METRIC["total_volume"], origin).histories[0].lines]
    whole = [line.values for line in read_history(METRIC["total_volume"], LAST).histories[0].lines]

    assert len(seen[0]) == DAYS - 30
    assert seen[0] == whole[0][: DAYS - 30]


@pytest.mark.parametrize(
    ("days", "made_by", "reason"),
    [
        (13, ForecastWay.REFUSED, ForecastReason.TOO_FEW_DAYS),
        (14, ForecastWay.WEEKDAYS, None),
        (27, ForecastWay.WEEKDAYS, None),
        (28, ForecastWay.MEDIAN, None),
    ],
)
def test_the_way_follows_from_the_days(days: int, made_by: str, reason: str | None) -> None:
    first = LAST - timedelta(days=DAYS - 1)
    series = total(make("tickets_created", first + timedelta(days=days - 1)))

    assert (series.made_by, series.reason, series.days) == (made_by, reason, days)
    assert len(series.points) == (0 if reason else HORIZON)


def test_a_ratio_is_made_of_its_parts() -> None:
    series = total(make("average_payment"))
    parts = list(zip(series.numerators, series.denominators, strict=True))

    assert series.points == [round(Fraction(over, under)) if under else None for over, under in parts]
    assert 1_000 <= sum(series.numerators) / sum(series.denominators) <= 1_060


def test_active_users_are_a_series_of_their_own() -> None:
    assert set(total(make("active_users")).points) == {2}


def test_a_week_and_more_without_a_fact_is_a_hole_and_no_zeros() -> None:
    ada = register_user(joined_at=NOW - timedelta(days=99)).id
    for number in [*range(90, 60, -1), *range(50, 0, -1)]:
        pay_in(ada, number)
    drain()
    (history,) = (
        one for one in read_history(METRIC["total_volume"], LAST).histories if one.currency == "USD"
    )
    values = history.lines[0].values

    assert values.count(None) == 10 >= HOLE_DAYS
    assert 0 not in values


def pay_in(user: int, days_ago: int) -> None:
    moment = NOW - timedelta(days=days_ago)
    payment = create_payment(user_id=user, amount=700, currency="USD", created_at=moment)
    record_payment_event(payment_id=payment.id, kind=PaymentStatus.VERIFIED, at=moment)


def test_steps_are_the_forecast_then_the_trials_then_the_forecast_with_their_bands() -> None:
    steps = list(taken("total_volume"))
    origins = [day for day in trial_days(LAST) if (day - (LAST - timedelta(days=DAYS - 1))).days >= 27]

    assert steps == [
        Step("total_volume", LAST, trial=False),
        *(Step("total_volume", origin, trial=True) for origin in origins),
        Step("total_volume", LAST, trial=False),
    ]
    assert ForecastRun.objects.filter(trial=True).count() == len(origins) == 3


def test_a_run_that_was_killed_leaves_nothing_and_is_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    class Killed(BaseException):
        pass

    def dies(*_: object) -> None:
        raise Killed

    with monkeypatch.context() as patched:
        patched.setattr(ForecastSeries.objects, "bulk_create", dies)
        with pytest.raises(Killed):
            make("total_volume")

    assert not ForecastRun.objects.exists()
    assert next_step("total_volume", LAST) == Step("total_volume", LAST, trial=False)
    assert list(taken("total_volume"))
    assert next_step("total_volume", LAST) is None


def taken(metric: str) -> Iterator[Step]:
    while step := next_step(metric, LAST):
        make_run(step, lambda: False)
        yield step


def test_each_day_that_came_is_compared_once_with_what_was_said_1_7_and_28_days_before() -> None:
    make_run(Step("tickets_created", LAST - timedelta(days=28), trial=True), lambda: False)
    scored = score("tickets_created", LAST)
    drills = ForecastScore.objects.filter(series__member=member(ForecastRun.objects.get(), "drill").member)

    assert scored == ForecastScore.objects.count() > 0
    assert score("tickets_created", LAST) == 0
    assert [
        (one.day, one.ahead, one.point, one.came, one.naive)
        for one in drills.filter(series__dimension="asset_type").order_by("ahead")
    ] == [(LAST - timedelta(days=28 - ahead), ahead, 1, 1, 1) for ahead in (1, 7, 28)]


def test_the_naive_forecast_is_shown_where_it_was_better() -> None:
    (history,) = read_history(METRIC["tickets_created"], LAST).histories
    task = services._task(METRIC["tickets_created"], history, [])
    wrong: dict[tuple[str, int | None], list[int | None]] = {
        (line.dimension, line.member): [50] * HORIZON for line in task.lines
    }
    earlier = [Earlier(origin, wrong, wrong) for origin in (40, 60, 80)]
    whole = estimate(replace(task, earlier=earlier))[0]

    assert whole.made_by == "naive"
    assert whole.mase is not None
    assert whole.naive_mase is not None
    assert whole.mase > whole.naive_mase
    assert len(whole.recipe_points) == HORIZON


def test_what_was_said_is_only_added_to() -> None:
    run = make("total_volume")
    for statement in (
        "UPDATE forecast_runs SET recipe = '2'",
        "DELETE FROM forecast_series",
        "TRUNCATE forecast_scores",
    ):
        with (
            pytest.raises(IntegrityError, match="history is only added to"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(statement)
    assert run.series.exists()


def test_the_recipe_that_is_written_is_the_one_that_is_used() -> None:
    assert services.RECIPE == RECIPE


def test_every_metric_has_its_forecast_before_any_has_trials() -> None:
    taken_in_order = []
    for _ in range(4):
        metric = next_metric(LAST, left_out=("total_users",))
        assert metric is not None
        step = next_step(metric, LAST)
        assert step is not None
        make_run(step, lambda: False)
        taken_in_order.append((metric, step.trial))

    assert taken_in_order == [
        ("active_loans", False),
        ("total_tickets", False),
        ("total_volume", False),
        ("wallet_balances", False),
    ]


def test_one_job_waits_at_a_time_and_a_metric_that_fails_keeps_no_other_one_back(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(step: Step, _: object) -> None:
        raise EstimateFailed(step.metric)

    monkeypatch.setattr(services, "make_run", fails)
    enqueue_forecasts()
    enqueue_forecasts()
    for metric, failed in (("total_users", []), ("active_loans", ["total_users"])):
        waiting = ProcrastinateJob.objects.get(task_name=forecast_metric.name, status="todo")
        assert waiting.args == {"metric": metric, "failed": failed}
        ProcrastinateJob.objects.filter(id=waiting.id).delete()
        context = cast(JobContext, SimpleNamespace(should_abort=lambda: False))
        with pytest.raises(EstimateFailed):
            forecast_metric(context, **waiting.args)


def test_without_the_packages_nothing_is_enqueued(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tasks, "missing_modules", lambda: ("lightgbm",))
    enqueue_forecasts()

    assert not ProcrastinateJob.objects.filter(task_name=forecast_metric.name).exists()


def test_a_run_is_made_again_to_the_same_digits_from_what_was_there_then() -> None:
    first = make("tickets_created")
    make_run(Step("tickets_created", trial_days(LAST)[-1], trial=True), lambda: False)
    last = make("tickets_created")

    assert (first.origins, last.origins) == (0, 1)
    assert [remake(first), remake(last)] == [Remade.SAME, Remade.SAME]


def test_what_was_made_of_other_days_or_with_other_versions_is_no_break(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    run = make("total_volume")
    ada = User.objects.order_by("id").values_list("id", flat=True)[0]
    pay(ada, 500_000, NOW - timedelta(days=3))
    drain()

    assert remake(run) is Remade.OTHER_DAYS
    monkeypatch.setattr(services, "library_versions", lambda: {"statsforecast": "0"})
    assert remake(run) is Remade.OTHER_VERSIONS


def test_a_run_whose_points_were_changed_is_found() -> None:
    run = make("total_volume")
    tamper(
        "UPDATE forecast_series SET points[1] = points[1] + 1 WHERE run_id = %s AND dimension = ''", run.id
    )

    assert remake(run) is Remade.DIFFERENT
