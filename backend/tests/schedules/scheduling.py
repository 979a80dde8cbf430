"""Scheduling as a caller does, and sending as the worker does."""

from email.message import EmailMessage
from hashlib import sha256
from typing import Any

from django.test import Client

from assets.common import clock
from assets.schedules.models import Sending
from assets.schedules.services.delivery import deliver, due_sendings, recover_lost
from assets.schedules.services.due import queue_due
from tests.acting import acting_as

URL = "/api/v1/reports/schedules/"
SINCE = "2026-03-08"
REPORT = {
    "what": "report", "format": "pdf", "language": "en", "calendar": "gregorian", "rhythm": "daily",
}  # fmt: skip
OVERVIEW = {**REPORT, "what": "overview", "format": "csv"}


def ask(client: Client, wish: dict[str, Any] = REPORT, **changes: Any) -> Any:
    """The response to asking for a schedule."""
    return client.post(URL, {**wish, **changes}, content_type="application/json")


def scheduled(client: Client, wish: dict[str, Any] = REPORT, **changes: Any) -> int:
    """The number of a new schedule."""
    asked = ask(client, wish, **changes)
    assert asked.status_code == 201, asked.content
    number: int = asked.json()["id"]
    return number


def change(client: Client, number: int, **changes: Any) -> Any:
    return client.patch(f"{URL}{number}/", changes, content_type="application/json")


def work() -> None:
    """What the worker does each five minutes."""
    with acting_as("assets_worker"):
        recover_lost(clock.now())
        queue_due(clock.now())
        for number in due_sendings(clock.now()):
            deliver(number)


def history(client: Client, number: int) -> list[dict[str, Any]]:
    """What the schedule sent, the oldest first."""
    found: list[dict[str, Any]] = client.get(f"{URL}{number}/sendings/").json()["sendings"]
    return found[::-1]


def states(number: int) -> list[str]:
    """The states of what a schedule sent, the oldest first."""
    return list(Sending.objects.filter(schedule_id=number).order_by("id").values_list("state", flat=True))


def attachment(mail: EmailMessage) -> tuple[str | None, str, bytes]:
    """Name, media type and bytes of the one file in a mail."""
    (part,) = mail.iter_attachments()
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return part.get_filename(), part.get_content_type(), content


def text_of(mail: EmailMessage) -> str:
    body = mail.get_body(("plain",))
    assert body is not None
    return str(body.get_content())


def digest(content: bytes) -> str:
    return sha256(content).hexdigest()
