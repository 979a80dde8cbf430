"""When a role, account or session ends: at once for changes and what is for administrators, else with the token."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from assets.access.sessions import end_session
from assets.access.tokens import refresh
from assets.accounts.models import Role, User
from assets.accounts.roles import AT_ONCE, EVERYBODY, ROLES, Permission
from assets.audit import SYSTEM
from assets.common import clock
from tests.access.signing_in import bearer, join, session_of
from tests.access.test_every_route import ANYBODY, NEEDS
from tests.attacks.operations import OPERATIONS

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("valkey")]

FIGURES, AUDIT = "/api/v1/reports/catalog/", "/api/v1/admin/audit/"


@pytest.fixture
def admin() -> User:
    return join(role=Role.ADMIN)


def test_what_only_some_roles_may_of_others_is_looked_up() -> None:
    plain = {*EVERYBODY, Permission.FIGURES, Permission.ROWS}
    assert set(Permission) - AT_ONCE == plain
    assert ROLES[Role.SUPPORT].permissions == {*plain, Permission.SUPPORT}


@pytest.mark.parametrize("change", [{"role": Role.MANAGER}, {"is_active": False}], ids=str)
def test_a_change_holds_at_once_for_the_audit_log_and_with_the_token_for_the_figures(
    admin: User, monkeypatch: pytest.MonkeyPatch, change: dict[str, object]
) -> None:
    now = clock.now().replace(microsecond=0)
    monkeypatch.setattr(clock, "now", lambda: now)
    key = session_of(admin)
    pair = refresh.begin(admin, key, now)
    client = bearer(pair.access_token)
    assert [client.get(path).status_code for path in (FIGURES, AUDIT)] == [200, 200]
    User.objects.filter(id=admin.id).update(**change)
    assert [client.get(path).status_code for path in (FIGURES, AUDIT)] == [
        200,
        403 if "role" in change else 401,
    ]
    monkeypatch.setattr(clock, "now", lambda: now + timedelta(minutes=5))
    assert client.get(FIGURES).status_code == 401
    renewed = refresh.rotate(pair.refresh_token, clock.now(), SYSTEM)
    assert (renewed is None) == ("is_active" in change)
    if renewed:
        assert bearer(renewed.access_token).get(AUDIT).status_code == 403


def test_an_ended_session_holds_at_once_for_the_audit_log(admin: User) -> None:
    key = session_of(admin)
    client = bearer(refresh.begin(admin, key, clock.now()).access_token)
    assert client.get(AUDIT).status_code == 200
    end_session(key)
    assert client.get(AUDIT).status_code == 401


def sign_out(user: User, key: str) -> None:
    end_session(key)


def change_the_password(user: User, key: str) -> None:
    user.set_password("another-long-one-8")
    user.save()


def deactivate(user: User, key: str) -> None:
    User.objects.filter(id=user.id).update(is_active=False)


@pytest.mark.parametrize("end", [sign_out, change_the_password, deactivate])
def test_no_operation_changes_anything_by_a_token_whose_session_has_ended(
    admin: User, end: Callable[[User, str], None]
) -> None:
    key = session_of(admin)
    client = bearer(refresh.begin(admin, key, clock.now()).access_token)
    end(admin, key)
    changing = [one for one in OPERATIONS if not one.reads_only and NEEDS[one.name] is not ANYBODY]
    answers = {
        one.name: client.generic(one.method.upper(), one.url(), "{}", "application/json") for one in changing
    }
    assert len(answers) > 20
    assert {(answer.status_code, answer.json()["code"]) for answer in answers.values()} == {
        (401, "not_signed_in")
    }
    assert client.get(FIGURES).status_code == 200  # what only reads goes on until the token expires


def test_a_change_is_made_under_the_role_of_now(admin: User) -> None:
    key = session_of(admin)
    client = bearer(refresh.begin(admin, key, clock.now()).access_token)
    User.objects.filter(id=admin.id).update(role=Role.USER)
    refused = client.post("/api/v1/reports/views/", "{}", content_type="application/json")
    assert (refused.status_code, refused.json()["code"]) == (403, "forbidden")
