"""What can be relied on: seals, late entries, breaks, and what was verified, as they are."""

from datetime import date, timedelta

import pytest
from redis import Redis

from assets.accounts.models import Role
from assets.briefing.assurance import assurance
from assets.briefing.schemas import Assurance, BooksCompared
from assets.publishing.verifying_on import verify_on
from assets.reports.models import Report
from assets.reports.rollups import drain
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.publishing.market import SEALED_BOOKS, late_payment
from tests.reconciliation.books import NOW, Books
from tests.reports.api.reading import exactly, problem

ASSURANCE = "/api/v1/briefing/assurance/"


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(SEALED_BOOKS)


def days() -> int:
    return Report.objects.filter(grain=Report.Grain.DAY).exclude(status=Report.Status.OPEN).count()


def test_sealed_days_are_all_there_and_nothing_is_open(books: Books) -> None:
    found = assurance(NOW)
    assert (found.sealed_to, found.unsealed, found.first_unsealed) == (date(2026, 3, 9), 0, None)
    assert (found.sealed, found.restated, found.last_restated) == (days(), 0, None)


def test_days_that_are_over_and_have_no_seal_are_counted_from_the_first(books: Books) -> None:
    found = assurance(NOW + timedelta(days=3))
    assert (found.unsealed, found.first_unsealed) == (3, date(2026, 3, 10))


def test_a_late_entry_restates_its_day(books: Books) -> None:
    late_payment(books.ada, 5_000, "02-20")
    drain()
    found = assurance(NOW)
    assert (found.restated, found.last_restated) == (1, date(2026, 2, 20))
    assert found.last_restated_at is not None
    assert found.sealed == days()


def test_what_was_verified_and_when(books: Books) -> None:
    before = assurance(NOW).seals
    assert (before.reports, before.at, before.all_at, before.links) == (0, None, None, 0)
    assert verify_on(NOW, full=True).broken is None
    after = assurance(NOW).seals
    assert (after.reports, after.of, after.links) == (before.of, before.of, before.of_links)
    assert (after.at, after.all_at) == (NOW, NOW)


def test_an_empty_installation_has_nothing_to_seal_and_nothing_verified(db: None, valkey: Redis) -> None:
    found = assurance(NOW)
    assert (found.sealed_to, found.unsealed, found.sealed, found.restated) == (None, 0, 0, 0)
    assert found.books == BooksCompared(None, 0, [])
    assert (found.seals.reports, found.seals.of, found.seals.at) == (0, 0, None)


@pytest.mark.parametrize("role", [Role.AUDITOR, Role.ADMIN])
def test_it_is_shown_in_the_exact_shape(db: None, valkey: Redis, role: Role) -> None:
    exactly(Assurance, as_user(join(role=role)).get(ASSURANCE).content)


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT, Role.MANAGER])
def test_others_are_refused(db: None, valkey: Redis, role: Role) -> None:
    assert problem(as_user(join(role=role)).get(ASSURANCE), 403)["code"] == "forbidden"
