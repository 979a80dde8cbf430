"""Reading odd days, with what is known of them now."""

from django.conf import settings

from assets.access.viewer import Viewer
from assets.anomalies.models import OddDay, OddNight
from assets.anomalies.schemas import OddCarrier, OddDayOut, OddDays, OddDaysParams
from assets.boards.models import Annotation
from assets.common.cursors import read_cursor, write_cursor
from assets.common.money import exponent
from assets.common.row_scope import row_scope
from assets.reports.metrics.decimals import PLACES, text
from assets.reports.metrics.registry import METRIC
from assets.reports.models import Report

QUESTION = "odd_days"


def position(params: OddDaysParams) -> int | None:
    """How many were shown before; None for the first page. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    (shown,) = read_cursor(QUESTION, params.cursor)
    return int(shown)


def list_odd_days(viewer: Viewer, params: OddDaysParams, before: int | None) -> OddDays:
    """A page of what raised an alert, newest day first and its rarest figure first."""
    begin = before or 0
    with row_scope(viewer.scope, viewer.user_id):
        found = OddDay.objects.filter(alert=True, metric__in=METRIC).order_by("-day", "-score", "id")
        page = list(found[begin : begin + params.limit + 1])
        shown = page[: params.limit]
        days = {one.day for one in shown}
        notes: dict[object, list[str]] = {}
        for day, words in Annotation.objects.filter(day__in=days).order_by("id").values_list("day", "text"):
            notes.setdefault(day, []).append(words)
        restated = set(
            Report.objects.filter(
                grain=Report.Grain.DAY, status=Report.Status.RESTATED, report_date__in=days
            ).values_list("report_date", flat=True)
        )
        night = OddNight.objects.order_by("-day").first()
    return OddDays(
        days=[_serialize(one, notes.get(one.day, []), one.day in restated) for one in shown],
        looked_to=None if night is None else night.day,
        looked_at=None if night is None else night.at,
        budget=settings.ODD_ALERTS_A_MONTH,
        next=write_cursor(QUESTION, (begin + len(shown),)) if len(page) > params.limit else None,
    )


def _serialize(odd: OddDay, notes: list[str], restated: bool) -> OddDayOut:
    unit = METRIC[odd.metric].unit

    def figure(value: int) -> str:
        return text(value, PLACES[unit]) or "0"

    return OddDayOut(
        id=odd.id,
        day=odd.day,
        metric=odd.metric,
        unit=unit,
        currency=odd.currency or None,
        exponent=exponent(odd.currency) if odd.currency else None,
        dimension=odd.dimension or None,
        member=odd.member or None,
        value=figure(odd.value),
        expected=figure(odd.expected),
        low=figure(odd.low),
        high=figure(odd.high),
        once_in=odd.once_in,
        since=odd.since,
        carriers=[OddCarrier(**one) for one in odd.carriers],
        holiday=odd.holiday or None,
        annotations=notes,
        restated=restated,
    )
