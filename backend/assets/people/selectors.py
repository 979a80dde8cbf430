"""Reading users, masked as the viewer requires."""

import json
from typing import Any

from allauth.mfa.models import Authenticator
from django.db.models import BooleanField, Exists, OuterRef, Q, QuerySet
from django.db.models.expressions import RawSQL

from assets.access.masking import mask, mask_email
from assets.access.viewer import Viewer
from assets.accounts.errors import UserNotFound
from assets.accounts.models import Role, User
from assets.accounts.roles import Permission
from assets.common.cursors import read_cursor, write_cursor
from assets.common.fields import LARGEST_ID
from assets.people.errors import NamesMasked
from assets.people.folding import escape_like
from assets.people.orders import Place, cursor_values, place_of, sorted_from
from assets.people.schemas import UserOut, Users, UsersParams
from assets.people.states import CONDITIONS, State, state_of

FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)

# The very expression of the index users_search.
CONTAINS = "search_form(users.name || ' ' || coalesce(users.email, '')) LIKE '%%' || search_form(%s) || '%%'"
IS = "search_form(%s) IN (search_form(users.name), search_form(coalesce(users.email, '')))"


def position(params: UsersParams) -> Place | None:
    """The last user of the previous page; None for the first page. Raises ValueError for a cursor of another query."""
    if params.cursor is None:
        return None
    stored, user_id = read_cursor(_question(params), params.cursor)
    return place_of(stored, user_id, params.sort)


def list_users(params: UsersParams, after: Place | None, viewer: Viewer) -> Users:
    """A page of users after a position. Raises NamesMasked."""
    # Sorting by masked names would reveal them bit by bit.
    if params.sort.by == "name" and not viewer.may(Permission.PERSONAL):
        raise NamesMasked("only those who may see names can sort by them")
    found = _filtered(params, viewer)
    page = list(sorted_from(_with_relations(found), params.sort, after)[: params.limit + 1])
    shown, more = page[: params.limit], len(page) > params.limit
    return Users(
        query={**params.filters(), "sort": params.sort, "limit": params.limit},
        users=[_serialize(user, viewer) for user in shown],
        next=write_cursor(_question(params), cursor_values(shown[-1], params.sort)) if more else None,
        count=found.count(),
    )


def get_user(user_id: int, viewer: Viewer) -> UserOut:
    """One user. Raises UserNotFound."""
    found = _with_relations(User.objects.filter(id=user_id)).first()
    if found is None:
        raise UserNotFound(f"there is no user {user_id}")
    return _serialize(found, viewer)


def _question(params: UsersParams) -> str:
    return json.dumps({**params.filters(), "sort": params.sort}, sort_keys=True)


def _filtered(params: UsersParams, viewer: Viewer) -> QuerySet[User]:
    found = User.objects.all()
    if params.q is not None:
        found = found.filter(_matches(params.q, viewer))
    if params.role is not None:
        found = found.filter(role=params.role)
    if params.state is not None:
        found = found.filter(CONDITIONS[params.state])
    return found


def _matches(text: str, viewer: Viewer) -> Q:
    # Searching for parts of masked values would reveal them letter by letter: only whole values match.
    part = viewer.may(Permission.PERSONAL)
    pattern = escape_like(text) if part else text
    by_text = Q(
        RawSQL(CONTAINS if part else IS, [pattern], BooleanField())  # noqa: S611 (only constants are the SQL)
    )
    is_id = text.isascii() and text.isdigit() and int(text) <= LARGEST_ID
    return by_text | Q(id=int(text)) if is_id else by_text


def _with_relations(found: QuerySet[User]) -> QuerySet[User]:
    factors = Authenticator.objects.filter(user_id=OuterRef("id"), type__in=FACTORS)
    return found.select_related("segment", "region").annotate(second_factor=Exists(factors))


def _serialize(user: User, viewer: Viewer) -> UserOut:
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
