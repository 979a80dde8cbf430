"""A published report as a file: the figures as published and as they are now, in every format."""

from io import BytesIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.test import Client
from pypdf import PdfReader

from assets.accounts.models import Role
from tests.access.signing_in import as_user, join
from tests.database import Load
from tests.exports.asking import URL, ask, lines, made, refusal, taken
from tests.publishing.market import SEALED_BOOKS, late_payment, report
from tests.reconciliation.books import Books

pytestmark = pytest.mark.usefixtures("folder")

DAY = {"grain": "day", "from": "2026-02-02"}
REPORT = {"what": "report", "format": "csv", "query": DAY}


@pytest.fixture
def books(transactional_db: None, dataset: Load) -> Books:
    return dataset(SEALED_BOOKS)


@pytest.fixture
def auditor(books: Books) -> Client:
    return as_user(join(role=Role.AUDITOR, name="Carl"))


def volume(content: bytes) -> dict[str, str]:
    (found,) = (line for line in lines(content) if line["Metric"] == "total_volume")
    return {name: found[name] for name in ("Currency", "Sealed", "Now", "Difference")}


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_it_has_each_figure_as_published_and_as_it_is_now(auditor: Client, books: Books) -> None:
    before = {"Currency": "IRR", "Sealed": "2000", "Now": "2000", "Difference": "0"}
    assert volume(taken(auditor, REPORT)) == before
    late_payment(books.ada, 700, "02-02")
    assert volume(taken(auditor, REPORT)) == {**before, "Now": "2700", "Difference": "700"}


def test_its_manifest_names_its_link_of_the_chain(auditor: Client) -> None:
    export = made(auditor, REPORT)
    of = auditor.get(f"{URL}{export['id']}/manifest/").json()["of"]
    link = report("02-02")
    assert (of["status"], of["seq"]) == ("sealed", link.seq)
    assert of["digest"] == bytes(link.digest or b"").hex()
    assert export["name"] == "Assets Sealed report 2026-02-02–2026-02-02.csv".replace("–2026-02-02", "")


def test_a_month_is_named_by_its_days(auditor: Client) -> None:
    query = {"grain": "gregorian_month", "from": "2026-02-01"}
    assert made(auditor, REPORT, query=query)["name"] == "Assets Sealed report 2026-02-01–2026-02-28.csv"


def test_its_pages_are_the_same_bytes_until_it_is_restated(auditor: Client, books: Books) -> None:
    first, again = (taken(auditor, REPORT, format="pdf") for _ in range(2))
    assert first == again
    assert "Report of 2 February 2026" in text_of(first)
    late_payment(books.ada, 700, "02-02")
    assert "Late entries" in text_of(taken(auditor, REPORT, format="pdf"))


REFUSED = [
    ({}, "bad_day"),
    ({"from": "2026-02-30"}, "bad_day"),
    ({"from": "2026-02-02", "grain": "week"}, "unknown_grain"),
    ({"from": "2026-02-02", "to": "2026-02-03"}, "bad_range"),
    ({"from": "2026-03-10"}, "report_not_found"),
    ({"from": "2026-02-02", "grain": "gregorian_month"}, "report_not_found"),
    ({"from": "2026-02-02", "metric": "revenue"}, "unknown_parameter"),
]


@pytest.mark.parametrize(("query", "code"), REFUSED)
def test_what_there_is_no_report_of_is_refused(auditor: Client, query: dict[str, str], code: str) -> None:
    assert refusal(ask(auditor, REPORT, query=query))["code"] == code


def test_the_last_day_may_be_named(auditor: Client) -> None:
    assert ask(auditor, REPORT, query={**DAY, "to": "2026-02-02"}).status_code == 202


@pytest.mark.parametrize("role", [Role.USER, Role.SUPPORT])
def test_it_is_for_those_who_may_read_reports(books: Books, role: Role) -> None:
    assert ask(as_user(join(role=role, name="Dora")), REPORT).status_code == 403


def test_the_terminal_makes_it_too(books: Books, tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    asked = ("export_reports", "report", "--from=2026-02-02", "--format=pdf", f"--output={path}")
    call_command(*asked)
    assert "Report of 2 February 2026" in text_of(path.read_bytes())
    call_command(*asked, "--calendar=persian")
    assert "13 Bahman 1404" in text_of(path.read_bytes())
