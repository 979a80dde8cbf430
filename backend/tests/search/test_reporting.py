"""Saved views, published reports and exports are found by who may open them."""

import pytest
from django.test import Client

from assets.accounts.models import Role, User
from assets.boards.models import SavedView
from assets.common import clock
from tests.acting import OWNER, acting_as
from tests.search.conftest import Market, Seeker, export_of, seeker

pytestmark = pytest.mark.django_db


def view(owner: Seeker, name: str, *shared_with: str) -> int:
    with acting_as(OWNER):
        return SavedView.objects.create(
            owner=owner.user,
            name=name,
            address="metric=revenue",
            shared_with=list(shared_with),
            changed_at=clock.now(),
        ).id


def test_views_are_found_by_words_of_their_names_ones_own_and_those_that_are_shared(market: Market) -> None:
    manager, other, support, user = (
        seeker(role) for role in (Role.MANAGER, Role.MANAGER, Role.SUPPORT, Role.USER)
    )
    shared = view(other, "درآمد يزد ۱۴۰۴", "manager")
    own = view(manager, "درامد یزد")
    hidden = view(other, "یزد of the other")
    for written in ("یزد", "درآمد", "درامد", "یزد درا"):
        assert manager.ids("views", written) == [own, shared]
    assert manager.ids("views", "1404 یزد") == [shared]
    assert hidden in other.ids("views", "یزد")
    assert support.ids("views", "یزد") == user.ids("views", "یزد") == []
    assert manager.ids("views", "%") == manager.ids("views", "درامد_یزد") == []
    assert manager.find("درامد یزد")["views"][0] == {
        "id": own, "name": "درامد یزد", "address": "metric=revenue", "mine": True,
    }  # fmt: skip


def test_reports_are_found_by_day_and_month_in_either_calendar(
    market: Market, subtests: pytest.Subtests
) -> None:
    manager = seeker(Role.MANAGER)
    for written, grains in (
        ("2026-03-21", ["persian_month", "day"]),
        ("2026/3/21", ["persian_month", "day"]),
        ("1405-01-01", ["persian_month", "day"]),
        ("۱۴۰۵/۱/۱", ["persian_month", "day"]),
        ("1405/01", ["persian_month", "day"]),
        ("2026-03", ["gregorian_month", "persian_month", "day"]),
        ("2026-02", []),
        ("2026-13", []),
        ("2026-02-31", []),
        ("1404-12-30", []),
        ("9999-12", []),
    ):
        with subtests.test(written):
            assert [report["grain"] for report in manager.find(written)["reports"]] == grains
    for role in (Role.USER, Role.SUPPORT):
        assert seeker(role).find("2026-03-21")["reports"] == []


def test_exports_are_found_by_their_owner_alone(market: Market) -> None:
    one, other = seeker(Role.MANAGER), seeker(Role.ADMIN)
    export = export_of(one.user, wish="a", name="Assets Revenue 2026-03-01.csv")
    for written in (str(export.id), "revenue", "درآمد", "csv", "2026-03-01 assets"):
        assert one.ids("exports", written) == [export.id]
        assert other.ids("exports", written) == []
    assert one.ids("exports", "volume") == []
    (found,) = one.find("revenue")["exports"]
    assert (found["state"], found["name"]) == ("queued", "Assets Revenue 2026-03-01.csv")


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ({}, "q"),
        ({"q": ""}, "q"),
        ({"q": "   "}, "q"),
        ({"q": "\u200c\u200c"}, "q"),
        ({"q": "\u0640\u0640"}, "q"),
        ({"q": "\x00kaveh"}, "q"),
        ({"q": "x" * 101}, "q"),
        ({"q": "x", "limit": 0}, "limit"),
        ({"q": "x", "limit": 51}, "limit"),
        ({"q": "x", "page": 2}, "page"),
        ({"q": ["x", "y"]}, "q"),
    ],
)
def test_what_cannot_be_sought_is_refused_by_its_name(
    market: Market, asked: dict[str, object], field: str
) -> None:
    response = seeker(Role.ADMIN).answer(**asked)
    assert (response.status_code, response.json()["field"]) == (422, field)


@pytest.mark.parametrize("written", ["x" * 100, "0" * 100, "9" * 19, "-1", "a b c d e f g h i j k", "𝕏", "ﷺ"])
def test_odd_texts_are_answered(market: Market, written: str) -> None:
    assert seeker(Role.ADMIN).answer(q=written).status_code == 200


def test_nobody_searches_without_signing_in(client: Client) -> None:
    assert client.get("/api/v1/search/", {"q": "x"}).status_code == 401


def test_a_role_that_was_taken_away_finds_nothing_at_once(market: Market) -> None:
    manager = seeker(Role.MANAGER)
    assert manager.ids("payments", str(market.payment)) == [market.payment]
    with acting_as(OWNER):
        User.objects.filter(id=manager.user.id).update(role=Role.USER)
    assert manager.find(str(market.payment))["payments"] == []


def test_an_answer_is_stored_nowhere(market: Market) -> None:
    assert seeker(Role.ADMIN).answer(q="x")["Cache-Control"] == "private, no-store"
