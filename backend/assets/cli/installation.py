"""An installation: a database, a cache and a key of its own, under one directory."""

import json
import os
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from assets import embedded
from assets.cli import dotenv
from assets.cli.errors import CommandError
from assets.cli.health import ServedAs
from assets.cli.paths import VENV_BIN, base_home
from assets.embedded.locks import FileLock, is_held

KEY_BYTES = 48
DEFAULT_BIND = "127.0.0.1"
OURS = (
    "DATABASE_URL",
    "WEB_DATABASE_URL",
    "SIGN_IN_DATABASE_URL",
    "WORKER_DATABASE_URL",
    "REDIS_URL",
    "SECRET_KEY",
    "ASSETS_MODE",
    "ASSETS_BIND",
    "ASSETS_HOSTS",
    "ASSETS_TLS",
    "ASSETS_PROXIES",
    "ASSETS_SIGNING_KEYS",
    "ASSETS_EXPORTS",
    "ASSETS_SMTP_URL",
    "ASSETS_SITE_URL",
    "ASSETS_GATEWAY",
    "ASSETS_GATEWAY_MERCHANT",
    "ASSETS_GATEWAY_SIMULATOR",
    "ASSETS_TOP_UP_LEAST",
    "ASSETS_TOP_UP_MOST",
    "ASSETS_WEBHOOK_NETWORKS",
    "ASSETS_WEBHOOK_HTTP",
    "ASSETS_WEB_METRICS",
    "ASSETS_WORKER_METRICS",
    "OTEL_EXPORTER_OTLP_ENDPOINT",
)
"""What is set for the user's own installation, and means nothing to the others."""

LOGINS = {"web": ("WEB_DATABASE_URL", "SIGN_IN_DATABASE_URL"), "worker": ("WORKER_DATABASE_URL",)}
"""By what those who serve log in, most of the time by the first. The owner makes all of them."""


@dataclass(frozen=True)
class Installation:
    """`own` is the user's; the others are made by a command and may be thrown away by it."""

    name: str
    home: Path
    mode: str
    durable: bool = True

    @property
    def lock_file(self) -> Path:
        """Held by the launcher that serves the installation."""
        return self.home / "run" / "serving.lock"

    @property
    def log(self) -> Path:
        """Of the steps that are taken before it is served."""
        return self.home / "log" / "start.log"

    @property
    def _exports(self) -> Path:
        """Where exported files are, unless the settings name a folder."""
        return self.home / "exports"

    @property
    def mail(self) -> Path:
        """Where its mails are written to as files, unless a mail server is named."""
        return self.home / "mail"

    def lock(self, url: str) -> FileLock:
        """Become the one launcher that serves it; CommandError when another does."""
        self.lock_file.parent.mkdir(parents=True, exist_ok=True)
        lock = FileLock(self.lock_file)
        if not lock.try_acquire():
            running = self.serving()
            where = f" at {running['url']} (process {running['pid']})" if running else ""
            raise CommandError(f"{self.describe()} is already running{where}")
        self._serving_file.write_text(json.dumps({"url": url, "pid": str(os.getpid())}))
        return lock

    def serving(self) -> dict[str, str]:
        """Where it is being served, and by which process; empty when it is not."""
        if not is_held(self.lock_file):
            return {}
        try:
            found: dict[str, str] = json.loads(self._serving_file.read_text())
        except (OSError, ValueError):
            return {}
        return found

    def describe(self) -> str:
        """Its name in a sentence."""
        return "your installation" if self.name == "own" else f"the {self.name}"

    def environment(self, role: str = "owner", *, url: str = "") -> dict[str, str]:
        """The environment of its programs. Starts or joins the embedded servers where they are needed.

        Links in mails lead to `url`, where it is served, unless the settings name the site.
        """
        configured = self._configured()
        settings = {"ASSETS_MODE": self.mode} | configured
        if self._needs_servers(configured):
            servers = embedded.start(self.home, durable=self.durable)
            if not configured.get("DATABASE_URL"):
                settings |= {
                    "DATABASE_URL": servers.database_url,
                    "WEB_DATABASE_URL": servers.web_database_url,
                    "SIGN_IN_DATABASE_URL": servers.sign_in_database_url,
                    "WORKER_DATABASE_URL": servers.worker_database_url,
                }
            settings = {"REDIS_URL": servers.redis_url} | settings
        if settings["ASSETS_MODE"] != "production":
            settings.setdefault("SECRET_KEY", self._secret_key())
            settings.setdefault("ASSETS_SIGNING_KEYS", str(self.home / "signing-keys"))
            settings.setdefault("ASSETS_MAIL_FOLDER", str(self.mail))
            if url:
                settings.setdefault("ASSETS_SITE_URL", url)
        settings.setdefault("ASSETS_EXPORTS", str(self._exports))
        return _own_login(settings, role) | {
            "ASSETS_ROLE": role,
            "PATH": f"{VENV_BIN}{os.pathsep}{settings.get('PATH', os.defpath)}",
            "PYTHONUNBUFFERED": "1",
        }

    def setting(self, name: str) -> str:
        """What its settings say, or nothing."""
        return self._configured().get(name, "")

    def bind_address(self) -> str:
        """The address that its web server listens on."""
        return self._configured().get("ASSETS_BIND") or DEFAULT_BIND

    def served_as(self) -> ServedAs:
        """The host name and encryption that its web server expects."""
        configured = self._configured()
        return ServedAs.of(configured)

    def uses_embedded_servers(self) -> bool:
        """Whether one of its servers at least is an embedded one."""
        return self._needs_servers(self._configured())

    def has_embedded_database(self) -> bool:
        """Whether its PostgreSQL is the embedded one."""
        configured = self._configured()
        return self._needs_servers(configured) and not configured.get("DATABASE_URL")

    def discard(self) -> None:
        """Throw its data away, with the files and mails that were made of it; nobody may be serving it."""
        embedded.discard(self.home)
        for folder in (self._exports, self.mail):
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def _serving_file(self) -> Path:
        return self.home / "run" / "serving.json"

    def _configured(self) -> dict[str, str]:
        """What the user set. Only his own installation listens to servers and keys of his."""
        environment: Mapping[str, str] = os.environ
        if self.name == "own":
            return dotenv.read() | dict(environment)
        return {name: value for name, value in environment.items() if name not in OURS}

    @staticmethod
    def _needs_servers(configured: Mapping[str, str]) -> bool:
        """Production names servers of its own, or is refused by its settings."""
        if configured.get("ASSETS_MODE") == "production":
            return False
        return not (configured.get("DATABASE_URL") and configured.get("REDIS_URL"))

    def adopt_secret_key(self, file: Path) -> None:
        """Take the key of a backup for our own, where there is none yet."""
        if file.is_file() and not self._secret_key_file.exists():
            self._write_secret_key(file.read_text())

    def _secret_key(self) -> str:
        if not self._secret_key_file.exists():
            self._write_secret_key(secrets.token_urlsafe(KEY_BYTES))
        return self._secret_key_file.read_text().strip()

    def _write_secret_key(self, key: str) -> None:
        path = self._secret_key_file
        path.parent.mkdir(parents=True, exist_ok=True)
        half = path.with_name(f"secret-key.{os.getpid()}")
        half.touch(mode=0o600)
        half.write_text(key)
        half.replace(path)

    @property
    def _secret_key_file(self) -> Path:
        return self.home / "secret-key"


def _own_login(settings: dict[str, str], role: str) -> dict[str, str]:
    """The settings without the logins of others, where the role has one of its own."""
    own = LOGINS.get(role, ())
    if not own or not settings.get(own[0]):
        return settings
    return {
        name: value for name, value in settings.items() if name in own or not name.endswith("DATABASE_URL")
    }


def own() -> Installation:
    """The user's own data."""
    return Installation("own", base_home(), "development")


def demo() -> Installation:
    """The made-up marketplace: apart, so that it can be thrown away; a power failure may cost it."""
    return Installation("demo", base_home() / "demo", "demo", durable=False)


def demo_of(other: Installation) -> Installation:
    """The demo that lives in another installation's folder, as ASSETS_HOME would put it there."""
    return Installation("demo", other.home / "demo", "demo", durable=False)


def test() -> Installation:
    """For the tests: fast, and not safe from a power failure."""
    return Installation("test", base_home() / "test", "test", durable=False)


def test_workers() -> tuple[Installation, Installation]:
    """For the backend's tests, of which two parts run side by side."""
    home = test().home
    first, second = (Installation("test", home / f"part-{part}", "test", durable=False) for part in (1, 2))
    return first, second


def bench() -> Installation:
    """For measuring, with the settings that real data has."""
    return Installation("bench", base_home() / "bench", "development")
