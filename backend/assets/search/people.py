"""People by name, e-mail address, telephone number or their own number.

Who may see these finds by words and parts of words of a name, the beginning of an address, and any part of a telephone
number. Who sees them masked finds by a whole value alone: the statement for them compares for equality by indexes, and
is the same whether or not a part of some value would have fitted.
"""

from typing import Any

from django.db import connection

from assets.access.masking import mask, mask_email
from assets.access.viewer import Viewer
from assets.accounts.models import Role
from assets.accounts.roles import Permission
from assets.common.row_scope import row_scope
from assets.people.folding import escape_like
from assets.search.limits import CANDIDATES, SHORTEST_PART
from assets.search.schemas import PersonFound
from assets.search.terms import SearchTerms

BY_NUMBER = """
numbered AS (
    SELECT id FROM users WHERE id = %(number)s
)"""

# By users_by_name, users_by_email and message_contacts_search.
BY_WHOLE_VALUE = """
of_name AS (
    SELECT id
    FROM users
    WHERE alphabetical(name) COLLATE "C" = alphabetical(%(text)s) COLLATE "C"
      AND search_form(name) = search_form(%(text)s)
    ORDER BY id DESC
    LIMIT %(most)s
), of_address AS (
    SELECT id FROM users WHERE upper(email) = upper(%(text)s)
), of_phone AS (
    SELECT user_id AS id FROM message_contacts WHERE phone = %(phone)s
)"""

# By users_by_name, users_name_search, users_email_search and message_contacts_search. The letters that many names begin
# with are in many more: those are looked for where they could be shown, behind the names that begin so.
BY_PART = """
begins_name AS MATERIALIZED (
    SELECT id
    FROM users
    WHERE alphabetical(name) COLLATE "C" >= alphabetical(%(text)s) COLLATE "C"
      AND alphabetical(name) COLLATE "C" < alphabetical(%(text)s) || U&'\\+10FFFF' COLLATE "C"
    LIMIT {candidates}
), in_name AS (
    SELECT id
    FROM users
    WHERE {words}
      AND (SELECT count(*) FROM begins_name) < %(most)s
    LIMIT {candidates}
), in_address AS (
    SELECT id
    FROM users
    WHERE upper(email) LIKE upper(%(beginning)s) || '%%'
    LIMIT {candidates}
), in_phone AS (
    SELECT user_id AS id
    FROM message_contacts
    WHERE phone LIKE '%%' || %(digits)s || '%%'
    LIMIT {candidates}
)"""

# The very expression of the index users_name_search.
NAME = "(' ' || search_form(name))"
CONTAINS = f"{NAME} LIKE '%%' || search_form(%({{word}})s) || '%%'"
BEGINS = f"{NAME} LIKE '%% ' || search_form(%({{word}})s) || '%%'"
NO_WORD = "false"

FOUND = """
WITH {sets}
SELECT person.id, person.name, person.email, contact.phone, person.role, person.anonymised_at IS NOT NULL
FROM users AS person
LEFT JOIN message_contacts AS contact ON contact.user_id = person.id
CROSS JOIN LATERAL (SELECT search_form(person.name) AS name, search_form(%(text)s) AS text OFFSET 0) AS form
WHERE person.id IN ({ids})
ORDER BY CASE
             WHEN person.id = %(number)s THEN 0
             WHEN form.text = form.name OR upper(person.email) = upper(%(text)s) THEN 1
             WHEN starts_with(form.name, form.text) THEN 2
             ELSE 3
         END,
         person.id DESC
LIMIT %(most)s
"""

# A common word looks to the planner as if any rows had it: those that do may all be at the end of the table.
BY_INDEX = "SET LOCAL enable_seqscan = off"
ANY_WAY = "SET LOCAL enable_seqscan TO DEFAULT"


def looks_at_masked(terms: SearchTerms, viewer: Viewer) -> bool:
    """Whether the search compares with values that the viewer sees masked."""
    return viewer.may(Permission.USERS_READ) and not viewer.may(Permission.PERSONAL) and terms.is_value


def find_people(terms: SearchTerms, viewer: Viewer, most: int) -> list[PersonFound]:
    """The people whom a viewer may find, the best first."""
    if not viewer.may(Permission.USERS_READ):
        return []
    personal = viewer.may(Permission.PERSONAL)
    words = terms.words
    values = {
        "text": terms.text,
        "beginning": escape_like(terms.text),
        "phone": terms.phone,
        "digits": terms.digits,
        "number": terms.number,
        "most": most,
        **{f"word{place}": escape_like(word) for place, word in enumerate(words)},
    }
    with row_scope(viewer.scope, viewer.user_id), connection.cursor() as cursor:
        cursor.execute(BY_INDEX)
        cursor.execute(_statement(terms, parts=personal), values)
        found = cursor.fetchall()
        cursor.execute(ANY_WAY)
    return [_person(row, masked=not personal) for row in found]


def _statement(terms: SearchTerms, *, parts: bool) -> str:
    sets, names = [BY_NUMBER], ["numbered"]
    if parts or terms.is_value:
        sets.append(BY_WHOLE_VALUE)
        names += ["of_name", "of_address", "of_phone"]
    if parts:
        sets.append(BY_PART.format(words=_conditions(terms.words), candidates=CANDIDATES))
        names += ["begins_name", "in_name", "in_address", "in_phone"]
    return FOUND.format(
        sets=", ".join(text.strip() for text in sets),
        ids=" UNION ".join(f"SELECT id FROM {name}" for name in names),  # noqa: S608 (names of sets, all constants)
    )


def _conditions(words: tuple[str, ...]) -> str:
    """The conditions on a name. One letter is no word: half of all names have one that begins so."""
    conditions = [
        (CONTAINS if len(word) >= SHORTEST_PART else BEGINS).format(word=f"word{place}")
        for place, word in enumerate(words)
        if len(word) > 1
    ]
    return "\n      AND ".join(conditions) or NO_WORD


def _person(row: tuple[Any, ...], *, masked: bool) -> PersonFound:
    number, name, email, phone, role, anonymised = row
    return PersonFound(
        id=number,
        name=mask(name) if masked else name,
        email=mask_email(email) if masked else email,
        phone=None if masked else phone,
        role=Role(role),
        anonymised=anonymised,
        masked=masked,
    )
