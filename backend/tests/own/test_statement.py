"""The statement as a file: all that was asked for, safe in a spreadsheet, and in the audit log."""

import csv
from io import StringIO
from typing import cast

import pytest
from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django.test import Client
from redis import Redis

from assets.accounts.models import Role
from assets.audit.models import AuditEvent
from assets.common import clock
from assets.common.models import AssetType
from assets.tickets.services import create_ticket
from tests.access.signing_in import as_role
from tests.acting import acting_as
from tests.own.asking import ask_wallet
from tests.own.market import Market, at, pay_out
from tests.reports.api.reading import problem

URL = "/api/v1/me/wallet/csv/"


@pytest.fixture(autouse=True)
def _at_noon(market: Market, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clock, "now", lambda: at("03-10", 12))


def taken(viewer: int, query: str = "") -> str:
    response = cast("HttpResponseBase", as_role(Role.USER, viewer).get(URL + query))
    assert isinstance(response, StreamingHttpResponse)
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    assert response["Content-Disposition"] == 'attachment; filename="statement-2026-03-10.csv"'
    return response.getvalue().decode("utf-8-sig")


def lines(viewer: int, query: str = "") -> list[dict[str, str]]:
    text = taken(viewer, query)
    *whole, last = text.splitlines(keepends=True)
    found = list(csv.DictReader(StringIO("".join(whole))))
    assert last == f"{len(found)} of {len(found)} rows\n"
    return found


def test_the_file_has_every_entry_of_the_statement(market: Market) -> None:
    told = ask_wallet(market.ada)["entries"]
    for name in ("id", "kind", "amount", "currency", "balance"):
        assert [line[name] for line in lines(market.ada)] == [str(one[name]) for one in told]


def test_the_file_has_what_the_filters_leave(market: Market) -> None:
    assert [line["amount"] for line in lines(market.ada, "?kind=reservation&q=canon")] == ["-1200"]
    assert lines(market.eve) == []


def test_a_name_that_a_spreadsheet_would_run_is_made_text(market: Market) -> None:
    with acting_as("assets_worker"):
        ticket = create_ticket(
            borrower_id=market.ada,
            lender_id=market.bob,
            asset_name="=1+1",
            asset_type_id=AssetType.objects.get(slug="camera").id,
            created_at=at("03-09"),
        ).id
        pay_out(market.ada, 10, "03-09", ticket=ticket)
    assert [line["asset_name"] for line in lines(market.ada, f"?q={ticket}") if line["ticket"]] == ["'=1+1"]


def test_the_export_is_in_the_audit_log(market: Market) -> None:
    taken(market.ada, "?direction=in")
    with acting_as("assets_web_all"):
        event = AuditEvent.objects.get(action="exported")
    assert (event.actor_id, event.object_kind, event.object_id) == (market.ada, "statement", str(market.ada))
    assert event.after == {"entries": 3}


def test_401_for_nobody() -> None:
    assert problem(Client().get(URL), 401)["code"] == "not_signed_in"
