"""The stand-in as an ASGI program: both providers' calls, and a page of the messages with a switch."""

import asyncio
import json
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import parse_qs

from assets.common.asgi_program import (
    Receive,
    Scope,
    Send,
    form_of,
    read_body,
    send_answer,
    send_html,
    send_json,
)
from assets.messaging.stand_in.page import page
from assets.messaging.stand_in.telephones import Behaviour, Message, Telephones

Answer = tuple[int, Mapping[str, Any]]

LEAST_KEY = 8
ARRIVED, FAILED, PENDING, UNKNOWN = 10, 11, 1, 100


class StandIn:
    """Takes messages of anybody. `slow_seconds`: how long what is slow or too late takes."""

    def __init__(self, telephones: Telephones | None = None, *, slow_seconds: float = 20.0) -> None:
        self.telephones = telephones or Telephones()
        self._slow_seconds = slow_seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return
        path, method = scope["path"], scope["method"]
        body = await read_body(receive)
        if path == "/":
            await self._page(send, method, body, parse_qs(scope["query_string"].decode()))
            return
        parts = path.strip("/").split("/")
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        if len(parts) == 4 and parts[0] == "v1" and parts[2] == "sms":
            await self._kavenegar(send, parts[1], parts[3].removesuffix(".json"), form_of(body))
        elif parts[:2] == ["v1", "send"]:
            await self._smsir(send, headers.get("x-api-key", ""), parts[2:], body)
        else:
            await send_answer(send, 404, b"", "text/plain")

    async def _kavenegar(self, send: Send, key: str, call: str, form: Mapping[str, str]) -> None:
        if len(key) < LEAST_KEY:
            await send_json(send, 403, _kavenegar(403))
        elif call == "send":
            await self._take(
                send, local=form.get("localid"), to=form.get("receptor", ""), text=form.get("message", ""),
                taken=lambda message: (200, _kavenegar(200, messageid=message.number, status=1, cost=120)),
                refused=lambda code: (code, _kavenegar(code)),
                codes={Behaviour.REFUSED: 412, Behaviour.BAD_NUMBER: 411, Behaviour.NO_CREDIT: 418},
            )  # fmt: skip
        elif call == "statuslocalmessageid":
            found = self.telephones.find(form.get("localid", ""))
            entry = (
                {"messageid": found.number, "status": PENDING}
                if found
                else {"messageid": 0, "status": UNKNOWN}
            )
            await send_json(send, 200, _kavenegar(200, localid=form.get("localid", ""), **entry))
        elif call == "status":
            found = self.telephones.messages.get(int(form.get("messageid", "0")))
            arrived = found and found.report()
            status = (
                UNKNOWN if found is None else PENDING if arrived is None else ARRIVED if arrived else FAILED
            )
            await send_json(send, 200, _kavenegar(200, messageid=form.get("messageid"), status=status))
        else:
            await send_json(send, 404, _kavenegar(404))

    async def _smsir(self, send: Send, key: str, call: list[str], body: bytes) -> None:
        if len(key) < LEAST_KEY:
            await send_json(send, 401, {"status": 10, "message": "", "data": None})
        elif call == ["bulk"]:
            fields = json.loads(body)
            await self._take(
                send, local=None, to=fields["mobiles"][0], text=fields["messageText"],
                taken=lambda message: (
                    200,
                    {"status": 1, "message": "", "data": {"packId": "p", "messageIds": [message.number], "cost": 1.2}},
                ),
                refused=lambda code: (400, {"status": code, "message": "", "data": None}),
                codes={Behaviour.REFUSED: 101, Behaviour.BAD_NUMBER: 104, Behaviour.NO_CREDIT: 102},
            )  # fmt: skip
        else:
            found = self.telephones.messages.get(int(call[0]))
            arrived = found and found.report()
            state = None if arrived is None else 1 if arrived else 2
            await send_json(send, 200, {"status": 1, "message": "", "data": {"deliveryState": state}})

    async def _take(
        self,
        send: Send,
        *,
        local: str | None,
        to: str,
        text: str,
        taken: Callable[[Message], Answer],
        refused: Callable[[int], Answer],
        codes: Mapping[Behaviour, int],
    ) -> None:
        behaviour = self.telephones.behaviour_for(text)
        if behaviour is Behaviour.ERROR:
            await send_answer(send, 503, b"<html>Service Unavailable</html>", "text/html")
            return
        if behaviour in codes:
            await send_json(send, *refused(codes[behaviour]))
            return
        message = self.telephones.take(local=local, to=to, text=text, behaviour=behaviour)
        if behaviour is Behaviour.LOST:
            await send_answer(send, 502, b"<html>Bad Gateway</html>", "text/html")
            return
        if behaviour in (Behaviour.TIMEOUT, Behaviour.SLOW):
            await asyncio.sleep(self._slow_seconds * (1 if behaviour is Behaviour.TIMEOUT else 0.1))
        await send_json(send, *taken(message))

    async def _page(self, send: Send, method: str, body: bytes, query: Mapping[str, list[str]]) -> None:
        language = "en" if query.get("lang") == ["en"] else "fa"
        if method == "POST":
            self.telephones.behaviour = Behaviour(form_of(body).get("behaviour", Behaviour.NORMAL))
        await send_html(send, 200, page(self.telephones, language))


def _kavenegar(code: int, **entry: object) -> Mapping[str, Any]:
    return {"return": {"status": code, "message": ""}, "entries": [entry] if entry else None}
