"""The Python client against the server, and against one that is away, busy, or refuses."""

import json
from datetime import UTC, datetime
from typing import Any

import httpx
import pytest

from assets.payments.models import Payment
from tests.events.client import assets_events
from tests.events.sending import at, source
from tests.serving import web

MOMENT = datetime(2026, 3, 10, 6, 30, tzinfo=UTC)


@pytest.mark.django_db(transaction=True)
def test_it_sends_in_batches_and_says_what_became_of_each() -> None:
    shop = source(but=["user.registered"])
    events = [
        assets_events.event("payment.initiated", source="shop", at=MOMENT, external_id=f"p{n}", user="u1",
                            amount="450000", currency="IRR")
        for n in range(assets_events.MOST_EVENTS + 20)
    ]  # fmt: skip
    wrong = assets_events.event("payment.initiated", source="shop", at=MOMENT, external_id="p")
    with web() as served, assets_events.Client(served.url, shop.token) as client:
        results = client.send(*events, wrong)
        again = list(client.send_all(iter(events)))
        assert [result.event for result in results] == [*events, wrong]
        assert {result.result for result in results[:-1]} == {"accepted"}
        assert all(result.is_taken for result in results[:-1])
        assert (results[-1].result, results[-1].code, results[-1].is_taken) == ("rejected", "missing", False)
        assert {result.result for result in again} == {"duplicate"}
        with (
            pytest.raises(assets_events.NotTaken, match="401"),
            assets_events.Client(served.url, "assets_source_x") as stranger,
        ):
            stranger.send(wrong)
    assert Payment.objects.count() == len(events)


def answering(*answers: httpx.Response | Exception) -> tuple[httpx.MockTransport, list[httpx.Request]]:
    """A server that gives these answers, one after the other, and what it was sent."""
    left, requests = list(answers), list[httpx.Request]()

    def handle(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        answer = left.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer

    return httpx.MockTransport(handle), requests


def taken(result: str = "accepted") -> httpx.Response:
    one: dict[str, Any] = dict.fromkeys(("code", "field", "detail", "waits_for"))
    return httpx.Response(200, json={"results": [{"result": result, **one}]})


def test_it_sends_the_same_again_where_the_server_is_away_or_busy(monkeypatch: pytest.MonkeyPatch) -> None:
    pauses: list[float] = []
    monkeypatch.setattr(assets_events.time, "sleep", pauses.append)
    transport, requests = answering(
        httpx.ConnectError("away"),
        httpx.Response(503),
        httpx.Response(429, headers={"Retry-After": "7"}),
        taken("duplicate"),
    )
    with assets_events.Client("http://test", "t", transport=transport) as client:
        [result] = client.send(assets_events.event("user.registered", source="shop", external_id="u1"))
    assert result.result == "duplicate"
    assert len({request.content for request in requests}) == 1
    assert len(pauses) == 3
    assert pauses[-1] >= 7


@pytest.mark.parametrize("status", [400, 401, 403, 413, 422])
def test_what_the_server_refuses_is_not_sent_again(status: int) -> None:
    transport, requests = answering(httpx.Response(status, json={"code": "no"}))
    with (
        assets_events.Client("http://test", "t", transport=transport) as client,
        pytest.raises(assets_events.NotTaken, match=str(status)),
    ):
        client.send({"id": "e"})
    assert len(requests) == 1


def test_it_gives_up_at_last(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(assets_events.time, "sleep", lambda _: None)
    transport, requests = answering(*[httpx.ConnectError("away")] * 3)
    with (
        assets_events.Client("http://test", "t", transport=transport, attempts=3) as client,
        pytest.raises(httpx.ConnectError),
    ):
        client.send({"id": "e"})
    assert len(requests) == 3


def test_the_id_of_an_event_follows_from_what_it_says() -> None:
    def made(**more: Any) -> str:
        event = assets_events.event("user.registered", source="shop", **{"at": MOMENT, **more})
        return str(event["id"])

    assert made(external_id="u1") == made(external_id="u1")
    assert len({made(external_id="u1"), made(external_id="u2"), made(external_id="u1", name="Sara")}) == 3
    with pytest.raises(ValueError, match="zone"):
        made(at=datetime(2026, 3, 10))  # noqa: DTZ001


def test_batches_hold_what_the_server_takes_in_order() -> None:
    large = [{"id": str(n), "data": "x" * 400_000} for n in range(5)]
    assert [[one["id"] for one in batch] for batch in assets_events.batches(large)] == [
        ["0", "1"], ["2", "3"], ["4"],
    ]  # fmt: skip
    assert [len(batch) for batch in assets_events.batches({"id": n} for n in range(1001))] == [500, 500, 1]
    assert all(
        len(json.dumps(batch)) < 1024**2
        for batch in assets_events.batches({"at": at("10:00")} for _ in range(9))
    )
