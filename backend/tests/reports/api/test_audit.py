"""Who reads rows is in the audit log before he has them; who reads figures is not."""

import pytest
from django.db import DatabaseError
from django.test import Client

from assets.audit.models import AuditDetails, AuditEvent
from tests.reports.api.endpoints import METRICS, ROWS


def test_reading_rows_is_told_with_the_metric_and_the_filters(api: Client) -> None:
    response = api.get(ROWS.asked("from=2026-03-01&region=IR-23&limit=2"))
    assert response.status_code == 200
    event = AuditEvent.objects.get()
    assert (event.action, event.outcome, event.actor_id, event.actor_role) == (
        "rows_read",
        "done",
        1,
        "admin",
    )
    assert (event.object_kind, event.object_id) == ("metric", "total_volume")
    asked = response.json()["query"]
    assert event.after == {name: asked[name] for name in event.after or {}}
    assert (event.after or {})["region"] == ["IR-23"]
    assert AuditDetails.objects.get().address == "127.0.0.1"


def test_a_question_that_is_refused_is_no_reading(api: Client) -> None:
    assert api.get(ROWS.asked("from=yesterday")).status_code == 422
    assert not AuditEvent.objects.exists()


def test_reading_figures_is_not_told(api: Client) -> None:
    assert api.get("/api/v1/reports/overview/").status_code == 200
    assert api.get(METRICS.url).status_code == 200
    assert not AuditEvent.objects.exists()


def test_rows_that_cannot_be_told_are_not_shown(api: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise DatabaseError

    monkeypatch.setattr("assets.reports.audit.record", fails)
    response = api.get(ROWS.url)
    assert response.status_code == 500
    assert b"rows" not in response.content
