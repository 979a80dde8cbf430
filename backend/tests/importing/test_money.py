"""Amounts come in exactly or not at all."""

from collections.abc import Callable

import pytest

from assets.payments.models import Payment
from tests.importing.conftest import Importer, together

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    "amounts",
    [
        {"700.1": 70010, "0.29": 29, "1e3": 100_000, "1.1": 110, "9007199254740.99": 900_719_925_474_099},
        {"CAST(0.1 AS FLOAT)": 10, "CAST(700.1 AS FLOAT)": 70010},
        {"700.100": 70010, "9999999999999.99": 999_999_999_999_999, "7": 700},
        {"CAST(7 AS TINYINT)": 700, "CAST(8 AS HUGEINT)": 800},
        {"'12.50'": 1250, "' 12.5 '": 1250, "'+.5e1'": 500, "'1.25e2'": 12500},
    ],
    ids=["double", "float", "decimal", "integer", "text"],
)
def test_an_amount_is_stored_exactly(
    importer: Importer, payment: Callable[..., str], amounts: dict[str, int], request: pytest.FixtureRequest
) -> None:
    as_double = "CAST({} AS DOUBLE)" if "double" in request.node.name else "{}"
    imported = importer.run(
        {
            "payments.sql": together(
                payment(external_id=f"'{nth}'", amount=as_double.format(amount))
                for nth, amount in enumerate(amounts)
            )
        }
    )
    assert imported.reasons == []
    assert list(Payment.objects.order_by("id").values_list("amount", flat=True)) == list(amounts.values())


def test_each_currency_has_its_own_places(importer: Importer, payment: Callable[..., str]) -> None:
    given = {
        "'irr'": ("250000.0", 250000),
        "'GBP'": ("2.5", 250),
        "'KWD'": ("1.234", 1234),
        "'JPY'": ("7", 7),
    }
    imported = importer.run(
        {
            "payments.sql": together(
                payment(external_id=currency, currency=currency, amount=f"CAST({amount} AS DECIMAL(18, 3))")
                for currency, (amount, _) in given.items()
            )
        }
    )
    assert imported.reasons == []
    assert dict(Payment.objects.values_list("currency", "amount")) == {
        currency.strip("'").upper(): minor for currency, (_, minor) in given.items()
    }


DECIMALS = [
    ("7.005", "GBP", "amount 7.005 has more than the 2 decimal places of GBP"),
    ("0.500", "IRR", "amount 0.500 has more than the 0 decimal places of IRR"),
    ("0", "GBP", "amount is not positive"),
    ("-3", "GBP", "amount is not positive"),
    ("10000000000000.01", "GBP", "amount is more than 10^15 minor units"),
    ("NULL", "GBP", "amount is missing"),
    ("5", "XYZ", "currency XYZ is not of ISO 4217"),
    ("5", " ", "currency is missing"),
]
DOUBLES = [
    (
        "0.1::DOUBLE + 0.2::DOUBLE",
        "GBP",
        "amount 0.30000000000000004 has more than the 2 decimal places of GBP",
    ),
    ("1e15", "GBP", "amount is more than 10^15 minor units"),
    ("1e300", "GBP", "amount is more than 10^15 minor units"),
    ("'NaN'", "GBP", "amount nan is not a number"),
    ("'-inf'", "GBP", "amount -inf is not a number"),
]


@pytest.mark.parametrize(
    ("type_", "cases"), [("DECIMAL(38, 3)", DECIMALS), ("DOUBLE", DOUBLES)], ids=["decimal", "double"]
)
def test_an_amount_that_its_currency_cannot_hold_is_rejected(
    importer: Importer, payment: Callable[..., str], type_: str, cases: list[tuple[str, str, str]]
) -> None:
    imported = importer.run(
        {
            "payments.sql": together(
                payment(external_id=f"'{nth}'", amount=f"CAST({amount} AS {type_})", currency=f"'{currency}'")
                for nth, (amount, currency, _) in enumerate(cases)
            )
        }
    )
    assert imported.reasons == [reason for *_, reason in cases]
    assert not Payment.objects.exists()
