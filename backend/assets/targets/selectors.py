"""Reading targets and their history."""

from datetime import date
from typing import TypeVar

from django.db.models import OuterRef, QuerySet, Subquery

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common import clock
from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import day_of
from assets.common.money import exponent
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.registry import METRIC
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.snapshot import snapshot
from assets.targets.errors import TargetNotFound
from assets.targets.limits import OPEN_TARGETS
from assets.targets.models import Target, TargetChange
from assets.targets.progress import get_progress, is_at_most, state_of
from assets.targets.schemas import (
    TargetChangeOut,
    TargetHistory,
    TargetHistoryParams,
    TargetOut,
    Targets,
    TargetsParams,
    TargetWhich,
)

LIST, HISTORY = "targets", "target_history"

Row = TypeVar("Row", Target, TargetChange)


def level_of(target: Target) -> int | None:
    """What a target stands at, in the smallest steps of the unit; None where it was withdrawn."""
    return target.changes.order_by("-id").values_list("value", flat=True).first()


def open_targets(today: date) -> QuerySet[Target]:
    """Those in force whose period is not over."""
    return _standing(withdrawn=False).filter(end__gte=today)


def position_of(question: str, params: TargetsParams | TargetHistoryParams) -> int | None:
    """The last id of the page before; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (number,) = read_cursor(question, params.cursor)
    return int(number)


def list_targets(viewer: Viewer, params: TargetsParams, before: int | None) -> Targets:
    """A page of targets with their progress, all from one view of the figures."""
    today = day_of(clock.now())
    with snapshot(viewer.scope, viewer.user_id):
        page, more = _page(_which(params.which, today), params.limit, before)
        found = [serialize_target(one, today) for one in page]
    return Targets(
        targets=found,
        next=write_cursor(LIST, (page[-1].id,)) if more else None,
        may_write=viewer.may(Permission.TARGETS_WRITE),
        open_targets=OPEN_TARGETS,
    )


def get_target(viewer: Viewer, number: int) -> TargetOut:
    """One target with its progress. Raises TargetNotFound."""
    with snapshot(viewer.scope, viewer.user_id):
        return serialize_target(_target(number), day_of(clock.now()))


def list_history(
    viewer: Viewer, number: int, params: TargetHistoryParams, before: int | None
) -> TargetHistory:
    """A page of a target's changes, newest first. Raises TargetNotFound."""
    with snapshot(viewer.scope, viewer.user_id):
        target = _target(number)
        changes = target.changes.select_related("by").defer("by__password")
        page, more = _page(changes, params.limit, before)
    places = PLACES[METRIC[target.metric].unit]
    return TargetHistory(
        changes=[
            TargetChangeOut(id=one.id, value=text(one.value, places), why=one.why, by=one.by.name, at=one.at)
            for one in page
        ],
        next=write_cursor(HISTORY, (page[-1].id,)) if more else None,
    )


def serialize_target(target: Target, today: date) -> TargetOut:
    """A target as the API returns it, with its progress on a day."""
    changes = target.changes.select_related("by").defer("by__password").order_by("-id")
    last = changes[0]
    standing = last if last.value is not None else changes.filter(value__isnull=False)[0]
    metric = METRIC[target.metric]
    (currency,) = target.query.get("currency") or [None]
    level = int(standing.value or 0)
    return TargetOut(
        id=target.id,
        metric=metric.slug,
        kind=metric.kind,
        unit=metric.unit,
        currency=currency,
        exponent=None if currency is None else exponent(currency),
        query=target.query,
        calendar=CalendarName(target.calendar),
        grain=Grain(target.grain),
        start=target.start,
        end=target.end,
        at_most=is_at_most(metric.slug),
        value=str(text(level, PLACES[metric.unit])),
        withdrawn=last.value is None,
        state=state_of(target, today),
        changed_by=last.by.name,
        changed_at=last.at,
        why=last.why,
        progress=None if last.value is None else get_progress(target, level, today),
    )


def _which(which: TargetWhich, today: date) -> QuerySet[Target]:
    if which is TargetWhich.OPEN:
        return open_targets(today)
    if which is TargetWhich.WITHDRAWN:
        return _standing(withdrawn=True)
    return _standing(withdrawn=False).filter(end__lt=today)


def _standing(*, withdrawn: bool) -> QuerySet[Target]:
    newest = TargetChange.objects.filter(target=OuterRef("pk")).order_by("-id")
    targets = Target.objects.annotate(level=Subquery(newest.values("value")[:1]))
    return targets.filter(level__isnull=withdrawn)


def _page(rows: QuerySet[Row], limit: int, before: int | None) -> tuple[list[Row], bool]:
    """A page of rows, newest first, and whether there are more."""
    if before is not None:
        rows = rows.filter(id__lt=before)
    found = list(rows.order_by("-id")[: limit + 1])
    return found[:limit], len(found) > limit


def _target(number: int) -> Target:
    found = Target.objects.filter(id=number).first()
    if found is None:
        raise TargetNotFound(f"there is no target {number}")
    return found
