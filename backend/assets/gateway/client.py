"""Zarinpal's protocol, version 4. Amounts are in rials, and every request says so."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from threading import Lock
from typing import Any, Final

import httpx
from django.conf import settings

from assets.common.json_numbers import integer_of
from assets.gateway.codes import PAID, UNEXPECTED, VERIFIED, meaning

AUTHORITY = re.compile(r"[AS][0-9a-zA-Z]{35}")
CURRENCY: Final = "IRR"
PAYER: Final = "Payer"
"""Who pays a fee on top of the amount; else it is the merchant's."""
CONNECT_SECONDS = 4.0
ANSWER_SECONDS = 10.0
LONGEST_DESCRIPTION = 500


class Unreachable(Exception):
    """No answer, or one that cannot be read: what was asked for may have happened or not."""


class Refusal(Exception):
    """The gateway said no, by one of its codes."""

    def __init__(self, code: int) -> None:
        super().__init__(f"{code}: {meaning(code).en}")
        self.code = code


class SessionStatus(StrEnum):
    """What has become of a payment at the gateway."""

    VERIFIED = "VERIFIED"
    PAID = "PAID"
    IN_BANK = "IN_BANK"
    FAILED = "FAILED"
    REVERSED = "REVERSED"


@dataclass(frozen=True)
class Verified:
    """The money has come. `code` is 100 now, or 101 where it was verified before; the fee is in rials."""

    code: int
    reference: int | None
    fee: int | None
    fee_payer: str | None


@dataclass(frozen=True)
class Unverified:
    """A payment that is paid and that nobody has verified."""

    authority: str
    amount: int


class GatewayClient:
    """The calls that we need. Each raises Unreachable, or Refusal with the gateway's code.

    The merchant id is a secret: it is in no message, no exception and no representation.
    """

    def __init__(
        self, url: str, merchant: str, *, proxies: bool = True, seconds: float = ANSWER_SECONDS
    ) -> None:
        self._url = url.rstrip("/")
        self._merchant = merchant
        self._http = httpx.Client(
            timeout=httpx.Timeout(seconds, connect=min(CONNECT_SECONDS, seconds)), trust_env=proxies
        )

    def close(self) -> None:
        """Close its connections."""
        self._http.close()

    def request(self, *, amount: int, callback: str, description: str, order: str) -> str:
        """Begin a payment of so many rials; returns the authority by which the gateway knows it."""
        data = self._call(
            "request",
            amount=amount,
            currency=CURRENCY,
            callback_url=callback,
            description=description[:LONGEST_DESCRIPTION],
            metadata={"order_id": order},
        )
        authority = data.get("authority")
        if not isinstance(authority, str) or not AUTHORITY.fullmatch(authority):
            raise Unreachable("request: the answer has no authority")
        return authority

    def start_page(self, authority: str) -> str:
        """Where the payer is sent."""
        return f"{self._url}/pg/StartPay/{authority}"

    def verify(self, *, authority: str, amount: int) -> Verified:
        """Take the money of a payment that has been paid; however often, it is taken once."""
        data = self._call("verify", paid=PAID, authority=authority, amount=amount)
        return Verified(
            code=int(data["code"]),
            reference=integer_of(data.get("ref_id")),
            fee=integer_of(data.get("fee")),
            fee_payer=str(data["fee_type"])[:16] if data.get("fee_type") else None,
        )

    def inquire(self, authority: str) -> SessionStatus:
        """What has become of a payment. It verifies nothing."""
        status = self._call("inquiry", authority=authority).get("status")
        try:
            return SessionStatus(str(status))
        except ValueError:
            raise Unreachable(f"inquiry: {str(status)[:40]!r} is no status") from None

    def unverified(self) -> list[Unverified]:
        """The newest hundred payments that are paid and not verified."""
        listed = self._call("unVerified").get("authorities")
        if not isinstance(listed, list):
            raise Unreachable("unVerified: the answer has no list")
        return [
            Unverified(each["authority"], amount)
            for each in listed
            if isinstance(each, dict)
            and isinstance(each.get("authority"), str)
            and (amount := integer_of(each.get("amount"))) is not None
        ]

    def reverse(self, authority: str) -> None:
        """Give the money back, within half an hour of the payment."""
        self._call("reverse", authority=authority)

    def _call(self, name: str, *, paid: tuple[int, ...] = (VERIFIED,), **fields: object) -> Mapping[str, Any]:
        try:
            response = self._http.post(
                f"{self._url}/pg/v4/payment/{name}.json", json={"merchant_id": self._merchant, **fields}
            )
            answer = response.json()
        except (httpx.HTTPError, ValueError) as error:
            # Not the error's own text: it may hold what was sent.
            raise Unreachable(f"{name}: {type(error).__name__}") from None
        data, errors = (_fields(answer, part) for part in ("data", "errors"))
        code = integer_of(data.get("code"))
        if code in paid:
            return {**data, "code": code}
        refused = integer_of(errors.get("code"))
        refused = code if refused is None else refused
        # The gateway's own trouble says nothing about the payment.
        if refused is None or refused >= 0 or refused == UNEXPECTED:
            raise Unreachable(f"{name}: HTTP {response.status_code} without a code that says how it ended")
        raise Refusal(refused)


def _fields(answer: object, part: str) -> Mapping[str, Any]:
    """A part of an answer; what is empty may be a list as well as an object."""
    fields = answer.get(part) if isinstance(answer, dict) else None
    return fields if isinstance(fields, dict) else {}


_one_at_a_time = Lock()
"""Two threads that begin together would make a client each."""


def gateway() -> GatewayClient | None:
    """The gateway of the settings; None where there is none."""
    if not settings.GATEWAY:
        return None
    with _one_at_a_time:
        return client_of(settings.GATEWAY_URL, settings.GATEWAY_MERCHANT, settings.GATEWAY != "simulator")


@cache
def client_of(url: str, merchant: str, proxies: bool) -> GatewayClient:
    """One for a process: its connections are used again."""
    return GatewayClient(url, merchant, proxies=proxies)
