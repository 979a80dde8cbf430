"""Reading views, boards and annotations that a viewer may see."""

from datetime import date

from django.db.models import Q, QuerySet

from assets.access.viewer import Viewer
from assets.accounts.models import Role
from assets.boards.models import Annotation, Pin, SavedView
from assets.boards.schemas import READERS, AnnotationOut, Annotations, Board, Pinned, View, Views

MOST_ANNOTATIONS = 500


def list_views(viewer: Viewer) -> Views:
    """Every view that the viewer may see."""
    found = sorted(
        visible(viewer).select_related("owner").defer("owner__password"),
        key=lambda one: (one.owner_id != viewer.user_id, one.name.casefold(), one.id),
    )
    return Views(views=[serialize_view(one, viewer) for one in found], readers=list(READERS))


def visible(viewer: Viewer) -> QuerySet[SavedView]:
    """The viewer's own views and those shared with the viewer's role."""
    return SavedView.objects.filter(Q(owner_id=viewer.user_id) | Q(shared_with__contains=[viewer.role.value]))


def get_board(viewer: Viewer) -> Board:
    """The viewer's board, without views that are not shared at present."""
    pins = (
        Pin.objects.filter(user_id=viewer.user_id, view__in=visible(viewer))
        .select_related("view__owner")
        .defer("view__owner__password")
        .order_by("place", "id")
    )
    return Board(pins=[Pinned(view=serialize_view(pin.view, viewer), wide=pin.wide) for pin in pins])


def list_annotations(first: date, last: date, viewer: Viewer) -> Annotations:
    """The annotations of the days from `first` to `last`, both included."""
    found = Annotation.objects.filter(day__range=(first, last))
    newest = (
        found.select_related("author").defer("author__password").order_by("-day", "-id")[:MOST_ANNOTATIONS]
    )
    return Annotations(annotations=[serialize_annotation(one, viewer) for one in newest], count=found.count())


def serialize_view(view: SavedView, viewer: Viewer) -> View:
    """A view as the API returns it."""
    return View(
        id=view.id,
        name=view.name,
        address=view.address,
        owner=view.owner.name,
        mine=view.owner_id == viewer.user_id,
        shared_with=[Role(role) for role in view.shared_with],
        changed_at=view.changed_at,
    )


def serialize_annotation(annotation: Annotation, viewer: Viewer) -> AnnotationOut:
    """An annotation as the API returns it."""
    return AnnotationOut(
        id=annotation.id,
        day=annotation.day,
        text=annotation.text,
        author=annotation.author.name,
        made_at=annotation.made_at,
        mine=may_remove(annotation, viewer),
    )


def may_remove(annotation: Annotation, viewer: Viewer) -> bool:
    """Its author may, and every administrator."""
    return viewer.user_id == annotation.author_id or viewer.role is Role.ADMIN
