"""The payment gateway: whether there is one, which, and how much can be paid at once."""

import re
from urllib.parse import urlsplit

from assets.settings.environment import fault, one_of, read, rials
from assets.settings.security import IN_PRODUCTION

GATEWAYS = ("", "simulator", "sandbox", "live")
HOSTS = {"sandbox": "https://sandbox.zarinpal.com", "live": "https://payment.zarinpal.com"}
LOOPBACK = ("127.0.0.1", "localhost", "::1")
NOBODY = "00000000-0000-0000-0000-000000000000"
"""The merchant id where any is taken."""

MOST_RIALS = 1_000_000_000
"""Zarinpal takes no more at once."""

GATEWAY = one_of(
    "ASSETS_GATEWAY",
    "",
    "Where wallets are topped up: live (Zarinpal), sandbox (its test server), simulator (a local program; set by "
    "`./assets demo`). Without it, nobody can add money. Production allows live only.",
    GATEWAYS,
)
if IN_PRODUCTION and GATEWAY in ("simulator", "sandbox"):
    fault(f"ASSETS_GATEWAY={GATEWAY}: it takes no real money, so in production only live is allowed")


def _simulator(url: str) -> str:
    """The simulator's address, which is on this machine."""
    parts = urlsplit(url)
    if parts.scheme != "http" or parts.hostname not in LOOPBACK:
        fault(
            "ASSETS_GATEWAY_SIMULATOR must look like http://127.0.0.1:8090: the simulator is on this machine"
        )
    return url


def _merchant(text: str) -> str:
    """The merchant id. It is a secret: no message has it."""
    if not text and GATEWAY != "live":
        return NOBODY
    if not re.fullmatch(r"[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", text):
        fault(
            "ASSETS_GATEWAY_MERCHANT is not a merchant id: a UUID of 36 characters, required with ASSETS_GATEWAY=live"
        )
    return text


GATEWAY_SIMULATOR = _simulator(
    read(
        "ASSETS_GATEWAY_SIMULATOR",
        "http://127.0.0.1:8090",
        "Where the simulator answers, with `ASSETS_GATEWAY=simulator`. Set by `./assets demo`.",
    ).rstrip("/")
)
GATEWAY_URL = HOSTS.get(GATEWAY, GATEWAY_SIMULATOR)
GATEWAY_MERCHANT = _merchant(
    read(
        "ASSETS_GATEWAY_MERCHANT",
        "",
        "The merchant id that Zarinpal gave you. A secret. Required with `ASSETS_GATEWAY=live`.",
    )
)
TOP_UP_LEAST = rials(
    "ASSETS_TOP_UP_LEAST", 10_000, "The least that can be added to a wallet at once, in rials.", MOST_RIALS
)
TOP_UP_MOST = rials(
    "ASSETS_TOP_UP_MOST", MOST_RIALS, "The most that can be added to a wallet at once, in rials.", MOST_RIALS
)
if TOP_UP_LEAST > TOP_UP_MOST:
    fault("ASSETS_TOP_UP_LEAST is more than ASSETS_TOP_UP_MOST")
