"""Reading the register: what holds the watermark, what days wait for, and how far each source is.

A source is done with once it has ended, and is complete up to the day on which it did.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import connection

from assets.common.days import FIRST_DAY, day_of
from assets.feeds.models import Feed

IS_AWAITED = "(ended_on IS NULL OR report_day(complete_to) < ended_on)"
"""Whether a source is not done with, as SQL; of one that has ended and never said anything it is NULL."""

SLOWEST = f"SELECT name, complete_to FROM feeds WHERE complete_to IS NOT NULL AND {IS_AWAITED} ORDER BY 2, 1 LIMIT 1"  # noqa: S608 (only constants are put in)
"""The source that is complete to the earliest moment."""

FIRST_AWAITED = f"SELECT name, complete_to FROM feeds WHERE {IS_AWAITED} ORDER BY 2 NULLS FIRST, 1 LIMIT 1"  # noqa: S608 (only constants are put in)


SHORTEST_SILENCE, SILENT_ROUNDS = timedelta(minutes=10), 10
"""A source that is followed is silent after so many rounds, and so much time."""


@dataclass(frozen=True)
class Awaited:
    """The source for which days wait, and the first of them."""

    name: str
    first_day: date


@dataclass(frozen=True)
class Standing:
    """How far a source is, as of a moment."""

    feed: Feed
    lag: timedelta | None
    """How far it is behind; None where it has not said anything yet, or has ended."""
    is_silent: bool
    """Whether it is awaited, and was not heard of for longer than it may be silent."""
    holds_from: date | None
    """The first day that waits for it."""


def awaited() -> Awaited | None:
    """The source for which the earliest days wait, if any: a day is complete with the grace after its end."""
    with connection.cursor() as cursor:
        cursor.execute(FIRST_AWAITED)
        found = cursor.fetchone()
    return None if found is None else Awaited(found[0], _first_awaited(found[1]))


def standings(at: datetime) -> Sequence[Standing]:
    """How far every source is, those that have ended last."""
    found = [_standing(feed, at) for feed in Feed.objects.order_by("name")]
    return sorted(found, key=lambda one: one.holds_from is None)


def _standing(feed: Feed, at: datetime) -> Standing:
    if _is_done(feed):
        return Standing(feed, None, is_silent=False, holds_from=None)
    limit = timedelta(hours=settings.SOURCE_SILENT_HOURS)
    if feed.every_seconds is not None:
        limit = min(limit, max(SHORTEST_SILENCE, SILENT_ROUNDS * timedelta(seconds=feed.every_seconds)))
    return Standing(
        feed,
        None if feed.complete_to is None else max(at - feed.complete_to, timedelta()),
        is_silent=at - (feed.heard_at or feed.began_at) > limit,
        holds_from=_first_awaited(feed.complete_to),
    )


def _is_done(feed: Feed) -> bool:
    """The rule of IS_AWAITED."""
    if feed.ended_on is None:
        return False
    return feed.complete_to is None or day_of(feed.complete_to) >= feed.ended_on


def _first_awaited(complete_to: datetime | None) -> date:
    if complete_to is None:
        return FIRST_DAY
    return day_of(complete_to - timedelta(hours=settings.SOURCE_GRACE_HOURS))
