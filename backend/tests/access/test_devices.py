"""A stranger who guesses passwords keeps the owner out of his account nowhere that he has been before."""

import pytest
from django.test import RequestFactory

from assets.access import devices
from assets.access.cookies import ACCESS
from assets.accounts.models import User
from tests.access.signing_in import PASSWORD, join
from tests.access.test_browser import FLOWS, ME, Browser, code_in_the_mail

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

EMAIL = "shirin@example.org"
ATTEMPTS = 5


@pytest.fixture
def user() -> User:
    return join(EMAIL)


@pytest.fixture
def known(user: User) -> Browser:
    """The owner's browser, signed out."""
    browser = Browser()
    assert browser.sign_in(EMAIL).status_code == 200
    browser.send("DELETE", f"{FLOWS}/auth/session")
    assert not browser.has(ACCESS)
    return browser


def guess(browser: Browser, times: int = ATTEMPTS + 1) -> int:
    """The status of the last attempt."""
    statuses: list[int] = [browser.sign_in(EMAIL, f"wrong-{nth}").status_code for nth in range(times)]
    return statuses[-1]


def knows(browser: Browser, email: str) -> bool:
    """Whether the browser shows that the account was signed in to on it."""
    request = RequestFactory().get("/")
    request.COOKIES = {name: cookie.value for name, cookie in browser.client.cookies.items()}
    return devices.device_of(request, email) is not None


def test_a_strangers_guesses_do_not_lock_the_owner_out_where_he_has_been(known: Browser) -> None:
    assert guess(Browser()) == 429
    assert Browser().sign_in(EMAIL).status_code == 429
    assert known.sign_in(EMAIL).status_code == 200


def test_a_device_has_no_more_attempts_than_a_stranger(known: Browser) -> None:
    assert guess(known) == 429
    assert known.sign_in(EMAIL).status_code == 429


def test_a_device_that_is_locked_locks_no_other(known: Browser) -> None:
    guess(known)
    assert Browser().sign_in(EMAIL).status_code == 200


def test_one_accounts_device_is_a_stranger_to_another(known: Browser) -> None:
    join("other@example.org")
    other = Browser()
    assert other.sign_in("other@example.org").status_code == 200
    other.send("DELETE", f"{FLOWS}/auth/session")
    guess(Browser())
    assert other.sign_in(EMAIL).status_code == 429


def test_all_who_share_a_browser_are_known_on_it(known: Browser) -> None:
    for nth in range(devices.MOST_ACCOUNTS):
        assert knows(known, EMAIL)
        join(f"other-{nth}@example.org")
        assert known.sign_in(f"other-{nth}@example.org").status_code == 200
        known.send("DELETE", f"{FLOWS}/auth/session")
    assert not knows(known, EMAIL), "the first of more than a browser remembers"


def test_with_the_password_all_devices_are_forgotten_but_the_one_on_which_it_was_changed(
    known: Browser, user: User
) -> None:
    changing = Browser()
    changing.sign_in(EMAIL)
    change = {"current_password": PASSWORD, "new_password": "another-long-one-8"}
    assert changing.send("POST", f"{FLOWS}/account/password/change", change).status_code == 200
    changing.send("DELETE", f"{FLOWS}/auth/session")
    guess(Browser())
    assert known.sign_in(EMAIL, "another-long-one-8").status_code == 429
    assert changing.sign_in(EMAIL, "another-long-one-8").status_code == 200


@pytest.mark.parametrize("value", ["", "x", "eyJhIjoxfQ:1tAbcd:forged", "a" * 5000])
def test_a_cookie_that_we_did_not_sign_is_none(known: Browser, value: str) -> None:
    known.client.cookies[devices.COOKIE] = value
    guess(Browser())
    assert known.sign_in(EMAIL).status_code == 429


def test_a_mailed_code_gets_the_owner_in_anywhere(user: User) -> None:
    guess(Browser())
    elsewhere = Browser()
    elsewhere.send("POST", f"{FLOWS}/auth/password/request", {"email": EMAIL})
    reset = {"key": code_in_the_mail(), "password": "another-long-one-8"}
    assert elsewhere.send("POST", f"{FLOWS}/auth/password/reset", reset).status_code in {200, 401}
    assert elsewhere.sign_in(EMAIL, "another-long-one-8").status_code == 200


def test_the_cookie_is_for_no_script_and_no_other_site_and_survives_signing_out(known: Browser) -> None:
    cookie = known.cookie(devices.COOKIE)
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Strict", "/")
    assert EMAIL not in cookie.value
    value = cookie.value
    known.sign_in(EMAIL)
    assert known.cookie(devices.COOKIE).value == value
    assert known.send("GET", ME).status_code == 200


def test_a_program_gets_no_cookie(user: User) -> None:
    program = Browser()
    program.client.defaults.pop("HTTP_X_TOKEN_TRANSPORT", None)
    answer = program.client.post(
        "/api/v1/auth/token/", {"email": EMAIL, "password": PASSWORD}, content_type="application/json"
    )
    assert answer.status_code == 200
    assert devices.COOKIE not in answer.cookies
