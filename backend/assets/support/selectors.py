"""Reading the queue of late loans: those that the figures count as overdue, without prices, names masked."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import NamedTuple

from assets.access.masking import mask
from assets.access.viewer import Viewer
from assets.accounts.models import User
from assets.accounts.roles import Permission
from assets.common.cursors import read_cursor, write_cursor
from assets.common.days import day_of
from assets.common.raw_sql import select
from assets.common.row_scope import Scope, row_scope
from assets.people.folding import escape_like, with_ascii_digits
from assets.support.limits import LIMITS
from assets.support.models import ActionKind
from assets.support.schemas import (
    LateBorrower,
    LateLoan,
    LateLoans,
    LateLoansParams,
    SupportActionOut,
)

LATE = "state = 'active' AND overdue_day(due_at) <= %s"

BORROWERS = f"SELECT DISTINCT borrower_id FROM tickets WHERE {LATE} AND borrower_id IS NOT NULL"  # noqa: S608 (only constants are put in)

COUNT = "SELECT count(*) FROM tickets WHERE {condition}"

PAGE = """
SELECT ticket.id, ticket.asset_name, asset_type.slug, asset_type.name_en, asset_type.name_fa, ticket.due_at,
       ticket.borrower_id
FROM (
    SELECT id, asset_name, asset_type_id, due_at, borrower_id FROM tickets
    WHERE {condition} ORDER BY due_at, id LIMIT %s
) AS ticket
JOIN asset_types AS asset_type ON asset_type.id = ticket.asset_type_id
ORDER BY ticket.due_at, ticket.id
"""

ACTIONS = """
SELECT ticket.id, action.id, action.kind, action.at, action.day, action.actor_id, note.text
FROM unnest(%s::bigint[]) AS ticket (id)
CROSS JOIN LATERAL (
    SELECT * FROM support_actions WHERE ticket_id = ticket.id ORDER BY id DESC LIMIT %s
) AS action
LEFT JOIN support_notes AS note ON note.action_id = action.id
ORDER BY action.id DESC
"""

LAST = """
SELECT ticket_id, kind, max(at), max(day) FROM support_actions
WHERE ticket_id = ANY (%s) AND kind = ANY (%s) GROUP BY ticket_id, kind
"""

# A reader who sees names masked finds by a whole one: a part would say how it goes on.
WHOLE_NAME = "search_form(name) = search_form(%s)"
PART_OF_NAME = "(' ' || search_form(name)) LIKE '%%' || search_form(%s) || '%%'"
NAMED = "SELECT id FROM users WHERE id = ANY (%s) AND {name}"


class LateRow(NamedTuple):
    """A row of PAGE."""

    id: int
    asset_name: str
    asset_type: str
    type_en: str
    type_fa: str
    due_at: datetime
    borrower_id: int | None


class ActionRow(NamedTuple):
    """A row of ACTIONS."""

    ticket_id: int
    id: int
    kind: str
    at: datetime
    day: date
    actor_id: int
    text: str | None


class LastRow(NamedTuple):
    """A row of LAST."""

    ticket_id: int
    kind: str
    at: datetime
    day: date


class Where(NamedTuple):
    """A condition on tickets, and what it takes."""

    condition: str
    parameters: list[object]


def looks_at_masked(params: LateLoansParams, viewer: Viewer) -> bool:
    """Whether the search compares with names that the viewer sees masked."""
    return params.q is not None and _number(params.q) is None and not viewer.may(Permission.PERSONAL)


def position(params: LateLoansParams) -> tuple[datetime, int] | None:
    """Where the page before ended; None for the first. Raises ValueError for a cursor of another list."""
    if params.cursor is None:
        return None
    due_at, number = read_cursor(_question(params), params.cursor)
    return datetime.fromisoformat(str(due_at)), int(number)


def list_late_loans(
    params: LateLoansParams, after: tuple[datetime, int] | None, viewer: Viewer, at: datetime
) -> LateLoans:
    """A page of the late loans, the longest late first."""
    today = day_of(at)
    where = _where(params, viewer, today)
    beyond = where if after is None else _and(where, "(due_at, id) > (%s, %s)", *after)
    with row_scope(viewer.scope, viewer.user_id):
        (count,) = select(COUNT.format(condition=where.condition), where.parameters, int)
        rows = select(
            PAGE.format(condition=beyond.condition), [*beyond.parameters, params.limit + 1], LateRow
        )
        page = rows[: params.limit]
        numbers = [row.id for row in page]
        actions = select(ACTIONS, [numbers, LIMITS.actions], ActionRow)
        last = select(LAST, [numbers, [ActionKind.REMINDED.value, ActionKind.MESSAGED.value]], LastRow)
    names = _names({row.borrower_id for row in page} | {action.actor_id for action in actions})
    return LateLoans(
        today=today,
        count=count,
        loans=_loans(page, actions, last, names, viewer, today),
        next=write_cursor(_question(params), (page[-1].due_at.isoformat(), page[-1].id))
        if len(rows) > len(page)
        else None,
    )


def _where(params: LateLoansParams, viewer: Viewer, today: date) -> Where:
    where = Where(LATE, [today])
    if params.q is None:
        return where
    number = _number(params.q)
    if number is not None:
        return _and(where, "%s IN (id, borrower_id)", number)
    return _and(where, "borrower_id = ANY (%s)", _borrowers_named(params.q, viewer, today))


def _borrowers_named(name: str, viewer: Viewer, today: date) -> list[int]:
    """Those who are late and are called so. The tickets are the viewer's rows; names are in no row of the service's."""
    with row_scope(viewer.scope, viewer.user_id):
        late = select(BORROWERS, [today], int)
    personal = viewer.may(Permission.PERSONAL)
    statement = NAMED.format(name=PART_OF_NAME if personal else WHOLE_NAME)
    with row_scope(Scope.OWN, viewer.user_id):
        return select(statement, [late, escape_like(name) if personal else name], int)


def _names(users: Collection[int | None]) -> dict[int, str]:
    found = User.objects.filter(id__in=[user for user in users if user is not None])
    return dict(found.values_list("id", "name"))


def _loans(
    page: Sequence[LateRow],
    actions: Sequence[ActionRow],
    last: Sequence[LastRow],
    names: dict[int, str],
    viewer: Viewer,
    today: date,
) -> list[LateLoan]:
    done: defaultdict[int, list[SupportActionOut]] = defaultdict(list)
    for action in actions:
        done[action.ticket_id].append(_action(action, names))
    newest = {(found.ticket_id, found.kind): found for found in last}
    return [_loan(row, done[row.id], newest, names, viewer, today) for row in page]


def _loan(
    row: LateRow,
    done: list[SupportActionOut],
    newest: dict[tuple[int, str], LastRow],
    names: dict[int, str],
    viewer: Viewer,
    today: date,
) -> LateLoan:
    reminded, messaged = (
        newest.get((row.id, kind.value)) for kind in (ActionKind.REMINDED, ActionKind.MESSAGED)
    )
    return LateLoan(
        ticket=str(row.id),
        asset_name=row.asset_name,
        asset_type=row.asset_type,
        asset_type_name={"en": row.type_en, "fa": row.type_fa},
        due_at=row.due_at,
        days_late=(today - day_of(row.due_at)).days,
        borrower=_borrower(row.borrower_id, names, viewer),
        reminded_at=reminded.at if reminded else None,
        messaged_at=messaged.at if messaged else None,
        reminded_today=reminded is not None and reminded.day == today,
        messaged_today=messaged is not None and messaged.day == today,
        actions=done,
    )


def _borrower(user_id: int | None, names: dict[int, str], viewer: Viewer) -> LateBorrower | None:
    if user_id is None:
        return None
    name = names.get(user_id, "")
    masked = not viewer.may(Permission.PERSONAL)
    return LateBorrower(
        id=str(user_id), name=(mask(name) if masked else name) or None, masked=masked and bool(name)
    )


def _action(action: ActionRow, names: dict[int, str]) -> SupportActionOut:
    return SupportActionOut(
        id=str(action.id),
        kind=ActionKind(action.kind),
        at=action.at,
        by=names.get(action.actor_id) or None,
        text=action.text,
    )


def _number(typed: str) -> int | None:
    plain = with_ascii_digits(typed).removeprefix("#")
    return int(plain) if plain.isdecimal() and len(plain) < 19 else None


def _and(where: Where, condition: str, *parameters: object) -> Where:
    return Where(f"{where.condition} AND {condition}", [*where.parameters, *parameters])


def _question(params: LateLoansParams) -> str:
    return f"late loans {params.q or ''}"
