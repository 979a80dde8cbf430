"""The event of a change: which metrics, from which day on, and whose rows; waiting messages are merged."""

from datetime import date, datetime

import pytest

from assets.access.viewer import Viewer
from assets.accounts.roles import ROLES, Permission
from assets.audit.actions import Method
from assets.common import clock
from assets.live.auth import scoped
from assets.live.events import ChangeEvent, metrics_of
from assets.live.hub import Hub
from assets.live.schemas import LiveMessage, Standing
from assets.me.questions import Subject
from assets.reports.metrics.measures import MEASURES
from assets.reports.metrics.registry import METRICS
from assets.reports.rollups import State
from assets.reports.rollups.change import ACTIVE_USERS, MEMBERS, RATES, Change
from assets.reports.rollups.versions import Versions

AT = datetime.fromisoformat("2026-03-10T08:30:00+00:00")
DAY = date(2026, 3, 10)


def test_every_metric_is_read_from_some_measure() -> None:
    every = {metric.slug for metric in METRICS}
    assert {*metrics_of([ACTIVE_USERS, *(measure.slug for measure in MEASURES)])} == every
    assert {*metrics_of([RATES])} == {*metrics_of([MEMBERS])} == every


def test_a_ratio_changes_with_what_is_above_and_below() -> None:
    assert "payment_success_rate" in {*metrics_of(["payments_failed"])}
    assert "payment_success_rate" in {*metrics_of(["payments_verified"])}
    assert "payment_success_rate" not in {*metrics_of(["tickets_created"])}


def test_news_comes_out_of_the_channel_layer_as_it_went_in() -> None:
    change = Change(
        {"volume_verified": [(DAY, DAY)]},
        rows={"payment_events": [1]},
        whole=frozenset(["ticket_events"]),
    )
    state = State(7, Versions(0, 7, {}), AT, AT, AT, "shop")
    event = ChangeEvent.of(state, change, {Subject.PAYMENT: frozenset([11, 12])})
    assert (event.sealing_held_at, event.counted_to, event.held_by) == (AT, AT, "shop")
    assert ChangeEvent.from_message(event.to_message()) == event
    assert event.subjects_for(11) == {Subject.PAYMENT, Subject.TICKET}
    assert event.subjects_for(13) == {Subject.TICKET}


def test_a_source_that_holds_the_watermark_is_named_to_those_who_see_figures() -> None:
    message = LiveMessage(Standing.CURRENT, 7, AT, held_by="shop")
    for number, (role, rights) in enumerate(ROLES.items()):
        viewer = Viewer(number, role, rights.permissions, rights.scope, Method.SESSION)
        expected = "shop" if Permission.FIGURES in rights.permissions else None
        assert scoped(message, viewer).held_by == expected


def test_what_a_slow_reader_has_not_taken_is_told_as_one() -> None:
    early = LiveMessage(Standing.BEHIND, 7, AT, ["revenue"], DAY, [Subject.WALLET])
    lost = LiveMessage(Standing.BEHIND, 8, AT, missed=True)
    late = LiveMessage(
        Standing.CURRENT,
        9,
        AT,
        ["refunds", "revenue"],
        date(2026, 3, 9),
        [Subject.TICKET],
        sealing_held_at=AT,
    )
    assert late.after(lost.after(early)) == LiveMessage(
        Standing.CURRENT,
        9,
        AT,
        ["refunds", "revenue"],
        date(2026, 3, 9),
        [Subject.TICKET, Subject.WALLET],
        missed=True,
        sealing_held_at=AT,
    )


@pytest.mark.parametrize(
    ("moment", "today"),
    [("2026-03-09T20:29:59+00:00", date(2026, 3, 9)), ("2026-03-09T20:30:00+00:00", date(2026, 3, 10))],
)
def test_a_heartbeat_says_which_day_it_is_in_the_reporting_zone(
    monkeypatch: pytest.MonkeyPatch, moment: str, today: date
) -> None:
    monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(moment))
    assert Hub()._now().today == today
