"""Which rows a viewer sees of a record: first one's own, then those of the role."""

from collections.abc import Callable
from typing import TypeVar

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope
from assets.records.errors import RecordNotFound

Record = TypeVar("Record")


def scopes_of(viewer: Viewer, *, of_service: bool) -> tuple[Scope, ...]:
    """The scopes to look for a record in, one after the other.

    Without the permission for rows (a token may lack it) that is one's own. Who sees all rows needs no other scope; the
    service desk sees its own tickets with their prices, and, `of_service`, those of others without.
    """
    if not viewer.may(Permission.ROWS) or viewer.scope is Scope.OWN:
        return (Scope.OWN,)
    if viewer.scope is Scope.ALL:
        return (Scope.ALL,)
    return (Scope.OWN, Scope.SERVICE) if of_service else (Scope.OWN,)


def find_record(
    kind: str, number: int, viewer: Viewer, read: Callable[[Scope], Record | None], *, of_service: bool
) -> Record:
    """The record as `read` finds it in the first scope in which the viewer sees it. Raises RecordNotFound."""
    for scope in scopes_of(viewer, of_service=of_service):
        if record := read(scope):
            return record
    raise RecordNotFound(f"there is no {kind} {number} that you may see")
