"""To which addresses something is sent: by their spelling, and by the network in which their host is.

A name is looked up once for each connection, every address that it leads to is judged, and the connection goes to one
of those very addresses.
"""

import re
import socket
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address, ip_network
from urllib.parse import urlsplit

from django.conf import settings

from assets.webhooks.errors import AddressMalformed, AddressPrivate, HostUnknown, HttpsRequired
from assets.webhooks.limits import LIMITS
from assets.webhooks.models import LONGEST_URL

Address = IPv4Address | IPv6Address

PORTS = {"https": 443, "http": 80}
FIRST_FREE_PORT = 1024
"""Ports below it belong to other services, but for those of the web."""

PRINTABLE = re.compile(r"[!-\[\]-~]+")
"""ASCII without spaces and without the backslash, which some read as a slash."""

LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
LONGEST_NAME = 253

PUBLIC_V6 = IPv6Network("2000::/3")
REFUSED = tuple(
    ip_network(network)
    for network in (
        "192.0.0.0/24",  # protocol assignments, and metadata of Oracle's cloud
        "192.88.99.0/24",  # relays of 6to4
        "168.63.129.16/32",  # the metadata of Azure, though the address looks public
        "2001::/23",  # protocol assignments; Teredo and 6to4 hold an IPv4 address, which may be private
        "2002::/16",
        "3fff::/20",  # documentation
    )
)

_looking_up = ThreadPoolExecutor(4, thread_name_prefix="webhook-names")


@dataclass(frozen=True)
class Target:
    """The parts of an address that may be sent to. `path` has the query; `literal` is the host where it is no name."""

    scheme: str
    host: str
    port: int
    path: str
    literal: Address | None

    @property
    def authority(self) -> str:
        """Host and port as the Host header has them."""
        host = f"[{self.host}]" if isinstance(self.literal, IPv6Address) else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    def at(self, address: Address) -> str:
        """The URL at one of the host's addresses."""
        host = f"[{address}]" if isinstance(address, IPv6Address) else str(address)
        return f"{self.scheme}://{host}:{self.port}{self.path}"

    @property
    def url(self) -> str:
        """The address in its one spelling."""
        return f"{self.scheme}://{self.authority}{self.path}"


def parse(url: str) -> Target:
    """The parts of an address. Raises AddressMalformed, HttpsRequired, AddressPrivate."""
    if len(url) > LONGEST_URL or not PRINTABLE.fullmatch(url):
        raise AddressMalformed(
            f"write the address in at most {LONGEST_URL} ASCII letters, without spaces and backslashes; "
            "a name in other letters begins with xn--"
        )
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        raise AddressMalformed("the address cannot be read: write https://host/path") from None
    if parts.scheme not in PORTS or not parts.hostname:
        raise AddressMalformed("write the address as https://host/path")
    if parts.scheme == "http" and not settings.WEBHOOK_HTTP:
        raise HttpsRequired("only https is allowed here")
    if "@" in parts.netloc:
        raise AddressMalformed("leave out the user name and password: what is sent is signed")
    if "#" in url:
        raise AddressMalformed("leave out the fragment, from # on")
    if parts.netloc.endswith(":") or (port is not None and not _is_allowed(port)):
        raise AddressMalformed(f"the port is 443, 80 or one from {FIRST_FREE_PORT} to 65535")
    literal = _literal(parts.hostname, bracketed=parts.netloc.startswith("["))
    if literal is not None:
        judge(literal)
    query = f"?{parts.query}" if parts.query else ""
    return Target(
        scheme=parts.scheme,
        host=parts.hostname if literal is None else str(literal),
        port=PORTS[parts.scheme] if port is None else port,
        path=(parts.path or "/") + query,
        literal=literal,
    )


def addresses_of(target: Target) -> Sequence[Address]:
    """The judged addresses of a target's host, looked up now. Raises HostUnknown, AddressPrivate."""
    if target.literal is not None:
        judge(target.literal)
        return [target.literal]
    try:
        found = _looking_up.submit(look_up, target.host, target.port).result(LIMITS.look_up_seconds)
    except (OSError, TimeoutError, UnicodeError):
        found = []
    if not found:
        raise HostUnknown(f"the name {target.host} leads to no address")
    addresses = [ip_address(each) for each in dict.fromkeys(found)]
    for address in addresses:
        judge(address)
    return addresses


def look_up(host: str, port: int) -> Sequence[str]:
    """What the system's resolver says, in its order."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(address[0]) for *_, address in found]


def judge(address: Address) -> None:
    """Raises AddressPrivate unless the address is on the public internet, or in a network of the settings."""
    plain = _unmapped(address)
    if any(plain in network for network in settings.WEBHOOK_NETWORKS):
        return
    if not _is_public(plain):
        raise AddressPrivate(
            f"{address} is not on the public internet; ASSETS_WEBHOOK_NETWORKS can allow its network"
        )


def _is_public(address: Address) -> bool:
    if isinstance(address, IPv6Address) and (address.scope_id or address not in PUBLIC_V6):
        return False
    return address.is_global and not address.is_multicast and not any(address in each for each in REFUSED)


def _unmapped(address: Address) -> Address:
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return address if mapped is None else mapped


def _is_allowed(port: int) -> bool:
    return port in PORTS.values() or port >= FIRST_FREE_PORT


def _literal(host: str, *, bracketed: bool) -> Address | None:
    """The host as an IP address, None where it is a name. Raises AddressMalformed."""
    try:
        literal = ip_address(host)
    except ValueError:
        literal = None
    if literal is not None and "%" not in host:
        return literal
    labels = host.split(".")
    # Resolvers read 127.1, 2130706433, 0x7f.1 and 0177.0.0.1 as IPv4 addresses.
    if bracketed or re.fullmatch("[0-9]+|0x[0-9a-f]*", labels[-1]):
        raise AddressMalformed("write an IPv4 address as four decimal numbers, an IPv6 address in brackets")
    if len(host) > LONGEST_NAME or not all(map(LABEL.fullmatch, labels)):
        raise AddressMalformed("the host is not a name: letters, digits and hyphens between dots")
    return None
