"""Whose share of the server a request takes."""

from typing import Any

import pytest

from assets.access.clients import client_of, known_client_of
from assets.access.cookies import ACCESS
from assets.access.tokens import personal
from assets.accounts.models import User
from tests.access.signing_in import join, tokens_of

pytestmark = pytest.mark.django_db


def asked(address: str = "192.0.2.7", **headers: str) -> dict[str, Any]:
    return {
        "client": (address, 4000),
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }


@pytest.fixture
def user() -> User:
    return join()


def test_a_user_is_one_client_by_token_and_by_cookie_wherever_he_asks_from(user: User) -> None:
    token = tokens_of(user).access_token
    for scope in (
        asked(authorization=f"Bearer {token}"),
        asked(authorization=f"bearer {token}", address="192.0.2.8"),
        asked(cookie=f"other={{odd; {ACCESS}={token}"),
    ):
        assert client_of(scope) == known_client_of(scope) == f"user {user.id}"


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"authorization": "Bearer abc"},
        {"authorization": "Basic abc"},
        {"authorization": "Bearer"},
        {"cookie": f"{ACCESS}=abc"},
    ],
)
def test_whoever_shows_no_good_token_is_his_address(headers: dict[str, str]) -> None:
    assert known_client_of(asked(**headers)) is None
    assert client_of(asked(**headers)) == "address 192.0.2.7"


def test_a_token_that_another_forged_does_not_take_the_users_share(user: User) -> None:
    head, claims, signature = tokens_of(user).access_token.split(".")
    forged = f"{head}.{claims}.{signature[::-1]}"
    assert client_of(asked(authorization=f"Bearer {forged}")) == "address 192.0.2.7"


def test_a_household_s_ipv6_addresses_are_one_client() -> None:
    one, same, other = ("2001:db8:0:1::1", "2001:db8:0:1:ffff::2", "2001:db8:0:2::1")
    assert client_of(asked(one)) == client_of(asked(same)) != client_of(asked(other))


def test_personal_tokens_are_their_owner_once_they_were_looked_up(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(personal, "_owners", {})
    secret = f"{personal.PREFIX}abc"
    first = client_of(asked(authorization=f"Bearer {secret}"))
    assert first.startswith("token ")
    assert secret not in first
    personal._owners[personal._digest(secret)] = user.id
    assert client_of(asked(authorization=f"Bearer {secret}")) == f"user {user.id}"
