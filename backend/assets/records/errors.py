"""Errors of records."""

from assets.common.errors import NotFound


class RecordNotFound(NotFound):
    """The record does not exist, or the viewer does not see it."""

    code = "record_not_found"
