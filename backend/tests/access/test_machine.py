"""A machine signs in with e-mail address and password, and keeps itself signed in by refreshing."""

from datetime import timedelta

import pytest
from django.conf import settings
from django.test import Client

from assets.access.models import RefreshToken
from assets.access.tokens import refresh
from assets.accounts.models import User
from assets.audit import SYSTEM
from assets.common import clock
from tests.access.signing_in import PASSWORD, bearer, join, tokens_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

TOKEN, REFRESH, ME = "/api/v1/auth/token/", "/api/v1/auth/refresh/", "/api/v1/me/"


@pytest.fixture
def user() -> User:
    return join("shirin@example.org")


def sign_in(client: Client, email: str, password: str, **more: str) -> tuple[int, dict[str, object]]:
    response = client.post(
        TOKEN, {"email": email, "password": password, **more}, content_type="application/json"
    )
    return response.status_code, response.json()


def test_the_right_password_gives_a_token_that_opens_ones_own_account(client: Client, user: User) -> None:
    status, told = sign_in(client, "Shirin@Example.org", PASSWORD)
    assert (status, told["token_type"], told["expires_in"]) == (200, "Bearer", 300)
    assert bearer(str(told["access_token"])).get(ME).json()["id"] == user.id


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("shirin@example.org", "wrong-password"),
        ("nobody@example.org", PASSWORD),
        ("no address", PASSWORD),
        ("", ""),
    ],
)
def test_anything_else_is_refused_in_the_same_words(
    client: Client, user: User, email: str, password: str
) -> None:
    status, told = sign_in(client, email, password)
    assert (status, told["code"]) == (401, "wrong_credentials")
    assert told["detail"] == "the e-mail address or the password is wrong"


def test_a_deactivated_account_is_refused_like_a_wrong_password(client: Client, user: User) -> None:
    User.objects.filter(id=user.id).update(is_active=False)
    assert sign_in(client, "shirin@example.org", PASSWORD)[0] == 401


def test_the_sixth_wrong_password_of_one_account_is_429_and_so_is_then_the_right_one(
    client: Client, user: User
) -> None:
    statuses = [sign_in(client, "shirin@example.org", f"wrong-{n}")[0] for n in range(6)]
    assert statuses == [401] * 5 + [429]
    response = client.post(
        TOKEN, {"email": "shirin@example.org", "password": PASSWORD}, content_type="application/json"
    )
    assert (response.status_code, response.json()["code"]) == (429, "too_many_attempts")
    assert response["Retry-After"] == "300"


def test_a_refresh_token_gives_the_next_pair_once(client: Client, user: User) -> None:
    first = tokens_of(user)
    answer = client.post(REFRESH, {"refresh_token": first.refresh_token}, content_type="application/json")
    assert answer.status_code == 200
    assert bearer(answer.json()["access_token"]).get(ME).status_code == 200
    again = client.post(REFRESH, {"refresh_token": first.refresh_token}, content_type="application/json")
    assert (again.status_code, again.json()["code"]) == (401, "refresh_refused")
    # Within the grace of ten seconds it is two tabs at once, and the family lives on.
    next_token = answer.json()["refresh_token"]
    assert (
        client.post(REFRESH, {"refresh_token": next_token}, content_type="application/json").status_code
        == 200
    )


def test_one_that_comes_back_later_ends_the_whole_family(user: User) -> None:
    first, now = tokens_of(user), clock.now()
    second = refresh.rotate(first.refresh_token, now, SYSTEM)
    assert second is not None
    assert refresh.rotate(first.refresh_token, now + timedelta(seconds=11), SYSTEM) is None
    assert refresh.rotate(second.refresh_token, now + timedelta(seconds=12), SYSTEM) is None
    assert not RefreshToken.objects.filter(user=user).exists()


def test_one_that_was_sent_in_time_and_looked_at_late_is_no_theft(user: User) -> None:
    first, now = tokens_of(user), clock.now()
    second = refresh.rotate(first.refresh_token, now, SYSTEM)
    assert second is not None
    sent, seen = now + timedelta(seconds=9), now + timedelta(seconds=30)
    assert refresh.rotate(first.refresh_token, seen, SYSTEM, arrived=sent) is None
    assert refresh.rotate(second.refresh_token, seen, SYSTEM) is not None


def test_another_session_of_the_same_user_is_not_of_that_family(user: User) -> None:
    stolen, other, now = tokens_of(user), tokens_of(user), clock.now()
    refresh.rotate(stolen.refresh_token, now, SYSTEM)
    refresh.rotate(stolen.refresh_token, now + timedelta(minutes=1), SYSTEM)
    assert refresh.rotate(other.refresh_token, now + timedelta(minutes=2), SYSTEM) is not None


@pytest.mark.parametrize("change", ["password", "inactive"])
def test_a_changed_password_or_a_deactivation_ends_refreshing(user: User, change: str) -> None:
    pair = tokens_of(user)
    if change == "password":
        user.set_password("another-long-one-8")
    else:
        user.is_active = False
    user.save()
    assert refresh.rotate(pair.refresh_token, clock.now(), SYSTEM) is None


def test_an_access_token_is_no_refresh_token_and_the_other_way_round(user: User) -> None:
    pair = tokens_of(user)
    assert refresh.rotate(pair.access_token, clock.now(), SYSTEM) is None
    assert bearer(pair.refresh_token).get(ME).status_code == 401


def test_an_access_token_lives_as_long_as_told_and_no_second_longer(
    user: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = clock.now().replace(microsecond=0)
    monkeypatch.setattr(clock, "now", lambda: now)
    client = bearer(tokens_of(user).access_token)
    for seconds, status in ((0, 200), (299, 200), (300, 401)):
        monkeypatch.setattr(clock, "now", lambda seconds=seconds: now + timedelta(seconds=seconds))
        assert client.get(ME).status_code == status, seconds
    assert timedelta(minutes=10) >= settings.ACCESS_TOKEN_LIFE
