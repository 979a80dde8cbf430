"""Mails go out through a real mail server, in Persian and English at once."""

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from stat import S_IMODE

import pytest
from django.core.mail import send_mail
from django.test import Client
from pytest_django import Settings
from redis import Redis

from assets.access.sign_in.adapter import AccountAdapter
from assets.common.text import clean_line
from tests.access.hostile import ADDRESSES, AGENT
from tests.access.signing_in import PASSWORD, as_user, join
from tests.access.test_browser import FLOWS
from tests.postbox import Postbox, no_mail_server, open_postbox

pytestmark = pytest.mark.django_db


@pytest.fixture
def postbox(settings: Settings, valkey: Redis) -> Iterator[Postbox]:
    with open_postbox(settings) as box:
        yield box


def test_the_code_of_joining_comes_in_both_languages(postbox: Postbox) -> None:
    Client().post(
        f"{FLOWS}/auth/signup",
        json.dumps({"email": "new@example.org", "password": PASSWORD}),
        content_type="application/json",
    )
    [mail] = postbox.mails
    text = mail.get_content()
    assert (mail["To"], mail["Subject"].strip()) == (
        "new@example.org",
        "کد تأیید نشانی ایمیل · Confirm your e-mail address",
    )
    assert "Type it on the page" in text
    assert "در صفحهٔ باز مرورگر" in text


@pytest.mark.parametrize(
    ("flow", "body"),
    [
        ("auth/signup", {"email": "new@example.org", "password": PASSWORD}),
        ("auth/password/request", {"email": "shirin@example.org"}),
        ("auth/password/request", {"email": "nobody@example.org"}),
    ],
)
def test_where_no_code_can_be_sent_the_answer_says_so(
    settings: Settings, valkey: Redis, flow: str, body: dict[str, str]
) -> None:
    join("shirin@example.org")
    no_mail_server(settings)
    answer = Client().post(f"{FLOWS}/{flow}", json.dumps(body), content_type="application/json")
    assert (answer.status_code, answer.json()["code"]) == (503, "mail_unavailable")
    assert answer["Retry-After"] == "60"


NOTICES = [
    "account/email/account_already_exists",
    "account/email/email_changed",
    "account/email/email_confirm",
    "account/email/email_deleted",
    "account/email/password_changed",
    "account/email/password_reset",
    "account/email/password_reset_code",
    "account/email/password_set",
    "account/email/unknown_account",
    "mfa/email/recovery_codes_generated",
    "mfa/email/totp_activated",
    "mfa/email/totp_deactivated",
    "mfa/email/webauthn_added",
    "mfa/email/webauthn_removed",
]


@pytest.mark.parametrize("name", NOTICES)
def test_every_mail_is_ours_and_in_both_languages(name: str) -> None:
    mail = AccountAdapter().render_mail(
        name, "shirin@example.org", {"code": "ABC123", "current_site": {"domain": "here"}}
    )
    for text in (mail.subject, mail.body):
        assert any("a" <= letter <= "z" for letter in text), text
        assert any("\u0600" <= letter <= "\u06ff" for letter in text), text


def test_a_changed_password_is_told_to_its_owner(postbox: Postbox) -> None:
    user = join("shirin@example.org")
    as_user(user).post(
        f"{FLOWS}/account/password/change",
        json.dumps({"current_password": PASSWORD, "new_password": "a-new-long-one-9"}),
        content_type="application/json",
    )
    [mail] = postbox.mails
    assert mail["To"] == "shirin@example.org"
    assert "127.0.0.1" in mail.get_content()


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_mail_would_change_is_refused_at_every_door(postbox: Postbox, address: str) -> None:
    member = as_user(join(), recent=True)
    for client, path, body in (
        (Client(), "auth/signup", {"email": address, "password": PASSWORD}),
        (Client(), "auth/password/request", {"email": address}),
        (member, "account/email", {"email": address}),
    ):
        answer = client.post(f"{FLOWS}/{path}", json.dumps(body), content_type="application/json")
        assert (answer.status_code, answer.json()["errors"][0]["param"]) == (400, "email")
    assert postbox.mails == []


@pytest.mark.parametrize(
    "address", ["new@مثال.com", "new@münchen.example", "New+tag@EXAMPLE.org", "n@xn--mnchen-3ya.example"]
)
def test_an_address_of_any_script_joins(postbox: Postbox, address: str) -> None:
    body = {"email": address, "password": PASSWORD}
    Client().post(f"{FLOWS}/auth/signup", json.dumps(body), content_type="application/json")
    [mail] = postbox.mails
    name, _, domain = address.lower().partition("@")
    assert mail["To"] == f"{name}@{domain.encode('idna').decode()}"


def test_a_code_goes_to_the_accounts_own_address_and_to_none_that_looks_alike(postbox: Postbox) -> None:
    join("victim@github.example")
    alike = {"email": "victim@g\u0131thub.example"}  # PostgreSQL and Python write both alike in capitals
    Client().post(f"{FLOWS}/auth/password/request", json.dumps(alike), content_type="application/json")
    [mail] = postbox.mails
    assert "No account has this address" in mail["Subject"]


def test_a_mail_is_plain_text_and_shows_nothing_that_acts(postbox: Postbox) -> None:
    user = join("shirin@example.org", name=f"\u202e{AGENT}")
    as_user(user).post(
        f"{FLOWS}/account/password/change",
        json.dumps({"current_password": PASSWORD, "new_password": "a-new-long-one-9"}),
        content_type="application/json",
        headers={"User-Agent": AGENT},
    )
    [mail] = postbox.mails
    assert (mail.get_content_type(), mail.is_multipart()) == ("text/plain", False)
    lines = mail.get_content().splitlines()
    assert "مرورگر · Browser: 31mBrowser <script>alert(1)</script>" in lines
    assert all(line == clean_line(line) for line in lines)


def test_without_a_mail_server_mails_are_in_a_folder_of_the_owner_alone(
    settings: Settings, tmp_path: Path
) -> None:
    settings.EMAIL_BACKEND = "assets.common.mail.EmailBackend"
    settings.EMAIL_FILE_PATH = str(tmp_path / "var" / "mail")
    with umask(0o022):
        send_mail("code", "123456", None, ["new@example.org"])
    folder = tmp_path / "var" / "mail"
    assert S_IMODE(folder.stat().st_mode) == 0o700
    assert len(list(folder.iterdir())) == 1


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)
