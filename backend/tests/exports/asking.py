"""Asking for files as a caller does, and making them as the worker does."""

import csv
from io import StringIO
from typing import Any, cast

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.test import Client

from assets.exports.services.run import run_export
from assets.problems.shape import Problem
from tests.acting import acting_as
from tests.reports.api.reading import problem

URL = "/api/v1/reports/exports/"
MARCH = {"from": "2026-03-01", "to": "2026-03-10"}
VOLUME = {"what": "rows", "format": "csv", "query": {"metric": "total_volume", "currency": "IRR", **MARCH}}


def ask(client: Client, wish: dict[str, Any] = VOLUME, key: str | None = None, **changes: Any) -> Any:
    """The response to asking for a file."""
    headers = {"Idempotency-Key": key} if key else {}
    return client.post(URL, {**wish, **changes}, content_type="application/json", headers=headers)


def made(client: Client, wish: dict[str, Any] = VOLUME, **changes: Any) -> dict[str, Any]:
    """An export that was asked for and then made, as it is told."""
    asked = ask(client, wish, **changes)
    assert asked.status_code == 202, asked.content
    number = asked.json()["id"]
    work(number)
    return told(client, number)


def work(number: int) -> None:
    """What the worker does."""
    with acting_as("assets_worker"):
        run_export(number)


def told(client: Client, number: int) -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"{URL}{number}/").json()
    return found


def download(client: Client, number: int) -> bytes:
    response = cast("HttpResponseBase", client.get(f"{URL}{number}/file/"))
    assert isinstance(response, FileResponse), response.status_code
    return response.getvalue()


def taken(client: Client, wish: dict[str, Any] = VOLUME, **changes: Any) -> bytes:
    """The bytes of a file, from asking to download."""
    export = made(client, wish, **changes)
    assert export["state"] == "done", export
    return download(client, export["id"])


def lines(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig"), newline="")))


def refusal(response: Any) -> Problem:
    """The problem that a response tells."""
    return problem(response, response.status_code)
