"""The audit log tells of every import that was begun in earnest: its counts, or that it failed."""

import pytest

from assets.audit.models import AuditEvent
from assets.importing.errors import PlanBroken
from tests.importing.conftest import Importer
from tests.importing.test_command import TWO_ROWS

pytestmark = pytest.mark.django_db(transaction=True)


def test_an_import_is_told_with_its_counts(importer: Importer) -> None:
    importer.run(TWO_ROWS)
    event = AuditEvent.objects.get()
    assert (event.action, event.outcome, event.actor_role) == ("imported", "done", "system")
    assert (event.object_kind, event.object_id) == ("import_plan", importer.plan.name)
    assert event.after == {
        "tickets": {"read": 2, "loaded": 1, "moved_on": 0, "corrected": 0, "unchanged": 0, "rejected": 1}
    }


def test_a_dry_run_changes_nothing_and_is_not_told(importer: Importer) -> None:
    importer.run(TWO_ROWS, dry_run=True)
    assert not AuditEvent.objects.exists()


def test_a_plan_that_cannot_be_carried_out_is_told_as_failed(importer: Importer) -> None:
    with pytest.raises(PlanBroken):
        importer.run({"tickets.sql": "SELECT nonsense"})
    event = AuditEvent.objects.get()
    assert (event.action, event.outcome, event.reason) == ("imported", "failed", "plan_broken")


def test_an_import_that_is_interrupted_is_told_as_failed(
    importer: Importer, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("assets.importing.services.load", interrupt)
    with pytest.raises(KeyboardInterrupt):
        importer.run(TWO_ROWS)
    assert AuditEvent.objects.get().reason == "KeyboardInterrupt"
