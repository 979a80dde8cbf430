"""People are found by any part by who sees them, by a whole value alone by who sees them masked, and by nobody else."""

from typing import Any

import pytest
from django.db import connection

from assets.accounts.models import Role, User
from assets.audit import SYSTEM
from assets.common import clock
from assets.people.folding import fold
from assets.people.masked_search import LOOKUPS_A_MINUTE
from assets.people.services.anonymisation import anonymise
from tests.access.signing_in import join
from tests.acting import OWNER, acting_as
from tests.search.conftest import PHONE, Market, seeker

pytestmark = pytest.mark.django_db

WHOLE = ("کاوه نادریپور", "كاوه نادري‌پور", "KAVEH@example.com", PHONE, "+98 912 123 4567", "۰۹۱۲۱۲۳۴۵۶۷")
PARTS = (
    "کاوه",
    "كاوه",
    "ناد",
    "نادری",
    "نا",
    "پور کاوه",
    "kave",
    "KAVEH@ex",
    "پور کا",
    "کاوه ن پور",
    "1234567",
    "۱۲۳۴۵",
    "0912 123",
    "+98912",
)


@pytest.mark.quick
def test_an_administrator_finds_a_person_by_any_part_however_it_is_written(
    market: Market, subtests: pytest.Subtests
) -> None:
    admin = seeker(Role.ADMIN)
    for written in (*WHOLE, *PARTS, str(market.borrower.id), f"#{market.borrower.id}"):
        with subtests.test(written):
            assert market.borrower.id in admin.ids("people", written)
            assert market.lender.id not in admin.ids("people", written)


def test_what_is_shown_of_a_person(market: Market) -> None:
    expected = {
        "id": market.borrower.id,
        "name": "كاوه نادری‌پور",
        "email": "Kaveh@example.com",
        "phone": PHONE,
        "role": "user",
        "anonymised": False,
        "masked": False,
    }
    assert seeker(Role.ADMIN).find("کاوه")["people"] == [expected]
    masked = expected | {"name": "ك***", "email": "K***@e***.com", "phone": None, "masked": True}
    assert seeker(Role.AUDITOR).find(PHONE)["people"] == [masked]


def test_an_auditor_finds_by_a_whole_value(market: Market, subtests: pytest.Subtests) -> None:
    auditor = seeker(Role.AUDITOR)
    for written in (*WHOLE, str(market.borrower.id)):
        with subtests.test(written):
            assert auditor.ids("people", written) == [market.borrower.id]


def test_an_auditor_finds_by_no_part(market: Market, subtests: pytest.Subtests) -> None:
    auditor = seeker(Role.AUDITOR)
    for written in (
        *PARTS,
        "kaveh@example.co",
        "کاوه نادریپو",
        PHONE[:-1],
        "Leila",
        "Afshar",
        "k***@e***.com",
        "%",
        "ka_eh@example.com",
    ):
        with subtests.test(written):
            assert auditor.find(written)["people"] == []


def test_what_an_auditor_asks_the_database_is_the_same_for_a_part_a_stranger_and_a_person(
    market: Market,
) -> None:
    """Neither the time that it takes nor the rows that are read reveal whether a part would have fitted."""
    auditor = seeker(Role.AUDITOR)

    def statements(written: str) -> list[str]:
        sent: list[str] = []

        def note(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
            sent.append(sql)
            return execute(sql, values, many, context)

        with connection.execute_wrapper(note):
            auditor.find(written)
        return [sql for sql in sent if "FROM users AS person" in sql]

    whole, part, nobody = map(statements, ("Leila Afshar", "Leila Afsha", "Xyzzy Qwert"))
    assert whole == part == nobody != []
    assert not any("LIKE" in sql for sql in whole)


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_others_find_no_person(market: Market, role: Role, subtests: pytest.Subtests) -> None:
    one = seeker(role)
    for written in (*WHOLE, str(market.borrower.id), "کاوه"):
        with subtests.test(written):
            assert one.find(written)["people"] == []


def test_masked_searches_are_limited_and_say_when_to_come_back(market: Market) -> None:
    auditor, admin, other = seeker(Role.AUDITOR), seeker(Role.ADMIN), seeker(Role.AUDITOR)
    for guess in range(LOOKUPS_A_MINUTE):
        assert auditor.answer(q=f"guess{guess}@example.com").status_code == 200
    refused = auditor.answer(q="kaveh@example.com")
    assert (refused.status_code, refused.json()["code"]) == (429, "too_many_lookups")
    assert int(refused["Retry-After"]) == 60
    # Numbers are masked for nobody, and the limit is one person's.
    assert auditor.ids("people", str(market.borrower.id)) == [market.borrower.id]
    assert other.ids("people", "kaveh@example.com") == [market.borrower.id]
    # It is the same limit wherever people are sought.
    assert auditor.client.get("/api/v1/admin/users/", {"q": "kaveh@example.com"}).status_code == 429
    assert auditor.client.get("/api/v1/admin/users/").status_code == 200
    for guess in range(LOOKUPS_A_MINUTE + 1):
        assert admin.answer(q=f"guess{guess}").status_code == 200


def test_an_anonymised_person_is_gone_at_once(market: Market, subtests: pytest.Subtests) -> None:
    admin, auditor = seeker(Role.ADMIN), seeker(Role.AUDITOR)
    assert admin.ids("people", "کاوه") == [market.borrower.id]
    with acting_as("assets_sign_in"):
        anonymise(market.borrower.id, at=clock.now(), reason="asked for", by=SYSTEM)
    for written in (*WHOLE, *PARTS, "SHOP_users-7"):
        with subtests.test(written):
            assert market.borrower.id not in admin.ids("people", written)
            assert auditor.find(written)["people"] == []
    (tombstone,) = admin.find(str(market.borrower.id))["people"]
    assert tombstone == {
        "id": market.borrower.id, "name": "", "email": None, "phone": None, "role": "user", "anonymised": True,
        "masked": False,
    }  # fmt: skip


def test_no_sign_is_a_wildcard(market: Market, subtests: pytest.Subtests) -> None:
    admin = seeker(Role.ADMIN)
    for written in ("%", "_", "\\", "%%%", "K_veh", "Kav%h", "Kav\\eh", "'; --"):
        with subtests.test(written):
            assert admin.find(written)["people"] == []
    with acting_as(OWNER):
        one = join(name=r"100%_\sure")
    for written in ("100%", "0%_", r"_\s", r"100%_\sure"):
        with subtests.test(written):
            assert admin.ids("people", written) == [one.id]


def test_whole_names_come_first_then_those_that_begin_so(market: Market) -> None:
    with acting_as(OWNER):
        within, begins, whole = (join(name=name).id for name in ("Joanna", "Ann Lee", "Ann"))
    assert seeker(Role.ADMIN).ids("people", "ann") == [whole, begins, within]
    assert len(seeker(Role.ADMIN).find("ann", limit=2)["people"]) == 2


def test_parts_are_found_by_the_indexes(market: Market) -> None:
    with acting_as(OWNER):
        User.objects.bulk_create(
            User(email=f"person{number}@example.com", name=f"Person {number}", joined_at=clock.now())
            for number in range(3000)
        )
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE users")
    plans: list[str] = []

    def explain(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        if "FROM users AS person" in sql:
            with connection.cursor() as cursor:
                # Not by the wrapper, which would explain its own statement.
                cursor.cursor.execute(f"EXPLAIN {sql}", values)
                plans.append("\n".join(line for (line,) in cursor.cursor.fetchall()))
        return execute(sql, values, many, context)

    admin = seeker(Role.ADMIN)
    with connection.execute_wrapper(explain):
        admin.find("rson 12")
        admin.find("1234567")
    for plan, indexes in zip(
        plans,
        (("users_name_search", "users_email_search", "users_by_name"), ("message_contacts_search",)),
        strict=True,
    ):
        assert [index for index in indexes if index not in plan] == []
        assert "Seq Scan" not in plan


@pytest.mark.parametrize(
    "letters",
    [
        "يىكأإآٱةۀ",
        "۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩",
        "a\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0640\u200c\u200dZ",
        "سلام Hi",
    ],
)
def test_letters_are_folded_here_as_in_the_database(letters: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT search_form(%s)", [letters])
        assert cursor.fetchone() == (fold(letters).lower(),)
