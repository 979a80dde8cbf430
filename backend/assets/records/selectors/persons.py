"""The record of a person."""

from datetime import date, datetime
from typing import NamedTuple

from assets.access.viewer import Viewer
from assets.accounts.errors import UserNotFound
from assets.accounts.models import User, UserEvent
from assets.accounts.roles import Permission
from assets.common.days import day_of
from assets.common.raw_sql import select
from assets.common.row_scope import Scope
from assets.me.money import balances
from assets.people.schemas import UserOut
from assets.people.selectors import get_user
from assets.records.access import scopes_of
from assets.records.errors import RecordNotFound
from assets.records.schemas import AccountFacts, PersonRecord
from assets.records.selectors import audit, counted, links, messages, money
from assets.records.selectors.origins import read_origins
from assets.records.selectors.people import read_people
from assets.records.selectors.timeline import Happened, serialize_timeline
from assets.records.steps import Step
from assets.reports.queries.snapshot import Snapshot, snapshot
from assets.retractions.models import Book

RETRACTED = "SELECT EXISTS (SELECT FROM retractions WHERE book = %s AND row_id = %s)"

COUNTS = """
SELECT count(*), count(*) FILTER (WHERE state = 'active'),
       count(*) FILTER (WHERE state = 'active' AND borrower_id = %s AND overdue_day(due_at) <= %s)
FROM tickets WHERE borrower_id = %s OR lender_id = %s
"""
PAYMENTS = "SELECT count(*) FROM payments WHERE user_id = %s"
MOVES = "SELECT at FROM user_events WHERE user_id = %s AND kind = %s ORDER BY at, id"


class Counts(NamedTuple):
    """How many tickets somebody has, how many of them run, and how many of what they borrow are late."""

    tickets: int
    running: int
    overdue: int


def person_record(user_id: int, viewer: Viewer, now: datetime) -> PersonRecord:
    """A person as the viewer may see them. Raises RecordNotFound; the caller has the permission for rows."""
    user = _user(user_id, viewer)
    scope = scopes_of(viewer, of_service=True)[-1]
    sees_money = scope is Scope.ALL
    with snapshot(scope, viewer.user_id) as view:
        counts = _counts(view, user_id, day_of(now))
        tickets = links.tickets_of_user(view, scope, user_id, day_of(now))
        payments = links.payments_of_user(view, user_id) if sees_money else None
        payments_count = view.read(PAYMENTS, [user_id])[0][0] if sees_money else None
        entries = money.newest_entries(view, scope, user_id)
        in_wallets = balances(user_id) if sees_money else None
        written = messages.messages_to(view, user_id)
        moves = view.read(MOVES, [user_id, UserEvent.Kind.RECLASSIFIED]) if sees_money else []
        figures = counted.read_counted(view, viewer, scope, counted.OF_PERSON, user_id) if sees_money else []
        origins = read_origins(view, scope, ("users",), user_id)
    events, actions = audit.read_events(viewer, ("user", user_id)), audit.read_actions(viewer, user_id)
    texts = messages.read_texts(viewer, written)
    people = read_people(viewer, scope, (user_id, *audit.actors(events, actions)))
    is_listed = viewer.may(Permission.USERS_READ)
    steps = [*_steps(user_id, account=is_listed), *(Happened(at, Step.MOVED) for (at,) in moves)]
    return PersonRecord(
        id=str(user.id),
        name=user.name,
        email=user.email,
        masked=user.masked,
        anonymised=user.anonymised,
        segment=user.segment,
        region=user.region,
        joined_at=user.joined_at,
        account=_account(user) if is_listed else None,
        running=counts.running,
        overdue=counts.overdue,
        tickets=tickets,
        tickets_count=counts.tickets,
        balances=in_wallets,
        payments=payments,
        payments_count=payments_count,
        timeline=serialize_timeline(steps, people),
        money=money.serialize_entries(entries, people, summed=False),
        messages=messages.serialize_messages(written, texts, people),
        audit=audit.serialize_events(events, people),
        actions=audit.serialize_events(actions, people),
        origins=origins,
        counted=figures,
    )


def _user(user_id: int, viewer: Viewer) -> UserOut:
    missing = RecordNotFound(f"there is no person {user_id} that you may see")
    try:
        user = get_user(user_id, viewer)
    except UserNotFound:
        raise missing from None
    # What was brought in by mistake is on no page.
    (retracted,) = select(RETRACTED, [Book.USERS.value, user_id], bool)
    if retracted:
        raise missing
    return user


def _account(user: UserOut) -> AccountFacts:
    return AccountFacts(
        role=user.role,
        is_active=user.is_active,
        invited=user.invited,
        last_login=user.last_login,
        second_factor=user.second_factor,
    )


def _counts(view: Snapshot, user_id: int, today: date) -> Counts:
    return Counts(*view.read(COUNTS, [user_id, today, user_id, user_id])[0])


def _steps(user_id: int, *, account: bool) -> list[Happened]:
    dates = User.objects.values_list("joined_at", "invited_at", "anonymised_at")
    joined_at, invited_at, anonymised_at = dates.get(id=user_id)
    steps = [Happened(joined_at, Step.JOINED)]
    if account and invited_at is not None:
        steps.append(Happened(invited_at, Step.INVITED))
    if anonymised_at is not None:
        steps.append(Happened(anonymised_at, Step.ANONYMISED))
    return steps
