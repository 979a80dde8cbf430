"""One's own account, read in one statement: every page asks for it first."""

from datetime import datetime
from typing import NamedTuple

from django.db import connection

ACCOUNT = """
SELECT u.id, u.email, u.name, segment.slug, region.slug, u.joined_at, u.password_usable,
       EXISTS (SELECT FROM mfa_authenticator WHERE user_id = u.id),
       preferences.language, preferences.calendar, preferences.money, preferences.theme, preferences.time_axis,
       preferences.tour_closed
FROM users AS u
JOIN segments AS segment ON segment.id = u.segment_id
JOIN regions AS region ON region.id = u.region_id
LEFT JOIN user_preferences AS preferences ON preferences.user_id = u.id
WHERE u.id = %s AND u.is_active
"""


class Account(NamedTuple):
    """An account as its owner sees it, with the preferences that are saved."""

    id: int
    email: str | None
    name: str
    segment: str
    region: str
    joined_at: datetime
    password_set: bool
    second_factor: bool
    language: str | None
    calendar: str | None
    money: str | None
    theme: str | None
    time_axis: str | None
    tour_closed: bool | None


def account_of(user_id: int) -> Account | None:
    """The account of a user; None where it is not active."""
    with connection.cursor() as cursor:
        cursor.execute(ACCOUNT, [user_id])
        row = cursor.fetchone()
    return row and Account._make(row)
