"""Writing saved views, boards and annotations."""

from collections.abc import Mapping, Sequence
from datetime import date

from django.db import connection, transaction

from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.audit import Action, Actor, record
from assets.boards.addresses import calendar_of, with_calendar
from assets.boards.errors import (
    AnnotationNotFound,
    NotTheAuthor,
    NotTheOwner,
    TooManyAnnotations,
    TooManyViews,
    ViewNotFound,
)
from assets.boards.models import Annotation, Pin, SavedView
from assets.boards.selectors import may_remove, visible
from assets.common import clock

MOST_VIEWS = 100
MOST_A_DAY = 20

LOCK_DAY = "SELECT pg_advisory_xact_lock(hashtext('annotations'), %s)"


@transaction.atomic
def save_view(viewer: Viewer, *, name: str, address: str, shared_with: Sequence[str]) -> SavedView:
    """Create a view, in the viewer's calendar where its address names none. Raises TooManyViews."""
    lock_user(viewer.user_id)
    if SavedView.objects.filter(owner_id=viewer.user_id).count() >= MOST_VIEWS:
        raise TooManyViews(f"you already have {MOST_VIEWS} views: delete one first")
    return SavedView.objects.create(
        owner_id=viewer.user_id,
        name=name,
        address=with_calendar(address, calendar_of(viewer.user_id)),
        shared_with=list(shared_with),
        changed_at=clock.now(),
    )


@transaction.atomic
def change_view(viewer: Viewer, view_id: int, changes: Mapping[str, object]) -> SavedView:
    """Change a view. Raises ViewNotFound, NotTheOwner."""
    view = _own(viewer, view_id)
    for name, value in changes.items():
        setattr(view, name, value)
    view.address = with_calendar(view.address, calendar_of(viewer.user_id))
    view.changed_at = clock.now()
    view.save()
    return view


@transaction.atomic
def delete_view(viewer: Viewer, view_id: int) -> None:
    """Delete a view and its pins. Raises ViewNotFound, NotTheOwner."""
    _own(viewer, view_id).delete()


@transaction.atomic
def arrange_board(viewer: Viewer, pins: Sequence[tuple[int, bool]]) -> None:
    """Replace the viewer's board by these views, in order, each wide or not. Raises ViewNotFound."""
    lock_user(viewer.user_id)
    seen = set(visible(viewer).filter(id__in=[view for view, _ in pins]).values_list("id", flat=True))
    for view, _ in pins:
        if view not in seen:
            raise ViewNotFound(f"there is no view {view}")
    Pin.objects.filter(user_id=viewer.user_id).delete()
    Pin.objects.bulk_create(
        Pin(user_id=viewer.user_id, view_id=view, place=place, wide=wide)
        for place, (view, wide) in enumerate(pins)
    )


@transaction.atomic
def annotate(viewer: Viewer, *, day: date, text: str, by: Actor) -> Annotation:
    """Annotate a day. Raises TooManyAnnotations."""
    with connection.cursor() as cursor:
        cursor.execute(LOCK_DAY, [day.toordinal()])
    if Annotation.objects.filter(day=day).count() >= MOST_A_DAY:
        raise TooManyAnnotations(f"{day} already has {MOST_A_DAY} annotations")
    made = Annotation.objects.create(day=day, text=text, author_id=viewer.user_id, made_at=clock.now())
    record(
        Action.ANNOTATED,
        by=by,
        object_kind="annotation",
        object_id=made.id,
        after={"day": day.isoformat(), "letters": len(text)},
    )
    return made


@transaction.atomic
def remove_annotation(viewer: Viewer, annotation_id: int, by: Actor) -> None:
    """Remove an annotation. Raises AnnotationNotFound, NotTheAuthor."""
    found = Annotation.objects.select_for_update(of=("self",)).filter(id=annotation_id).first()
    if found is None:
        raise AnnotationNotFound(f"there is no annotation {annotation_id}")
    if not may_remove(found, viewer):
        raise NotTheAuthor("someone else wrote it")
    found.delete()
    record(
        Action.ANNOTATION_REMOVED,
        by=by,
        object_kind="annotation",
        object_id=annotation_id,
        before={"day": found.day.isoformat(), "author": found.author_id},
    )


def _own(viewer: Viewer, view_id: int) -> SavedView:
    view = visible(viewer).select_for_update(of=("self",)).filter(id=view_id).first()
    if view is None:
        raise ViewNotFound(f"there is no view {view_id}")
    if view.owner_id != viewer.user_id:
        raise NotTheOwner("someone else owns it and shares it with you")
    return view
