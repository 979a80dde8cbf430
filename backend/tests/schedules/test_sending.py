"""What comes by mail: the very file that the register tells of, of each period once it is sealed, once."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from time import time as unix_time
from typing import Any

import pytest
from django.test import Client
from pypdf import PdfReader

from assets.accounts.models import Role, User
from assets.audit.models import AuditEvent
from assets.exports.models import Export
from assets.schedules.limits import LIMITS
from assets.schedules.models import Sending
from assets.schedules.services import delivery
from assets.schedules.services.files import MailFile, build_file
from tests.access.signing_in import as_user, join
from tests.acting import OWNER, acting_as
from tests.calling import Clock
from tests.postbox import Postbox
from tests.publishing.market import sealed
from tests.reports.api.reading import problem
from tests.schedules.scheduling import (
    OVERVIEW,
    REPORT,
    URL,
    attachment,
    change,
    digest,
    history,
    scheduled,
    states,
    text_of,
    work,
)


@pytest.mark.quick
def test_each_day_comes_as_a_pdf_to_its_owner_once_it_is_sealed(
    client: Client, time: Clock, postbox: Postbox
) -> None:
    number = scheduled(client)
    work()
    assert postbox.mails == [], "the eighth is not over"

    time.stands_at("2026-03-09T00:20")
    for _ in range(3):
        work()
    [mail] = postbox.mails
    assert (mail["To"], mail["Subject"]) == ("mina@example.org", "Sealed report, 8 March 2026")
    assert mail["Auto-Submitted"] == "auto-generated"
    name, media_type, content = attachment(mail)
    assert (name, media_type) == ("Assets Sealed report 2026-03-08.pdf", "application/pdf")
    assert "8 March 2026" in " ".join(PdfReader(BytesIO(content)).pages[0].extract_text().split())

    [told] = history(client, number)
    assert told["sha256"] == digest(content)
    assert told["sha256"] in text_of(mail)
    assert (told["state"], told["recipient"], told["size"]) == ("sent", "m***@e***.org", len(content))
    [event] = AuditEvent.objects.filter(action="report_sent")
    assert (event.outcome, event.object_id) == ("done", str(number))
    assert (event.after or {})["sha256"] == digest(content)


def test_a_day_that_is_over_and_not_sealed_waits(client: Client, time: Clock, postbox: Postbox) -> None:
    scheduled(client)
    time.stands_at("2026-03-12T12:00")
    work()
    assert [mail["Subject"][-12:] for mail in postbox.mails] == ["8 March 2026", "9 March 2026"], (
        "not the tenth"
    )


FILES: list[tuple[dict[str, Any], str, str, str | None]] = [
    ({**REPORT, "language": "fa", "calendar": "persian"}, "گزارش قطعی، ۱۸ اسفند ۱۴۰۴", "application/pdf", None),
    ({**REPORT, "calendar": "persian"}, "Sealed report, 18 Esfand 1404", "application/pdf", None),
    ({**REPORT, "format": "csv"}, "Sealed report, 9 March 2026", "text/csv", "\ufeffMetric"),
    ({**OVERVIEW, "format": "pdf"}, "Overview, 9 March 2026", "application/pdf", None),
    (OVERVIEW, "Overview, 9 March 2026", "text/csv", "\ufeffMetric"),
    ({**OVERVIEW, "language": "fa", "calendar": "persian"}, "نمای کلی، ۱۸ اسفند ۱۴۰۴", "text/csv", "\ufeffشاخص"),
    ({**OVERVIEW, "format": "json"}, "Overview, 9 March 2026", "application/jsonl", '{"metric"'),
    ({**OVERVIEW, "format": "xlsx"}, "Overview, 9 March 2026",
     "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", None),
    ({**OVERVIEW, "what": "metrics", "query": {"metric": ["revenue", "refunds"]}},
     "Revenue, Refunds, 9 March 2026", "text/csv", "\ufeffMetric"),
    ({**OVERVIEW, "what": "rows", "query": {"metric": "tickets_created"}, "language": "fa"},
     "ردیف‌های امانت‌های ثبت‌شده، ۹ مارس ۲۰۲۶", "text/csv", None),
    ({**OVERVIEW, "what": "statement"}, "Wallet statement, 9 March 2026", "text/csv", "\ufeffRow"),
]  # fmt: skip


@pytest.mark.parametrize(("wish", "subject", "media_type", "beginning"), FILES)
def test_the_mail_has_the_bytes_whose_hash_the_register_tells(
    client: Client, time: Clock, postbox: Postbox, wish: dict[str, Any], subject: str, media_type: str,
    beginning: str | None,
) -> None:  # fmt: skip
    number = scheduled(client, wish)
    change(client, number, paused=True)
    time.stands_at("2026-03-09T12:00")
    change(client, number, paused=False)
    time.stands_at("2026-03-10T12:00")
    work()
    [mail] = postbox.mails
    assert str(mail["Subject"]).strip() == subject
    _, found, content = attachment(mail)
    [told] = history(client, number)
    assert (found, told["sha256"], told["size"]) == (media_type, digest(content), len(content))
    if beginning is not None:
        assert content.decode().startswith(beginning)
    kept = Export.objects.get(digest=told["sha256"])
    assert (kept.rows, kept.parameters["from"]) == (told["rows"], ["2026-03-09"])


PERIODS = [
    # Made on 8 March, in the week to the 13th, in Esfand (to the 20th) and in March.
    ("weekly", "gregorian", "2026-03-14", ("2026-03-07", "2026-03-13"), "7 March 2026 – 13 March 2026"),
    ("monthly", "persian", "2026-03-21", ("2026-02-20", "2026-03-20"), "Esfand 1404"),
    ("monthly", "gregorian", "2026-04-01", ("2026-03-01", "2026-03-31"), "March 2026"),
]


@pytest.mark.parametrize(("rhythm", "calendar", "day", "days", "told"), PERIODS)
def test_a_period_is_sent_when_its_last_day_is_sealed_and_not_the_day_before(
    client: Client, time: Clock, postbox: Postbox, monkeypatch: pytest.MonkeyPatch,
    rhythm: str, calendar: str, day: str, days: tuple[str, str], told: str,
) -> None:  # fmt: skip
    number = scheduled(client, OVERVIEW, rhythm=rhythm, calendar=calendar)
    time.stands_at(f"{day}T00:20")
    time.goes_on(days=-1)
    sealed(time.at)
    work()
    assert postbox.mails == []
    time.goes_on(days=1)
    work()
    assert postbox.mails == [], "it is over, but not sealed"
    sealed(time.at)
    work()
    [mail] = postbox.mails
    assert str(mail["Subject"]) == f"Overview, {told}"
    [one] = history(client, number)
    assert (one["first_day"], one["last_day"]) == days


@pytest.mark.parametrize(
    ("calendar", "day", "title"),
    [("persian", "2026-03-21", "Esfand 1404"), ("gregorian", "2026-04-01", "March 2026")],
)
def test_the_published_report_of_a_month_comes_in_either_calendar(
    client: Client, time: Clock, postbox: Postbox, calendar: str, day: str, title: str
) -> None:
    scheduled(client, rhythm="monthly", calendar=calendar)
    time.stands_at(f"{day}T12:00")
    sealed(time.at)
    work()
    [mail] = postbox.mails
    assert str(mail["Subject"]) == f"Sealed report, {title}"
    assert title in PdfReader(BytesIO(attachment(mail)[2])).pages[0].extract_text()


def test_after_a_long_outage_only_the_newest_periods_come(
    client: Client, time: Clock, postbox: Postbox
) -> None:
    scheduled(client)
    time.stands_at("2026-03-25T12:00")
    sealed(time.at)
    work()
    assert [str(mail["Subject"])[15:] for mail in postbox.mails] == [
        f"{day} March 2026" for day in range(18, 25)
    ]


def test_what_falls_in_a_pause_is_not_sent_afterwards(client: Client, time: Clock, postbox: Postbox) -> None:
    number = scheduled(client)
    change(client, number, paused=True)
    time.stands_at("2026-03-09T12:00")
    work()
    change(client, number, paused=False)
    time.stands_at("2026-03-10T12:00")
    work()
    assert [str(mail["Subject"])[15:] for mail in postbox.mails] == ["9 March 2026"]


def test_nothing_more_of_a_deleted_one_is_sent(client: Client, time: Clock, postbox: Postbox) -> None:
    number = scheduled(client)
    assert client.delete(f"{URL}{number}/").status_code == 204
    time.stands_at("2026-03-10T12:00")
    work()
    assert postbox.mails == []
    assert client.get(URL).json()["schedules"] == []


LOST: list[tuple[dict[str, Any], str]] = [
    ({"role": Role.USER}, "forbidden"),
    ({"role": Role.SUPPORT}, "forbidden"),
    ({"is_active": False}, "owner_inactive"),
    ({"email": None}, "no_address"),
]


@pytest.mark.parametrize(("changes", "outcome"), LOST)
def test_who_lost_the_right_gets_nothing_and_it_is_told(
    client: Client, manager: User, time: Clock, postbox: Postbox, changes: dict[str, Any], outcome: str
) -> None:
    number = scheduled(client)
    User.objects.filter(id=manager.id).update(**changes)
    time.stands_at("2026-03-09T12:00")
    work()
    work()
    assert postbox.mails == []
    assert list(Sending.objects.values_list("schedule", "state", "outcome")) == [(number, "refused", outcome)]
    [event] = AuditEvent.objects.filter(action="report_sent")
    assert (event.outcome, event.reason) == ("refused", outcome)


def test_who_is_deactivated_while_the_file_is_made_gets_nothing(
    client: Client, manager: User, time: Clock, postbox: Postbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    scheduled(client)

    def build_and_deactivate(*arguments: Any, **options: Any) -> MailFile:
        file = build_file(*arguments, **options)
        with acting_as(OWNER):
            User.objects.filter(id=manager.id).update(is_active=False)
        return file

    monkeypatch.setattr("assets.schedules.services.delivery.build_file", build_and_deactivate)
    time.stands_at("2026-03-09T12:00")
    work()
    assert postbox.mails == []
    assert list(Sending.objects.values_list("state", "outcome")) == [("refused", "owner_inactive")]


def test_support_gets_what_support_sees(client: Client, manager: User, time: Clock, postbox: Postbox) -> None:
    scheduled(client, OVERVIEW)
    User.objects.filter(id=manager.id).update(role=Role.SUPPORT)
    time.stands_at("2026-03-09T12:00")
    work()
    [mail] = postbox.mails
    content = attachment(mail)[2].decode()
    assert "total_tickets" in content
    assert "IRR" not in content


def test_a_statement_is_that_of_its_owner(books: Any, time: Clock, postbox: Postbox) -> None:
    ada = User.objects.get(id=books.ada)
    ada.email = "ada@example.org"
    ada.save()
    scheduled(as_user(ada), OVERVIEW, what="statement", rhythm="monthly")
    time.stands_at("2026-04-01T12:00")
    sealed(time.at)
    work()
    [mail] = postbox.mails
    assert mail["To"] == "ada@example.org"
    assert len(attachment(mail)[2].decode().strip().split("\r\n")) == 2, "the reservation of 1 March"


class TestLink:
    """A file that is too large for a mail."""

    @pytest.fixture
    def link(self, client: Client, time: Clock, postbox: Postbox, monkeypatch: pytest.MonkeyPatch) -> str:
        monkeypatch.setattr(delivery, "LIMITS", replace(LIMITS, attached=10))
        scheduled(client, OVERVIEW)
        time.stands_at("2026-03-09T12:00")
        work()
        [mail] = postbox.mails
        assert list(mail.iter_attachments()) == []
        [line] = [line for line in text_of(mail).split() if "?file=" in line]
        return line.partition("?file=")[2].replace("%3A", ":")

    def test_it_leads_the_owner_to_the_file(self, client: Client, link: str) -> None:
        response = client.get(f"{URL}files/{link}/")
        content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
        assert digest(content) == Sending.objects.get().digest
        assert Sending.objects.get().attached is False

    def test_it_is_no_right_by_itself(self, client: Client, manager: User, link: str) -> None:
        path = f"{URL}files/{link}/"
        assert problem(Client().get(path), 401)["code"] == "not_signed_in"
        assert problem(as_user(join(role=Role.ADMIN)).get(path), 404)["code"] == "export_not_found"
        User.objects.filter(id=manager.id).update(role=Role.USER)
        assert problem(client.get(path), 403)["code"] == "forbidden"

    def test_it_ends(self, client: Client, link: str, monkeypatch: pytest.MonkeyPatch) -> None:
        now = unix_time()
        monkeypatch.setattr("django.core.signing.time.time", lambda: now + 8 * 24 * 3600)
        assert problem(client.get(f"{URL}files/{link}/"), 410)["code"] == "export_expired"

    @pytest.mark.parametrize("made_up", ["1", "1:abc:def", "x" * 200])
    def test_one_that_was_made_up_is_good_for_nothing(self, client: Client, link: str, made_up: str) -> None:
        assert problem(client.get(f"{URL}files/{made_up}/"), 404)["code"] == "link_not_good"


def test_a_file_that_fails_is_never_mailed(
    client: Client, time: Clock, postbox: Postbox, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    number = scheduled(client, OVERVIEW)
    report = scheduled(client)
    with monkeypatch.context() as broken:
        broken.setattr("assets.exports.services.build._sync_and_digest", lambda _: 1 / 0)
        broken.setattr("assets.exports.formats.pdf.render", lambda *_: 1 / 0)
        time.stands_at("2026-03-09T12:00")
        work()
        assert postbox.mails == []
        assert [history(client, one)[0]["outcome"] for one in (number, report)] == ["internal_error"] * 2
    work()
    assert postbox.mails == [], "it is not yet time"
    time.goes_on(minutes=6)
    work()
    assert len(postbox.mails) == 2
    assert states(number) == states(report) == ["sent"]
