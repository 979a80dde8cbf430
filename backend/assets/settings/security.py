"""Hosts, TLS, proxies and headers, and what production refuses to start without."""

import re
from ipaddress import ip_address, ip_network
from pathlib import Path

from assets.settings.base import MODE
from assets.settings.environment import fault, listed, one_of, read

IN_PRODUCTION = MODE == "production"
LOOPBACK_HOSTS = ["127.0.0.1", "localhost", "[::1]"]
LOCAL_SITE = "http://127.0.0.1:8000"

KEY_LENGTH = 50
KEY_DISTINCT = 16
PLACEHOLDERS = (
    "django-insecure",
    "changeme",
    "change-me",
    "change_me",
    "placeholder",
    "secret-key",
    "secret_key",
)
"""Parts of example keys: anyone who reads the example could forge what is signed with them."""

HOST = re.compile(r"(?!-)[a-z0-9-]{1,63}(\.(?!-)[a-z0-9-]{1,63})*|\[[0-9a-f:.]+\]")


def _secret_key(key: str) -> str:
    """The key; one that could be guessed is a fault."""
    if not IN_PRODUCTION:
        return key or f"only-for-{MODE}-on-this-machine"
    if not key:
        fault(f"SECRET_KEY is not set: production needs its own, at least {KEY_LENGTH} random characters")
    elif any(known in key.lower() for known in PLACEHOLDERS):
        fault("SECRET_KEY is one from an example: make your own")
    elif len(key) < KEY_LENGTH or len(set(key)) < KEY_DISTINCT:
        fault(
            f"SECRET_KEY can be guessed: it needs at least {KEY_LENGTH} characters, {KEY_DISTINCT} of them different"
        )
    return key


def _hosts(names: list[str]) -> list[str]:
    """The host names that the site answers to; a wildcard is a fault, and so is none in production."""
    for name in names:
        if not HOST.fullmatch(name):
            fault(f"ASSETS_HOSTS: {name!r} is not a host's name; a wildcard is not one either")
    if IN_PRODUCTION and not names:
        fault("ASSETS_HOSTS is not set: production needs the names that the site is asked by")
    if IN_PRODUCTION:
        return names
    return [*names, *LOOPBACK_HOSTS, *(["testserver"] if MODE == "test" else [])]


def _site_url(url: str) -> str:
    """The address that links in mails begin with; in production that of the first host where none is set."""
    if not url:
        return f"https://{ALLOWED_HOSTS[0]}" if IN_PRODUCTION and ALLOWED_HOSTS else LOCAL_SITE
    scheme, _, rest = url.partition("://")
    host, separator, _ = rest.partition("/")
    name = re.sub(r":\d+$", "", host).lower()
    if scheme not in ("http", "https") or not name or separator:
        fault(f"ASSETS_SITE_URL={url!r} must look like https://figures.example.com, without a path")
    elif IN_PRODUCTION and scheme != "https":
        fault(f"ASSETS_SITE_URL={url!r} must begin with https: in production")
    elif IN_PRODUCTION and ALLOWED_HOSTS and name not in ALLOWED_HOSTS:
        fault(f"ASSETS_SITE_URL={url!r}: its host is none of ASSETS_HOSTS")
    return url


def _tls(way: str) -> str:
    """How connections are encrypted; that they are not, or what it needs and is missing, is a fault."""
    if IN_PRODUCTION and not way:
        fault("ASSETS_TLS is not set: production needs proxy (one before us encrypts) or direct (we do)")
    if way == "proxy" and not PROXIES:
        fault(
            "ASSETS_TLS=proxy needs ASSETS_PROXIES: the proxies' addresses, whose X-Forwarded-Proto and -For we believe"
        )
    if way == "direct":
        for name, path in (("ASSETS_TLS_CERTIFICATE", TLS_CERTIFICATE), ("ASSETS_TLS_KEY", TLS_KEY)):
            if not path or not Path(path).is_file():
                fault(f"ASSETS_TLS=direct needs {name}: {path!r} is not a file")
    return way


def _proxies(addresses: list[str]) -> list[str]:
    """Addresses or networks; everyone's is a fault."""
    for address in addresses:
        try:
            network = ip_network(address)
        except ValueError as wrong:
            fault(f"ASSETS_PROXIES: {wrong}")
            continue
        if network.prefixlen == 0:
            fault(f"ASSETS_PROXIES: {address} is everyone, who could then claim any address")
    return addresses


def _bind(address: str) -> str:
    """Where to listen: made-up and unfinished data is answered on this machine alone."""
    try:
        loopback = address == "localhost" or ip_address(address).is_loopback
    except ValueError:
        fault(f"ASSETS_BIND={address!r} is not an address")
        return address
    if not loopback and not IN_PRODUCTION:
        fault(f"ASSETS_BIND={address}: outside production only 127.0.0.1, ::1 or localhost is allowed")
    return address


def _contact(address: str) -> str:
    """An address that a report can be sent to; any other text is a fault."""
    if address and not re.fullmatch(r"(mailto:|https://|tel:)[!-~]+", address):
        fault(f"ASSETS_SECURITY_CONTACT={address!r} begins with none of mailto:, https://, tel:")
    return address


SECRET_KEY = _secret_key(
    read(
        "SECRET_KEY",
        "",
        "Signs what must not be forged, and encrypts the secrets of second factors, webhooks and event sources. "
        f"Required in production, at least {KEY_LENGTH} random characters.",
    )
)
SECRET_KEY_FALLBACKS = listed(
    "SECRET_KEY_FALLBACKS",
    "Former keys, comma-separated, after SECRET_KEY was changed: what they signed and encrypted is still read.",
)
ALLOWED_HOSTS = _hosts(
    listed(
        "ASSETS_HOSTS",
        "The host names that the site answers to, comma-separated. Required in production; no wildcards.",
    )
)
SITE_URL = _site_url(
    read(
        "ASSETS_SITE_URL",
        "",
        "The site's URL, for links in mails: `https://` and the first of `ASSETS_HOSTS` where it is not set.",
    ).rstrip("/")
)
BIND = _bind(
    read(
        "ASSETS_BIND",
        "127.0.0.1",
        "The address that the web server listens on. Outside production, a loopback address only.",
    )
)

PROXIES = _proxies(
    listed(
        "ASSETS_PROXIES",
        "The addresses or networks of trusted proxies, comma-separated. Required with `ASSETS_TLS=proxy`.",
    )
)
TLS_CERTIFICATE = read(
    "ASSETS_TLS_CERTIFICATE",
    "",
    "The file with the certificate and its chain (PEM). Required with `ASSETS_TLS=direct`.",
)
TLS_KEY = read(
    "ASSETS_TLS_KEY", "", "The file with the certificate's key (PEM). Required with `ASSETS_TLS=direct`."
)
TLS = _tls(
    one_of(
        "ASSETS_TLS",
        "",
        "How connections are encrypted: proxy (one in front) or direct (by this server). Required in production.",
        ("", "proxy", "direct"),
    )
)

SECURITY_CONTACT = _contact(
    read(
        "ASSETS_SECURITY_CONTACT",
        "",
        "Where to report a vulnerability (mailto:, https: or tel:), published in /.well-known/security.txt.",
    )
)

# A redirect would let a program go on sending its token over plain HTTP: it is refused instead
# (assets.web.middleware). Browsers are redirected.
SECURE_SSL_REDIRECT = bool(TLS)
SECURE_REDIRECT_EXEMPT = [r"^api/", r"^auth/"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if TLS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = bool(TLS)
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = bool(TLS)
CSRF_COOKIE_SECURE = bool(TLS)

# Preloading is a promise for a whole domain, which only its owner can make, at hstspreload.org.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# The web process bounds a body before Django sees it (assets.web.limits); this holds where Django is alone.
# It is as much as the address that takes most.
DATA_UPLOAD_MAX_MEMORY_SIZE = 1024**2
