"""A plan that feeds says up to when its source is complete: the watermark and the seals wait for it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from pytest_django import Settings

from assets.audit.models import AuditEvent
from assets.common.clock import database_now
from assets.common.days import FIRST_DAY, ONE_DAY, day_of, start_of
from assets.feeds.models import Feed
from assets.feeds.selectors import Awaited, awaited, standings
from assets.importing import services
from assets.importing.errors import PlanBroken
from assets.importing.progress import Progress
from assets.importing.summary import summary
from assets.importing.undoing import undo
from assets.monitoring.health import checks
from assets.monitoring.health.schemas import Level
from assets.publishing.sealing import seal_closed_days
from assets.reports.metrics.measures import MEASURES
from assets.reports.models import Report, Restatement
from assets.reports.rollups import drain, read_state
from assets.reports.rollups.change import ACTIVE_USERS
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

MONDAY = date(2026, 3, 2)
HOUR = timedelta(hours=1)
AS_OF = "SELECT moment AS complete_to FROM 'as_of.csv'"
PAYMENTS = """SELECT id AS external_id, amount, 'IRR' AS currency, 'verified' AS status,
    paid_at AS created_at, paid_at AS verified_at FROM 'payments.csv'"""
PLAN = {
    "plan.toml": "name = 'shop'\nfeed = true\nzone = 'Asia/Tehran'",
    "complete_to.sql": AS_OF,
    "payments.sql": PAYMENTS,
}
HEAD = "id,amount,paid_at\n"


def hour(day: date, hours: float) -> datetime:
    return start_of(day) + hours * HOUR


def export(as_of: datetime, paid: Sequence[datetime] = ()) -> dict[str, str]:
    """What the shop writes down: all that was paid before a moment."""
    lines = [
        f"{number},{1000 + number},{at.isoformat()}\n" for number, at in enumerate(paid, 1) if at < as_of
    ]
    return {"payments.csv": HEAD + "".join(lines), "as_of.csv": f"moment\n{as_of.isoformat()}\n"}


def sources(*words: str) -> str:
    out = StringIO()
    call_command("sources", *words, stdout=out)
    return out.getvalue()


def sealed_to() -> date | None:
    last = Report.objects.filter(grain=Report.Grain.DAY, seq__isnull=False).order_by("report_date").last()
    return last.report_date if last else None


@pytest.mark.quick
def test_the_watermark_is_that_of_the_source_while_it_is_behind(importer: Importer) -> None:
    drain()
    assert read_state().held_by is None
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    state = read_state()
    assert (state.watermark, state.held_by) == (hour(MONDAY, 2), "shop")
    assert state.counted_to is not None
    assert state.counted_to > hour(MONDAY, 2)


def test_of_several_sources_the_slowest_holds_it(importer: Importer) -> None:
    drain()
    for name, hours in (("late", 2), ("later", 1), ("latest", 3)):
        toml = PLAN["plan.toml"].replace("shop", name)
        importer.run({**PLAN, "plan.toml": toml, **export(hour(MONDAY, hours))})
    assert (read_state().watermark, read_state().held_by) == (hour(MONDAY, 1), "later")


def test_a_watermark_that_goes_back_is_a_change_of_every_figure(importer: Importer) -> None:
    drain()
    before = read_state()
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    after = read_state()
    # What the plan gives is known from now on, and the watermark went back.
    assert after.version == before.version + 2
    for name in (*(measure.slug for measure in MEASURES), ACTIVE_USERS):
        assert not after.stands(before.version, {name: [(FIRST_DAY, FIRST_DAY)]})
    importer.run(export(hour(MONDAY, 3)))
    assert read_state().version == after.version


def test_a_source_never_goes_back(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    importer.run(export(hour(MONDAY, 1)))
    assert Feed.objects.get().complete_to == hour(MONDAY, 2)


def test_the_summary_says_up_to_when_it_is_complete_and_which_days_wait(importer: Importer) -> None:
    lines = list(summary(importer.run({**PLAN, **export(hour(MONDAY, 2))}).outcome))
    assert lines[-2:] == [
        "the source is complete to 2026-03-02 02:00:00",
        "days from 2026-03-01 on wait for shop",
    ]
    out = StringIO()
    call_command("seals", stdout=out)
    assert "days from 2026-03-01 on wait for shop: ./assets sources" in out.getvalue()


def test_a_dry_run_says_it_and_changes_nothing(importer: Importer) -> None:
    imported = importer.run({**PLAN, **export(hour(MONDAY, 2))}, dry_run=True)
    assert imported.outcome.complete_to == hour(MONDAY, 2)
    assert not Feed.objects.exists()


@pytest.mark.parametrize(("past_the_end", "last"), [(6 * HOUR, MONDAY), (5.99 * HOUR, MONDAY - ONE_DAY)])
def test_a_day_is_sealed_once_the_source_is_complete_past_its_end_and_the_grace(
    importer: Importer, past_the_end: timedelta, last: date
) -> None:
    paid = [hour(MONDAY - 3 * ONE_DAY, 12)]
    importer.run({**PLAN, **export(start_of(MONDAY + ONE_DAY) + past_the_end, paid)})
    seal_closed_days(hour(MONDAY + 9 * ONE_DAY, 12))
    assert sealed_to() == last


def test_the_grace_is_a_setting(importer: Importer, settings: Settings) -> None:
    settings.SOURCE_GRACE_HOURS = 0
    importer.run({**PLAN, **export(start_of(MONDAY + ONE_DAY), [hour(MONDAY, 12)])})
    seal_closed_days(hour(MONDAY + 9 * ONE_DAY, 12))
    assert sealed_to() == MONDAY


def test_no_day_is_sealed_between_the_rows_of_a_first_import_and_its_end(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with --hold-seals, which a plan that feeds does not need."""

    def drained_and_sealed(report: Any) -> int:
        done = drain(report)
        assert seal_closed_days(hour(MONDAY + 9 * ONE_DAY, 12)) == 0
        return done

    monkeypatch.setattr(services, "drain", drained_and_sealed)
    importer.run({**PLAN, **export(hour(MONDAY, 12), [hour(MONDAY - ONE_DAY, 12)])})
    assert sealed_to() is None


WEEK = [MONDAY + n * ONE_DAY for n in range(7)]
PAID = [hour(day, hours) for day in [MONDAY - ONE_DAY, *WEEK] for hours in (0.5, 1.5, 9, 23.9)]
"""Some before and some after the export of the night."""


def run_for_a_week(importer: Importer, plan: dict[str, str]) -> None:
    """An export at two each night is imported at once, and the nightly job runs each hour."""
    importer.write(plan)
    for day in WEEK:
        for hours in range(24):
            if hours == 2:
                importer.run(export(hour(day, hours), PAID))
            if hours % 3 != 1:  # around midnight and the import, and now and then
                seal_closed_days(hour(day, hours + 1 / 6))


def test_a_daily_import_restates_no_day(importer: Importer) -> None:
    run_for_a_week(importer, PLAN)
    assert not Restatement.objects.exists()
    assert sealed_to() == WEEK[-1] - 2 * ONE_DAY
    for day in WEEK[:5]:
        expected = sum(1000 + number for number, at in enumerate(PAID, 1) if day_of(at) == day)
        figures = Report.objects.get(grain=Report.Grain.DAY, report_date=day).figures
        assert figures["total_volume"] == {"IRR": str(expected)}


def test_a_plan_that_does_not_feed_holds_nothing_and_restates_each_day(importer: Importer) -> None:
    """What the test above would find without `feed`."""
    run_for_a_week(importer, {"plan.toml": "name = 'shop'\nzone = 'Asia/Tehran'", "payments.sql": PAYMENTS})
    assert not Feed.objects.exists()
    assert sealed_to() == WEEK[-1] - ONE_DAY
    assert Restatement.objects.filter(report__grain=Report.Grain.DAY).count() == 6


def test_a_plan_that_feeds_no_more_is_forgotten(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    (importer.plan / "complete_to.sql").unlink()
    importer.run({"plan.toml": "name = 'shop'\nzone = 'Asia/Tehran'"})
    assert (awaited(), read_state().held_by) == (None, None)
    assert AuditEvent.objects.filter(action="source_forgotten", object_id="shop").count() == 1


def test_a_plan_that_is_undone_holds_nothing(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2), [hour(MONDAY, 1)])})
    undo("shop", dry_run=True, restate=False, progress=Progress(StringIO()))
    assert awaited() is not None
    undo("shop", dry_run=False, restate=False, progress=Progress(StringIO()))
    assert awaited() is None


# What is ended, and listed.


def test_a_source_that_has_ended_holds_nothing(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2), [hour(MONDAY - 2 * ONE_DAY, 12)])})
    assert awaited() == Awaited("shop", MONDAY - ONE_DAY)
    assert "no day waits for it" in sources("end", "shop")
    assert (awaited(), read_state().held_by) == (None, None)
    assert Feed.objects.get().ended_on == MONDAY
    seal_closed_days(hour(MONDAY + 3 * ONE_DAY, 12))
    assert sealed_to() == MONDAY + 2 * ONE_DAY
    event = AuditEvent.objects.get(action="source_ended")
    assert (event.object_id, event.after and event.after["ended_on"]) == ("shop", "2026-03-02")


def test_days_before_its_end_wait_for_it(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    assert "days from 2026-03-01 on wait for it" in sources("end", "shop", "--at", "2026-03-04")
    importer.run(export(hour(MONDAY + 2 * ONE_DAY, 0)))
    assert awaited() is None


def test_one_that_was_ended_by_mistake_is_reopened(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 2))})
    sources("end", "shop")
    assert "days from 2026-03-01 on wait for it" in sources("reopen", "shop")
    assert (read_state().watermark, read_state().held_by) == (hour(MONDAY, 2), "shop")


def test_one_that_never_came_in_is_ended_too() -> None:
    Feed.objects.create(name="shop", began_at=hour(MONDAY, 2))
    assert "has not come in yet; all days wait for it" in sources().replace(
        "SILENT: nothing was heard of it since 2026-03-02 02:00:00; ", ""
    )
    sources("end", "shop")
    assert awaited() is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["end", "shop"], "no source shop feeds the figures; there are: none"),
        (["end"], "say which source to end"),
        (["reopen", "shop", "--at", "2026-03-02"], "--at belongs to end"),
        (["end", "shop", "--at", "1404-13-01"], "is no day: write it as 2026-03-21"),
    ],
)
def test_what_cannot_be_done_is_said(words: list[str], said: str) -> None:
    with pytest.raises(CommandError, match=said):
        sources(*words)


@pytest.mark.parametrize(
    ("silent", "level"),
    [(26 * HOUR, Level.GOOD), (26 * HOUR + timedelta(seconds=1), Level.WARNING)],
)
def test_a_silent_source_is_a_warning(silent: timedelta, level: Level) -> None:
    at = hour(MONDAY, 12)
    Feed.objects.create(
        name="shop", began_at=hour(MONDAY - ONE_DAY, 0), complete_to=hour(MONDAY, 2), heard_at=at - silent
    )
    found = checks.sources(at)
    assert (found.level, found.silent) == (level, ["shop"] if level is Level.WARNING else [])
    assert (found.feeding, found.complete_to) == (1, hour(MONDAY, 2))
    (one,) = standings(at)
    assert (one.lag, one.is_silent) == (10 * HOUR, level is Level.WARNING)


def test_days_that_wait_for_a_source_are_not_missing(importer: Importer) -> None:
    importer.run({**PLAN, **export(hour(MONDAY, 6), [hour(MONDAY - 3 * ONE_DAY, 12)])})
    at = hour(MONDAY + 5 * ONE_DAY, 12)
    assert checks.days(at).waiting == 3, "the first three days are complete, and not sealed"
    seal_closed_days(at)
    assert (checks.days(at).level, checks.days(at).waiting) == (Level.GOOD, 0)


# What plans may say.

FINE = {"payments.sql": PAYMENTS, "payments.csv": HEAD}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"plan.toml": "feed = true"}, "nothing says up to when the files are complete"),
        ({"plan.toml": "feed = 'yes'"}, "feed must be true or false"),
        ({"plan.toml": "complete_to = 2026-03-02"}, "complete_to is of a plan with feed = true"),
        ({"complete_to.sql": "SELECT 1"}, "complete_to.sql: complete_to is of a plan with feed = true"),
        ({"plan.toml": "feed = true\ncomplete_to = 'soon'"}, "complete_to must be a moment, as in"),
        (
            {"plan.toml": "feed = true\ncomplete_to = 2026-03-02", "complete_to.sql": "SELECT 1"},
            "complete_to and complete_to.sql say the same",
        ),
        ({"plan.toml": "feed = true\ncomplete_to = 2126-03-02"}, "has not come yet"),
        (
            {"plan.toml": "feed = true", "complete_to.sql": "SELECT TIMESTAMP '2026-03-02' AS at"},
            "complete_to.sql: column at: is not a column of complete_to",
        ),
        (
            {
                "plan.toml": "feed = true",
                "complete_to.sql": "SELECT max(paid_at) AS complete_to FROM 'payments.csv'",
            },
            "complete_to.sql: returns nothing: no moment up to which it is complete",
        ),
        (
            {
                "plan.toml": "feed = true",
                "complete_to.sql": "SELECT TIMESTAMP '2026-03-02' AS complete_to FROM range(2)",
            },
            "complete_to.sql: must return one row, and returns 2",
        ),
        (
            {"plan.toml": "feed = true", "complete_to.sql": "SELECT 'soon' AS complete_to"},
            "complete_to.sql: complete_to soon is not a time",
        ),
    ],
)
def test_a_plan_that_says_it_wrongly_is_refused(importer: Importer, files: dict[str, str], said: str) -> None:
    with pytest.raises(PlanBroken, match=said):
        importer.run({**FINE, **files})
    assert not Feed.objects.exists()


@pytest.mark.parametrize(
    ("toml", "moment"),
    [
        ("complete_to = 2026-03-02T02:00:00", hour(MONDAY, 2)),
        ("complete_to = 2026-03-02T02:00:00Z", hour(MONDAY, 5.5)),
        ("complete_to = 2026-03-02", hour(MONDAY, 0)),
        ("complete_to = '2026-03-02 02:00'", hour(MONDAY, 2)),
    ],
)
def test_a_moment_without_a_zone_is_of_the_plans(importer: Importer, toml: str, moment: datetime) -> None:
    importer.run({**FINE, "plan.toml": f"feed = true\nzone = 'Asia/Tehran'\n{toml}"})
    assert Feed.objects.get().complete_to == moment


def test_a_jalali_moment_is_read_as_elsewhere(importer: Importer) -> None:
    importer.run({**PLAN, "complete_to.sql": "SELECT '۱۴۰۴/۱۲/۱۱ 02:00' AS complete_to", **FINE})
    assert Feed.objects.get().complete_to == hour(MONDAY, 2)


def test_a_moment_a_little_ahead_of_our_clock_is_now(importer: Importer) -> None:
    ahead = database_now() + timedelta(minutes=4)
    importer.run({**PLAN, **export(ahead)})
    complete_to = Feed.objects.get().complete_to
    assert complete_to is not None
    assert complete_to <= database_now()
