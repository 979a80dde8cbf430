"""The simulator as an ASGI program."""

import asyncio
import json
from urllib.parse import parse_qs, urlencode

import httpx

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
from assets.gateway.simulator import pages
from assets.gateway.simulator.protocol import CALLS, answer, find
from assets.gateway.simulator.sessions import Behaviour, Gateway, Return, Session
from assets.gateway.simulator.statement import statement

API = "/pg/v4/payment/"
START = "/pg/StartPay/"
STATEMENT = "/statement.csv"
LANGUAGES = ("fa", "en")


class Simulator:
    """Answers one merchant's server and its payers. `slow_seconds`: how long what is slow or too late takes."""

    def __init__(self, gateway: Gateway | None = None, *, slow_seconds: float = 20.0) -> None:
        self.gateway = gateway or Gateway()
        self._slow_seconds = slow_seconds
        self._background: set[asyncio.Task[None]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            return
        path, method = scope["path"], scope["method"]
        body = await read_body(receive)
        call = path.removeprefix(API).removesuffix(".json")
        if path.startswith(API) and method == "POST" and call in CALLS:
            await self._call(send, call, body)
        elif path.startswith(START):
            await self._pay(send, method, path.removeprefix(START), body, language_of(scope))
        elif path == STATEMENT and method == "GET":
            await send_answer(
                send, 200, statement(self.gateway).encode("utf-8-sig"), "text/csv; charset=utf-8"
            )
        else:
            await send_answer(send, 404, b"", "text/plain")

    async def _call(self, send: Send, call: str, body: bytes) -> None:
        try:
            fields = json.loads(body)
        except ValueError:
            fields = None
        if not isinstance(fields, dict):
            await send_answer(send, 400, b"not JSON", "text/plain")
            return
        behaviour = self.gateway.behave(call, find(self.gateway, fields))
        if behaviour is Behaviour.ERROR:
            await send_answer(send, 503, b"<html>Service Unavailable</html>", "text/html")
            return
        status, answered = answer(self.gateway, call, fields, behaviour)
        if behaviour is Behaviour.LOST:
            await send_answer(send, 502, b"<html>Bad Gateway</html>", "text/html")
            return
        if behaviour in (Behaviour.TIMEOUT, Behaviour.SLOW):
            await asyncio.sleep(self._slow_seconds * (1 if behaviour is Behaviour.TIMEOUT else 0.1))
        await send_json(send, status, answered)

    async def _pay(self, send: Send, method: str, authority: str, body: bytes, language: str) -> None:
        session = self.gateway.sessions.get(authority)
        if session is None or session.status != "IN_BANK":
            await send_html(send, 404, pages.gone_page(language))
            return
        if method != "POST":
            await send_html(send, 200, pages.payment_page(session, language))
            return
        form = form_of(body)
        session.verify = Behaviour(form.get("verify", Behaviour.NORMAL))
        self.gateway.pay(session, paid=form.get("outcome") == "paid")
        await self._return(send, session, Return(form.get("return", Return.ONCE)), language)

    async def _return(self, send: Send, session: Session, way: Return, language: str) -> None:
        callback = callback_of(session)
        if way is Return.MISSING:
            await send_html(send, 200, pages.missing_page(language))
        elif way is Return.LATE:
            await send_html(send, 200, pages.late_page(language, callback))
        else:
            if way is Return.DOUBLE:
                task = asyncio.create_task(_visit(callback))
                self._background.add(task)
                task.add_done_callback(self._background.discard)
            await send_answer(send, 303, b"", "text/plain", location=callback)


def language_of(scope: Scope) -> str:
    """The language that the address names, or else the browser's first one; Persian where neither is known here."""
    (named,) = parse_qs(scope["query_string"].decode()).get("lang", [""])
    preferred = dict(scope["headers"]).get(b"accept-language", b"").decode("latin-1")[:2].lower()
    return next((language for language in (named, preferred) if language in LANGUAGES), "fa")


def callback_of(session: Session) -> str:
    """Where the payer's browser is sent, as the gateway writes it."""
    joint = "&" if "?" in session.callback else "?"
    status = "OK" if session.status in ("PAID", "VERIFIED") else "NOK"
    return f"{session.callback}{joint}{urlencode({'Authority': session.authority, 'Status': status})}"


async def _visit(url: str) -> None:
    async with httpx.AsyncClient(trust_env=False) as browser:
        try:
            await browser.get(url)
        except httpx.HTTPError:
            return
