"""CSV files as they come: any encoding, lines that are no rows, and where each rejected row stands."""

import csv
import gzip
from pathlib import Path

import pytest

from assets.accounts.models import User
from assets.importing.errors import PlanBroken
from assets.payments.models import Payment
from tests.importing.conftest import Importer

pytestmark = pytest.mark.django_db(transaction=True)

USERS = "SELECT id AS external_id, name, joined AS joined_at FROM 'users.csv'"
PAYMENTS = (
    "SELECT id AS external_id, amount, 'IRR' AS currency, 'verified' AS status, made AS created_at"
    " FROM 'payments.csv'"
)
HEADER = "id,amount,made\n"
NAMES = "id,name,joined\n1,نام نخست,2025-01-01\n2,کردستان,2025-01-01\n"


def refusal(importer: Importer, files: dict[str, str]) -> str:
    with pytest.raises(PlanBroken) as refused:
        importer.run(files)
    return str(refused.value)


def cells(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


class TestEncodings:
    def users(self, importer: Importer, content: bytes, encoding: str | None = None) -> None:
        importer.write({"users.sql": USERS})
        if encoding:
            importer.write({"plan.toml": f'encoding = "{encoding}"'})
        (importer.data / "users.csv").write_bytes(content)

    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
    def test_what_a_file_says_itself_is_found(self, importer: Importer, encoding: str) -> None:
        self.users(importer, NAMES.encode(encoding))
        assert importer.run().counts("users") == (2, 2, 0, 0)
        assert set(User.objects.values_list("name", flat=True)) == {"نام نخست", "کردستان"}

    def test_what_excel_saves_as_unicode_text_is_read(self, importer: Importer) -> None:
        self.users(importer, NAMES.replace(",", "\t").replace("\n", "\r\n").encode("utf-16"))
        assert importer.run().counts("users") == (2, 2, 0, 0)

    def test_windows_1256_is_read_when_the_plan_says_so(self, importer: Importer) -> None:
        arabic = NAMES.replace("کردستان", "كردستان")
        self.users(importer, arabic.encode("windows-1256"), "windows-1256")
        importer.run()
        assert set(User.objects.values_list("name", flat=True)) == {"نام نخست", "كردستان"}

    def test_else_it_is_refused_with_what_to_put_into_the_plan(self, importer: Importer) -> None:
        self.users(importer, NAMES.replace("کردستان", "x").encode("windows-1256"))
        message = refusal(importer, {})
        assert "users.csv: line 2 is not UTF-8" in message
        assert 'encoding = "windows-1256" (line 2 is then: 1,نام نخست,2025-01-01)' in message

    def test_a_file_of_two_encodings_is_no_file_of_the_second(self, importer: Importer) -> None:
        """Read as Windows-1256, the names in UTF-8 would be other letters, and nothing would say so."""
        lines = NAMES.splitlines(keepends=True)
        self.users(
            importer, b"".join([line.encode() for line in lines[:-1]] + [lines[-1].encode("windows-1256")])
        )
        message = refusal(importer, {})
        assert (
            "users.csv has two encodings: line 3 is not UTF-8, and line 2 is (1,نام نخست,2025-01-01)"
            in message
        )
        assert "windows-1256" not in message

    def test_a_wrong_encoding_names_the_line(self, importer: Importer) -> None:
        self.users(importer, b"id,name,joined\n1,ok,2025-01-01\n2,\x81,2025-01-01\n", "windows-1252")
        assert "line 3 cannot be read as windows-1252" in refusal(importer, {})

    def test_an_encoding_that_there_is_not(self, importer: Importer) -> None:
        self.users(importer, NAMES.encode(), "windows-9")
        assert "encoding 'windows-9' is not the name of one" in refusal(importer, {})

    def test_a_compressed_file_is_read_as_any_other(self, importer: Importer) -> None:
        importer.write({"users.sql": USERS.replace("users.csv", "users.csv.gz")})
        (importer.data / "users.csv.gz").write_bytes(gzip.compress(NAMES.encode("utf-16")))
        assert importer.run().counts("users") == (2, 2, 0, 0)

    @pytest.mark.parametrize("nothing", [b"", b"\n", b" \r\n\r\n", b"\xef\xbb\xbf", "\n".encode("utf-16")])
    def test_an_empty_file_is_said_to_be_so(self, importer: Importer, nothing: bytes) -> None:
        self.users(importer, nothing)
        assert refusal(importer, {}) == "users.sql: users.csv is empty: it has not even a header"

    @pytest.mark.parametrize(
        "table", ["'rentals.csv'", "read_csv('rentals.csv', delim = ',')", "'rentals.csv' AS r"]
    )
    def test_a_header_that_looks_like_values_is_named_with_what_to_say(
        self, importer: Importer, table: str
    ) -> None:
        column = "r.no" if table.endswith("r") else "no"
        query = f"SELECT {column} AS external_id, made AS created_at FROM {table}"
        read = table.removesuffix(")") if "(" in table else "read_csv('rentals.csv'"
        assert refusal(importer, {"tickets.sql": query, "rentals.csv": "no,made\n"}) == (
            "tickets.sql: rentals.csv: DuckDB takes its first line for values and not for a header, as it does where a"
            f" name looks like a value: say {read}, header = true)"
        )
        said = f"SELECT no AS external_id, made AS created_at FROM {read}, header = true)"
        assert importer.run({"tickets.sql": said}).counts("tickets") == (0, 0, 0, 0)


class TestRaggedLines:
    """A line with another number of fields than the header is rejected by its line; all others are loaded."""

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("2,250,000,2026-03-22\n", "has 4 fields, and the header 3"),
            ("2,250\n", "has 2 fields, and the header 3"),
            ('2,"250,2026-03-22\n', "opens a quote that is not closed"),
        ],
    )
    def test_the_line_is_named_and_the_others_are_loaded(
        self, importer: Importer, line: str, reason: str
    ) -> None:
        text = HEADER + "1,100,2026-03-22\n" + line + "3,300,2026-03-22\n4,400,2026-03-22\n"
        imported = importer.run({"payments.sql": PAYMENTS, "payments.csv": text})
        assert imported.counts("payments") == (4, 3, 0, 1)
        [row] = cells(importer.rejects)
        assert (row["file"], row["line"]) == ("payments.csv", "3")
        assert row["reason"] == f"line 3 of payments.csv {reason}"
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [100, 300, 400]

    @pytest.mark.parametrize("by", ["id", "1", "ALL"])
    def test_where_rows_are_of_no_single_line_too(self, importer: Importer, by: str) -> None:
        query = (
            "SELECT id AS external_id, sum(amount) AS amount, 'IRR' AS currency, 'verified' AS status,"
            f" min(made) AS created_at FROM 'payments.csv' GROUP BY {by}"
        )
        text = HEADER + "1,100,2026-03-22\n1,200,2026-03-22\n2,7,2026-03-22,x\n"
        imported = importer.run({"payments.sql": query, "payments.csv": text})
        assert imported.counts("payments") == (2, 1, 0, 1)
        assert Payment.objects.get().amount == 300

    def test_a_quoted_field_goes_on_over_lines(self, importer: Importer) -> None:
        text = 'id,note,amount,made\n1,"over\ntwo lines",100,2026-03-22\n2,x,-5,2026-03-22\n'
        imported = importer.run({"payments.sql": PAYMENTS, "payments.csv": text})
        assert imported.reasons == ["amount is not positive"]
        assert cells(importer.rejects)[0]["line"] == "4"

    def test_a_query_that_says_itself_what_to_leave_out_is_left_alone(self, importer: Importer) -> None:
        query = PAYMENTS.replace("'payments.csv'", "read_csv('payments.csv', ignore_errors = true)")
        text = HEADER + "1,100,2026-03-22\n2,1,2,3,4,5\n3,300,2026-03-22\n"
        assert importer.run({"payments.sql": query, "payments.csv": text}).reasons == []

    @pytest.mark.parametrize(
        "note",
        ["'a, b'", '"a \\" b, c"', '5" pipe'],
        ids=["single quotes", "escaped quotes", "a quote within"],
    )
    def test_quotes_of_any_kind_are_quotes(self, importer: Importer, note: str) -> None:
        text = "id,amount,made,note\n" + "".join(f"{nth},100,2026-03-22,{note}\n" for nth in range(3))
        imported = importer.run({"payments.sql": PAYMENTS, "payments.csv": text})
        assert imported.counts("payments") == (3, 3, 0, 0)

    def test_a_query_that_says_that_nothing_is_quoted(self, importer: Importer) -> None:
        query = PAYMENTS.replace("'payments.csv'", "read_csv('payments.csv', quote = '')")
        text = 'id,note,amount,made\n1,"x,100,2026-03-22\n2,y,-5,2026-03-22\n3,z",100,2026-03-22\n'
        imported = importer.run({"payments.sql": query, "payments.csv": text})
        assert imported.reasons == ["amount is not positive"]
        assert cells(importer.rejects)[0]["line"] == "3"

    def test_the_line_that_tells_excel_the_delimiter_is_no_row(self, importer: Importer) -> None:
        text = "sep=;\nid;amount;made\n1;100;2026-03-22\n2;-5;2026-03-22\n"
        imported = importer.run({"payments.sql": PAYMENTS, "payments.csv": text})
        assert imported.counts("payments") == (2, 1, 0, 1)
        assert cells(importer.rejects)[0]["line"] == "4"

    def test_a_query_that_skips_it_itself_does(self, importer: Importer) -> None:
        query = PAYMENTS.replace("'payments.csv'", "read_csv('payments.csv', skip = 1, delim = ';')")
        text = "sep=;\nid;amount;made\n1;100;2026-03-22\n"
        assert importer.run({"payments.sql": query, "payments.csv": text}).counts("payments") == (1, 1, 0, 0)

    def test_the_name_of_a_copy_is_no_name_of_a_row(self, importer: Importer) -> None:
        query = PAYMENTS.replace("id AS", "filename || id AS").replace(
            "'payments.csv'", "read_csv('payments.csv', filename = true)"
        )
        text = HEADER + "1,100,2026-03-22\n"
        assert importer.run({"payments.sql": query, "payments.csv": text}).reasons == []
        message = refusal(importer, {"payments.csv": text + "2,3\n"})
        assert "`filename` would be that of the copy" in message


class TestRejects:
    """rejects.csv has the source's own columns and text: mended, it is imported in place of the source."""

    TEXT = 'id,amount,made,note\n1,۱۰۰,1405/01/02,\n2,مفت,۱۴۰۵/۰۱/۰۲,"as it, was"\n'

    def test_a_row_stands_there_as_it_was_read(self, importer: Importer) -> None:
        importer.run({"payments.sql": PAYMENTS, "payments.csv": self.TEXT})
        [row] = cells(importer.rejects)
        assert row == {
            "target": "payments", "row": "2", "file": "payments.csv", "line": "3", "key": "2",
            "reason": "amount مفت is not a number",
            "id": "2", "amount": "مفت", "made": "۱۴۰۵/۰۱/۰۲", "note": "as it, was",
        }  # fmt: skip

    def test_mended_it_can_be_imported(self, importer: Importer) -> None:
        importer.run({"payments.sql": PAYMENTS, "payments.csv": self.TEXT})
        mended = importer.rejects.read_text(encoding="utf-8-sig").replace("مفت", "۲۰۰")
        imported = importer.run({"payments.csv": mended})
        assert imported.counts("payments") == (1, 1, 0, 0)
        assert sorted(Payment.objects.values_list("amount", flat=True)) == [100, 200]

    def test_a_file_that_is_there_stays_as_it_is(self, importer: Importer) -> None:
        importer.rejects.write_text("mine", encoding="utf-8")
        imported = importer.run({"payments.sql": PAYMENTS, "payments.csv": self.TEXT})
        assert importer.rejects.read_text(encoding="utf-8") == "mine"
        assert imported.outcome.rejects == importer.rejects.with_name("rejects-2.csv")
        assert len(imported.rejected) == 1

    def test_a_spreadsheet_knows_its_encoding(self, importer: Importer) -> None:
        importer.run({"payments.sql": PAYMENTS, "payments.csv": self.TEXT})
        assert importer.rejects.read_bytes().startswith(b"\xef\xbb\xbf")

    def test_columns_of_the_source_that_are_called_like_ours(self, importer: Importer) -> None:
        text = "id,amount,made,Reason,line\n1,-5,2026-03-22,theirs,their line\n"
        importer.run({"payments.sql": PAYMENTS, "payments.csv": text})
        [row] = cells(importer.rejects)
        assert (row["import_reason"], row["import_line"]) == ("amount is not positive", "2")
        assert (row["Reason"], row["line"]) == ("theirs", "their line")

    def test_several_rows_of_one_line(self, importer: Importer) -> None:
        query = (
            "SELECT id || unnest(['a', 'b']) AS external_id, -amount AS amount, 'IRR' AS currency,"
            " 'verified' AS status, made AS created_at FROM 'payments.csv'"
        )
        imported = importer.run({"payments.sql": query, "payments.csv": HEADER + "1,5,2026-03-22\n"})
        assert imported.counts("payments") == (2, 0, 0, 2)
        assert [row["external_id"] for row in cells(importer.rejects)] == ["1a", "1b"]

    @pytest.mark.parametrize(
        "query",
        [
            (
                "WITH days AS (SELECT made, sum(amount) AS amount FROM 'payments.csv' GROUP BY made)"
                " SELECT CAST(made AS VARCHAR) AS external_id, -amount AS amount, 'IRR' AS currency,"
                " 'verified' AS status, made AS created_at FROM days ORDER BY made DESC"
            ),
        ],
    )
    def test_rows_of_a_table_that_is_made_of_a_file_have_no_line(
        self, importer: Importer, query: str
    ) -> None:
        text = HEADER + "1,5,2026-03-22\n2,5,2026-03-23\n"
        importer.run({"payments.sql": query, "payments.csv": text})
        assert [(row["line"], row["external_id"]) for row in cells(importer.rejects)] == [
            ("", "2026-03-23"),
            ("", "2026-03-22"),
        ]

    def test_rows_of_a_query_over_no_file_have_its_own_columns(self, importer: Importer) -> None:
        importer.run({"payments.sql": "SELECT 1 AS external_id, -5 AS amount, 'IRR' AS currency,"
                      " 'verified' AS status, DATE '2026-03-22' AS created_at"})  # fmt: skip
        [row] = cells(importer.rejects)
        assert (row["line"], row["external_id"], row["amount"]) == ("", "1", "-5")


def test_sql_that_does_not_parse_shows_its_line_and_where(importer: Importer) -> None:
    message = refusal(importer, {"payments.sql": "SELECT id,\n  amount,,\n  made FROM 'payments.csv'"})
    assert message.splitlines()[1:] == ["LINE 2:   amount,,", "                 ^"]


def test_a_column_that_is_not_there_shows_its_line_over_a_copy_too(importer: Importer) -> None:
    importer.write({"users.sql": "SELECT id AS external_id,\n  nme AS name FROM 'users.csv'"})
    (importer.data / "users.csv").write_bytes(NAMES.encode("utf-16"))
    message = refusal(importer, {})
    assert '"nme" not found' in message
    assert message.splitlines()[1:] == ["LINE 2:   nme AS name FROM 'users.csv'", "          ^"]
