"""A one-time link sets one password of one account, once."""

from datetime import timedelta
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import mail
from django.test import Client
from pytest_django import Settings

from assets.access.sign_in.password_links import link_for
from assets.accounts.models import User
from assets.audit.models import AuditEvent
from assets.common import clock
from tests.access.signing_in import PASSWORD, join, tokens_of
from tests.access.test_browser import FLOWS, Browser, code_in_the_mail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

NEW = "a-new-long-one-9"


def imported(email: str = "shirin@example.org") -> User:
    """As an import makes users: without a password and without a row of the address."""
    user = User(email=email, password="!", joined_at=clock.now())
    user.save()
    return user


def key_of(user: User) -> str:
    link = link_for(user)
    assert link.startswith(f"{settings.SITE_URL}/reset-password/#")
    return link.partition("#")[2]


def set_password(key: str, password: str = NEW) -> Any:
    return Client().post(
        "/api/v1/auth/password/", {"key": key, "password": password}, content_type="application/json"
    )


def signs_in(email: str, password: str = NEW) -> bool:
    return bool(Browser().sign_in(email, password).status_code == 200)


def test_the_link_sets_a_password_and_confirms_the_address() -> None:
    user = imported()
    assert set_password(key_of(user)).status_code == 204
    assert signs_in("shirin@example.org")
    event = AuditEvent.objects.get(action="password_reset")
    assert event.object_id == str(user.id)


def test_it_works_once() -> None:
    key = key_of(imported())
    assert set_password(key).status_code == 204
    again = set_password(key, "another-long-one-3")
    assert (again.status_code, again.json()["code"]) == (422, "link_not_valid")
    assert not signs_in("shirin@example.org", "another-long-one-3")


def test_it_ends_what_began_before() -> None:
    user = join("shirin@example.org")
    pair = tokens_of(user)
    assert set_password(key_of(user)).status_code == 204
    refreshed = Client().post(
        "/api/v1/auth/refresh/", {"refresh_token": pair.refresh_token}, content_type="application/json"
    )
    assert refreshed.status_code == 401
    assert not signs_in("shirin@example.org", PASSWORD)


@pytest.mark.parametrize("weak", ["short", "password123", "shirin@example.org"])
def test_a_weak_password_is_refused_and_the_link_stays(weak: str) -> None:
    key = key_of(imported())
    refused = set_password(key, weak)
    assert (refused.status_code, refused.json()["code"]) == (422, "password_refused")
    assert refused.json()["field"] == "password"
    assert set_password(key).status_code == 204


NO_KEYS = ["", "1", "x-y", "-", "99999999999999999999-a-b", "1-", "\u0661-a-b", "1-zzzzzz-" + "0" * 32]


@pytest.mark.parametrize("key", NO_KEYS)
def test_what_is_no_key_is_refused(key: str) -> None:
    assert set_password(key).json()["code"] == "link_not_valid"


def test_a_key_is_of_one_account_and_of_an_active_one() -> None:
    user, other = imported(), imported("other@example.org")
    stolen = f"{other.id}-{key_of(user).partition('-')[2]}"
    assert set_password(stolen).json()["code"] == "link_not_valid"
    key = key_of(user)
    User.objects.filter(id=user.id).update(is_active=False)
    assert set_password(key).json()["code"] == "link_not_valid"


def test_it_expires(settings: Settings) -> None:
    key = key_of(imported())
    settings.PASSWORD_RESET_TIMEOUT = timedelta(seconds=-1).total_seconds()
    assert set_password(key).json()["code"] == "link_not_valid"


def test_attempts_are_limited() -> None:
    statuses = [set_password("1-a-b").status_code for _ in range(21)]
    assert (statuses[0], statuses[-1]) == (422, 429)


def test_a_reset_by_a_mailed_code_confirms_an_address_that_never_was() -> None:
    """An imported user has no row of the address; nor would a second code be asked for after the first."""
    imported()
    browser = Browser()
    browser.send("POST", f"{FLOWS}/auth/password/request", {"email": "shirin@example.org"})
    assert mail.outbox[-1].to == ["shirin@example.org"]
    browser.send("POST", f"{FLOWS}/auth/password/reset", {"key": code_in_the_mail(), "password": NEW})
    assert EmailAddress.objects.get().verified
    assert AuditEvent.objects.filter(action="email_verified").exists()
    assert signs_in("shirin@example.org")


def test_a_reset_by_a_mailed_code_confirms_an_address_that_was_not_confirmed() -> None:
    browser = Browser()
    browser.send("POST", f"{FLOWS}/auth/signup", {"email": "new@example.org", "password": PASSWORD})
    other = Browser()
    other.send("POST", f"{FLOWS}/auth/password/request", {"email": "new@example.org"})
    other.send("POST", f"{FLOWS}/auth/password/reset", {"key": code_in_the_mail(), "password": NEW})
    assert signs_in("new@example.org")
