"""One HTTP request to an endpoint, whose answer is judged by its status alone.

No redirect is followed, no proxy of the environment is used, and all of it is over within a limit of time.
"""

import asyncio
import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from time import monotonic

import httpx

from assets.webhooks.addresses import Address, Target, addresses_of, parse
from assets.webhooks.errors import AddressRefused, HostUnknown
from assets.webhooks.limits import LIMITS, Limits
from assets.webhooks.models import AttemptFailure

USER_AGENT = "Assets-Webhooks/1"


@dataclass(frozen=True)
class Result:
    """How an attempt ended: delivered where there is no failure. `took_ms` is in milliseconds."""

    took_ms: int
    status: int | None = None
    failure: AttemptFailure | None = None


def send(url: str, headers: Mapping[str, str], body: bytes, limits: Limits = LIMITS) -> Result:
    """Post a body to an address, judged again now. Raises nothing: what went wrong is in the result."""
    began = monotonic()
    status, failure = _outcome(url, headers, body, limits)
    return Result(round((monotonic() - began) * 1000), status, failure)


def _outcome(
    url: str, headers: Mapping[str, str], body: bytes, limits: Limits
) -> tuple[int | None, AttemptFailure | None]:
    try:
        target = parse(url)
        addresses = addresses_of(target)
    except HostUnknown:
        return None, AttemptFailure.HOST_UNKNOWN
    except AddressRefused:
        return None, AttemptFailure.ADDRESS_REFUSED
    try:
        status = asyncio.run(_post(target, addresses, headers, body, limits))
    except (TimeoutError, httpx.TimeoutException):
        return None, AttemptFailure.TIMEOUT
    except httpx.ConnectError as error:
        return None, AttemptFailure.TLS if _is_of_tls(error) else AttemptFailure.UNREACHABLE
    except httpx.NetworkError:
        return None, AttemptFailure.UNREACHABLE
    except httpx.HTTPError:
        return None, AttemptFailure.BROKEN_ANSWER
    return status, _failure_of(status)


async def _post(
    target: Target, addresses: Sequence[Address], headers: Mapping[str, str], body: bytes, limits: Limits
) -> int:
    """The status of the answer, from the first address that takes the connection."""
    async with asyncio.timeout(limits.answer_seconds):
        first, *others = addresses[: limits.addresses_tried]
        for address in (first, *others[:-1]) if others else ():
            try:
                return await _post_to(address, target, headers, body, limits)
            except (httpx.ConnectError, httpx.ConnectTimeout):
                continue
        return await _post_to(others[-1] if others else first, target, headers, body, limits)


async def _post_to(
    address: Address, target: Target, headers: Mapping[str, str], body: bytes, limits: Limits
) -> int:
    timeout = httpx.Timeout(limits.answer_seconds, connect=limits.connect_seconds)
    async with (
        httpx.AsyncClient(verify=_trusted(), trust_env=False, timeout=timeout) as client,
        client.stream(
            "POST",
            target.at(address),
            content=body,
            headers={
                **headers,
                "host": target.authority,
                "content-type": "application/json",
                "user-agent": USER_AGENT,
                "accept-encoding": "identity",
                "connection": "close",
            },
            # The certificate is of the host that was named, and not of the address.
            extensions={"sni_hostname": target.host},
        ) as answer,
    ):
        await _read_a_little(answer, limits)
        return answer.status_code


async def _read_a_little(answer: httpx.Response, limits: Limits) -> None:
    """Let a receiver finish a short answer; the status is known, whatever becomes of the rest."""
    size = 0
    try:
        async with asyncio.timeout(1):
            async for chunk in answer.aiter_raw():
                size += len(chunk)
                if size > limits.answer_bytes:
                    return
    except (TimeoutError, httpx.HTTPError):
        return


@cache
def _trusted() -> ssl.SSLContext:
    """The certificates that httpx trusts, read once."""
    return httpx.create_ssl_context(trust_env=False)


def _is_of_tls(error: BaseException) -> bool:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLError):
            return True
        cause = cause.__cause__ or cause.__context__
    return False


def _failure_of(status: int) -> AttemptFailure | None:
    if status == HTTPStatus.GONE:
        return AttemptFailure.GONE
    if 300 <= status < 400:
        return AttemptFailure.REDIRECT
    return None if 200 <= status < 300 else AttemptFailure.STATUS
