"""Writing the register. Who calls this also publishes what follows for the figures: `rollups.state.sources_change`."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from assets.audit import Action, Actor, record
from assets.common.days import day_of
from assets.feeds.errors import SourceUnknown
from assets.feeds.models import LONGEST_FAILURE, Feed

KIND = "source"


def begin(name: str, at: datetime, every_seconds: int | None = None) -> None:
    """A source feeds from here on: until it has said up to when it is complete, no day is sealed.

    `every_seconds`: how often it comes in, where it is followed.
    """
    Feed.objects.update_or_create(
        name=name,
        defaults={} if every_seconds is None else {"every_seconds": every_seconds},
        create_defaults={"began_at": at, "every_seconds": every_seconds},
    )


def advance(name: str, complete_to: datetime, at: datetime) -> None:
    """A source has come in, complete up to a moment. It never goes back."""
    feed = Feed.objects.select_for_update().get(name=name)
    feed.complete_to = complete_to if feed.complete_to is None else max(feed.complete_to, complete_to)
    feed.heard_at, feed.failure = at, ""
    feed.save(update_fields=["complete_to", "heard_at", "failure"])


def store_cursor(name: str, cursor: Mapping[str, Any], rejected: int | None) -> None:
    """From where a source that is followed is read next; `rejected` rows of it wait, where that is known."""
    feed = Feed.objects.select_for_update().get(name=name)
    feed.cursor = dict(cursor)
    feed.rejected = feed.rejected if rejected is None else rejected
    feed.save(update_fields=["cursor", "rejected"])


def note_failure(name: str, failure: str) -> None:
    """A source that is followed did not come in; one that never did is not in the register yet."""
    Feed.objects.filter(name=name).update(failure=failure[:LONGEST_FAILURE])


def end(name: str, on: date | None, *, by: Actor) -> Feed:
    """Nothing of days from `on` on comes from a source; without `on`, of none after those that it has completed.

    Raises SourceUnknown.
    """
    feed = _find(name)
    before = _ended_on(feed)
    if on is None:
        on = day_of(feed.complete_to or feed.began_at)
    feed.ended_on = on
    feed.save(update_fields=["ended_on"])
    record(
        Action.SOURCE_ENDED,
        by=by,
        object_kind=KIND,
        object_id=name,
        before=before,
        after={**_ended_on(feed), "complete_to": _complete_to(feed)},
    )
    return feed


def reopen(name: str, *, by: Actor) -> Feed:
    """A source that had ended feeds again. Raises SourceUnknown."""
    feed = _find(name)
    before = _ended_on(feed)
    feed.ended_on = None
    feed.save(update_fields=["ended_on"])
    record(
        Action.SOURCE_REOPENED, by=by, object_kind=KIND, object_id=name, before=before, after=_ended_on(feed)
    )
    return feed


def forget_unfollowed(name: str, *, by: Actor) -> None:
    """A source whose plan does not say that it feeds holds nothing, but one that is followed."""
    if not Feed.objects.filter(name=name, every_seconds__isnull=False).exists():
        forget(name, by=by)


def forget(name: str, *, by: Actor) -> None:
    """A source that was undone holds nothing."""
    feed = Feed.objects.select_for_update().filter(name=name).first()
    if feed is not None:
        feed.delete()
        record(
            Action.SOURCE_FORGOTTEN,
            by=by,
            object_kind=KIND,
            object_id=name,
            before={"complete_to": _complete_to(feed)},
        )


def _find(name: str) -> Feed:
    feed = Feed.objects.select_for_update().filter(name=name).first()
    if feed is None:
        known = ", ".join(Feed.objects.order_by("name").values_list("name", flat=True)) or "none"
        raise SourceUnknown(f"no source {name} feeds the figures; there are: {known}")
    return feed


def _complete_to(feed: Feed) -> str | None:
    return feed.complete_to.isoformat() if feed.complete_to else None


def _ended_on(feed: Feed) -> dict[str, str | None]:
    return {"ended_on": feed.ended_on.isoformat() if feed.ended_on else None}
