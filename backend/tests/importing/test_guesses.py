"""What may be read in two ways is refused with what to put into the plan; nothing is guessed in silence."""

from collections.abc import Callable
from datetime import date

import pytest

from assets.common.days import day_of
from assets.common.models import AssetType, Region
from assets.importing.errors import PlanBroken
from assets.importing.members import folded
from assets.importing.models import ImportKey
from assets.importing.summary import summary
from assets.payments.models import Payment
from assets.tickets.models import Ticket
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

PAYMENTS = """SELECT id AS external_id, amount, '{currency}' AS currency, 'verified' AS status,
TIMESTAMP '2026-03-22 10:00' AS created_at FROM {source}"""


def refusal(importer: Importer, files: dict[str, str]) -> str:
    with pytest.raises(PlanBroken) as refused:
        importer.run(files)
    return str(refused.value)


def payments(importer: Importer, text: str, *, currency: str = "IRR", source: str = "'payments.csv'") -> None:
    importer.write({"payments.csv": text, "payments.sql": PAYMENTS.format(currency=currency, source=source)})


class TestNames:
    """A name is never read as a number."""

    WITH_TENS = "id,amount\n1403.1,1000\n1403.10,2000\n"

    @pytest.mark.parametrize(
        "source",
        [
            "'payments.csv'",
            "'payments.csv' AS p",
            "read_csv('payments.csv')",
            "read_csv('payments.csv', delim = ',')",
        ],
    )
    def test_a_name_is_read_as_it_is_written(self, importer: Importer, source: str) -> None:
        payments(importer, self.WITH_TENS, source=source)
        assert importer.run().reasons == []
        assert set(ImportKey.objects.values_list("external_id", flat=True)) == {"1403.1", "1403.10"}
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [1000, 2000]

    @pytest.mark.parametrize("names", [("TRUE", "true"), ("2026-1-5", "2026-01-05"), ("1e2", "100.0")])
    def test_nor_as_a_truth_value_or_a_day(self, importer: Importer, names: tuple[str, str]) -> None:
        payments(importer, "id,amount\n" + "".join(f"{name},1000\n" for name in names))
        assert importer.run().counts("payments") == (2, 2, 0, 0)
        assert set(ImportKey.objects.values_list("external_id", flat=True)) == set(names)

    def test_leading_zeros_far_down_are_part_of_a_name(self, importer: Importer) -> None:
        text = "id,amount\n" + "".join(f"{nth},5\n" for nth in range(1, 30_000)) + "007,5\n+8,5\n"
        payments(importer, text)
        assert importer.run(dry_run=True).counts("payments") == (30_001, 30_001, 0, 0)

    @pytest.mark.parametrize(
        "query",
        [
            (
                "SELECT max(id) AS external_id, 5 AS amount, 'IRR' AS currency, 'verified' AS status,"
                " TIMESTAMP '2026-03-22' AS created_at FROM 'payments.csv'"
            ),
            (
                "SELECT id AS external_id, 5 AS amount, 'IRR' AS currency, 'verified' AS status,"
                " TIMESTAMP '2026-03-22' AS created_at FROM 'payments.csv'"
                " QUALIFY row_number() OVER (ORDER BY id DESC) = 1"
            ),
        ],
    )
    def test_a_number_with_which_the_query_compares_stays_one_and_is_no_name(
        self, importer: Importer, query: str
    ) -> None:
        importer.write({"payments.csv": "id\n9.5\n10.5\n101.5\n"})
        assert "a name is never a number" in refusal(importer, {"payments.sql": query})

    def test_names_of_a_second_file_too(self, importer: Importer) -> None:
        importer.write({"customers.csv": "no,code\n1,7.10\n2,7.1\n", "payments.csv": "id,no\nA,1\nB,2\n"})
        query = PAYMENTS.format(
            currency="IRR", source="'payments.csv' p JOIN 'customers.csv' c ON p.no = c.no"
        )
        importer.run({"payments.sql": query.replace("amount,", '5 AS amount, c.code AS "user",')})
        users = ImportKey.objects.filter(target="users")
        assert set(users.values_list("external_id", flat=True)) == {"7.1", "7.10"}

    def test_a_user_named_otherwise_is_another_and_is_warned_about(self, importer: Importer) -> None:
        importer.write(
            {
                "users.sql": "SELECT id AS external_id FROM 'users.csv'",
                "users.csv": "id\n101\n102\n",
                "tickets.sql": "SELECT no AS external_id, customer AS borrower,"
                " TIMESTAMP '2026-03-22 10:00' AS created_at FROM 'rentals.csv'",
                "rentals.csv": "no,customer\n1,101.0\n2,\n3,103.0\n",
            }
        )
        outcome = importer.run().outcome
        assert outcome.named_only == ["101.0", "103.0"]

    @pytest.mark.parametrize("kind", ["DOUBLE", "FLOAT"])
    def test_where_a_binary_number_is_all_there_is_it_is_refused(self, importer: Importer, kind: str) -> None:
        message = refusal(
            importer,
            {
                "tickets.sql": f"SELECT CAST(1403.1 AS {kind}) AS external_id,"
                " TIMESTAMP '2026-03-22 10:00' AS created_at"
            },
        )
        assert "external_id" in message
        assert f"was read as {kind}, and a name is never a number (1403.10 is not 1403.1)" in message

    def test_a_number_on_its_way_into_a_name_is_warned_about(self, importer: Importer) -> None:
        query = PAYMENTS.format(currency="IRR", source="'payments.csv'").replace("id AS", "'P' || id AS")
        imported = importer.run({"payments.csv": self.WITH_TENS, "payments.sql": query})
        [warning] = imported.outcome.warnings
        assert "payments.csv: id is read as a number, as which 1403.10 is written otherwise" in warning
        query = query.replace("'payments.csv'", "read_csv('payments.csv', types = {'id': 'VARCHAR'})")
        assert importer.run({"payments.sql": query}).outcome.warnings == []

    def test_an_amount_stays_a_number(self, importer: Importer) -> None:
        payments(importer, "id,amount\n1.10,2.50\n1.1,2.5\n", currency="EUR")
        imported = importer.run()
        assert (imported.reasons, imported.outcome.warnings) == ([], [])
        assert list(Payment.objects.values_list("amount", flat=True)) == [250, 250]

    def test_leading_zeros_are_part_of_a_name(self, importer: Importer) -> None:
        payments(importer, "id,amount\n007,1000\n7,2000\n")
        assert importer.run().reasons == []
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [1000, 2000]


class TestDots:
    """A dot that may part thousands is not read as a decimal point."""

    @pytest.mark.parametrize("amounts", [("250.000", "1.000"), ("250.000", "17")])
    def test_numbers_that_may_have_dots_between_thousands_are_refused(
        self, importer: Importer, amounts: tuple[str, ...]
    ) -> None:
        text = "id,amount\n" + "".join(f"A{nth},{amount}\n" for nth, amount in enumerate(amounts))
        payments(importer, text)
        assert "may have dots between thousands (250.000 in payments.csv)" in refusal(importer, {})
        assert not Payment.objects.exists()

    @pytest.mark.parametrize(
        ("file", "source"),
        [
            ("p.csv", "'p.csv'"),
            ("p.csv", 'FROM "p.csv"'),
            ("p.csv", "read_csv('p.csv', encoding = 'utf-8')"),
            ("p.csv", "read_csv('p.csv', delim = '~')"),
            ("p.csv", "read_csv(['p.csv'], delim = '~')"),
            ("p.csv", "read_csv('p.csv', delim = '~', ignore_errors = true)"),
            ("p.dat", "read_csv('p.dat')"),
        ],
    )
    @pytest.mark.parametrize("amount", ["amount", "CAST(amount AS DECIMAL(18, 3))", "CAST(amount AS BIGINT)"])
    def test_however_the_query_names_and_reads_the_file(
        self, importer: Importer, file: str, source: str, amount: str
    ) -> None:
        delimiter = "~" if "~" in source else ","
        text = "id,amount\nA1,250.000\nA2,1.000\n".replace(",", delimiter)
        query = PAYMENTS.format(currency="IRR", source=source).replace("FROM FROM", "FROM")
        importer.write({"payments.sql": query.replace(" amount,", f" {amount} AS amount,")})
        (importer.data / file).write_text(text)
        assert "may have dots between thousands (250.000 in p." in refusal(importer, {})

    def test_other_columns_of_the_file_say_nothing_about_an_amount(self, importer: Importer) -> None:
        payments(importer, "id,amount,weight\nA1,250,0.350\nA2,7,1.125\n")
        assert importer.run().reasons == []

    @pytest.mark.parametrize(("currency", "amounts"), [("EUR", [125]), ("KWD", [1250, 7500, 1250])])
    def test_in_text_three_digits_behind_a_dot_are_decimals_of_a_currency_that_has_three(
        self, importer: Importer, currency: str, amounts: list[int]
    ) -> None:
        source = "read_csv('payments.csv', types = {'amount': 'VARCHAR'})"
        payments(importer, "id,amount\n1,1.250\n2,7.500\n3,1.25\n", currency=currency, source=source)
        reasons = importer.run().reasons
        assert len(reasons) == 3 - len(amounts)
        assert all("may part thousands or decimals" in reason for reason in reasons)
        assert list(Payment.objects.order_by("id").values_list("amount", flat=True)) == amounts

    def test_one_number_with_other_decimals_makes_the_dot_a_decimal_point(self, importer: Importer) -> None:
        payments(importer, "id,amount\nA1,250.500\nA2,1.25\n", currency="KWD")
        assert importer.run().reasons == []
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [1250, 250500]

    @pytest.mark.parametrize(
        ("options", "amounts"),
        [("thousands = '.', decimal_separator = ','", [1000, 250000]), ("decimal_separator = '.'", [1, 250])],
    )
    def test_the_plan_says_which(self, importer: Importer, options: str, amounts: list[int]) -> None:
        payments(importer, "id,amount\nA1,250.000\nA2,1.000\n", source=f"read_csv('payments.csv', {options})")
        assert importer.run().reasons == []
        assert sorted(Payment.objects.values_list("amount", flat=True)) == amounts

    def test_text_with_a_dot_is_no_amount_of_a_currency_without_minor_units(self, importer: Importer) -> None:
        payments(
            importer,
            "id;amount\nA1;250.000\nA2;1.250.000\nA3;17\n",
            source="read_csv('payments.csv', delim = ';')",
        )
        assert importer.run().reasons == [
            "amount 250.000 has a decimal point, and IRR has no minor units",
            (
                "amount 1.250.000 has dots between thousands or a decimal comma: say so, as in read_csv('…',"
                " decimal_separator = ',', thousands = '.')"
            ),
        ]
        assert Payment.objects.get().amount == 17

    def test_in_a_currency_with_minor_units_it_is_one(self, importer: Importer) -> None:
        payments(
            importer,
            "id;amount\nA1;2.50\nA2;-\n",
            currency="GBP",
            source="read_csv('payments.csv', delim = ';')",
        )
        assert importer.run().reasons == ["amount - is not a number"]
        assert Payment.objects.get().amount == 250


class TestDays:
    """A day is not the month, nor the month the day."""

    def rentals(self, importer: Importer, days: list[str], source: str = "'rentals.csv'") -> None:
        text = "no,made\n" + "".join(f"{nth},{day}\n" for nth, day in enumerate(days))
        importer.write(
            {
                "rentals.csv": text,
                "tickets.sql": f"SELECT no AS external_id, made AS created_at FROM {source}",
            }
        )

    @pytest.mark.parametrize(
        "days",
        [
            ["01/05/2026", "01/06/2026"],
            ["01-05-2026", "12-12-2026"],
            ["01/05/2026 10:00:00", "02/06/2026 11:00:00"],
        ],
    )
    def test_a_day_that_may_be_meant_either_way_is_refused(self, importer: Importer, days: list[str]) -> None:
        self.rentals(importer, days)
        message = refusal(importer, {})
        assert f"may have the day or the month first ({days[0]} in rentals.csv)" in message
        assert "dateformat" in message

    @pytest.mark.parametrize(
        "days",
        [
            ["01/05/26", "01/06/26"],
            ["13/05/26", "14/06/26"],
            ["04/12/29", "05/01/01"],
            ["29.12.04", "28.12.04"],
            ["1-2-26", "1-3-26"],
            ["26-05-01 10:00:00", "26-06-01 10:00:00"],
        ],
    )
    def test_which_of_three_numbers_is_a_year_of_two_digits_is_not_guessed(
        self, importer: Importer, days: list[str]
    ) -> None:
        self.rentals(importer, days)
        assert f"has years of two digits ({days[0]} in rentals.csv)" in refusal(importer, {})

    def test_such_a_year_is_read_as_the_plan_says(self, importer: Importer) -> None:
        self.rentals(importer, ["13/05/26"], "read_csv('rentals.csv', dateformat = '%d/%m/%y')")
        assert importer.run().reasons == []
        assert day_of(Ticket.objects.get().created_at) == date(2026, 5, 13)

    def test_such_a_year_of_the_jalali_calendar_is_read_with_its_century(self, importer: Importer) -> None:
        self.rentals(importer, ["04/12/29", "05/01/01"])
        importer.write(
            {"tickets.sql": "SELECT no AS external_id, jalali('14' || made) AS created_at FROM 'rentals.csv'"}
        )
        assert importer.run().reasons == []
        days = [day_of(ticket.created_at) for ticket in Ticket.objects.order_by("id")]
        assert days == [date(2026, 3, 20), date(2026, 3, 21)]

    @pytest.mark.parametrize(
        ("days", "month"), [(["13/05/2026", "01/06/2026"], 5), (["05/13/2026", "06/01/2026"], 5)]
    )
    def test_one_number_that_no_month_has_decides(
        self, importer: Importer, days: list[str], month: int
    ) -> None:
        self.rentals(importer, days)
        assert importer.run().reasons == []
        assert Ticket.objects.order_by("id")[0].created_at.month == month

    @pytest.mark.parametrize(("format_", "month"), [("%d/%m/%Y", 5), ("%m/%d/%Y", 1)])
    def test_the_plan_says_which(self, importer: Importer, format_: str, month: int) -> None:
        self.rentals(importer, ["04/05/2026"], f"read_csv('rentals.csv', dateformat = '{format_}')")
        assert importer.run().reasons == []
        assert Ticket.objects.get().created_at.astimezone().month in {month, 4 if month == 1 else month}

    def test_a_day_with_its_year_first_is_one_day(self, importer: Importer) -> None:
        self.rentals(importer, ["2026-05-01", "2026-06-01"])
        assert importer.run().reasons == []


class TestJalali:
    """DuckDB takes a Jalali day for a Gregorian one, which does no harm as long as nothing is made of it."""

    ROWS = "no,made\n1,1403-06-30\n2,1403-07-01\n"

    @pytest.mark.parametrize(
        "query",
        [
            "SELECT no AS external_id, made + INTERVAL 1 DAY AS created_at FROM 'rentals.csv'",
            "SELECT no AS external_id, made AS created_at FROM 'rentals.csv' WHERE made >= DATE '2020-01-01'",
        ],
    )
    def test_a_query_that_calculates_or_compares_with_it_is_refused(
        self, importer: Importer, query: str
    ) -> None:
        message = refusal(importer, {"tickets.sql": query, "rentals.csv": self.ROWS})
        assert "calculates or compares with Jalali days (made 1403-06-30 in rentals.csv)" in message

    def test_one_that_passes_it_on_is_not(self, importer: Importer) -> None:
        query = "SELECT no AS external_id, made AS created_at FROM 'rentals.csv'"
        importer.run({"plan.toml": "zone = 'UTC'", "tickets.sql": query, "rentals.csv": self.ROWS})
        days = Ticket.objects.order_by("id").values_list("created_at", flat=True)
        assert [f"{day:%Y-%m-%d}" for day in days] == ["2024-09-20", "2024-09-22"]


class TestLetters:
    """Members are the same whatever codes and case their letters have."""

    def test_one_type_and_one_region_for_each_word(self, importer: Importer) -> None:
        rows = [
            ("دوربین", "كردستان"),
            ("دوربين", "کردستان"),
            ("دوربین ", "کردستان"),
            ("CAMERA", "تهران"),
            ("camera", "تهران"),
        ]
        before = set(Region.objects.values_list("id", flat=True))
        importer.run(
            {
                "rentals.csv": "no,kind,region\n"
                + "".join(f"{nth},{kind},{region}\n" for nth, (kind, region) in enumerate(rows)),
                "tickets.sql": "SELECT no AS external_id, kind AS asset_type, region,"
                " TIMESTAMP '2026-03-22 10:00' AS created_at FROM 'rentals.csv'",
            }
        )
        types = list(Ticket.objects.order_by("id").values_list("asset_type_id", flat=True))
        assert types[0] == types[1] == types[2] != types[3] == types[4]
        regions = list(Ticket.objects.order_by("id").values_list("region_id", flat=True))
        assert regions[0] == regions[1] == regions[2] != regions[3] == regions[4]
        assert set(Region.objects.values_list("id", flat=True)) == before
        assert AssetType.objects.filter(id=types[0]).count() == 1

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("Power Tools", "power_tools"),
            ("كردى", "کردی"),
            ("e\u0301", "\u00e9"),
            ("می\u200cشود", "میشود"),
            ("ＣＡＭ", "cam"),
        ],
    )
    def test_texts_that_are_one(self, one: str, other: str) -> None:
        assert folded(one) == folded(other)

    @pytest.mark.parametrize(("one", "other"), [("camera", "cameras"), ("lens 1", "lens 11"), ("ا", "آ")])
    def test_texts_that_are_two(self, one: str, other: str) -> None:
        assert folded(one) != folded(other)


@pytest.mark.parametrize(("dry_run", "made"), [(True, "would be made"), (False, "were made")])
def test_users_made_because_a_row_names_them_are_named(
    importer: Importer, payment: Callable[..., str], *, dry_run: bool, made: str
) -> None:
    message = importer.run({"payments.sql": payment(user="'stranger'")}, dry_run=dry_run)
    warning = f"warning: users whom no row of users.sql has {made}, such as stranger: are they meant?"
    assert warning in list(summary(message.outcome))


def test_what_no_file_decides_stays_as_it_was(importer: Importer, payment: Callable[..., str]) -> None:
    """A query over no file is not looked at."""
    assert (
        importer.run({"payments.sql": payment(amount="CAST(250 AS DOUBLE)", currency="'IRR'")}).reasons == []
    )
