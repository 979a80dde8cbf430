"""What other systems hear of: each event in the transaction of what happened, with ids and nothing of a person."""

import json
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from pytest_django import Settings

from assets.accounts.models import Role
from assets.audit import SYSTEM
from assets.common.languages import FileLanguage
from assets.exports.models import Export
from assets.exports.services import run
from assets.exports.services.requests import create_export
from assets.exports.spec import ExportKind, FileFormat, FileSpec
from assets.publishing import sealing
from assets.reconciliation.models import Reconciliation
from assets.reconciliation.services import reconcile
from assets.reports.models import Report, Restatement
from assets.reports.queries.periods import CalendarName
from assets.webhooks.events import Event, EventType
from assets.webhooks.models import WebhookDelivery
from assets.webhooks.services.endpoints import create_endpoint
from assets.webhooks.services.outbox import publish
from tests.access.signing_in import join
from tests.database import Load
from tests.publishing.market import SEALED_BOOKS, late_payment, sealed, tamper
from tests.reconciliation.books import NOW, Books, make_books

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def books(transactional_db: None, dataset: Load, valkey: object) -> Books:
    return dataset(SEALED_BOOKS)


def listen() -> None:
    create_endpoint(name="Books", url="https://8.8.8.8/", types=list(EventType), at=NOW, by=SYSTEM)


def heard(kind: EventType) -> list[dict[str, Any]]:
    found = WebhookDelivery.objects.filter(event_type=kind.value).order_by("id")
    return [json.loads(each.body)["data"] for each in found]


def test_nobody_listens_and_nothing_is_written(books: Books) -> None:
    late_payment(books.ada, 700, "02-10")
    assert not WebhookDelivery.objects.exists()


def test_each_day_and_month_that_is_sealed(valkey: object) -> None:
    listen()
    make_books()
    assert sealed() > 0
    assert heard(EventType.REPORT_SEALED) == [
        {
            "report": report.id, "grain": report.grain, "first_day": report.report_date.isoformat(),
            "last_day": report.last_day.isoformat(), "seq": report.seq,
        }
        for report in Report.objects.exclude(seq=None).order_by("seq")
    ]  # fmt: skip
    before = WebhookDelivery.objects.count()
    assert sealed() == 0
    assert WebhookDelivery.objects.count() == before


def test_a_seal_that_is_rolled_back_is_not_heard_of(valkey: object, monkeypatch: pytest.MonkeyPatch) -> None:
    listen()
    make_books()

    def dies(events: Sequence[Event], at: datetime) -> None:
        publish(events, at)
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(sealing, "publish", dies)
        with pytest.raises(KeyboardInterrupt):
            sealed()
    assert heard(EventType.REPORT_SEALED) == []
    sealed()
    assert len(heard(EventType.REPORT_SEALED)) == Report.objects.exclude(seq=None).count()


def test_a_late_fact_is_a_restatement_of_its_day_and_its_months(books: Books) -> None:
    listen()
    late_payment(books.ada, 700, "02-10")
    events = heard(EventType.REPORT_RESTATED)
    assert [event["restatement"] for event in events] == list(
        Restatement.objects.order_by("seq").values_list("id", flat=True)
    )
    assert {event["grain"] for event in events} >= {"day", "persian_month"}
    days = [event["first_day"] for event in events if event["grain"] == "day"]
    assert days == [date(2026, 2, 10).isoformat()]


@pytest.mark.usefixtures("few_screens")
def test_broken_books_are_heard_of_once_until_they_break_otherwise(books: Books) -> None:
    reconcile(NOW)
    listen()
    reconcile(NOW, whole=True)
    assert heard(EventType.RECONCILIATION_BROKEN) == []
    tamper("UPDATE wallets SET balance = balance + 1 WHERE user_id = %s", books.ada)
    reconcile(NOW, whole=True)
    [event] = heard(EventType.RECONCILIATION_BROKEN)
    assert event == {"reconciliation": Reconciliation.objects.latest("id").id, "checks": "wallets"}
    reconcile(NOW)
    reconcile(NOW, whole=True)
    assert len(heard(EventType.RECONCILIATION_BROKEN)) == 1
    tamper("UPDATE wallets SET balance = balance - 1 WHERE user_id = %s", books.ada)
    reconcile(NOW, whole=True)
    assert len(heard(EventType.RECONCILIATION_BROKEN)) == 1
    tamper("UPDATE wallets SET balance = balance + 1 WHERE user_id = %s", books.ada)
    reconcile(NOW, whole=True)
    assert len(heard(EventType.RECONCILIATION_BROKEN)) == 2


@pytest.fixture
def export(books: Books, settings: Settings, tmp_path: Path) -> Callable[[], Export]:
    settings.EXPORTS_DIR = tmp_path
    person = join(role=Role.MANAGER)

    def make() -> Export:
        spec = FileSpec(
            what=ExportKind.OVERVIEW,
            parameters={"from": ["2026-03-01"], "to": ["2026-03-05"]},
            format=FileFormat.CSV,
            language=FileLanguage.EN,
            calendar=CalendarName.GREGORIAN,
            mark=False,
        )
        return create_export(person.id, spec, None)

    return make


def test_an_export_is_heard_of_once_it_is_ready(export: Callable[[], Export]) -> None:
    listen()
    made = export()
    assert heard(EventType.EXPORT_READY) == []
    run.run_export(made.id)
    made.refresh_from_db()
    assert made.state == "done"
    [event] = heard(EventType.EXPORT_READY)
    expires = event.pop("expires_at")
    assert expires.endswith("Z")
    assert event == {"export": made.id, "what": "overview", "format": "csv"}
    run.run_export(made.id)
    assert len(heard(EventType.EXPORT_READY)) == 1


def test_an_export_that_was_cancelled_meanwhile_is_not_heard_of(
    export: Callable[[], Export], monkeypatch: pytest.MonkeyPatch
) -> None:
    listen()
    made = export()
    built = run._build

    def cancelled(export: Export) -> Any:
        file = built(export)
        Export.objects.filter(id=made.id).update(state="cancelled")
        return file

    monkeypatch.setattr(run, "_build", cancelled)
    run.run_export(made.id)
    assert heard(EventType.EXPORT_READY) == []
