"""The page of settings: every variable that the settings read, its default, and what it is for."""

import ast
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from assets.reference.markdown import page, table

MEANINGS = {
    "ASSETS_MODE": "What the installation is for: development, demo, test or production.",
    "ASSETS_ROLE": "As which database role a process acts: owner (migrates, imports), worker or web.",
    "SECRET_KEY": "Signs what must not be forged. Required in production, at least 50 random characters.",
    "ASSETS_BIND": "The address that the web server listens on. Outside production, only this machine's.",
    "ASSETS_HOSTS": "The names that the site is asked by, with commas. Required in production; no wildcards.",
    "ASSETS_TLS": "How connections are encrypted: proxy (before us) or direct (by us). Required in production.",
    "ASSETS_PROXIES": "The addresses or networks of the proxies that are believed, with commas. Required with proxy.",
    "ASSETS_TLS_CERTIFICATE": "The file with the certificate and its chain (PEM). Required with direct.",
    "ASSETS_TLS_KEY": "The file with the certificate's key (PEM). Required with direct.",
    "ASSETS_SECURITY_CONTACT": "Where to report a weakness (mailto: or https:), told by /.well-known/security.txt.",
    "DATABASE_URL": "PostgreSQL. Required in production, else set by `./assets` to the embedded one.",
    "REDIS_URL": "Valkey or Redis. Required in production, else set by `./assets` to the embedded one.",
    "ASSETS_URL": "A running server to ask for reports on the terminal; without it the database is read.",
    "ASSETS_TOKEN": "The token that the terminal asks the server with; without it the database is read.",
    "ASSETS_SIGNING_KEYS": "A folder of keys that tokens are signed with. Set by `./assets` outside production.",
    "ASSETS_SITE_URL": "Where the site is found by those who get its mails.",
    "ASSETS_MAIL_FROM": "The address that mails come from.",
    "ASSETS_SMTP_URL": "The mail server, as `smtp[s]://user:password@host:port?starttls=1`. Needed in production.",
    "ASSETS_MAIL_SERVICE": "A mail service over HTTP instead: brevo, mailersend, mailgun, postmark or resend.",
    "ASSETS_MAIL_SERVICE_KEY": "The service's key or token.",
    "ASSETS_MAIL_FOLDER": "Where mails are written to as files while there is no mail server.",
    "ASSETS_GOOGLE_ID": "Sign in with Google: the client's id there.",
    "ASSETS_GOOGLE_SECRET": "Sign in with Google: the client's secret.",
    "ASSETS_GITHUB_ID": "Sign in with GitHub: the client's id there.",
    "ASSETS_GITHUB_SECRET": "Sign in with GitHub: the client's secret.",
    "ASSETS_OPENID_URL": "Sign in with any OpenID Connect provider: its address.",
    "ASSETS_OPENID_NAME": "What that provider is called on the page.",
    "ASSETS_OPENID_ID": "The client's id there.",
    "ASSETS_OPENID_SECRET": "The client's secret.",
    "ASSETS_EXPORTS": "The folder of exported files, which the web server and the worker share. `./assets` sets it.",
    "REPORT_TIME_ZONE": "The zone whose midnights part the days. Chosen once, before the first migration.",
    "BASE_CURRENCY": "The currency that exchange rates are in, by its ISO 4217 code.",
}


READERS = ("read", "one_of", "listed", "_address")
"""The functions of assets.settings.environment that the variables are read with."""


def settings_page() -> str:
    """Every environment variable of the server."""
    rows = [
        (f"`{name}`", f"`{default}`" if default else "", MEANINGS[name])
        for module in sorted(Path(settings.BASE_DIR, "backend", "assets", "settings").glob("*.py"))
        for name, default in _read(module.read_text(encoding="utf-8"))
    ]
    return page(
        "Settings",
        "The server reads these environment variables when it starts and refuses values that make no sense.\n"
        "`./assets` also reads them from a file `.env` in the repository; the environment wins.\n",
        table(("variable", "default", "meaning"), rows),
    )


def _read(source: str) -> Iterator[tuple[str, str]]:
    """The variables that the module reads, in order, each with its default."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda one: one.lineno):
        if ast.unparse(call.func) in READERS:
            texts = [argument.value for argument in call.args[:2] if isinstance(argument, ast.Constant)]
            if texts:
                yield str(texts[0]), str(texts[1]) if len(texts) > 1 else ""
