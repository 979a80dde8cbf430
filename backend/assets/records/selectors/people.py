"""Who takes part, as a viewer may know them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from assets.access.masking import mask
from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.accounts.roles import Permission
from assets.common.row_scope import Scope
from assets.records.schemas import PersonRef


@dataclass(frozen=True)
class People:
    """The names of those who take part in a record that was read with the rows of `scope`."""

    viewer: Viewer
    scope: Scope
    names: Mapping[int, str] = field(default_factory=dict)

    def ref(self, user_id: int | None) -> PersonRef | None:
        """Somebody; None for nobody.

        Among one's own rows others have a first name and no number, and none but those of `names` are shown.
        """
        if user_id is None or (self.scope is Scope.OWN and user_id not in self.names):
            return None
        name, you = self.names.get(user_id, ""), user_id == self.viewer.user_id
        if self.scope is Scope.OWN:
            first = next(iter(name.split()), "")
            return PersonRef(id=None, name=(name if you else first) or None, masked=False, you=you)
        masked = not you and not self.viewer.may(Permission.PERSONAL)
        return PersonRef(
            id=str(user_id),
            name=(mask(name) if masked else name) or None,
            masked=masked and bool(name),
            you=you,
        )


def read_people(
    viewer: Viewer, scope: Scope, parties: Iterable[int | None], others: Iterable[int | None] = ()
) -> People:
    """The parties of a record, and those who had to do with it otherwise, whom a party is not shown.

    Not among the rows of a scope: the service desk's has no users.
    """
    users = parties if scope is Scope.OWN else (*parties, *others)
    ids = {user for user in users if user is not None}
    found = User.objects.filter(id__in=ids).values_list("id", "name") if ids else ()
    return People(viewer, scope, dict(found))
