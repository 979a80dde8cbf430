"""Writing saved views, boards and annotations."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

from django.db import connection, transaction
from django.db.models.functions import Upper

from assets.access.viewer import Viewer
from assets.accounts.locking import lock_user
from assets.accounts.models import User
from assets.audit import Action, Actor, record
from assets.boards.addresses import calendar_of, with_calendar
from assets.boards.errors import (
    AnnotationNotFound,
    BoardNotFound,
    NotTheAuthor,
    NotTheOwner,
    ReaderNotFound,
    TooManyAnnotations,
    TooManyBoards,
    TooManyViews,
    ViewNotFound,
)
from assets.boards.models import Annotation, Board, BoardReader, SavedView, Tile
from assets.boards.schemas import READERS
from assets.boards.selectors import may_remove, visible, visible_boards
from assets.common import clock

MOST_VIEWS = 100
MOST_BOARDS = 20
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
    """Delete a view and its tiles. Raises ViewNotFound, NotTheOwner."""
    _own(viewer, view_id).delete()


class TileSpec(NamedTuple):
    """A tile to be put on a board: a view by its id, or a text."""

    view: int | None
    text: str | None
    wide: bool


@transaction.atomic
def make_board(
    viewer: Viewer,
    *,
    name: str,
    filters: str,
    shared_with: Sequence[str],
    people: Sequence[str],
    tiles: Sequence[TileSpec],
) -> Board:
    """Create a board. Raises TooManyBoards, ViewNotFound, ReaderNotFound."""
    lock_user(viewer.user_id)
    if Board.objects.filter(owner_id=viewer.user_id).count() >= MOST_BOARDS:
        raise TooManyBoards(f"you already have {MOST_BOARDS} boards: delete one first")
    board = Board.objects.create(
        owner_id=viewer.user_id,
        name=name,
        filters=filters,
        shared_with=list(shared_with),
        changed_at=clock.now(),
    )
    _share(board, people)
    _arrange(board, viewer, tiles)
    return board


@transaction.atomic
def change_board(
    viewer: Viewer,
    board_id: int,
    changes: Mapping[str, object],
    *,
    people: Sequence[str] | None = None,
    tiles: Sequence[TileSpec] | None = None,
) -> Board:
    """Change a board: its own fields by name, whom it is shared with, its tiles as a whole.

    Raises BoardNotFound, NotTheOwner, ViewNotFound, ReaderNotFound.
    """
    board = _own_board(viewer, board_id)
    for name, value in changes.items():
        setattr(board, name, value)
    board.changed_at = clock.now()
    board.save()
    if people is not None:
        _share(board, people)
    if tiles is not None:
        _arrange(board, viewer, tiles)
    return board


@transaction.atomic
def delete_board(viewer: Viewer, board_id: int) -> None:
    """Delete a board; its views stay. Raises BoardNotFound, NotTheOwner."""
    _own_board(viewer, board_id).delete()


def _share(board: Board, people: Sequence[str]) -> None:
    found = {
        str(user.email).casefold(): user
        for user in User.objects.annotate(upper=Upper("email"))
        .filter(upper__in=[email.upper() for email in people], is_active=True, role__in=READERS)
        .only("id", "email")
    }
    for email in people:
        if email.casefold() not in found:
            raise ReaderNotFound(f"nobody who may see figures has the address {email}")
    board.readers.all().delete()
    BoardReader.objects.bulk_create(BoardReader(board=board, user=user) for user in found.values())


def _arrange(board: Board, viewer: Viewer, tiles: Sequence[TileSpec]) -> None:
    views = [tile.view for tile in tiles if tile.view is not None]
    seen = set(visible(viewer).filter(id__in=views).values_list("id", flat=True))
    for view in views:
        if view not in seen:
            raise ViewNotFound(f"there is no view {view}")
    board.tiles.all().delete()
    Tile.objects.bulk_create(
        Tile(board=board, view_id=tile.view, text=tile.text or "", place=place, wide=tile.wide)
        for place, tile in enumerate(tiles)
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


def _own_board(viewer: Viewer, board_id: int) -> Board:
    board = visible_boards(viewer).select_for_update(of=("self",)).filter(id=board_id).first()
    if board is None:
        raise BoardNotFound(f"there is no board {board_id}")
    if board.owner_id != viewer.user_id:
        raise NotTheOwner("someone else owns it and shares it with you")
    return board


def _own(viewer: Viewer, view_id: int) -> SavedView:
    view = visible(viewer).select_for_update(of=("self",)).filter(id=view_id).first()
    if view is None:
        raise ViewNotFound(f"there is no view {view_id}")
    if view.owner_id != viewer.user_id:
        raise NotTheOwner("someone else owns it and shares it with you")
    return view
