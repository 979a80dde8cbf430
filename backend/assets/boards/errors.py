"""What saved views, boards and annotations refuse."""

from assets.common.errors import NotAllowed, NotFound, Refused


class ViewNotFound(NotFound):
    """There is no such view, or it is not for whoever asks."""

    code = "view_not_found"


class NotTheOwner(NotAllowed):
    """A view is changed and deleted by its owner alone."""

    code = "not_the_owner"


class TooManyViews(Refused):
    """Somebody has as many views as can be kept."""

    code = "too_many_views"


class AnnotationNotFound(NotFound):
    """There is no such annotation."""

    code = "annotation_not_found"


class NotTheAuthor(NotAllowed):
    """An annotation is removed by its author or an administrator."""

    code = "not_the_author"


class TooManyAnnotations(Refused):
    """A day has as many annotations as are kept."""

    code = "too_many_annotations"
    field = "day"
