"""Endpoints of saved views, boards and annotations."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Query, Router, Status

from assets.access.needs import needs
from assets.access.request import actor_of, viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.boards import selectors, services
from assets.boards.schemas import (
    AnnotationIn,
    AnnotationOut,
    Annotations,
    AnnotationsParams,
    BoardChange,
    BoardIn,
    BoardOut,
    Boards,
    TileIn,
    View,
    ViewChange,
    ViewIn,
    Views,
)
from assets.common.fields import Id
from assets.problems.invalid import invalid, refuse_unknown

router = Router()

READ = needs(Permission.FIGURES)
WRITE = needs(Permission.FIGURES, in_person=True)
ANNOTATE = needs(Permission.ANNOTATE)

Numbered = Annotated[Id, Path()]


@router.get(
    "/views/",
    auth=READ,
    operation_id="saved_views",
    summary="Saved views",
    response={200: Views, **problems(401, 403)},
)
def saved_views(request: HttpRequest) -> Views:
    """Your own, and those that are shared with your role."""
    return selectors.list_views(viewer_of(request))


@router.post(
    "/views/",
    auth=WRITE,
    operation_id="save_view",
    summary="Save a view",
    response={201: View, **problems(401, 403)},
)
def save_view(request: HttpRequest, given: ViewIn) -> Status[View]:
    """A named query of the explorer, for yourself and the roles that you share it with."""
    viewer = viewer_of(request)
    made = services.save_view(
        viewer, name=given.name, address=given.address, shared_with=[role.value for role in given.shared_with]
    )
    return Status(201, selectors.serialize_view(made, viewer))


@router.patch(
    "/views/{view_id}/",
    auth=WRITE,
    operation_id="change_view",
    summary="Change a saved view",
    response={200: View, **problems(401, 403, 404)},
)
def change_view(request: HttpRequest, view_id: Numbered, given: ViewChange) -> View:
    """Change its name, query or readers. Omitted fields stay; only the owner can change it."""
    viewer = viewer_of(request)
    changes = given.model_dump(mode="json", exclude_none=True)
    return selectors.serialize_view(services.change_view(viewer, view_id, changes), viewer)


@router.delete(
    "/views/{view_id}/",
    auth=WRITE,
    operation_id="delete_view",
    summary="Delete a saved view",
    response={204: None, **problems(401, 403, 404)},
)
def delete_view(request: HttpRequest, view_id: Numbered) -> HttpResponse:
    """It leaves every board. Only the owner can delete it."""
    services.delete_view(viewer_of(request), view_id)
    return HttpResponse(status=204)


@router.get(
    "/boards/",
    auth=READ,
    operation_id="boards",
    summary="Boards",
    response={200: Boards, **problems(401, 403)},
)
def boards(request: HttpRequest) -> Boards:
    """Your own, and those that are shared with you or your role."""
    return selectors.list_boards(viewer_of(request))


@router.post(
    "/boards/",
    auth=WRITE,
    operation_id="make_board",
    summary="Make a board",
    response={201: BoardOut, **problems(401, 403, 404)},
)
def make_board(request: HttpRequest, given: BoardIn) -> Status[BoardOut]:
    """Views and texts in an order, for yourself, and the roles and people that you share it with."""
    viewer = viewer_of(request)
    made = services.make_board(
        viewer,
        name=given.name,
        filters=given.filters,
        shared_with=[role.value for role in given.shared_with],
        people=given.people,
        tiles=_tiles(given.tiles),
    )
    return Status(201, selectors.get_board(viewer, made.id))


@router.get(
    "/boards/{board_id}/",
    auth=READ,
    operation_id="board",
    summary="A board",
    response={200: BoardOut, **problems(401, 403, 404)},
)
def board(request: HttpRequest, board_id: Numbered) -> BoardOut:
    """Its tiles in their order. The figures of its views are subject to your own permissions."""
    return selectors.get_board(viewer_of(request), board_id)


@router.patch(
    "/boards/{board_id}/",
    auth=WRITE,
    operation_id="change_board",
    summary="Change a board",
    response={200: BoardOut, **problems(401, 403, 404)},
)
def change_board(request: HttpRequest, board_id: Numbered, given: BoardChange) -> BoardOut:
    """Change its name, filters, readers or tiles (all at once). Omitted fields stay; only the owner can change it."""
    viewer = viewer_of(request)
    services.change_board(
        viewer,
        board_id,
        given.model_dump(mode="json", include={"name", "filters", "shared_with"}, exclude_none=True),
        people=given.people,
        tiles=None if given.tiles is None else _tiles(given.tiles),
    )
    return selectors.get_board(viewer, board_id)


@router.delete(
    "/boards/{board_id}/",
    auth=WRITE,
    operation_id="delete_board",
    summary="Delete a board",
    response={204: None, **problems(401, 403, 404)},
)
def delete_board(request: HttpRequest, board_id: Numbered) -> HttpResponse:
    """Its views stay. Only the owner can delete it."""
    services.delete_board(viewer_of(request), board_id)
    return HttpResponse(status=204)


def _tiles(given: list[TileIn]) -> list[services.TileSpec]:
    return [services.TileSpec(tile.view, tile.text, tile.wide) for tile in given]


@router.get(
    "/annotations/",
    auth=READ,
    operation_id="annotations",
    summary="Annotations of days",
    response={200: Annotations, **problems(401, 403)},
)
def annotations(request: HttpRequest, asked: Query[AnnotationsParams]) -> Annotations:
    """The annotations of these days, newest day first."""
    refuse_unknown(request, AnnotationsParams)
    if asked.first > asked.last:
        raise invalid("from", "the range ends before it begins")
    return selectors.list_annotations(asked.first, asked.last, viewer_of(request))


@router.post(
    "/annotations/",
    auth=ANNOTATE,
    operation_id="annotate",
    summary="Annotate a day",
    response={201: AnnotationOut, **problems(401, 403)},
)
def annotate(request: HttpRequest, given: AnnotationIn) -> Status[AnnotationOut]:
    """A note that everyone who may see figures finds on this day of their charts."""
    viewer = viewer_of(request)
    made = services.annotate(viewer, day=given.day, text=given.text, by=actor_of(request))
    return Status(201, selectors.serialize_annotation(made, viewer))


@router.delete(
    "/annotations/{annotation_id}/",
    auth=ANNOTATE,
    operation_id="remove_annotation",
    summary="Remove an annotation",
    response={204: None, **problems(401, 403, 404)},
)
def remove_annotation(request: HttpRequest, annotation_id: Numbered) -> HttpResponse:
    """Your own; administrators can remove any."""
    services.remove_annotation(viewer_of(request), annotation_id, actor_of(request))
    return HttpResponse(status=204)
