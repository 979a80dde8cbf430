"""Tickets, payments and transfers are found by number and external id, by each role as far as its rows go."""

import pytest

from assets.accounts.models import Role
from assets.importing.models import ImportKey, ImportPlan
from assets.retractions.models import Retraction
from tests.access.signing_in import as_user, bearer, join
from tests.acting import OWNER, acting_as
from tests.search.conftest import Market, Seeker, seeker

pytestmark = pytest.mark.django_db

RECORDS = ("tickets", "payments", "transfers")
FOUND_BY = {
    Role.USER: (),
    Role.SUPPORT: ("tickets",),
    Role.MANAGER: RECORDS,
    Role.AUDITOR: RECORDS,
    Role.ADMIN: RECORDS,
}


@pytest.mark.parametrize("role", Role)
def test_each_role_finds_what_it_may_see(market: Market, role: Role, subtests: pytest.Subtests) -> None:
    one = seeker(role)
    for kind in RECORDS:
        for written in (str(market.number(kind)), f"#{market.number(kind)}"):
            with subtests.test(f"{kind} {written}"):
                found = market.number(kind) in one.ids(kind, written)
                assert found == (kind in FOUND_BY[role])


@pytest.mark.parametrize("role", Role)
def test_external_ids_find_where_they_are_shown(
    market: Market, role: Role, subtests: pytest.Subtests
) -> None:
    one = seeker(role)
    for kind in RECORDS:
        for written in (f"SHOP_{kind}-7", f"SHOP_{kind}-۷", f"SHOP_{kind}", "SHOP"):
            with subtests.test(f"{kind} {written}"):
                expected = [market.number(kind)] if FOUND_BY[role] == RECORDS else []
                assert one.ids(kind, written) == expected
    if FOUND_BY[role] == RECORDS:
        (payment,) = one.find("SHOP_payments-7")["payments"]
        assert (payment["external_id"], payment["source"]) == ("SHOP_payments-7", "shop")
        assert (payment["amount"], payment["currency"], payment["exponent"]) == ("230000", "IRR", 0)


def test_a_user_finds_his_own_and_nobody_elses(market: Market, subtests: pytest.Subtests) -> None:
    own, other = (Seeker(user, as_user(user)) for user in (market.borrower, join()))
    for kind in RECORDS:
        with subtests.test(kind):
            assert own.ids(kind, str(market.number(kind))) == [market.number(kind)]
            assert other.kinds(str(market.number(kind))) == set()
    lender = Seeker(market.lender, as_user(market.lender))
    assert lender.ids("tickets", str(market.ticket)) == [market.ticket]
    assert lender.ids("payments", str(market.payment)) == lender.ids("transfers", str(market.transfer)) == []


def test_a_users_own_loans_are_found_by_what_is_lent(market: Market, subtests: pytest.Subtests) -> None:
    own, other, admin = (
        Seeker(market.borrower, as_user(market.borrower)),
        seeker(Role.USER),
        seeker(Role.ADMIN),
    )
    for written, found in (("lens", True), ("۵۰%", True), ("50 len", True), ("%ens", False), ("l_ns", False)):
        with subtests.test(written):
            assert own.ids("tickets", written) == ([market.ticket] if found else [])
            assert other.ids("tickets", written) == admin.ids("tickets", written) == []


def test_the_beginning_of_an_external_id_has_four_letters(market: Market) -> None:
    manager = seeker(Role.MANAGER)
    assert manager.kinds("SHO") == set()
    assert manager.kinds("SHOP") == set(RECORDS)
    assert (
        manager.kinds("HOP_payments-7") == manager.kinds("shop_payments-7") == manager.kinds("SHOP%") == set()
    )
    with acting_as(OWNER):
        ImportKey.objects.create(
            plan=ImportPlan.objects.get(), target="payments", external_id="X", row_id=market.payment
        )
    assert manager.ids("payments", "X") == [market.payment]


def test_a_number_comes_before_external_ids_and_a_whole_one_before_its_beginnings(market: Market) -> None:
    manager = seeker(Role.MANAGER)
    with acting_as(OWNER):
        plan = ImportPlan.objects.get()
        for external_id, number in (("90009", market.payment), ("900090", market.payment)):
            ImportKey.objects.create(plan=plan, target="payments", external_id=external_id, row_id=number)
    (payment,) = manager.find("90009")["payments"]
    assert payment["external_id"] == "90009"


def test_a_retracted_row_is_not_found(market: Market, subtests: pytest.Subtests) -> None:
    admin = seeker(Role.ADMIN)
    with acting_as(OWNER):
        for kind in RECORDS:
            Retraction.objects.create(book=kind, row_id=market.number(kind), plan_id=1, external_id=kind)
    for kind in RECORDS:
        for written in (str(market.number(kind)), f"SHOP_{kind}-7"):
            with subtests.test(written):
                assert market.number(kind) not in admin.ids(kind, written)


@pytest.mark.parametrize("role", [Role.MANAGER, Role.ADMIN])
def test_a_token_without_the_permission_for_rows_finds_ones_own(market: Market, role: Role) -> None:
    one = seeker(role)
    made = as_user(one.user, recent=True).post(
        "/api/v1/me/tokens/",
        {"name": "narrow", "scopes": ["own"], "days": 7},
        content_type="application/json",
    )
    assert made.status_code == 201, made.content
    narrow = Seeker(one.user, bearer(made.json()["token"]))
    assert one.ids("payments", str(market.payment)) == [market.payment]
    for written in (str(market.payment), "SHOP_payments-7", "کاوه", "2026-03"):
        assert narrow.kinds(written) == set()
