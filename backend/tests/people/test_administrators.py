"""The first administrator is made on the server, and nobody else becomes one by it."""

from io import StringIO
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.core.management import CommandError, call_command
from django.core.management.sql import emit_post_migrate_signal
from django.db import connection
from pytest_django import Settings

from assets.accounts.errors import EmailTaken
from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.cli.serving import NO_ADMIN as LOOKED_FOR
from assets.people.apps import NO_ADMIN
from tests.access.signing_in import PASSWORD, join, tokens_of
from tests.access.test_browser import Browser
from tests.access.test_password_links import NEW, imported, set_password

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

EMAIL = "shirin@example.org"


@pytest.fixture(autouse=True)
def _without_mail(settings: Settings) -> None:
    settings.MAIL_IS_SET_UP = False


def said(command: str, *words: str, **more: Any) -> str:
    out = StringIO()
    call_command(command, *words, stdout=out, **more)
    return out.getvalue()


def signs_in(password: str) -> bool:
    return bool(Browser().sign_in(EMAIL, password).status_code == 200)


def by_link(text: str) -> bool:
    [link] = [line for line in text.splitlines() if line.startswith("http")]
    return bool(set_password(link.partition("#")[2]).status_code == 204) and signs_in(NEW)


def jobs() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM procrastinate_jobs WHERE task_name LIKE '%send_invitation'")
        return int(cursor.fetchone()[0])


def test_the_first_one_gets_an_account_and_a_link_to_set_a_password() -> None:
    text = said("admin", EMAIL.upper())
    user = User.objects.get()
    assert (user.email, user.role) == (EMAIL, Role.ADMIN)
    assert by_link(text)
    event = AuditEvent.objects.get(action="user_invited")
    assert (event.object_id, event.after, event.actor_id) == (str(user.id), {"role": "admin"}, None)


def test_where_mail_is_set_up_a_mail_is_sent_and_no_link_is_shown(settings: Settings) -> None:
    settings.MAIL_IS_SET_UP = True
    assert "http" not in said("admin", EMAIL)
    assert jobs() == 1
    assert by_link(said("admin", EMAIL, "--link"))


def test_a_user_is_promoted_keeps_the_password_and_signs_in_anew() -> None:
    user = join(EMAIL)
    tokens_of(user)
    assert "http" not in said("admin", EMAIL)
    user.refresh_from_db()
    assert user.role == Role.ADMIN
    assert signs_in(PASSWORD)
    assert AuditEvent.objects.get(action="role_changed").after == {"role": "admin"}


def test_a_password_of_somebody_who_never_confirmed_the_address_is_worth_nothing() -> None:
    """A stranger may have joined with the address of who becomes administrator."""
    join(EMAIL)
    EmailAddress.objects.update(verified=False)
    text = said("admin", EMAIL)
    EmailAddress.objects.update(verified=True)
    assert not signs_in(PASSWORD)
    assert by_link(text)


def test_an_imported_user_is_promoted_and_gets_a_link() -> None:
    imported(EMAIL)
    assert by_link(said("admin", EMAIL))
    assert User.objects.get().role == Role.ADMIN


def test_who_was_deactivated_is_active_again() -> None:
    user = join(EMAIL, role=Role.ADMIN)
    User.objects.update(is_active=False)
    assert "is an administrator now" in said("admin", EMAIL)
    user.refresh_from_db()
    assert user.is_active


def test_twice_is_as_once() -> None:
    join(EMAIL, role=Role.ADMIN)
    assert "already" in said("admin", EMAIL)
    assert not AuditEvent.objects.exists()
    assert signs_in(PASSWORD)


@pytest.mark.parametrize("email", ["", "nobody", "a@b", "a b@example.com"])
def test_only_an_address_is_taken(email: str) -> None:
    with pytest.raises(CommandError, match="is not an e-mail address"):
        call_command("admin", email)
    assert not User.objects.exists()


def test_migrating_says_so_while_there_is_none() -> None:
    assert NO_ADMIN in said("migrate", verbosity=1)
    assert NO_ADMIN.startswith(LOOKED_FOR)
    join(EMAIL, role=Role.ADMIN)
    assert NO_ADMIN not in said("migrate", verbosity=1)


def test_so_does_what_else_ends_with_that_signal(capsys: pytest.CaptureFixture[str]) -> None:
    emit_post_migrate_signal(verbosity=1, interactive=False, db="default")
    assert NO_ADMIN in capsys.readouterr().out


def test_one_who_is_invited_counts_and_one_who_was_deactivated_does_not() -> None:
    said("admin", EMAIL)
    assert NO_ADMIN not in said("migrate", verbosity=1)
    User.objects.update(is_active=False)
    assert NO_ADMIN in said("migrate", verbosity=1)


def test_djangos_createsuperuser_makes_one_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DJANGO_SUPERUSER_PASSWORD", PASSWORD)
    call_command("createsuperuser", email=EMAIL, interactive=False, stdout=StringIO())
    assert User.objects.get().role == Role.ADMIN
    assert signs_in(PASSWORD)
    assert AuditEvent.objects.get(action="user_invited").after == {"role": "admin"}
    with pytest.raises(CommandError, match="already taken"):
        call_command("createsuperuser", email=EMAIL.upper(), interactive=False)
    with pytest.raises(EmailTaken):
        User.objects.create_superuser(EMAIL, PASSWORD)


def test_djangos_changepassword_finds_an_account_by_its_address() -> None:
    user = join(EMAIL)
    assert User.objects.get_by_natural_key(EMAIL.upper()) == user
