"""The log over HTTP: for those who may see it, filtered, page by page; and who reads it is in it."""

from datetime import datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from assets.accounts.models import Role
from assets.audit import SYSTEM, Action, Actor, Outcome, record, record_independently
from assets.audit.chaining import chain
from assets.audit.models import AuditDetails, AuditEvent
from assets.audit.verifying import verify
from assets.common import clock
from tests.access.signing_in import as_user, join
from tests.audit.writing import SOMEBODY, actions, write

URL = "/api/v1/admin/audit/"

pytestmark = pytest.mark.django_db


@pytest.fixture
def auditor() -> Client:
    """A client of an auditor; signing in for it leaves no event behind."""
    return as_user(join(role=Role.AUDITOR))


def read(client: Client, **parameters: Any) -> Any:
    response = client.get(URL, parameters)
    assert response.status_code == 200, response.content
    return response.json()


def refusal(client: Client, **parameters: Any) -> Any:
    response = client.get(URL, parameters)
    assert response.status_code == 422, response.content
    return response.json()


def ids(page: Any) -> list[int]:
    return [event["id"] for event in page["events"]]


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_it_is_not_for_everybody(role: Role) -> None:
    response = as_user(join(role=role)).get(URL)
    assert (response.status_code, response.json()["code"]) == (403, "forbidden")


def test_nobody_is_asked_to_sign_in() -> None:
    assert Client().get(URL).status_code == 401


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_an_event_is_told_without_its_personal_details(role: Role) -> None:
    client = as_user(join(role=role))
    write()
    response = client.get(URL)
    event = response.json()["events"][0]
    written = AuditEvent.objects.get(action="role_changed")
    assert event == {
        "id": written.id,
        "at": written.at.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "action": "role_changed",
        "outcome": "done",
        "actor": {
            "id": 7,
            "role": "admin",
            "name": None,
            "masked": False,
            "authenticated_by": "session",
        },
        "object": {"kind": "user", "id": "0"},
        "reason": "reason 0",
        "before": {"role": "user"},
        "after": {"role": "support"},
        "chained": False,
        "seq": None,
    }
    assert b"192.0.2.7" not in response.content
    assert b"Firefox" not in response.content


@pytest.mark.parametrize(
    ("role", "name", "masked"), [(Role.AUDITOR, "O***", True), (Role.ADMIN, "Omid", False)]
)
def test_those_who_acted_have_names_for_who_may_see_them(role: Role, name: str, masked: bool) -> None:
    actor = join(name="Omid")
    record(Action.SIGNED_OUT, by=Actor(actor.id, "user", None, None), object_kind="user", object_id=actor.id)
    client = as_user(join(role=role))
    (event,) = client.get(URL, {"actor": actor.id}).json()["events"]
    assert (event["actor"]["name"], event["actor"]["masked"]) == (name, masked)
    assert client.get(f"{URL}{event['id']}/").json()["actor"] == event["actor"]


def test_newest_first_and_the_chain_beside_it(auditor: Client) -> None:
    write(3)
    chain()
    write(2)
    page = read(auditor)
    assert [event["object"]["id"] for event in page["events"]] == ["1", "0", "2", "1", "0"]
    assert [event["seq"] for event in page["events"]] == [None, None, 3, 2, 1]
    told = page["chain"]
    assert (told["length"], told["unchained"], told["tail"]) == (3, 2, ids(page)[1::-1])
    assert len(told["head_digest"]) == 64


def whole(client: Client, event_id: int) -> Any:
    return client.get(f"{URL}{event_id}/").json()


def test_one_event_is_told_whole() -> None:
    write()
    chain()
    event_id = AuditEvent.objects.get().id
    admin = as_user(join(role=Role.ADMIN))
    told = whole(admin, event_id)
    assert (told["address"], told["user_agent"], told["masked"]) == ("192.0.2.7", "Firefox", False)
    assert len(told["digest"]) == len(told["details_digest"]) == 64
    AuditDetails.objects.filter(event_id=event_id).delete()
    told = whole(admin, event_id)
    assert (told["address"], told["user_agent"], told["details_erased"]) == (None, None, True)


def test_where_others_came_from_is_masked_for_an_auditor_and_unmasked_for_a_reason(auditor: Client) -> None:
    write()
    event_id = AuditEvent.objects.get().id
    told = whole(auditor, event_id)
    assert (told["address"], told["user_agent"], told["masked"]) == ("1***", "F***", True)
    path = f"{URL}{event_id}/unmask/"
    for reason, status in (("", 422), ("fraud case 12", 200)):
        answer = auditor.post(path, {"reason": reason}, content_type="application/json")
        assert answer.status_code == status
    assert answer.json() == {"address": "192.0.2.7", "user_agent": "Firefox"}
    event = AuditEvent.objects.get(action="unmasked")
    assert (event.object_kind, event.object_id, event.reason) == (
        "audit_event",
        str(event_id),
        "fraud case 12",
    )
    assert as_user(join(role=Role.ADMIN)).post(path, {"reason": "because"}).status_code == 403
    missing = auditor.post(f"{URL}123456789/unmask/", {"reason": "because"}, content_type="application/json")
    assert missing.json()["code"] == "audit_event_not_found"


def test_where_one_came_from_oneself_is_not_masked() -> None:
    user = join(role=Role.AUDITOR)
    write(by=Actor(user.id, "auditor", "192.0.2.8", None))
    told = whole(as_user(user), AuditEvent.objects.get().id)
    assert (told["address"], told["masked"]) == ("192.0.2.8", False)


def test_what_came_from_nowhere_is_not_masked(auditor: Client) -> None:
    write(by=SYSTEM)
    told = whole(auditor, AuditEvent.objects.get().id)
    assert (told["address"], told["user_agent"], told["masked"]) == (None, None, False)


def test_an_event_that_is_not_there_is_404(auditor: Client) -> None:
    response = auditor.get(f"{URL}123456789/")
    assert (response.status_code, response.json()["code"]) == (404, "audit_event_not_found")


def test_reading_the_log_is_in_the_log(auditor: Client) -> None:
    write()
    read(auditor, action="role_changed")
    auditor.get(f"{URL}{AuditEvent.objects.order_by('id')[0].id}/")
    assert actions() == ["role_changed", "audit_read", "audit_read"]
    listed, one = AuditEvent.objects.order_by("id")[1:]
    assert (listed.object_kind, listed.after) == ("audit_log", {"action": "role_changed", "events": 1})
    assert (one.object_kind, listed.actor_role) == ("audit_event", "auditor")


FILTERS: list[tuple[dict[str, object], list[int]]] = [
    ({"actor": 7}, [0, 1]),
    ({"action": "rows_read"}, [1]),
    ({"outcome": "refused"}, [2]),
    ({"object_kind": "user"}, [0, 2]),
    ({"object_kind": "user", "object_id": "9"}, [2]),
    ({"object_id": "revenue"}, [1]),
    ({"actor": 7, "outcome": "refused"}, []),
    ({"actor": 2**63 - 1}, []),
]


@pytest.mark.parametrize(("asked", "found"), FILTERS)
def test_every_filter_counts(auditor: Client, asked: dict[str, object], found: list[int]) -> None:
    record(Action.ROLE_CHANGED, by=SOMEBODY, object_kind="user", object_id=1)
    record(Action.ROWS_READ, by=SOMEBODY, object_kind="metric", object_id="revenue")
    record(Action.THROTTLED, by=SYSTEM, object_kind="user", object_id=9, outcome=Outcome.REFUSED)
    written = list(AuditEvent.objects.order_by("id").values_list("id", flat=True))
    page = read(auditor, **asked)
    assert ids(page) == [written[number] for number in reversed(found)]
    assert page["query"] == {**asked, "sort": "-at", "limit": 50}


def test_days_are_of_the_marketplace_and_both_are_included(
    auditor: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    midnight = datetime.fromisoformat("2026-03-10T00:00:00+03:30")
    second = timedelta(seconds=1)
    for moment in (
        midnight - second,
        midnight,
        midnight + timedelta(days=1) - second,
        midnight + timedelta(days=1),
    ):
        with monkeypatch.context() as still:
            still.setattr("assets.audit.services.now", lambda moment=moment: moment)
            write()
    written = list(AuditEvent.objects.order_by("id").values_list("id", flat=True))
    assert ids(read(auditor, **{"from": "2026-03-10", "to": "2026-03-10"})) == written[2:0:-1]
    assert ids(read(auditor, to="2026-03-09")) == written[:1]


def test_pages_hold_every_event_once_also_while_others_come(auditor: Client) -> None:
    write(7)
    expected = list(AuditEvent.objects.order_by("-at", "-id").values_list("id", flat=True))
    found, cursor = [], None
    while True:
        page = read(auditor, action="role_changed", limit=3, **({"cursor": cursor} if cursor else {}))
        found += ids(page)
        cursor = page["next"]
        if cursor is None:
            break
        write()
    assert found == expected


def test_oldest_first_the_pages_follow_each_other_too(auditor: Client) -> None:
    write(5)
    expected = list(AuditEvent.objects.order_by("at", "id").values_list("id", flat=True))
    first = read(auditor, action="role_changed", sort="at", limit=3)
    second = read(auditor, action="role_changed", sort="at", limit=3, cursor=first["next"])
    assert ids(first) + ids(second) == expected
    assert second["next"] is None


REFUSED: list[tuple[dict[str, object], str]] = [
    ({"actor": "nobody"}, "actor"),
    ({"actor": 0}, "actor"),
    ({"actor": 2**63}, "actor"),
    ({"action": "danced"}, "action"),
    ({"outcome": "well"}, "outcome"),
    ({"sort": "actor"}, "sort"),
    ({"object_kind": "k" * 33}, "object_kind"),
    ({"object_id": "a\0"}, "object_id"),
    ({"from": "yesterday"}, "from"),
    ({"from": "0001-01-01"}, "from"),
    ({"to": "9999-12-31"}, "to"),
    ({"cursor": "nonsense"}, "cursor"),
    ({"cursor": "é"}, "cursor"),
    ({"limit": 0}, "limit"),
    ({"limit": 201}, "limit"),
    ({"colour": "red"}, "colour"),
    ({"limit": [1, 2]}, "limit"),
]


@pytest.mark.parametrize(("asked", "field"), REFUSED)
def test_what_cannot_be_asked_is_told_by_its_name(
    auditor: Client, asked: dict[str, object], field: str
) -> None:
    told = refusal(auditor, **asked)
    assert (told["code"], told["field"]) == ("invalid_parameter", field)


def test_a_range_that_ends_before_it_begins_is_refused(auditor: Client) -> None:
    assert "ends before it begins" in refusal(auditor, **{"from": "2026-03-10", "to": "2026-03-09"})["detail"]


def test_a_cursor_fits_its_own_question_alone(auditor: Client) -> None:
    write(3)
    cursor = read(auditor, limit=1, action="role_changed")["next"]
    assert read(auditor, limit=2, action="role_changed", cursor=cursor)["events"]
    assert refusal(auditor, limit=1, actor=7, cursor=cursor)["field"] == "cursor"
    assert refusal(auditor, action="role_changed", sort="at", cursor=cursor)["field"] == "cursor"


@pytest.mark.django_db(transaction=True)
def test_what_was_read_and_written_over_http_verifies() -> None:
    client = as_user(join(role=Role.AUDITOR))
    write(2)
    read(client)
    record_independently(Action.THROTTLED, by=Actor(None, None, "::1", None))
    chain()
    assert verify().broken is None
    assert read(client)["chain"]["length"] == 4
    assert clock.now() >= AuditEvent.objects.latest("id").at
