"""Reading views, boards and annotations that a viewer may see."""

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from assets.access.viewer import Viewer
from assets.accounts.models import Role
from assets.boards.errors import BoardNotFound
from assets.boards.models import Annotation, Board, BoardReader, SavedView
from assets.boards.schemas import (
    READERS,
    AnnotationOut,
    Annotations,
    BoardOut,
    Boards,
    BoardSummary,
    TileOut,
    View,
    Views,
)

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


def visible_boards(viewer: Viewer) -> QuerySet[Board]:
    """The viewer's own boards, and those shared with the viewer or the viewer's role."""
    shared = Q(shared_with__contains=[viewer.role.value])
    by_name = Exists(BoardReader.objects.filter(board=OuterRef("pk"), user_id=viewer.user_id))
    return Board.objects.filter(Q(owner_id=viewer.user_id) | shared | by_name)


def list_boards(viewer: Viewer) -> Boards:
    """Every board that the viewer may see."""
    found = sorted(
        _with_owner(visible_boards(viewer)),
        key=lambda one: (one.owner_id != viewer.user_id, one.name.casefold(), one.id),
    )
    return Boards(
        boards=[BoardSummary(**_summary(one, viewer)) for one in found],
        readers=list(READERS),
    )


def get_board(viewer: Viewer, board_id: int) -> BoardOut:
    """A board, without views that its owner does not see at present. Raises BoardNotFound."""
    board = _with_owner(visible_boards(viewer)).filter(id=board_id).first()
    if board is None:
        raise BoardNotFound(f"there is no board {board_id}")
    of_owner = Q(view__owner_id=board.owner_id) | Q(view__shared_with__contains=[board.owner.role])
    tiles = (
        board.tiles.filter(Q(view__isnull=True) | of_owner)
        .select_related("view__owner")
        .defer("view__owner__password")
        .order_by("place", "id")
    )
    people = board.readers.values_list("user__email", flat=True).order_by("user__email")
    return BoardOut(
        **_summary(board, viewer),
        filters=board.filters,
        people=[str(email) for email in people] if board.owner_id == viewer.user_id else [],
        tiles=[
            TileOut(
                view=serialize_view(tile.view, viewer) if tile.view else None,
                text=tile.text or None,
                wide=tile.wide,
            )
            for tile in tiles
        ],
    )


def _with_owner(boards: QuerySet[Board]) -> QuerySet[Board]:
    return boards.select_related("owner").defer("owner__password")


def _summary(board: Board, viewer: Viewer) -> dict[str, Any]:
    return {
        "id": board.id,
        "name": board.name,
        "owner": board.owner.name,
        "mine": board.owner_id == viewer.user_id,
        "shared_with": [Role(role) for role in board.shared_with],
        "changed_at": board.changed_at,
    }


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
