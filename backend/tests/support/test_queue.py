"""The queue of late loans: which loans are in it, what support sees of each, and how a borrower is found."""

import pytest

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.people.masked_search import LOOKUPS_A_MINUTE
from tests.access.signing_in import as_user, join
from tests.reports.api.reading import problem
from tests.support.desk import LATE_LOANS, PHONE, Desk, ask_queue, lend


def numbers(queue: dict[str, list[dict[str, str]]]) -> list[str]:
    return [loan["ticket"] for loan in queue["loans"]]


@pytest.mark.quick
def test_it_has_the_late_loans_and_no_others_the_longest_late_first(desk: Desk) -> None:
    queue = desk.ask()
    assert (numbers(queue), queue["count"]) == ([str(desk.late), str(desk.later)], 2)
    assert [loan["days_late"] for loan in queue["loans"]] == [9, 1]


def test_support_sees_no_price_no_whole_name_no_address_and_no_number(desk: Desk) -> None:
    text = desk.api.get(LATE_LOANS).content.decode()
    for hidden in ("77123", "price", "Babak", "Borrower", str(desk.borrower.email), PHONE):
        assert hidden not in text
    (loan, _) = desk.ask()["loans"]
    assert loan["borrower"] == {"id": str(desk.borrower.id), "name": "B***", "masked": True}


def test_an_administrator_sees_whole_names_and_no_price(desk: Desk) -> None:
    queue = ask_queue(as_user(_admin()))
    assert queue["loans"][0]["borrower"] == {
        "id": str(desk.borrower.id),
        "name": "Babak Borrower",
        "masked": False,
    }
    assert "price" not in queue["loans"][0]


@pytest.mark.parametrize("role", [Role.USER, Role.MANAGER, Role.AUDITOR])
def test_others_have_no_queue(desk: Desk, role: Role) -> None:
    assert problem(as_user(join(role=role)).get(LATE_LOANS), 403)["code"] in (
        "forbidden",
        "second_factor_required",
    )


def test_a_borrower_is_found_by_the_whole_name_in_any_spelling(desk: Desk) -> None:
    assert numbers(desk.ask("?q=Babak Borrower")) == [str(desk.late)]
    assert numbers(desk.ask("?q=babak borrower")) == [str(desk.late)]


@pytest.mark.parametrize("part", ["Babak", "B", "Babak Borrowe", "%", "B*** ", "Leila Lender"])
def test_a_part_of_a_masked_name_finds_nobody_nor_does_the_name_of_a_lender(desk: Desk, part: str) -> None:
    assert desk.ask(f"?q={part.replace('%', '%25')}")["count"] == 0


def test_who_is_not_late_is_not_found_by_name(desk: Desk) -> None:
    punctual = join(name="Parisa Punctual")
    lend(punctual, desk.lender, days_late=-2)
    lend(punctual, desk.lender, days_late=2, returned=True)
    assert desk.ask("?q=Parisa Punctual")["count"] == 0


def test_an_administrator_finds_by_a_part(desk: Desk) -> None:
    assert numbers(ask_queue(as_user(_admin()), "?q=aba")) == [str(desk.late)]


def test_a_loan_is_found_by_its_number_and_its_borrower_s_in_any_digits(desk: Desk) -> None:
    assert numbers(desk.ask(f"?q={desk.late}")) == [str(desk.late)]
    assert numbers(desk.ask(f"?q=%23{desk.other.id}")) == [str(desk.later)]
    persian = str(desk.late).translate(str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"))
    assert numbers(desk.ask(f"?q={persian}")) == [str(desk.late)]


def test_looking_for_masked_names_is_limited_and_for_numbers_is_not(desk: Desk) -> None:
    for _ in range(LOOKUPS_A_MINUTE):
        desk.ask("?q=Nobody At All")
    refused = problem(desk.api.get(f"{LATE_LOANS}?q=Nobody At All"), 429)
    assert refused["code"] == "too_many_lookups"
    assert numbers(desk.ask(f"?q={desk.late}")) == [str(desk.late)]


def test_pages_follow_each_other(desk: Desk) -> None:
    first = desk.ask("?limit=1")
    second = desk.ask(f"?limit=1&cursor={first['next']}")
    assert numbers(first) + numbers(second) == [str(desk.late), str(desk.later)]
    assert (second["next"], second["count"]) == (None, 2)


def test_reading_it_is_in_the_audit_log(desk: Desk) -> None:
    desk.ask()
    event = AuditEvent.objects.latest("id")
    assert (event.action, event.actor_id, event.object_id) == ("rows_read", desk.support.id, "late_loans")


def _admin() -> User:
    return join(role=Role.ADMIN)
