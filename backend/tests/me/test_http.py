"""One's own over HTTP: every role has its own, nobody another's, and nothing of it is kept on the way."""

from collections.abc import Iterator

import pytest
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.common import clock
from assets.me import schemas
from tests.access.signing_in import as_role
from tests.me.market import Market, at
from tests.reports.api.reading import ask, exactly, problem

ROOT = "/api/v1/me"
SHAPES: dict[str, object] = {
    "dashboard": schemas.Dashboard,
    "wallet": schemas.Wallet,
    "tickets": schemas.Tickets,
    "activity": schemas.Activity,
    "messages": schemas.Messages,
}
PAGES = ("wallet", "tickets", "activity", "messages")

every = pytest.mark.parametrize("name", SHAPES)


@pytest.fixture(autouse=True)
def _at_noon(market: Market, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(clock, "now", lambda: at("03-10", 12))
    yield
    assert valkey.keys("assets:answer:*") == []


@pytest.mark.quick
@every
@pytest.mark.parametrize("role", Role)
def test_every_role_has_its_own_in_the_exact_shape(market: Market, name: str, role: Role) -> None:
    response = as_role(role, market.ada).get(f"{ROOT}/{name}/")
    exactly(SHAPES[name], response.content)
    assert (response.status_code, response["Cache-Control"]) == (200, "private, no-store")
    assert response.content == as_role(Role.USER, market.ada).get(f"{ROOT}/{name}/").content


@every
def test_an_admin_s_own_is_his_own(market: Market, name: str) -> None:
    admin = as_role(Role.ADMIN, market.eve)
    told = ask(admin, f"{ROOT}/{name}/")
    for rows in ("balances", "entries", "tickets", "moments", "messages"):
        assert told.get(rows, []) == []


@every
def test_401_for_nobody(name: str) -> None:
    assert problem(Client().get(f"{ROOT}/{name}/"), 401)["code"] == "not_signed_in"


@every
def test_405_for_writing(market: Market, name: str) -> None:
    told = problem(as_role(Role.USER, market.ada).post(f"{ROOT}/{name}/"), 405)
    assert told["code"] == "method_not_allowed"


@every
@pytest.mark.parametrize("parameter", ["user", "user_id", "viewer", "id", "scope"])
def test_422_for_asking_for_another_user_s(market: Market, name: str, parameter: str) -> None:
    told = problem(as_role(Role.ADMIN, market.ada).get(f"{ROOT}/{name}/?{parameter}={market.bob}"), 422)
    assert (told["code"], told["field"]) == ("unknown_parameter", parameter)


REFUSED = [
    ("dashboard", "grain=hour", "unknown_grain", "grain"),
    ("dashboard", "calendar=hijri", "unknown_calendar", "calendar"),
    ("dashboard", "from=2020-01-01", "range_too_long", "grain"),
    ("dashboard", "from=2027-01-01", "bad_range", "from"),
    ("wallet", "from=2026-02-30", "bad_day", "from"),
    ("wallet", "from=2026-03-02&to=2026-03-01", "bad_range", "from"),
    ("wallet", "currency=XYZ1", "unknown_currency", "currency"),
    ("wallet", "kind=a%00b", "unknown_choice", "kind"),
    ("wallet", "kind=spaceship", "unknown_choice", "kind"),
    ("tickets", "as=owner", "unknown_choice", "as"),
    ("tickets", "as=lender&as=borrower", "repeated_parameter", "as"),
    ("tickets", "state=lost", "unknown_choice", "state"),
    ("tickets", "overdue=maybe", "unknown_choice", "overdue"),
    ("wallet", f"q={'x' * 65}", "bad_text", "q"),
    ("wallet", "q=a%00b", "bad_text", "q"),
    ("wallet", "lending=kept", "unknown_choice", "lending"),
    ("wallet", "direction=up", "unknown_choice", "direction"),
    ("messages", "channel=pigeon", "unknown_choice", "channel"),
    ("messages", "status=read", "unknown_choice", "status"),
    ("activity", "about=weather", "unknown_choice", "about"),
    ("activity", "&".join(f"about={n}" for n in range(21)), "too_many_members", "about"),
    *[
        (name, f"limit={wrong}", "bad_limit", "limit")
        for name in PAGES
        for wrong in ("0", "201", "ten", "-1")
    ],
    *[(name, "cursor=%00", "bad_cursor", "cursor") for name in PAGES],
    *[(name, "cursor=' OR 1=1 --", "bad_cursor", "cursor") for name in PAGES],
]


@pytest.mark.parametrize(("name", "question", "code", "field"), REFUSED)
def test_422_says_what_is_wrong(market: Market, name: str, question: str, code: str, field: str) -> None:
    told = problem(as_role(Role.USER, market.ada).get(f"{ROOT}/{name}/?{question}"), 422)
    assert (told["code"], told["field"]) == (code, field)
    if code == "unknown_choice":
        assert told["allowed"]


def test_a_question_is_given_back_as_understood(market: Market) -> None:
    told = ask(as_role(Role.USER, market.ada), f"{ROOT}/wallet/?kind=top_up&limit=1&from=2026-02-01")
    assert told["query"] == {
        "kind": ["top_up"],
        "currency": None,
        "from": "2026-02-01",
        "to": None,
        "q": None,
        "lending": None,
        "direction": None,
        "sort": "-at",
        "cursor": None,
        "limit": 1,
    }
    assert (told["version"] > 0, told["warnings"]) == (True, [])
    assert (told["today"], told["time_zone"]) == ("2026-03-10", "Asia/Tehran")
