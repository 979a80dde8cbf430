"""One's name, which others see: cleaned, never empty, and each change of it in the audit log without the name."""

import pytest
from django.db import connection

from assets.accounts.models import User
from assets.audit.models import AuditEvent
from assets.common.text import ZWNJ
from tests.access.signing_in import as_user, join

pytestmark = pytest.mark.django_db
ME = "/api/v1/me/"


def rename(user: User, name: object) -> int:
    return as_user(user).patch(ME, {"name": name}, "application/json").status_code


def test_a_changed_name_is_in_the_audit_log_without_the_name() -> None:
    user = join(name="Shirin")
    assert rename(user, "Mina Tehrani") == 200
    event = AuditEvent.objects.get(action="name_changed")
    assert (event.actor_id, event.object_kind, event.object_id) == (user.id, "user", str(user.id))
    with connection.cursor() as cursor:
        cursor.execute("SELECT string_agg(e::text, ' ') FROM audit_events AS e")
        assert "Tehrani" not in cursor.fetchone()[0]


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("  Mina \t Tehrani ", "Mina Tehrani"),
        ("Mina\r\nBcc: all", "Mina Bcc: all"),
        ("admin\u202egnp.exe", "admingnp.exe"),
        ("M\u200bi\ufeffn\u2060a\u00ad", "Mina"),
        (f"می{ZWNJ}نا", f"می{ZWNJ}نا"),
        ("مینا\u200f\u2066", "مینا"),
        ("M\x07i\x1bna", "Mina"),
    ],
)  # fmt: skip
def test_nothing_unseen_is_left_in_a_name(written: str, stored: str) -> None:
    user = join()
    assert rename(user, written) == 200
    assert User.objects.get(id=user.id).name == stored


@pytest.mark.parametrize("name", ["", "   ", ZWNJ, "\u200b\u202e", "\u3164", "x" * 121, None])
def test_a_name_that_is_empty_or_too_long_is_refused(name: object) -> None:
    user = join(name="Shirin")
    assert rename(user, name) == 422
    assert User.objects.get(id=user.id).name == "Shirin"
    assert not AuditEvent.objects.filter(action="name_changed").exists()
