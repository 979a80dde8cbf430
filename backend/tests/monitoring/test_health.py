"""The health of the system: each part is judged at both sides of its limits, and the whole by its worst part."""

import shutil
from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from assets.accounts.models import Role
from assets.audit import COMMAND_LINE, SYSTEM, Action, record
from assets.audit.chaining import chain as chain_up
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.days import ONE_DAY, start_of
from assets.monitoring.health import checks
from assets.monitoring.health.limits import LIMITS
from assets.monitoring.health.schemas import Level, SystemHealth
from assets.publishing.holding import hold
from assets.reports.models import Report
from assets.reports.rollups.state import advance
from assets.webhooks.models import WebhookEndpoint
from tests.access.signing_in import as_user, join
from tests.monitoring.queue import job, worker
from tests.reports.api.reading import problem

URL = "/api/v1/admin/health/"
SECOND = timedelta(seconds=1)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]


def level_of_rollups(behind: timedelta, at: datetime) -> Level:
    advance(None, watermark=at - behind)
    return checks.rollups(at).level


def sealed(day: date) -> None:
    """A day's report; the one after it is open, and the month is none of the days."""
    link: dict[str, Any] = {
        "seq": 1,
        "previous_digest": b"-",
        "digest": b"-",
        "sealed_at": start_of(day),
        "status": "sealed",
    }
    Report.objects.create(report_date=day, last_day=day, figures={}, **link)
    Report.objects.create(report_date=day + ONE_DAY, last_day=day + ONE_DAY, figures={})
    month = {**link, "seq": 2, "grain": Report.Grain.GREGORIAN_MONTH}
    Report.objects.create(report_date=day + 2 * ONE_DAY, last_day=day + 2 * ONE_DAY, figures={}, **month)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_it_is_told_in_its_exact_shape(role: Role) -> None:
    told = as_user(join(role=role)).get(URL).json()
    assert SystemHealth.model_validate(told).model_dump(mode="json").keys() == told.keys()


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_it_is_not_for_everybody(role: Role) -> None:
    assert problem(as_user(join(role=role)).get(URL), 403)["code"] == "forbidden"


def test_it_takes_no_parameters() -> None:
    told = problem(as_user(join(role=Role.ADMIN)).get(f"{URL}?deep=true"), 422)
    assert (told["code"], told["field"]) == ("unknown_parameter", "deep")


def test_nobody_is_asked_to_sign_in() -> None:
    assert problem(Client().get(URL), 401)["code"] == "not_signed_in"


def test_a_worker_lives_while_it_gives_signs_of_it(noon: datetime) -> None:
    silent = timedelta(seconds=LIMITS.heartbeat_seconds)
    worker(noon - silent)
    assert (checks.workers(noon).level, checks.workers(noon).alive) == (Level.FAILING, 0)
    worker(noon - silent + SECOND)
    assert (checks.workers(noon).level, checks.workers(noon).alive) == (Level.GOOD, 1)
    assert checks.workers(noon).last_heartbeat == noon - silent + SECOND


@pytest.mark.parametrize(
    ("seconds", "level"),
    [(60, Level.GOOD), (61, Level.WARNING), (600, Level.WARNING), (601, Level.FAILING)],
)
def test_a_job_that_is_due_waits_for_a_minute_at_most(noon: datetime, seconds: int, level: Level) -> None:
    job("todo", noon - timedelta(seconds=seconds))
    told = checks.queue(noon)
    assert (told.level, told.due, told.oldest_due_seconds) == (level, 1, seconds)


def test_a_job_for_later_is_not_due(noon: datetime) -> None:
    job("todo", noon - timedelta(days=1), due=noon + SECOND)
    job("doing", noon - timedelta(days=1))
    told = checks.queue(noon)
    assert (told.level, told.due, told.oldest_due_seconds, told.running) == (Level.GOOD, 0, None, 1)


def test_a_job_that_failed_is_a_warning_for_a_day() -> None:
    record(Action.JOB_FAILED, by=SYSTEM, object_kind="job", object_id=1)
    now = clock.now()
    assert (checks.queue(now).level, checks.queue(now).failed_in_a_day) == (Level.WARNING, 1)
    assert checks.queue(now + timedelta(days=1)).level is Level.GOOD


def test_figures_that_were_never_counted_fail(noon: datetime) -> None:
    assert (checks.rollups(noon).level, checks.rollups(noon).behind_seconds) == (Level.FAILING, None)


@pytest.mark.parametrize(
    ("seconds", "level"), [(10, Level.GOOD), (11, Level.WARNING), (120, Level.WARNING), (121, Level.FAILING)]
)
def test_figures_are_ten_seconds_behind_at_most(noon: datetime, seconds: int, level: Level) -> None:
    assert level_of_rollups(timedelta(seconds=seconds), noon) is level


@pytest.mark.parametrize(
    ("seconds", "level"), [(10, Level.GOOD), (11, Level.WARNING), (120, Level.WARNING), (121, Level.FAILING)]
)
def test_an_event_waits_ten_seconds_for_its_link(seconds: int, level: Level) -> None:
    record(Action.AUDIT_READ, by=SYSTEM)
    at = AuditEvent.objects.get().recorded_at + timedelta(seconds=seconds)
    told = checks.chain(at)
    assert (told.level, told.unchained, told.oldest_unchained_seconds) == (level, 1, seconds)
    chain_up()
    told = checks.chain(at)
    assert (told.level, told.unchained, told.length) == (Level.GOOD, 0, 1)


@pytest.mark.parametrize(
    ("reported", "waiting", "level"),
    [(9, 0, Level.GOOD), (8, 1, Level.WARNING), (7, 2, Level.FAILING), (None, 0, Level.GOOD)],
)
def test_each_day_that_is_over_has_its_report(
    noon: datetime, reported: int | None, waiting: int, level: Level
) -> None:
    if reported:
        sealed(date(2026, 3, reported))
    told = checks.days(noon)
    assert (told.waiting, told.level) == (waiting, level)


def test_days_that_wait_because_sealing_is_held_are_a_warning(noon: datetime) -> None:
    sealed(date(2026, 3, 1))
    hold(noon, by=COMMAND_LINE)
    found = checks.days(noon)
    assert (found.waiting, found.level, found.held_since) == (8, Level.WARNING, noon)


def test_the_day_before_has_half_an_hour_for_its_report(noon: datetime) -> None:
    sealed(date(2026, 3, 8))
    half_past = noon - timedelta(hours=11, minutes=30)
    assert [checks.days(at).waiting for at in (half_past - SECOND, half_past)] == [0, 1]


def test_a_cache_that_is_away_is_a_warning(monkeypatch: pytest.MonkeyPatch) -> None:
    assert checks.cache().level is Level.GOOD
    monkeypatch.setattr(settings, "REDIS_URL", "unix:///nowhere.sock")
    assert (checks.cache().level, checks.cache().answers) == (Level.WARNING, False)


def test_the_whole_is_as_well_as_its_worst_part(noon: datetime) -> None:
    assert checks.system_health(noon).level is Level.FAILING
    worker(noon)
    assert level_of_rollups(timedelta(seconds=11), noon) is Level.WARNING
    assert checks.system_health(noon).level is Level.WARNING
    assert level_of_rollups(timedelta(seconds=1), noon) is Level.GOOD
    assert checks.system_health(noon).level is Level.GOOD


@pytest.mark.parametrize(
    ("free", "level"),
    [
        (LIMITS.nearly_full_bytes, Level.GOOD),
        (LIMITS.nearly_full_bytes - 1, Level.WARNING),
        (LIMITS.full_bytes, Level.WARNING),
        (LIMITS.full_bytes - 1, Level.FAILING),
    ],
)
def test_a_disk_without_room_fails(free: int, level: Level, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(total=10 * free, free=free))
    told = checks.storage()
    assert (told.level, told.free_bytes, told.free_percent) == (level, free, 10)


def test_a_database_that_refuses_writes_fails() -> None:
    assert checks.storage().takes_writes
    with connection.cursor() as cursor:
        cursor.execute("SET default_transaction_read_only = on")
        try:
            told = checks.storage()
        finally:
            cursor.execute("RESET default_transaction_read_only")
    assert (told.level, told.takes_writes) == (Level.FAILING, False)


@pytest.mark.parametrize("sign", [1, -1])
@pytest.mark.parametrize(("seconds", "level"), [(1, Level.GOOD), (3, Level.WARNING), (61, Level.FAILING)])
def test_a_clock_that_differs_from_the_databases_is_told(
    sign: int, seconds: int, level: Level, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        checks, "machine_now", lambda: clock.database_now() + timedelta(seconds=sign * seconds)
    )
    told = checks.clocks()
    assert told.level is level
    assert abs(told.ahead_milliseconds - sign * seconds * 1000) < 900


@pytest.mark.parametrize(
    ("endpoint", "level"),
    [
        ({}, Level.GOOD),
        ({"failing_since": -timedelta(minutes=59)}, Level.GOOD),
        ({"failing_since": -timedelta(hours=1)}, Level.WARNING),
        ({"off_at": timedelta(), "off_reason": "by_hand"}, Level.GOOD),
        ({"off_at": timedelta(), "off_reason": "failing"}, Level.WARNING),
        ({"off_at": timedelta(), "off_reason": "gone"}, Level.WARNING),
        ({"off_at": timedelta(), "off_reason": "gone", "deleted_at": timedelta()}, Level.GOOD),
    ],
)
def test_a_webhook_that_fails_or_was_switched_off_is_a_warning(
    noon: datetime, endpoint: dict[str, Any], level: Level
) -> None:
    values = {
        name: noon + value if isinstance(value, timedelta) else value for name, value in endpoint.items()
    }
    WebhookEndpoint.objects.create(
        name="Books", url="https://example.org/", event_types=[], created_at=noon, **values
    )
    assert checks.webhooks(noon).level is level
