"""While sealing is held no day is sealed, by no run that is under way either; released, all that waited is sealed."""

from datetime import date
from io import StringIO

import pytest
from django.core.management import call_command

from assets.audit import COMMAND_LINE
from assets.audit.models import AuditEvent
from assets.publishing import sealing
from assets.publishing.holding import hold, release
from assets.reports.models import Report
from assets.reports.rollups import read_state
from assets.reports.tasks import aggregate
from tests.database import Load
from tests.publishing.market import sealed
from tests.reconciliation.books import BOOKS, NOW, Books

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(BOOKS)


def seals(*words: str) -> str:
    out = StringIO()
    call_command("seals", *words, stdout=out)
    return out.getvalue()


def audited() -> list[str]:
    """What the audit log says of holding and releasing, in order."""
    found = AuditEvent.objects.filter(object_kind="sealing").order_by("id")
    return list(found.values_list("action", flat=True))


def test_nothing_is_sealed_while_it_is_held_and_everything_that_waited_once_it_is_released(
    books: Books,
) -> None:
    hold(NOW, by=COMMAND_LINE)
    assert sealed() == 0
    assert not Report.objects.exists()
    release(by=COMMAND_LINE)
    assert sealed() == 78


def test_a_hold_that_comes_while_days_are_made_anew_is_heeded(
    books: Books, monkeypatch: pytest.MonkeyPatch
) -> None:
    def aggregate_meanwhile(days: list[date]) -> None:
        aggregate(days)
        hold(NOW, by=COMMAND_LINE)

    monkeypatch.setattr(sealing, "aggregate", aggregate_meanwhile)
    assert sealed() == 0
    assert not Report.objects.exists()


def test_what_is_sealed_stays_sealed(books: Books) -> None:
    sealed()
    before = list(Report.objects.order_by("seq").values())
    hold(NOW, by=COMMAND_LINE)
    assert sealed() == 0
    assert list(Report.objects.order_by("seq").values()) == before


def test_each_is_done_once_and_audited(books: Books) -> None:
    assert hold(NOW, by=COMMAND_LINE)
    assert not hold(NOW, by=COMMAND_LINE), "it is held already, since the first time"
    assert read_state().sealing_held_at == NOW
    assert release(by=COMMAND_LINE)
    assert not release(by=COMMAND_LINE)
    assert read_state().sealing_held_at is None
    assert audited() == ["sealing_held", "sealing_released"]


def test_the_command_says_how_far_days_are_sealed_and_holds_and_releases(books: Books) -> None:
    assert seals().splitlines() == [
        "no day is sealed yet",
        "sealing goes on: within ten minutes days that are over are sealed",
    ]
    assert "sealing is held since 20" in seals("hold")
    assert seals("hold") == seals(), "a second hold changes nothing"
    assert "sealing goes on" in seals("release")
    sealed()
    assert seals().startswith("sealed up to 2026-03-09\n")
