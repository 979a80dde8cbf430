"""The last week beside the one before: the figures, and the sentence of each change adds up."""

from datetime import date, datetime, timedelta
from fractions import Fraction

import pytest
from redis import Redis

from assets.accounts.models import Role
from assets.accounts.services import register_user
from assets.briefing.schemas import Week
from assets.briefing.week import MANAGED_BY, week
from assets.common.models import AssetType
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain
from tests.access.signing_in import as_user, join
from tests.reports.api.reading import exactly, problem

TODAY = date(2026, 3, 10)
WEEK = "/api/v1/briefing/week/"


def at(day: str) -> datetime:
    return datetime.fromisoformat(f"2026-{day}T10:00:00+03:30")


@pytest.fixture
def payments(db: None, valkey: Redis) -> None:
    """Cameras 1,000 in the week before and 1,600 in the last one, books 1,000 in both; today 9,999."""
    camera, book = (
        AssetType.objects.create(slug=slug, name_en=slug, name_fa=slug).id for slug in ("camera", "book")
    )
    payer = register_user(joined_at=at("01-05"), name="Ada", email="ada@example.org").id
    for amount, kind, day in (
        (1_000, camera, "02-24"),
        (1_000, book, "03-02"),
        (1_600, camera, "03-03"),
        (1_000, book, "03-09"),
        (9_999, camera, "03-10"),
        (8_888, camera, "02-23"),
    ):
        payment = create_payment(
            user_id=payer, amount=amount, currency="IRR", created_at=at(day), asset_type_id=kind
        ).id
        record_payment_event(payment_id=payment, kind=PaymentStatus.VERIFIED, at=at(day))
    drain()


def test_the_figures_are_of_the_seven_days_that_are_over_and_the_seven_before(payments: None) -> None:
    found = week(TODAY)
    assert (str(found.start), str(found.end)) == ("2026-03-03", "2026-03-09")
    assert (str(found.previous_start), str(found.previous_end)) == ("2026-02-24", "2026-03-02")
    assert [figure.metric for figure in found.figures] == list(MANAGED_BY)
    volume = found.figures[1]
    assert (volume.value, volume.previous, volume.change.value) == ("2600", "2000", "30.0")


def test_a_change_is_explained_by_the_dimension_of_which_one_member_explains_most(payments: None) -> None:
    (volume,) = (change for change in week(TODAY).changes if change.metric == "total_volume")
    assert (volume.difference, volume.split) == ("600", "asset_type")
    assert [(reason.member, reason.contribution, Fraction(reason.share)) for reason in volume.reasons] == [
        ("camera", "600", Fraction(1))
    ]


def test_what_did_not_change_is_no_change(payments: None) -> None:
    assert all(Fraction(change.difference) != 0 for change in week(TODAY).changes)
    assert "overdue_loans" not in [change.metric for change in week(TODAY).changes]


def test_an_empty_installation_has_figures_and_no_changes(db: None, valkey: Redis) -> None:
    found = week(TODAY)
    assert [figure.metric for figure in found.figures] == list(MANAGED_BY)
    assert (found.changes, {figure.change.kind.value for figure in found.figures}) == ([], {"none"})


def test_days_follow_each_other(payments: None) -> None:
    first, second = week(TODAY), week(TODAY + timedelta(days=7))
    assert (second.previous_start, second.previous_end) == (first.start, first.end)


@pytest.mark.parametrize("role", [Role.MANAGER, Role.AUDITOR, Role.ADMIN])
def test_it_is_shown_in_the_exact_shape(db: None, valkey: Redis, role: Role) -> None:
    exactly(Week, as_user(join(role=role)).get(WEEK).content)


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT])
def test_others_are_refused(db: None, valkey: Redis, role: Role) -> None:
    assert problem(as_user(join(role=role)).get(WEEK), 403)["code"] == "forbidden"
