"""The settings without which production does not start, all there and right."""

import secrets
from pathlib import Path

from django.test import override_settings

from assets.access.tokens.keys import ensure_key


def production(directory: Path) -> dict[str, str]:
    """A production environment behind a proxy on this machine; the servers are those of the tests."""
    with override_settings(SIGNING_KEYS=directory / "keys"):
        ensure_key()
    return {
        "ASSETS_MODE": "production",
        "ASSETS_ROLE": "web",
        "SECRET_KEY": secrets.token_urlsafe(50),
        "ASSETS_HOSTS": "figures.example.com",
        "ASSETS_TLS": "proxy",
        "ASSETS_PROXIES": "127.0.0.1",
        "ASSETS_SMTP_URL": "smtp://127.0.0.1:2525",
        "ASSETS_SIGNING_KEYS": str(directory / "keys"),
    }
