"""What is odd about rows that are fine one by one is warned about, with how many there are and which."""

from collections.abc import Callable

import pytest

from assets.importing.summary import summary
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Imported, Importer, together

pytestmark = pytest.mark.django_db(transaction=True)


def warnings(imported: Imported) -> list[str]:
    return [
        line.removeprefix("warning: ")
        for line in summary(imported.outcome)
        if line.startswith("warning: ") and "are they meant" not in line
    ]


@pytest.mark.parametrize("nothing", ["NULL", "null", "-", "N/A", "—", "\\N"])
def test_a_word_for_nothing_names_no_user(
    importer: Importer, payment: Callable[..., str], nothing: str
) -> None:
    imported = importer.run({"payments.sql": payment(user=f"'{nothing}'")})
    assert Payment.objects.get().user_id is None
    assert warnings(imported) == [
        f"payments: user is a word for nothing ({nothing}) in 1 row: read as missing"
    ]


def test_what_may_be_a_name_is_one(importer: Importer, payment: Callable[..., str]) -> None:
    imported = importer.run({"payments.sql": payment(user="'Null Island'", region="'NA'")})
    assert Payment.objects.get().user_id is not None
    assert warnings(imported) == []


def test_rows_dated_in_the_future_are_counted_and_named(
    importer: Importer, payment: Callable[..., str]
) -> None:
    rows = [payment(), payment(external_id="'late'", created_at="TIMESTAMPTZ '2062-01-01 10:00Z'")]
    imported = importer.run({"payments.sql": together(rows)})
    assert "payments: 1 row is dated in the future, up to 2062-01-01: late" in warnings(imported)


def test_rows_long_before_all_others_are_counted_and_named(
    importer: Importer, payment: Callable[..., str]
) -> None:
    rows = [
        payment(external_id=f"'p{nth}'", created_at=f"TIMESTAMPTZ '2024-01-0{nth} 10:00Z'")
        for nth in range(1, 8)
    ]
    rows += [
        payment(external_id=f"'old{nth}'", created_at="TIMESTAMPTZ '1999-01-01 10:00Z'") for nth in range(2)
    ]
    imported = importer.run({"payments.sql": together(rows)})
    assert warnings(imported) == [
        (
            "payments: 2 rows are dated long before all others, from 1999-01-01 on, and the next is of 2024-01-01:"
            " old0, old1"
        )
    ]


def test_a_history_of_years_is_not_odd(importer: Importer, payment: Callable[..., str]) -> None:
    rows = [
        payment(external_id=f"'p{year}'", created_at=f"TIMESTAMPTZ '{year}-01-05 10:00Z'")
        for year in (2019, 2020, 2021, 2022)
    ]
    assert warnings(importer.run({"payments.sql": together(rows)})) == []


def test_somebody_who_borrows_from_himself_is_named(importer: Importer, ticket: Callable[..., str]) -> None:
    rows = [ticket(borrower="'a'", lender="'a'"), ticket(external_id="'t2'", borrower="'a'", lender="'b'")]
    imported = importer.run({"tickets.sql": together(rows)})
    assert warnings(imported) == ["tickets: 1 row has one user as borrower and lender: t1"]


def test_a_dry_run_shows_what_would_come_so_that_a_factor_of_ten_is_seen(
    importer: Importer, payment: Callable[..., str]
) -> None:
    rows = [
        payment(),
        payment(external_id="'p2'", amount="1200", currency="'IRR'", asset_type="'drone'"),
        payment(external_id="'p3'", status="'failed'", created_at="TIMESTAMPTZ '2024-02-01 10:00Z'"),
    ]
    shown = list(summary(importer.run({"payments.sql": together(rows)}, dry_run=True).outcome))
    assert [line.strip() for line in shown[shown.index("what would come:") + 1 : -1]] == [
        "payments: 3 rows, 2024-01-01 to 2024-02-01",
        "2 verified, 1 failed",
        "2024-01                  700.10 GBP  in 1 row",
        "2024-01                   1,200 IRR  in 1 row",
        "2024-02                  700.10 GBP  in 1 row",
        "asset_types: 1 new: drone",
    ]
    assert shown[-1] == "dry run: nothing was loaded"
    assert not Payment.objects.exists()


class TestNames:
    """Names that others read are one line in which nothing is hidden, and have a limit of length."""

    def test_hidden_letters_and_line_breaks_are_left_out(
        self, importer: Importer, ticket: Callable[..., str]
    ) -> None:
        importer.run(
            {"tickets.sql": ticket(asset_name="chr(8238) || 'evil' || chr(8203) || chr(10) || 'name'")}
        )
        assert Ticket.objects.get().asset_name == "evil name"

    def test_half_a_space_of_persian_stays(self, importer: Importer, ticket: Callable[..., str]) -> None:
        importer.run({"tickets.sql": ticket(asset_name="'می' || chr(8204) || 'شود'")})
        assert Ticket.objects.get().asset_name == "می\u200cشود"

    @pytest.mark.parametrize(
        ("length", "reasons"), [(200, []), (201, ["asset_name is longer than 200 characters"])]
    )
    def test_a_limit_of_length(
        self, importer: Importer, ticket: Callable[..., str], length: int, reasons: list[str]
    ) -> None:
        assert importer.run({"tickets.sql": ticket(asset_name=f"repeat('x', {length})")}).reasons == reasons
