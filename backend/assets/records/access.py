"""Which rows a viewer sees of a record: first one's own, then those of the role."""

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope


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
