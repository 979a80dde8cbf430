"""Parameters into a question about one's own. Nothing here reads the database or the clock."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum
from typing import TypeVar
from unicodedata import category

from assets.common.ordering import ByTime
from assets.me.errors import BadText, UnknownChoice
from assets.me.limits import LIMITS
from assets.me.questions import (
    ActivityQuestion,
    DashboardQuestion,
    MessagesQuestion,
    Subject,
    TicketsQuestion,
    WalletQuestion,
)
from assets.notifications.models import Channel, NotificationStatus
from assets.reports.queries.checks import check_span
from assets.reports.queries.errors import TooManyMembers, UnknownCalendar, UnknownGrain
from assets.reports.queries.parameters import (
    Parameters,
    choice,
    optional_choice,
    refuse_unknown,
    several,
    single,
)
from assets.reports.queries.periods import CalendarName, Grain
from assets.reports.queries.values import currency, day, days, limit, refuse_backward
from assets.tickets.models import TicketState
from assets.tickets.orders import TicketSort
from assets.tickets.selectors import Side
from assets.wallets.selectors import Direction, LendingSide

Chosen = TypeVar("Chosen", bound=StrEnum | TicketState | Channel | NotificationStatus)

PAGE = ("cursor", "limit")
UNWRITTEN = ("Cc", "Cs")
"""Control characters and half letters: nobody types them, and PostgreSQL holds no zero byte."""
DASHBOARD_PARAMETERS = ("from", "to", "grain", "calendar")
STATEMENT_PARAMETERS = ("kind", "currency", "from", "to", "q", "lending", "direction")
WALLET_PARAMETERS = (*STATEMENT_PARAMETERS, "sort", *PAGE)
TICKETS_PARAMETERS = ("as", "state", "overdue", "sort", *PAGE)
ACTIVITY_PARAMETERS = ("about", *PAGE)
MESSAGES_PARAMETERS = ("channel", "status", *PAGE)


class Flag(StrEnum):
    TRUE = "true"
    FALSE = "false"


def parse_dashboard(given: Parameters, *, viewer: int, today: date) -> DashboardQuestion:
    """The question behind one's dashboard. Raises QueryError."""
    refuse_unknown(given, DASHBOARD_PARAMETERS)
    first, last, asked_last = days(given, today, LIMITS.default_days)
    grain = choice(given, "grain", Grain, Grain.DAY, UnknownGrain)
    check_span(first, last, grain)
    return DashboardQuestion(
        viewer=viewer,
        first=first,
        last=last,
        asked_last=asked_last,
        grain=grain,
        calendar=choice(given, "calendar", CalendarName, CalendarName.GREGORIAN, UnknownCalendar),
        today=today,
    )


def parse_statement(given: Parameters, *, viewer: int, today: date) -> WalletQuestion:
    """The question for one's whole statement. Raises QueryError."""
    refuse_unknown(given, STATEMENT_PARAMETERS)
    return parse_wallet(given, viewer=viewer, today=today)


def parse_wallet(given: Parameters, *, viewer: int, today: date) -> WalletQuestion:
    """The question for a page of one's statement. Raises QueryError."""
    refuse_unknown(given, WALLET_PARAMETERS)
    first, last = day(given, "from"), day(given, "to")
    refuse_backward(first, last)
    return WalletQuestion(
        viewer=viewer,
        today=today,
        kinds=tuple(sorted(_few(given, "kind"))),
        currency=currency(given, "currency"),
        first=first,
        last=last,
        text=_text(given, "q"),
        lending=optional_choice(given, "lending", LendingSide, UnknownChoice),
        direction=optional_choice(given, "direction", Direction, UnknownChoice),
        sort=choice(given, "sort", ByTime, ByTime.NEWEST, UnknownChoice),
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
    )


def parse_tickets(given: Parameters, *, viewer: int, today: date) -> TicketsQuestion:
    """The question for a page of one's tickets. Raises QueryError."""
    refuse_unknown(given, TICKETS_PARAMETERS)
    flag = optional_choice(given, "overdue", Flag, UnknownChoice)
    return TicketsQuestion(
        viewer=viewer,
        side=choice(given, "as", Side, Side.BOTH, UnknownChoice),
        states=_choices(given, "state", TicketState),
        overdue=None if flag is None else flag is Flag.TRUE,
        sort=choice(given, "sort", TicketSort, TicketSort.NEWEST, UnknownChoice),
        today=today,
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
    )


def parse_activity(given: Parameters, *, viewer: int, today: date) -> ActivityQuestion:
    """The question for a page of one's timeline. Raises QueryError."""
    refuse_unknown(given, ACTIVITY_PARAMETERS)
    return ActivityQuestion(
        viewer=viewer,
        today=today,
        subjects=_choices(given, "about", Subject),
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
    )


def parse_messages(given: Parameters, *, viewer: int, today: date) -> MessagesQuestion:
    """The question for a page of the messages to oneself. Raises QueryError."""
    refuse_unknown(given, MESSAGES_PARAMETERS)
    return MessagesQuestion(
        viewer=viewer,
        today=today,
        channels=_choices(given, "channel", Channel),
        statuses=_choices(given, "status", NotificationStatus),
        cursor=single(given, "cursor"),
        limit=limit(given, LIMITS.default_rows, LIMITS.rows),
    )


def _text(given: Parameters, name: str) -> str | None:
    """What is searched for, without the space around it."""
    text = (single(given, name) or "").strip()
    if len(text) > LIMITS.letters or any(category(letter) in UNWRITTEN for letter in text):
        raise BadText(
            f"{name} has at most {LIMITS.letters} letters, and no control characters",
            field=name,
            allowed={"letters": LIMITS.letters},
        )
    return text or None


def _few(given: Parameters, name: str) -> tuple[str, ...]:
    values = several(given, name)
    if len(values) > LIMITS.values:
        raise TooManyMembers(
            f"{len(values)} values of {name}, where {LIMITS.values} are answered",
            field=name,
            allowed={"values": LIMITS.values},
        )
    return values


def _choices(given: Parameters, name: str, choices: Iterable[Chosen]) -> tuple[Chosen, ...]:
    """Some of the choices, in their order; none where all are meant."""
    by_text = {one.value: one for one in choices}
    wanted = _few(given, name)
    for text in wanted:
        if text not in by_text:
            raise UnknownChoice(f"'{text}' is not a known {name}", field=name, allowed=list(by_text))
    return tuple(one for text, one in by_text.items() if text in wanted)
