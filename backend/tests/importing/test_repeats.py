"""Importing again: unchanged rows are counted, changed ones reported and left as they were."""

import pytest
from django.db import connection

from assets.accounts.models import User, UserEvent
from assets.common.models import AssetType, ExchangeRate, Region, RollupQueue, Segment
from assets.importing.models import ImportKey, ImportPlan
from assets.notifications.models import Notification, NotificationEvent
from assets.payments.models import Payment, PaymentEvent
from assets.reports.lattice import KEY_COLUMNS
from assets.tickets.models import Ticket, TicketEvent
from assets.wallets.models import LedgerEntry, Transfer, Wallet
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

TABLES = (
    AssetType, Segment, Region, User, UserEvent, Ticket, TicketEvent, Payment, PaymentEvent, Wallet, Transfer,
    LedgerEntry, Notification, NotificationEvent, ExchangeRate, ImportKey,
)  # fmt: skip
EVERYTHING = {
    "asset_types.sql": "SELECT 'camera' AS slug, 'Camera' AS name_en, 'دوربین' AS name_fa",
    "segments.sql": "SELECT 'pro' AS slug",
    "regions.sql": "SELECT 'IR-23' AS slug, 'Tehran' AS name_en, 'تهران' AS name_fa",
    "users.sql": "SELECT * FROM 'users.csv'",
    "users.csv": "external_id,email,name,role,segment,region,joined_at\n"
    "ann,ann@example.org,Ann,user,pro,IR-23,2024-01-01 10:00:00\n"
    "ben,,Ben,,,,2024-01-02 10:00:00\n",
    "tickets.sql": "SELECT * FROM 'tickets.csv'",
    "tickets.csv": "external_id,asset_type,borrower,lender,segment,region,price,currency,created_at,completed_at\n"
    "t1,camera,ann,ben,pro,IR-23,250000,IRR,2024-02-01 10:00:00,2024-02-03 10:00:00\n"
    "t2,,ann,,,,,,2024-02-02 10:00:00,\n",
    "payments.sql": "SELECT 'p1' AS external_id, 'ann' AS user, 't1' AS ticket, 'pro' AS segment,"
    " 250000 AS amount, 'IRR' AS currency, 'verified' AS status, TIMESTAMP '2024-02-01 11:00:00' AS created_at",
    "wallet_entries.sql": "SELECT 'w1' AS external_id, 'ann' AS owner, 250000 AS amount,"
    " 'IRR' AS currency, 'top-up' AS kind, TIMESTAMP '2024-02-01 11:00:00' AS \"at\"",
    "notifications.sql": "SELECT 'n1' AS external_id, 'ben' AS user, 'sms' AS channel, 'sent' AS status,"
    " TIMESTAMP '2024-02-01 11:00:00' AS created_at",
    "exchange_rates.sql": "SELECT DATE '2024-02-01' AS day, 'GBP' AS currency, 53000.5 AS rate",
}


def rows_of_all_tables() -> dict[str, list[tuple[object, ...]]]:
    return {model.__name__: list(model.objects.order_by("pk").values_list()) for model in TABLES}


def sums() -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM analytics_records ORDER BY {KEY_COLUMNS}")
        rows: list[tuple[object, ...]] = cursor.fetchall()
        return rows


def test_importing_twice_changes_nothing(importer: Importer) -> None:
    first = importer.run(EVERYTHING)
    assert first.rejected == []
    assert {target.name: counts.new for target, counts in first.outcome.counts.items()} == {
        "asset_types": 1, "segments": 1, "regions": 0, "users": 2, "tickets": 2, "payments": 1,
        "wallet_entries": 1, "notifications": 1, "exchange_rates": 1,
    }  # fmt: skip
    before, summed = rows_of_all_tables(), sums()
    assert summed
    again = importer.run()
    for target, counts in again.outcome.counts.items():
        assert (target.name, counts.new, counts.rejected) == (target.name, 0, 0)
        assert counts.unchanged == counts.read
    assert rows_of_all_tables() == before
    assert sums() == summed


def test_it_returns_when_all_of_it_is_in_the_rollups(importer: Importer) -> None:
    importer.run(EVERYTHING)
    assert not RollupQueue.objects.exists()
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT tickets_completed FROM analytics_records WHERE grouping = 7 AND tickets_completed > 0"
        )
        assert cursor.fetchall() == [(1,)]
    assert ImportPlan.objects.get().finished_at is not None


def test_nothing_is_left_of_the_staging(importer: Importer) -> None:
    importer.run(EVERYTHING)
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_namespace WHERE nspname = 'import_staging'")
        assert cursor.fetchone() == (0,)


def test_a_changed_row_is_reported_and_not_overwritten(importer: Importer) -> None:
    importer.run(EVERYTHING)
    before = rows_of_all_tables()
    other = {
        "asset_types.sql": ("'Camera'", "'Cam'"),
        "payments.sql": ("250000", "260000"),
        "wallet_entries.sql": ("250000", "1"),
        "notifications.sql": ("'sent'", "'failed'"),
        "exchange_rates.sql": ("53000.5", "53000.6"),
    }
    again = importer.run(
        {
            **{name: EVERYTHING[name].replace(*values) for name, values in other.items()},
            "users.sql": "SELECT * REPLACE ('Anna' AS name) FROM 'users.csv' LIMIT 1",
            "tickets.sql": "SELECT * REPLACE (9 AS price) FROM 'tickets.csv' LIMIT 1",
        }
    )
    stays = "; what was loaded stays: mend the source or, where it is right now, import with --correct"
    assert [(rejected.target, rejected.key, rejected.reason) for rejected in again.rejected] == [
        ("asset_types", "camera", "changed: it is called Camera / دوربین, which stays"),
        ("users", "ann", f"changed: name is Anna, and Ann was loaded{stays}"),
        ("tickets", "t1", f"changed: price is 9 IRR, and 250000 IRR was loaded{stays}"),
        ("payments", "p1", f"changed: amount is 260000 IRR, and 250000 IRR was loaded{stays}"),
        ("wallet_entries", "w1", f"changed: amount is 1 IRR, and 250000 IRR was loaded{stays}"),
        ("notifications", "n1", f"changed: status is failed, and sent was loaded{stays}"),
        ("exchange_rates", "2024-02-01 GBP", f"changed: rate is 53000.6, and 53000.5 was loaded{stays}"),
    ]
    assert rows_of_all_tables() == before


def test_a_column_that_is_left_out_is_one_that_is_empty(importer: Importer) -> None:
    importer.run({"tickets.sql": "SELECT 't' AS external_id, DATE '2024-01-01' AS created_at"})
    again = importer.run(
        {"tickets.sql": "SELECT DATE '2024-01-01' AS created_at, NULL AS price, 't' AS external_id"}
    )
    assert again.counts("tickets") == (1, 0, 1, 0)


def test_new_rows_are_added_to_those_known(importer: Importer) -> None:
    importer.run(EVERYTHING)
    importer.write({"tickets.csv": EVERYTHING["tickets.csv"] + "t3,,zoe,,,,,,2024-03-01 10:00:00,\n"})
    assert importer.run().counts("tickets") == (3, 1, 2, 0)
    assert Ticket.objects.count() == 3


def test_another_plan_has_ids_of_its_own(importer: Importer) -> None:
    importer.run({"tickets.sql": "SELECT 't' AS external_id, DATE '2024-01-01' AS created_at"})
    assert importer.run({"plan.toml": "name = 'other'"}).counts("tickets") == (1, 1, 0, 0)
    assert Ticket.objects.count() == 2


def test_a_dry_run_judges_everything_and_loads_nothing(importer: Importer) -> None:
    before = rows_of_all_tables()
    importer.write(EVERYTHING)
    importer.write({"tickets.csv": EVERYTHING["tickets.csv"] + "t1,,zoe,,,,,,2024-03-01 10:00:00,\n"})
    dry = importer.run(dry_run=True)
    assert dry.counts("tickets") == (3, 2, 0, 1)
    assert dry.reasons == ["external_id is that of row 1 too"]
    assert rows_of_all_tables() == before
    assert not ImportPlan.objects.exists()
    wet = importer.run()
    assert {t.name: j for t, j in wet.outcome.counts.items()} == {
        t.name: j for t, j in dry.outcome.counts.items()
    }
