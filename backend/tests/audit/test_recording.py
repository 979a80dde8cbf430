"""An event is written with what it tells of, or apart from it; it names nobody, and nobody can change it."""

import logging

import pytest
from django.db import IntegrityError, ProgrammingError, connection, transaction

from assets.audit import SYSTEM, Action, Actor, Outcome, record, record_independently
from assets.audit.details import MOST_LETTERS, Details
from assets.audit.models import AuditDetails, AuditEvent, UnchainedEvent
from assets.common.errors import constraint_of
from tests.acting import acting_as
from tests.audit.writing import SOMEBODY, actions, execute, write
from tests.database import END_OTHER_SESSIONS

TABLES = ("audit_events", "audit_chain")


@pytest.mark.quick
@pytest.mark.django_db
def test_an_event_holds_who_did_what_to_what_and_why() -> None:
    write()
    event = AuditEvent.objects.get()
    assert (event.action, event.outcome) == ("role_changed", "done")
    assert (event.actor_id, event.actor_role) == (7, "admin")
    assert (event.object_kind, event.object_id, event.reason) == ("user", "0", "reason 0")
    assert (event.before, event.after) == ({"role": "user"}, {"role": "support"})
    assert event.recorded_at >= event.at
    assert UnchainedEvent.objects.get().event_id == event.id


@pytest.mark.django_db
def test_personal_details_are_beside_the_log_which_vouches_for_them() -> None:
    write()
    event, details = AuditEvent.objects.get(), AuditDetails.objects.get()
    assert (details.event_id, details.address, details.user_agent) == (event.id, "192.0.2.7", "Firefox")
    assert bytes(event.details_digest or b"") == Details("192.0.2.7", "Firefox").digest(bytes(details.salt))


@pytest.mark.django_db
def test_equal_details_have_unequal_digests() -> None:
    write(2)
    first, second = AuditEvent.objects.all()
    assert bytes(first.details_digest or b"") != bytes(second.details_digest or b"")


@pytest.mark.django_db
def test_who_comes_from_nowhere_has_no_details() -> None:
    write(by=SYSTEM)
    assert AuditEvent.objects.get().details_digest is None
    assert not AuditDetails.objects.exists()


@pytest.mark.django_db
def test_what_a_request_brings_is_held_whatever_it_is() -> None:
    record(Action.SIGN_IN_REFUSED, by=Actor(None, None, "::1", "x" * 10_000), reason="a\0b\ud800")
    assert AuditEvent.objects.get().reason == "ab?"
    assert len(AuditDetails.objects.get().user_agent or "") == MOST_LETTERS


@pytest.mark.django_db(transaction=True)
def test_an_event_is_rolled_back_with_what_it_tells_of_unless_it_was_written_apart() -> None:
    with transaction.atomic():
        record(Action.ROLE_CHANGED, by=SOMEBODY)
        record_independently(Action.SIGN_IN_REFUSED, by=SOMEBODY, outcome=Outcome.REFUSED)
        transaction.set_rollback(True)
    assert actions() == ["sign_in_refused"]


@pytest.mark.django_db(transaction=True)
def test_an_event_is_written_apart_also_by_a_caller_whose_transaction_has_failed_or_who_has_none() -> None:
    record_independently(Action.THROTTLED, by=SOMEBODY)
    with transaction.atomic():
        with pytest.raises(ProgrammingError), connection.cursor() as cursor:
            cursor.execute("SELECT FROM nothing_at_all")
        record_independently(Action.TOKEN_REUSED, by=SOMEBODY)
        transaction.set_rollback(True)
    assert actions() == ["throttled", "token_reused"]


@pytest.mark.django_db(transaction=True)
def test_a_database_that_was_started_again_is_met_on_a_new_connection() -> None:
    record_independently(Action.THROTTLED, by=SOMEBODY)
    execute(END_OTHER_SESSIONS)
    record_independently(Action.TOKEN_REUSED, by=SOMEBODY)
    assert actions() == ["throttled", "token_reused"]


@pytest.mark.django_db(transaction=True)
def test_an_event_that_the_database_refuses_is_told_to_the_log_without_personal_details(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with caplog.at_level(logging.ERROR):
        record_independently(
            Action.SIGN_IN_REFUSED, by=SOMEBODY, object_kind="k" * 100, object_id=3, reason="why"
        )
    assert actions() == []
    assert "sign_in_refused" in caplog.text
    assert "user 7" in caplog.text
    assert "192.0.2.7" not in caplog.text
    assert "Firefox" not in caplog.text


@pytest.mark.django_db(transaction=True)
def test_a_log_that_is_locked_keeps_the_caller_waiting_for_seconds_only(
    caplog: pytest.LogCaptureFixture,
) -> None:
    with transaction.atomic():
        execute("LOCK TABLE audit_events IN ACCESS EXCLUSIVE MODE")
        record_independently(Action.SIGN_IN_REFUSED, by=SOMEBODY)
    assert actions() == []
    assert "sign_in_refused" in caplog.text


@pytest.mark.django_db
@pytest.mark.parametrize("table", TABLES)
def test_the_log_and_its_chain_refuse_update_delete_and_truncate(table: str) -> None:
    for statement in (f"UPDATE {table} SET digest = ''", f"DELETE FROM {table}", f"TRUNCATE {table}"):
        said = statement.replace("digest = ''", "reason = ''") if table == "audit_events" else statement
        assert refused(said) == "append_only"


@pytest.mark.django_db
def test_details_can_be_erased_and_not_changed() -> None:
    write()
    assert refused("UPDATE audit_details SET address = 'elsewhere'") == "append_only"
    assert refused("TRUNCATE audit_details") == "append_only"
    with acting_as("assets_worker"):
        execute("DELETE FROM audit_details")
    assert not AuditDetails.objects.exists()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("role", ["assets_web", "assets_worker"])
def test_web_and_worker_write_and_read_the_log(role: str) -> None:
    with acting_as(role):
        write()
        assert actions() == ["role_changed"]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("role", "statement"),
    [
        ("assets_web", "UPDATE audit_events SET reason = ''"),
        ("assets_web", "DELETE FROM audit_events"),
        ("assets_web", "DELETE FROM audit_details"),
        ("assets_web", "DELETE FROM audit_unchained"),
        ("assets_web", "INSERT INTO audit_unchained (event_id) VALUES (1)"),
        ("assets_web", "INSERT INTO audit_chain (seq, event_id, digest) VALUES (1, 1, '')"),
        ("assets_web", "LOCK TABLE audit_lock IN EXCLUSIVE MODE"),
        ("assets_web", "ALTER TABLE audit_events DISABLE TRIGGER ALL"),
        ("assets_worker", "UPDATE audit_chain SET digest = ''"),
        ("assets_worker", "DELETE FROM audit_chain"),
        ("assets_worker", "UPDATE audit_details SET address = ''"),
    ],
)
def test_the_roles_may_do_no_more(role: str, statement: str) -> None:
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be owner"),
        acting_as(role),
        transaction.atomic(),
    ):
        execute(statement)


def refused(statement: str) -> str | None:
    with pytest.raises(IntegrityError) as error, transaction.atomic():
        execute(statement)
    return constraint_of(error.value)


@pytest.mark.django_db
@pytest.mark.parametrize("time", ["first", "second"])
def test_what_a_test_writes_apart_is_gone_for_the_next(time: str) -> None:
    assert actions() == []
    record_independently(Action.THROTTLED, by=SOMEBODY)
    assert actions() == ["throttled"]
