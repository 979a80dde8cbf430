"""The page of permissions: what each role may do, and what each operation needs."""

from assets.access.needs import Needs
from assets.accounts.roles import AT_ONCE, MEANINGS, ROLES, Permission
from assets.api import api
from assets.events.auth import BySource
from assets.reference.markdown import page, table
from assets.reference.operations import operations
from assets.reference.permission_check import need_of

INTRODUCTION = """\
Each role has the permissions marked below, and each operation of the API names the one that it needs. A personal token
has those of its scopes that its user's role has too. What is marked "at once" is looked up at each request, and so is
whatever an operation other than GET needs; the others hold as long as an access token does.
"""


def permissions_page() -> str:
    """Roles by permissions, and operations by the permission that they need."""
    roles = list(ROLES)
    granted = [
        (
            f"`{permission}`",
            MEANINGS[permission],
            "at once" if permission in AT_ONCE else "",
            *("yes" if permission in ROLES[role].permissions else "" for role in roles),
        )
        for permission in Permission
    ]
    seen = [(f"`{role}`", ROLES[role].scope, "yes" if ROLES[role].second_factor else "") for role in roles]
    rows = [
        (
            f"`{operation.methods[0]} /api/v1{path}`",
            operation.operation_id or "",
            _described(need_of(operation)),
        )
        for path, operation in operations(api)
    ]
    return page(
        "Permissions",
        INTRODUCTION,
        "## Roles\n",
        table(("permission", "what it allows", "taken away", *(f"`{role}`" for role in roles)), granted),
        table(("role", "whose rows and figures", "second factor in production"), seen),
        "## Operations\n",
        table(("address", "operation", "needs"), sorted(rows)),
    )


def _described(need: object) -> str:
    if isinstance(need, BySource):
        return "the token or the signature of a source of events"
    if not isinstance(need, Needs):
        return "nothing: it is for anybody"
    how = ", authenticated again" if need.recent else ", signed in" if need.in_person else ""
    return f"`{need.permission}`{how}"
