"""Errors of saved views, boards and annotations."""

from assets.common.errors import NotAllowed, NotFound, Refused


class ViewNotFound(NotFound):
    """The view does not exist or is not shared with you."""

    code = "view_not_found"


class NotTheOwner(NotAllowed):
    """Only its owner can change or delete a view or a board."""

    code = "not_the_owner"


class TooManyViews(Refused):
    """The user has as many saved views as are allowed."""

    code = "too_many_views"


class BoardNotFound(NotFound):
    """The board does not exist or is not shared with you."""

    code = "board_not_found"


class TooManyBoards(Refused):
    """The user has as many boards as are allowed."""

    code = "too_many_boards"


class ReaderNotFound(Refused):
    """Nobody who may see figures has this e-mail address."""

    code = "reader_not_found"
    field = "people"


class AnnotationNotFound(NotFound):
    """The annotation does not exist."""

    code = "annotation_not_found"


class NotTheAuthor(NotAllowed):
    """Only its author or an administrator can remove an annotation."""

    code = "not_the_author"


class TooManyAnnotations(Refused):
    """The day has as many annotations as are allowed."""

    code = "too_many_annotations"
    field = "day"
