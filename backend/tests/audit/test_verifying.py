"""Whoever changes the log or its chain in silence is found, and the place is named."""

from datetime import datetime
from io import StringIO
from typing import Any

import pytest
from django.core.management import call_command

from assets.audit import verifying
from assets.audit.chaining import chain
from assets.audit.models import AuditDetails, AuditEvent, AuditLink
from assets.audit.verifying import verify
from assets.settings.base import BASE_DIR
from tests.audit.writing import execute, tampering, write


def swap(column: str, one: int, other: int) -> str:
    away = f"UPDATE audit_chain SET {column} = -{column} WHERE {column} IN ({one}, {other})"
    return f"{away}; UPDATE audit_chain SET {column} = {one + other} + {column} WHERE {column} < 0"


TAMPERINGS = [
    ("UPDATE audit_events SET reason = 'other' WHERE id = 3", "link 3:"),
    ("UPDATE audit_events SET after = '{\"role\": \"admin\"}' WHERE id = 7", "link 7:"),
    ("UPDATE audit_events SET recorded_at = recorded_at + interval '1 microsecond' WHERE id = 1", "link 1:"),
    ("UPDATE audit_events SET details_digest = NULL WHERE id = 2", "link 2:"),
    ("DELETE FROM audit_events WHERE id = 4", "link 4: its event 4 is missing"),
    ("DELETE FROM audit_chain WHERE seq = 5", "link 5: it is missing, the next is 6"),
    ("DELETE FROM audit_chain WHERE seq = 1", "link 1: it is missing, the next is 2"),
    ("DELETE FROM audit_chain WHERE seq = 8", "event 8: its link was removed"),
    ("DELETE FROM audit_chain; INSERT INTO audit_unchained SELECT id FROM audit_events WHERE id < 8",
     "event 8: its link was removed"),
    (swap("event_id", 4, 5), "link 4:"),
    (swap("seq", 6, 7), "link 6:"),
    ("UPDATE audit_chain SET digest = sha256('') WHERE seq = 8", "link 8:"),
    ("UPDATE audit_details SET address = '198.51.100.1' WHERE event_id = 6", "link 6: the details of event 6"),
    ("UPDATE audit_details SET salt = '' WHERE event_id = 2", "link 2: the details of event 2"),
    ("INSERT INTO audit_unchained (event_id) VALUES (2)", "event 2: it waits for a link although it has one, 2"),
    ("DELETE FROM audit_events WHERE id = 9", "event 9: it was removed before it was chained"),
    ("DELETE FROM audit_unchained WHERE event_id = 10", "event 10: its link was removed"),
    ("UPDATE audit_details SET user_agent = '' WHERE event_id = 10", "event 10: its details were changed"),
]  # fmt: skip


@pytest.fixture
def chained() -> None:
    """Events 1 to 8 are chained, 9 and 10 wait."""
    write(8)
    chain()
    write(2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_an_untouched_log_is_good_and_its_tail_is_named() -> None:
    found = verify()
    assert (found.broken, found.links, found.erased) == (None, 8, 0)
    assert (found.tail.count, found.tail.first, found.tail.last) == (2, 9, 10)


@pytest.mark.django_db(transaction=True)
def test_an_empty_log_is_good() -> None:
    found = verify()
    assert (found.broken, found.links, found.head, found.tail.count) == (None, 0, bytes(32), 0)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
@pytest.mark.parametrize(("statement", "place"), TAMPERINGS)
def test_what_was_changed_is_found_and_named(statement: str, place: str) -> None:
    with tampering():
        execute(statement)
    assert (verify().broken or "").startswith(place)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
@pytest.mark.parametrize(("statement", "place"), TAMPERINGS)
def test_chaining_on_does_not_cover_it_up(statement: str, place: str) -> None:
    with tampering():
        execute(statement)
    write(3)
    chain()
    assert verify().broken


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_erased_details_are_no_change() -> None:
    AuditDetails.objects.filter(event_id__in=(2, 3, 9)).delete()
    found = verify()
    assert (found.broken, found.erased) == (None, 2)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_what_is_verified_is_not_read_again_but_by_a_full_run() -> None:
    assert verify().checked == 8
    write(3)
    chain()
    found = verify()
    assert (found.links, found.checked, found.tail.count) == (13, 5, 0)
    assert (verify().checked, verify(full=True).checked, verify().checked) == (0, 13, 0)
    with tampering():
        execute("UPDATE audit_events SET reason = 'other' WHERE id = 3")
    assert verify().broken is None
    for _ in range(2):
        assert (verify(full=True).broken or "").startswith("link 3:")


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
@pytest.mark.parametrize(
    ("statement", "place"),
    [
        ("DELETE FROM audit_chain WHERE seq = 8", "link 8: it is no longer as it was verified"),
        ("UPDATE audit_chain SET digest = sha256('') WHERE seq = 8", "link 8: it is no longer"),
        ("DELETE FROM audit_unchained WHERE event_id = 10", "event 10: its link was removed"),
        ("DELETE FROM audit_events WHERE id = 9", "event 9: it was removed before it was chained"),
        ("INSERT INTO audit_unchained (event_id) VALUES (2)", "event 2: it waits for a link although it has"),
    ],
)
def test_the_end_of_what_is_verified_and_all_that_waits_is_looked_at_each_time(
    statement: str, place: str
) -> None:
    assert verify().broken is None
    with tampering():
        execute(statement)
    assert (verify().broken or "").startswith(place)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_a_run_that_was_killed_goes_on_and_finds_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verifying, "LINKS_AT_ONCE", 3)
    seen = list[int]()

    def killed(links: int) -> None:
        seen.append(links)
        if len(seen) == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        verify(full=True, report=killed)
    found = verify(full=True)
    assert (seen, found.checked, found.links, found.broken) == ([3, 6], 2, 8, None)
    assert found.head == verify(full=True).head


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_an_event_that_is_committed_late_is_verified_with_its_link() -> None:
    with tampering():
        for table, name in (
            ("audit_events", "id"),
            ("audit_unchained", "event_id"),
            ("audit_details", "event_id"),
        ):
            execute(f"UPDATE {table} SET {name} = 100 WHERE {name} = 10")
    chain()
    assert (verify().links, verify().tail.count) == (10, 0)
    write(1)
    found = verify()
    assert (found.broken, found.tail.first) == (None, 11)
    chain()
    assert (verify().checked, verify().broken) == (1, None)


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_the_command_says_how_far_the_chain_goes() -> None:
    said = verified()
    assert "8 links are good" in said
    assert verify().head.hex() in said
    assert "2 not chained yet: events 9 to 10" in said


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_the_command_fails_and_names_the_first_bad_link() -> None:
    with tampering():
        execute("DELETE FROM audit_events WHERE id IN (4, 6)")
    errors = StringIO()
    with pytest.raises(SystemExit) as exit_status:
        call_command("verify", "--audit", stdout=StringIO(), stderr=errors)
    assert exit_status.value.code == 1
    assert "broken at link 4: its event 4 is missing" in errors.getvalue()


def verified() -> str:
    said = StringIO()
    call_command("verify", "--audit", stdout=said)
    return said.getvalue()


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("chained")
def test_an_auditor_recomputes_the_chain_from_its_documentation_alone() -> None:
    page = (BASE_DIR / "docs/concepts/audit-log.md").read_text(encoding="utf-8")
    recipe = page.split("```python\n")[1].split("```")[0]
    events = {event["id"]: event for event in exported(AuditEvent)}
    links = [link for link in exported(AuditLink) if link["seq"]]
    given = {"links_with_their_events": [(link, events[link["event_id"]]) for link in links]}
    exec(recipe, given)
    links[4]["digest"] = "00"
    with pytest.raises(AssertionError, match="5"):
        exec(recipe, given)


def exported(table: type[AuditEvent] | type[AuditLink]) -> list[dict[str, Any]]:
    """The rows as the documentation says that they are written."""
    return [
        {
            name: value.hex()
            if isinstance(value, bytes)
            else f"{value:%Y-%m-%dT%H:%M:%S.%fZ}"
            if isinstance(value, datetime)
            else value
            for name, value in row.items()
        }
        for row in table.objects.order_by("pk").values()
    ]
