"""An anonymised user is nobody any more, and no figure has changed."""

from datetime import datetime

import pytest
from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.db import IntegrityError, connection, transaction

from assets.accounts.models import Role, User
from assets.audit import SYSTEM, Action, Actor, record
from assets.audit.chaining import chain
from assets.audit.models import AuditDetails, AuditEvent
from assets.audit.verifying import verify
from assets.common import clock
from assets.people.services.anonymisation import anonymise
from assets.reports.rollups import drain
from tests.access.signing_in import join
from tests.marketplace.life import OPERATIONS, Life
from tests.people.conftest import Office
from tests.people.test_changing import WHY
from tests.reports.rollups.recount import assert_counted_once, kept

pytestmark = pytest.mark.django_db


def signed_up(email: str) -> User:
    """With everything by which one can be known or let in."""
    user = join(email, name="کاوه نادری")
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    SocialAccount.objects.create(user=user, provider="github", uid="42")
    return user


def test_nothing_names_him_and_nothing_lets_him_in(admin: Office) -> None:
    one = signed_up("kaveh@example.com")
    told = admin.post(f"{one.id}/anonymise/", reason=WHY)
    assert (told["email"], told["name"], told["is_active"], told["anonymised"]) == (None, "", False, True)
    one.refresh_from_db()
    assert not one.has_usable_password()
    for table in (EmailAddress, Authenticator, SocialAccount):
        assert not table.objects.filter(user_id=one.id).exists()
    assert one.id not in [user["id"] for user in admin.get(q="kaveh")["users"]]
    event = AuditEvent.objects.get(action="user_anonymised")
    assert (event.object_id, event.reason) == (str(one.id), WHY)


@pytest.mark.parametrize(
    ("change", "body"),
    [
        ("role", {"role": "support"}),
        ("classification", {"segment": "unattributed", "region": "unattributed"}),
        ("deactivate", {}),
        ("activate", {}),
    ],
)
def test_nothing_about_him_changes_any_more(admin: Office, change: str, body: dict[str, str]) -> None:
    one = join()
    admin.post(f"{one.id}/anonymise/", reason=WHY)
    assert admin.post(f"{one.id}/{change}/", status=422, reason=WHY, **body)["code"] == "user_anonymised"


@pytest.mark.django_db(transaction=True)
def test_the_log_forgets_whence_he_came_and_verifies() -> None:
    admin, one = join(role=Role.ADMIN), join()
    by = Actor(admin.id, "admin", "192.0.2.1", "Firefox")
    record(Action.SIGNED_IN, by=Actor(one.id, "user", "192.0.2.2", None))
    record(
        Action.SIGN_IN_REFUSED, by=Actor(None, None, "192.0.2.3", None), object_kind="user", object_id=one.id
    )
    record(
        Action.SIGN_IN_REFUSED,
        by=Actor(None, None, "192.0.2.4", None),
        object_kind="user",
        object_id=admin.id,
    )
    record(Action.SIGNED_IN, by=by)
    chain()
    anonymise(one.id, at=clock.now(), reason=WHY, by=by)
    assert set(AuditDetails.objects.values_list("address", flat=True)) == {"192.0.2.1", "192.0.2.4"}
    chain()
    found = verify()
    assert (found.broken, found.erased) == (None, 2)


def test_details_of_somebody_else_are_not_erased(admin: Office) -> None:
    with (
        pytest.raises(IntegrityError, match="anonymised"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT erase_audit_details(%s)", [admin.user.id])


@pytest.mark.django_db(transaction=True)
def test_every_figure_stays(noon: datetime) -> None:
    life = Life(81)
    for operation in OPERATIONS * 20:
        life.does(operation, noon)
    drain()
    figures = kept()
    assert len(figures) > 50
    for user_id in life.users:
        anonymise(user_id, at=noon, reason=WHY, by=SYSTEM)
    drain()
    assert kept() == figures
    assert_counted_once()
