"""A figure that nothing gives is not known, and not zero; from the first source or fact on it is a figure."""

from datetime import UTC, date, datetime

import pytest

from assets.accounts.models import User
from assets.payments.models import PaymentStatus
from assets.payments.services import create_payment, record_payment_event
from assets.reports.rollups import drain, read_state
from tests.importing.conftest import Importer, importer  # noqa: F401 (a fixture)
from tests.reports.queries.asking import (
    Given,
    ask,
    ask_contributions,
    ask_one,
    ask_overview,
    ask_pivot,
    ask_ranking,
    ask_rows,
)

pytestmark = pytest.mark.django_db(transaction=True)

LOANS = {
    "plan.toml": "zone = 'UTC'",
    "tickets.sql": "SELECT 't1' AS external_id, 'ann' AS borrower, TIMESTAMP '2026-03-02 09:00:00' AS created_at",
}
PAID_AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
DAYS: dict[str, Given] = {"from_": "2026-03-01", "to": "2026-03-10"}


def unknown() -> set[str]:
    """The cards of the overview that are not known; they have no figure, and a warning each."""
    found = ask_overview(**DAYS)
    cards = {card.metric for card in found.cards if not card.known}
    for card in found.cards:
        if not card.known:
            assert (card.value, card.previous, card.change.kind) == (None, None, "none")
            assert {point.value for point in card.sparkline} == {None}
    assert {note.detail.split()[0] for note in found.warnings if note.code == "not_known"} == cards
    return cards


def test_what_no_file_of_the_first_plan_gives_is_not_known_until_something_does(
    importer: Importer,  # noqa: F811
) -> None:
    assert unknown() == set()  # before anything is here, the marketplace is
    importer.run(LOANS)
    assert unknown() == {"total_volume", "wallet_balances", "revenue"}
    assert ask_one("tickets_cancelled", **DAYS).total == "0"
    assert ask_one("revenue", grain="day", **DAYS).points[0].value is None
    assert ask_one("revenue", split=None, compare="previous", **DAYS).total is None
    assert ask("revenue", split="region", **DAYS).series == ()
    assert ask_contributions("revenue", "region", **DAYS).value is None
    assert {one.value for one in ask_ranking("revenue", "asset_type", **DAYS).members} <= {None}
    assert ask_pivot("revenue", "asset_type", "region", **DAYS).total is None
    assert (ask_rows("revenue", **DAYS).sum, ask_rows("revenue", **DAYS).count) == (None, 0)
    assert ask_one("average_payment", **DAYS).known is False
    version = read_state().version
    payments = "SELECT 'p1' AS external_id, 5 AS amount, 'EUR' AS currency, 'initiated' AS status,"
    importer.run({"payments.sql": f"{payments} TIMESTAMP '2026-03-02 09:00:00' AS created_at"})
    assert unknown() == {"wallet_balances", "revenue"}
    assert ask_one("total_volume", **DAYS).total == "0"
    over = {"volume_verified": [(date(2026, 3, 1), date(2026, 3, 1))]}  # also where no fact falls
    assert read_state().versions.changed_after(version, over)
    importer.run({"transfers.sql": "SELECT 'x' AS external_id, 'ann' AS user, NULL AS wallet, 5 AS amount, 'EUR' AS"
                  " currency, TIMESTAMP '2026-03-02 09:00:00' AS at WHERE false"})  # fmt: skip
    assert unknown() == set()
    assert (ask_one("revenue", **DAYS).total, ask_rows("revenue", **DAYS).sum) == ("0", "0")


def test_what_a_fact_counts_is_known(importer: Importer) -> None:  # noqa: F811
    importer.run(LOANS)
    paid = create_payment(user_id=User.objects.get().id, amount=5, currency="EUR", created_at=PAID_AT)
    drain()
    assert unknown() == {"total_volume", "wallet_balances", "revenue"}  # it only began
    record_payment_event(payment_id=paid.id, kind=PaymentStatus.VERIFIED, at=PAID_AT)
    drain()
    assert unknown() == {"wallet_balances", "revenue"}
    assert ask_one("payments_failed", **DAYS).total == "0"
