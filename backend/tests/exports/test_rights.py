"""Who may take what along: the same as may see it, at asking, at making and at downloading."""

import pytest
from django.test import Client

from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, Permission
from assets.audit.models import AuditEvent
from assets.reports.metrics.registry import METRICS
from tests.access.signing_in import as_user, bearer, join
from tests.exports.asking import MARCH, URL, ask, lines, made, refusal, taken, told, work

pytestmark = pytest.mark.usefixtures("market", "folder")

WISHES = {
    "overview": MARCH,
    "metrics": {"metric": "tickets_created", **MARCH},
    "rows": {"metric": "tickets_created", **MARCH},
    "statement": {},
    "audit": {},
}
NEEDS = {
    "statement": Permission.OWN,
    "overview": Permission.FIGURES,
    "metrics": Permission.FIGURES,
    "rows": Permission.ROWS,
    "audit": Permission.AUDIT,
}


@pytest.mark.parametrize("role", list(Role))
def test_a_role_exports_what_it_sees(role: Role) -> None:
    client = as_user(join(role=role))
    for what, query in WISHES.items():
        asked = ask(client, what=what, query=query)
        if NEEDS[what] in ROLES[role].permissions:
            assert asked.status_code == 202, what
            work(asked.json()["id"])
            assert told(client, asked.json()["id"])["state"] == "done", what
        else:
            assert (asked.status_code, refusal(asked)["code"]) == (403, "forbidden"), what


@pytest.mark.parametrize("metric", [one.slug for one in METRICS])
@pytest.mark.parametrize("role", [Role.SUPPORT, Role.MANAGER])
def test_a_scope_exports_the_metrics_that_it_sees(role: Role, metric: str) -> None:
    client = as_user(join(role=role))
    query = {"metric": metric, **MARCH}
    seen = client.get(f"/api/v1/reports/metrics/{metric}/rows/", MARCH).status_code
    asked = ask(client, query=query)
    if seen == 403:
        assert refusal(asked)["code"] == "metric_not_in_scope"
        return
    assert asked.status_code == 202
    work(asked.json()["id"])
    export = told(client, asked.json()["id"])
    # What needs a choice of currency is refused by both.
    assert (export["state"], seen) in (("done", 200), ("failed", 422))


def test_support_sees_no_money_in_an_overview_that_it_takes_along() -> None:
    found = lines(taken(as_user(join(role=Role.SUPPORT)), what="overview", query=MARCH))
    assert {line["Unit"] for line in found} == {"count"}


def test_a_statement_is_ones_own_whatever_ones_role() -> None:
    ada = User.objects.order_by("id")[0]
    User.objects.filter(id=ada.id).update(role=Role.ADMIN)
    ada.refresh_from_db()
    assert len(lines(taken(as_user(ada), what="statement", query={}))) == 2
    assert lines(taken(as_user(join(role=Role.ADMIN)), what="statement", query={})) == []


def become(person: User, role: Role) -> None:
    User.objects.filter(id=person.id).update(role=role)


@pytest.mark.parametrize(
    ("role", "failure"), [(Role.USER, "forbidden"), (Role.SUPPORT, "metric_not_in_scope"), (Role.ADMIN, None)]
)
def test_the_role_at_making_counts(person: User, manager: Client, role: Role, failure: str | None) -> None:
    number = ask(manager).json()["id"]
    become(person, role)
    work(number)
    assert told(manager, number)["failure"] == failure


def test_an_account_that_was_closed_gets_nothing(person: User, manager: Client) -> None:
    number = ask(manager).json()["id"]
    User.objects.filter(id=person.id).update(is_active=False)
    work(number)
    assert told(manager, number)["failure"] == "forbidden"


@pytest.mark.parametrize(("role", "status"), [(Role.USER, 403), (Role.SUPPORT, 403), (Role.AUDITOR, 200)])
def test_the_role_at_downloading_counts(person: User, manager: Client, role: Role, status: int) -> None:
    number = made(manager)["id"]
    become(person, role)
    # By the token of before, and by a new one.
    for client in (manager, as_user(User.objects.get(id=person.id))):
        response = client.get(f"{URL}{number}/file/")
        assert response.status_code == status
        response.close()
    downloads = AuditEvent.objects.filter(action="exported", after__step="downloaded")
    assert downloads.count() == (2 if status == 200 else 0)


def test_a_personal_token_exports_what_its_scopes_allow(person: User) -> None:
    token = (
        as_user(person, recent=True)
        .post(
            "/api/v1/me/tokens/",
            {"name": "sheet", "scopes": ["own", "figures"], "days": 1},
            content_type="application/json",
        )
        .json()["token"]
    )
    machine = bearer(token)
    assert ask(machine, what="overview", query=MARCH).status_code == 202
    assert refusal(ask(machine))["code"] == "forbidden"


def test_nobody_gets_nothing() -> None:
    for path in ("", "1/", "1/file/", "1/manifest/"):
        assert refusal(Client().get(URL + path))["code"] == "not_signed_in"
    assert refusal(ask(Client()))["code"] == "not_signed_in"
