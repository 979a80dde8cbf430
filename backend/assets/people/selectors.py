"""Reading users, as their viewer may see them."""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from assets.access.masking import mask, mask_email
from assets.access.roles import Permission
from assets.access.viewer import Viewer
from assets.accounts.errors import UserNotFound
from assets.accounts.models import Role, User
from assets.common.cursors import read_cursor, write_cursor
from assets.common.fields import LARGEST_ID
from assets.people.errors import NamesMasked
from assets.people.orders import Place, held_of, place_of, sorted_from
from assets.people.schemas import UserOut, Users, UsersQuestion
from assets.people.states import CONDITIONS, State, state_of

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

# The very expression of the index users_search.
CONTAINS = "search_form(users.name || ' ' || coalesce(users.email, '')) LIKE '%%' || search_form(%s) || '%%'"
IS = "search_form(%s) IN (search_form(users.name), search_form(coalesce(users.email, '')))"


def position(asked: UsersQuestion) -> Place | None:
    """The last user of the page before; None for the first. Raises ValueError for a cursor of another question."""
    if asked.cursor is None:
        return None
    held, user_id = read_cursor(_question(asked), asked.cursor)
    return place_of(held, user_id, asked.sort)


def users(asked: UsersQuestion, after: Place | None, viewer: Viewer) -> Users:
    """The page of users after a position. Raises NamesMasked."""
    # The order of names that are masked would give them away, name by name.
    if asked.sort.by == "name" and not viewer.may(Permission.PERSONAL):
        raise NamesMasked("only those who may see names can sort by them")
    found = _asked_for(asked, viewer)
    page = list(sorted_from(_whole(found), asked.sort, after)[: asked.limit + 1])
    shown, more = page[: asked.limit], len(page) > asked.limit
    return Users(
        query={**asked.filters(), "sort": asked.sort, "limit": asked.limit},
        users=[_told(user, viewer) for user in shown],
        next=write_cursor(_question(asked), held_of(shown[-1], asked.sort)) if more else None,
        count=found.count(),
    )


def user(user_id: int, viewer: Viewer) -> UserOut:
    """One user. Raises UserNotFound."""
    found = _whole(User.objects.filter(id=user_id)).first()
    if found is None:
        raise UserNotFound(f"there is no user {user_id}")
    return _told(found, viewer)


def _question(asked: UsersQuestion) -> str:
    return json.dumps({**asked.filters(), "sort": asked.sort}, sort_keys=True)


def _asked_for(asked: UsersQuestion, viewer: Viewer) -> QuerySet[User]:
    found = User.objects.all()
    if asked.q is not None:
        found = found.filter(_matches(asked.q, viewer))
    if asked.role is not None:
        found = found.filter(role=asked.role)
    if asked.state is not None:
        found = found.filter(CONDITIONS[asked.state])
    return found


def _matches(text: str, viewer: Viewer) -> Q:
    # Parts of what is masked would give it away, letter by letter: then only who knows all of it finds it.
    part = viewer.may(Permission.PERSONAL)
    given = _literally(text) if part else text
    by_text = Q(
        RawSQL(CONTAINS if part else IS, [given], BooleanField())  # noqa: S611 (only constants are the SQL)
    )
    is_id = text.isascii() and text.isdigit() and int(text) <= LARGEST_ID
    return by_text | Q(id=int(text)) if is_id else by_text


def _literally(text: str) -> str:
    """No letter of it is a wildcard to LIKE."""
    return text.replace("\\", r"\\").replace("%", r"\%").replace("_", r"\_")


def _whole(found: QuerySet[User]) -> QuerySet[User]:
    factors = Authenticator.objects.filter(user_id=OuterRef("id"), type__in=FACTORS)
    return found.select_related("segment", "region").annotate(second_factor=Exists(factors))


def _told(user: User, viewer: Viewer) -> UserOut:
    masked = not viewer.may(Permission.PERSONAL)
    state = state_of(user)
    second_factor: Any = getattr(user, "second_factor", False)
    return UserOut(
        id=user.id,
        email=mask_email(user.email) if masked else user.email,
        name=mask(user.name) if masked else user.name,
        role=Role(user.role),
        segment=user.segment.slug,
        region=user.region.slug,
        joined_at=user.joined_at,
        last_login=user.last_login,
        is_active=user.is_active,
        invited=state is State.INVITED,
        anonymised=state is State.ANONYMISED,
        masked=masked,
        second_factor=second_factor,
    )
