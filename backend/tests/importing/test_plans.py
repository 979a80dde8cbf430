"""A plan that cannot be carried out: one error that names file and column, and nothing is loaded."""

import pytest
from django.test import override_settings

from assets.accounts.models import User
from assets.common.models import Segment
from assets.importing.errors import BaseCurrencyDiffers, ImportRunning, PlanBroken
from assets.importing.models import ImportKey
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

FINE = "SELECT 't1' AS external_id, TIMESTAMP '2024-01-01' AS created_at"
BROKEN: list[tuple[str, dict[str, str], tuple[str, ...]]] = [
    ("no query", {}, ("no SQL file", "tickets.sql")),
    ("unknown file", {"orders.sql": "SELECT 1"}, ("orders.sql", "not the name of a target", "tickets.sql")),
    (
        "missing column",
        {"tickets.sql": "SELECT 1 AS external_id"},
        ("tickets.sql", "column created_at", "missing"),
    ),
    (
        "unknown column",
        {"tickets.sql": f"{FINE}, 1 AS colour"},
        ("tickets.sql", "column colour", "not a column"),
    ),
    (
        "wrong type of a time",
        {"tickets.sql": "SELECT 1 AS external_id, true AS created_at"},
        ("tickets.sql", "column created_at", "BOOLEAN", "a time"),
    ),
    (
        "wrong type of an amount",
        {"tickets.sql": f"{FINE}, DATE '2024-01-01' AS price"},
        ("tickets.sql", "column price", "DATE", "a number"),
    ),
    (
        "a list",
        {"tickets.sql": f"{FINE}, ['a'] AS asset_name"},
        ("tickets.sql", "column asset_name", "VARCHAR[]", "text"),
    ),
    (
        "text without a single number",
        {"tickets.sql": f"{FINE}, 'much' AS price, 'GBP' AS currency"},
        ("tickets.sql", "column price", "price much is not a number"),
    ),
    (
        "text without a single time",
        {"tickets.sql": "SELECT 1 AS external_id, 'soon' AS created_at"},
        ("tickets.sql", "column created_at", "created_at soon is not a time"),
    ),
    ("bad SQL", {"tickets.sql": "SELEC 1"}, ("tickets.sql", "syntax error", "SELEC")),
    ("empty", {"tickets.sql": "-- later\n"}, ("tickets.sql", "one SELECT")),
    ("two statements", {"tickets.sql": f"{FINE}; {FINE}"}, ("tickets.sql", "one SELECT")),
    ("not a question", {"tickets.sql": f"COPY ({FINE}) TO 'out.csv'"}, ("tickets.sql", "one SELECT", "COPY")),
    (
        "source column that is not there",
        {"tickets.sql": "SELECT nr AS external_id FROM 'rides.csv'", "rides.csv": "id\n1\n"},
        ("tickets.sql", '"nr"'),
    ),
    (
        "file that is not there",
        {"tickets.sql": "SELECT * FROM 'nowhere.csv'"},
        ("tickets.sql", "nowhere.csv"),
    ),
    (
        "value that a cast refuses, far down",
        {
            "tickets.sql": "SELECT i AS external_id, TIMESTAMP '2024-01-01' AS created_at,"
            " CAST(CASE WHEN i < 9000 THEN '5' ELSE 'five' END AS DECIMAL) AS price, 'GBP' AS currency"
            " FROM range(10000) AS numbers (i)"
        },
        ("tickets.sql", "column price", "five"),
    ),
    (
        "the second query of two",
        {"segments.sql": "SELECT 'a' AS slug", "tickets.sql": "SELECT 1 AS external_id"},
        ("tickets.sql", "column created_at"),
    ),
    ("the network", {"tickets.sql": "SELECT * FROM 'http://127.0.0.1:1/x.csv'"}, ("tickets.sql", "httpfs")),
    ("bad settings", {"tickets.sql": FINE, "plan.toml": "zone = "}, ("plan.toml",)),
    (
        "unknown setting",
        {"tickets.sql": FINE, "plan.toml": "colour = 'red'"},
        ("plan.toml", "colour", "zone"),
    ),
    (
        "unknown zone",
        {"tickets.sql": FINE, "plan.toml": "zone = 'Asia/Teheran'"},
        ("plan.toml", "Asia/Teheran"),
    ),
    ("unknown currency", {"tickets.sql": FINE, "plan.toml": "base_currency = 'EURO'"}, ("plan.toml", "EURO")),
    (
        "SQLite file that is not there",
        {"tickets.sql": FINE, "plan.toml": "[sqlite]\nshop = 'shop.db'"},
        ("plan.toml", "shop.db"),
    ),
]


@pytest.mark.parametrize(("files", "said"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_a_broken_plan_is_one_clear_error(
    importer: Importer, files: dict[str, str], said: tuple[str, ...]
) -> None:
    with pytest.raises(PlanBroken) as broken:
        importer.run(files)
    for part in said:
        assert part in str(broken.value)
    assert not importer.rejects.exists()
    assert not Ticket.objects.exists()
    assert not User.objects.exists()
    assert not ImportKey.objects.exists()
    assert not Segment.objects.exclude(id=0).exists()


def test_rates_to_another_base_currency_are_refused(importer: Importer) -> None:
    importer.write(
        {
            "plan.toml": "base_currency = 'EUR'",
            "exchange_rates.sql": "SELECT DATE '2024-01-01' AS day, 'GBP' AS currency, 1.15 AS rate",
        }
    )
    with pytest.raises(BaseCurrencyDiffers, match="BASE_CURRENCY=EUR"):
        importer.run()
    with override_settings(BASE_CURRENCY="EUR"):
        assert importer.run().counts("exchange_rates") == (1, 1, 0, 0)


def test_imports_take_turns(importer: Importer, another_session_imports: None) -> None:
    with pytest.raises(ImportRunning):
        importer.run({"tickets.sql": FINE})
    assert not Ticket.objects.exists()
