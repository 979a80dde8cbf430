"""Reading the pulse: the last hours beside what the same hours of earlier weeks had.

Expected is the median of the same hour on the same weekday of eight weeks, or, while fewer than two are known, of the
same hour of the last week's days; so an outage of the past does not teach that outages are usual. What is read is the
same however long the history is.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import median
from typing import Final

from django.db import connection

from assets.access.viewer import Viewer
from assets.anomalies.pulse.judging import Judgement, PulseState, judge
from assets.anomalies.pulse.schemas import Pulse, PulseMeasure, PulsePoint, PulseSeries
from assets.common.days import zone
from assets.common.raw_sql import select
from assets.common.row_scope import row_scope
from assets.reports.rollups import read_state
from assets.reports.rollups.pulse import BUCKET

HOURS: Final = timedelta(hours=3)
HOUR: Final = timedelta(hours=1)
BUCKETS_AN_HOUR: Final = HOUR // BUCKET
WEEKS: Final = tuple(timedelta(weeks=back) for back in range(1, 9))
DAYS: Final = tuple(timedelta(days=back) for back in range(1, 8))
LEAST_WEEKS: Final = 2

READ = """
SELECT measure, bucket, value FROM unnest(%s::timestamptz[], %s::timestamptz[]) AS span (begin, finish)
JOIN pulse_records ON measure = ANY (%s) AND bucket >= span.begin AND bucket < span.finish
"""
BEGAN = "SELECT min(bucket) FROM pulse_records"

Counts = Mapping[tuple[str, datetime], int]


@dataclass(frozen=True)
class Measured:
    """A measure over the last hours, oldest first; `expected` is None where nothing is known of the same hours."""

    measure: PulseMeasure
    came: Sequence[int]
    expected: Sequence[float | None]
    judgement: Judgement


@dataclass(frozen=True)
class LastHours:
    """`starts` are the buckets up to `counted_to`, the last one under way; None before anything was counted."""

    version: int
    counted_to: datetime | None
    starts: Sequence[datetime]
    measures: Sequence[Measured]


def read_pulse(viewer: Viewer) -> Pulse:
    """The pulse of the last hours."""
    with row_scope(viewer.scope, viewer.user_id):
        last = last_hours(list(PulseMeasure))
    return Pulse(
        version=last.version,
        counted_to=last.counted_to,
        minutes=BUCKET // timedelta(minutes=1),
        series=[_serialize(one, last.starts) for one in last.measures],
    )


def missing_payments() -> int:
    """How many verified payments less than expected came in the last minutes; 0 where they come as usual."""
    for one in last_hours([PulseMeasure.VERIFIED]).measures:
        if one.judgement.state is PulseState.LOW:
            return -one.judgement.difference
    return 0


def last_hours(measures: Sequence[PulseMeasure]) -> LastHours:
    """Some measures up to the moment to which all is counted."""
    state = read_state()
    counted_to = state.counted_to
    if counted_to is None:
        return LastHours(state.version, None, (), ())
    last = _bucket_of(counted_to)
    starts = [last - HOURS + BUCKET * place for place in range(1, HOURS // BUCKET + 1)]
    counts = _read(measures, [(starts[0], last + BUCKET)])
    expected = _expected(measures, starts)
    elapsed = (counted_to - last) / BUCKET
    return LastHours(
        state.version,
        counted_to,
        starts,
        [_measured(one, starts, counts, expected[one], elapsed) for one in measures],
    )


def _measured(
    measure: PulseMeasure,
    starts: Sequence[datetime],
    counts: Counts,
    expected: Sequence[float | None],
    elapsed: float,
) -> Measured:
    came = [counts.get((measure, start), 0) for start in starts]
    return Measured(measure, came, expected, judge(came, expected, elapsed))


def _expected(
    measures: Sequence[PulseMeasure], starts: Sequence[datetime]
) -> dict[PulseMeasure, list[float | None]]:
    """What the buckets of some hours had before, by measure."""
    with connection.cursor() as cursor:
        cursor.execute(BEGAN)
        (began,) = cursor.fetchone()
    hours = sorted({_hour_of(start) for start in starts})
    alike = {hour: _hours_alike(hour, began) for hour in hours} if began is not None else {}
    past = sorted({one for ones in alike.values() for one in ones})
    counts = _read(measures, [(one, one + HOUR) for one in past])
    sums: dict[tuple[str, datetime], int] = defaultdict(int)
    for (measure, bucket), value in counts.items():
        sums[measure, _hour_of(bucket)] += value
    return {
        measure: [
            median(sums[measure, one] for one in ones) / BUCKETS_AN_HOUR
            if (ones := alike.get(_hour_of(start)))
            else None
            for start in starts
        ]
        for measure in measures
    }


def _hours_alike(hour: datetime, began: datetime) -> list[datetime]:
    """The hours before that this one is compared with, as far as the pulse was kept."""
    weeks = [one for one in (_back(hour, step) for step in WEEKS) if one >= began]
    if len(weeks) >= LEAST_WEEKS:
        return weeks
    return [one for one in (_back(hour, step) for step in DAYS) if one >= began]


def _back(hour: datetime, step: timedelta) -> datetime:
    """The same hour on the clock of an earlier day."""
    local = hour.astimezone(zone())
    return _hour_of((local.replace(tzinfo=None) - step).replace(tzinfo=local.tzinfo))


def _hour_of(moment: datetime) -> datetime:
    local = moment.astimezone(zone())
    return local.replace(minute=0, second=0, microsecond=0)


def _bucket_of(moment: datetime) -> datetime:
    local = moment.astimezone(zone())
    length = BUCKET // timedelta(minutes=1)
    return local.replace(minute=local.minute - local.minute % length, second=0, microsecond=0)


def _read(measures: Sequence[PulseMeasure], spans: Sequence[tuple[datetime, datetime]]) -> Counts:
    begins, ends = [begin for begin, _ in spans], [end for _, end in spans]
    rows = select(READ, [begins, ends, [one.value for one in measures]], lambda *row: row)
    return {(measure, bucket.astimezone(zone())): int(value) for measure, bucket, value in rows}


def _usual(expected: Sequence[float | None]) -> str | None:
    known = [usual for usual in expected if usual is not None]
    return f"{sum(known):.0f}" if len(known) == len(expected) else None


def _serialize(one: Measured, starts: Sequence[datetime]) -> PulseSeries:
    return PulseSeries(
        measure=one.measure,
        state=one.judgement.state,
        total=str(sum(one.came)),
        usual=_usual(one.expected),
        points=[
            PulsePoint(at=start, value=str(value), expected=None if usual is None else f"{usual:.1f}")
            for start, value, usual in zip(starts, one.came, one.expected, strict=True)
        ],
    )
