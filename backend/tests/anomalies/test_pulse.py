"""The pulse: each fact once in its five minutes, whatever counts it; and an outage that is raised in ten minutes."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from django.db import connection

from assets.accounts.models import Role
from assets.alerts.models import AlertEpisode
from assets.alerts.services.deciding import judge_rules
from assets.anomalies.pulse import selectors
from assets.anomalies.pulse.judging import PulseState, at_least, at_most, judge
from assets.anomalies.pulse.schemas import PulseMeasure
from assets.common.clock import database_now
from assets.common.days import day_of
from assets.common.failure_reasons import FailureReason
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.models import PulseRecord
from assets.reports.rollups import drain, rebuild, run_pass
from assets.reports.rollups.pulse import BUCKET, KEPT, prune_pulse
from assets.reports.rollups.state import read_state
from assets.tickets.services import create_ticket
from tests.access.signing_in import as_user, join
from tests.acting import acting_as
from tests.alerts.ruling import RuleCaller, made

URL = "/api/v1/admin/pulse/"
RATE = 4.0
"""Verified payments a minute."""

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]


def pay(user: int, at: datetime, outcome: PaymentStatus | None, reason: FailureReason | None = None) -> int:
    payment = create_payment(user_id=user, amount=1000, currency="IRR", created_at=at)
    if outcome is not None:
        record_payment_event(payment_id=payment.id, kind=outcome, at=at, reason=reason)
    return payment.id


def pulse() -> dict[tuple[str, datetime], int]:
    return {(one.measure, one.bucket): one.value for one in PulseRecord.objects.all()}


def put(counts: dict[datetime, int], measure: str = "payments_verified") -> None:
    with connection.cursor() as cursor:
        cursor.executemany(
            "INSERT INTO pulse_records (measure, bucket, value) VALUES (%s, %s, %s)",
            [(measure, bucket, value) for bucket, value in counts.items() if value],
        )


def weeks_before(last: datetime, rate: float = RATE, seed: int = 3) -> dict[datetime, int]:
    """Nine weeks of about as many a minute, up to a bucket; days differ by a quarter."""
    chance = Random(seed)
    counts, day = {}, 1.0
    for back in range(9 * 7 * 288, 0, -1):
        if back % 288 == 0:
            day = chance.uniform(0.75, 1.25)
        mean = rate * 5 * day
        counts[last - back * BUCKET] = max(round(chance.gauss(mean, mean**0.5)), 0)
    return counts


@pytest.mark.quick
def test_a_pass_counts_each_fact_in_its_five_minutes() -> None:
    now = database_now().replace(second=0, microsecond=0)
    bucket = now - timedelta(hours=2, minutes=now.minute % 5)
    user, lender = join().id, join().id
    pay(user, bucket, PaymentStatus.VERIFIED)
    pay(user, bucket + timedelta(minutes=4, seconds=59), PaymentStatus.FAILED, FailureReason.BANK_REFUSED)
    pay(user, bucket + timedelta(minutes=5), None)
    create_ticket(
        borrower_id=user, lender_id=lender, asset_name="Camera", asset_type_id=0, created_at=bucket, price=None,
        currency=None,
    )  # fmt: skip
    pay(user, now - KEPT - timedelta(hours=1), PaymentStatus.VERIFIED)
    with acting_as("assets_worker"):
        while run_pass(database_now(), 2).taken:
            pass
    assert pulse() == {
        ("payments_initiated", bucket): 2,
        ("payments_initiated", bucket + BUCKET): 1,
        ("payments_verified", bucket): 1,
        ("payments_failed", bucket): 1,
        ("failed_bank_refused", bucket): 1,
        ("tickets_created", bucket): 1,
    }


def test_a_rebuild_gives_what_the_passes_gave_and_mends_it() -> None:
    now = database_now()
    chance = Random(5)
    user = join().id
    for _ in range(30):
        outcome = chance.choice([PaymentStatus.VERIFIED, PaymentStatus.FAILED, None])
        pay(user, now - timedelta(minutes=chance.uniform(1, 2800)), outcome)
    drain()
    passed = pulse()
    days = sorted({day_of(bucket) for _, bucket in passed})
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE analytics_records SET payments_verified = 999 WHERE payments_verified IS NOT NULL"
        )
        cursor.execute("UPDATE pulse_records SET value = value + 7")
    rebuild(days)
    assert pulse() == passed
    # A fact that a rebuild counts is taken off the queue, and counted once.
    pay(user, now - timedelta(minutes=30), PaymentStatus.VERIFIED)
    rebuild(days)
    drain()
    assert sum(pulse().values()) == sum(passed.values()) + 2


def test_a_pass_that_dies_leaves_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    pay(join().id, database_now() - timedelta(minutes=10), PaymentStatus.VERIFIED)
    with monkeypatch.context() as patched:
        patched.setattr("assets.reports.rollups.passes.advance", die)
        with pytest.raises(KeyboardInterrupt):
            drain()
    assert pulse() == {}
    drain()
    assert sum(pulse().values()) == 2


def test_what_is_older_than_is_kept_is_removed() -> None:
    now = database_now().replace(second=0, microsecond=0)
    put({now - KEPT - BUCKET: 3, now - KEPT + BUCKET: 4})
    with acting_as("assets_worker"):
        assert prune_pulse(now) == 1
    assert list(pulse().values()) == [4]


def test_chances_are_those_of_counts() -> None:
    assert at_most(0, 3.0) == pytest.approx(0.049787, rel=1e-4)
    assert at_most(2, 3.0) == pytest.approx(0.423190, rel=1e-4)
    assert at_least(3, 3.0) == pytest.approx(1 - 0.423190, abs=1e-3)
    assert at_least(12, 3.0) == pytest.approx(7.1e-5, rel=0.1)
    assert at_most(5, 0.0) == 1.0
    assert at_least(0, 0.0) == pytest.approx(1.0)


@pytest.mark.parametrize("begins", [0, 1, 2, 3, 4])
def test_an_outage_is_seen_within_ten_minutes_wherever_it_begins(begins: int) -> None:
    """At four payments a minute, by minutes of the clock: from when on is it seen?"""
    expected = [RATE * 5] * 36
    for minutes in range(1, 11):
        over = begins + minutes
        buckets, elapsed = over // 5 + 1, over % 5 / 5
        came = [round(RATE * 5)] * (36 - buckets) + [round(RATE * begins)] + [0] * (buckets - 1)
        if judge(came, expected, elapsed).state is PulseState.LOW:
            break
    assert minutes <= 10


def test_quiet_days_raise_nothing_and_floods_are_high() -> None:
    chance = Random(11)
    low = 0
    for _ in range(2000):
        day = chance.uniform(0.6, 1.5)
        came = [max(round(chance.gauss(20 * day, (20 * day) ** 0.5)), 0) for _ in range(36)]
        low += judge(came, [20.0] * 36, 1.0).state is not PulseState.USUAL
    assert low == 0
    assert judge([0] * 34 + [6, 7], [0.2] * 36, 1.0).state is PulseState.HIGH
    assert judge([], [], 1.0).state is PulseState.UNKNOWN
    assert judge([5] * 36, [None] * 36, 1.0).state is PulseState.UNKNOWN
    # At night nothing is expected, and nothing is nothing odd.
    assert judge([0] * 36, [0.0] * 36, 1.0).state is PulseState.USUAL


def counted() -> datetime:
    """All is counted to now; returns the bucket that is under way."""
    drain()
    moment = read_state().counted_to
    assert moment is not None
    return selectors._bucket_of(moment).astimezone(UTC)


def hour_of(moment: datetime) -> datetime:
    """The hour of the reporting zone, which may begin in the middle of one of UTC."""
    return selectors._hour_of(moment).astimezone(UTC)


def test_expected_is_what_the_same_hours_of_earlier_weeks_had() -> None:
    last = counted()
    hour = hour_of(last)
    put({hour - timedelta(weeks=back): 12 * value for back, value in enumerate((5, 5, 900, 0), 1)})
    put({hour - timedelta(days=2): 5000})
    (verified,) = selectors.last_hours([PulseMeasure.VERIFIED]).measures
    assert verified.expected[-1] == 5.0


def test_a_young_pulse_is_compared_with_the_days_before() -> None:
    last = counted()
    put({hour_of(last) - timedelta(days=back): 24 for back in (1, 2, 3)})
    (verified,) = selectors.last_hours([PulseMeasure.VERIFIED]).measures
    assert verified.expected[-1] == 2.0


def test_without_a_past_nothing_is_said() -> None:
    counted()
    (verified,) = selectors.last_hours([PulseMeasure.VERIFIED]).measures
    assert (verified.expected[-1], verified.judgement.state) == (None, PulseState.UNKNOWN)
    assert selectors.missing_payments() == 0


def test_an_outage_is_one_episode_and_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    caller = RuleCaller(join(role=Role.MANAGER, email="m@example.org"))
    last = counted()
    put(weeks_before(last))
    made(caller, kind="payments_missing", metric=None, level=None, channels=["bell"])
    judge_rules(database_now())
    assert AlertEpisode.objects.count() == 0
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM pulse_records WHERE bucket >= %s", [last - 2 * BUCKET])
    for _ in range(3):
        judge_rules(database_now())
    (episode,) = AlertEpisode.objects.filter(ended_at=None)
    assert 20 <= (episode.value or 0) <= 80
    put({last - 2 * BUCKET: 20, last - BUCKET: 20, last: 20})
    judge_rules(database_now())
    assert AlertEpisode.objects.exclude(ended_at=None).get().id == episode.id
    bell = caller.get("/api/v1/alerts/bell/").json()
    assert bell["notices"][0]["kind"] == "payments_missing"


@pytest.mark.parametrize("role", list(Role))
def test_who_sees_the_pulse(role: Role) -> None:
    put(weeks_before(counted()))
    answer = as_user(join(role=role)).get(URL)
    if role not in (Role.AUDITOR, Role.ADMIN):
        assert answer.status_code == 403
        return
    series = {one["measure"]: one for one in answer.json()["series"]}
    assert len(series) == 5
    assert all(len(one["points"]) == 36 for one in series.values())
    assert series["payments_verified"]["state"] == "usual"
    assert abs(int(series["payments_verified"]["usual"]) - RATE * 180) < RATE * 45


def test_an_empty_installation_has_an_empty_pulse() -> None:
    answer = as_user(join(role=Role.ADMIN)).get(URL).json()
    assert all(one["total"] == "0" and one["usual"] is None for one in answer["series"])
