"""The settings without which production does not start, all there and right."""

import secrets
from pathlib import Path


def production(directory: Path) -> dict[str, str]:
    """A production environment behind a proxy on this machine; the servers are those of the tests."""
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
