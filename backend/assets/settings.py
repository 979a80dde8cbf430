"""Every setting of the server, each read from the environment here and nowhere else.

Importing this module starts nothing: type checkers and editors import it too.
"""

import os
from ipaddress import ip_address
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.core.exceptions import ImproperlyConfigured

from assets.common.money import UnknownCurrency, currency_code

BASE_DIR = Path(__file__).resolve().parents[2]

MODES = ("development", "demo", "test", "production")
DATABASE_ROLES = {"owner": None, "worker": "assets_worker", "web": "assets_web"}


def _one_of(name: str, default: str, allowed: tuple[str, ...]) -> str:
    value = os.environ.get(name, default)
    if value not in allowed:
        raise ImproperlyConfigured(f"{name}={value!r}: allowed are {', '.join(allowed)}")
    return value


def _database(url: str, role: str) -> dict[str, object]:
    """A DATABASES entry for a postgresql:// address, whose sessions act as `role`."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:port/name")
    query = dict(parse_qsl(parts.query))
    options: dict[str, object] = {
        **{key: value for key, value in query.items() if key != "host"},
        "pool": {"min_size": 1, "max_size": 16, "timeout": 10},
    }
    database_role = DATABASE_ROLES[role]
    if database_role:
        options["options"] = f"-c role={database_role}"
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
    }


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError) as unknown:
        raise ImproperlyConfigured(f"REPORT_TIME_ZONE={name!r} is not the name of a time zone") from unknown
    return name


def _currency(code: str) -> str:
    try:
        return currency_code(code)
    except UnknownCurrency as unknown:
        raise ImproperlyConfigured(f"BASE_CURRENCY: {unknown}") from unknown


MODE = _one_of("ASSETS_MODE", "development", MODES)
ROLE = _one_of("ASSETS_ROLE", "owner", tuple(DATABASE_ROLES))
DEBUG = False
SECRET_KEY = os.environ.get("SECRET_KEY", "")
if not SECRET_KEY:
    if MODE == "production":
        raise ImproperlyConfigured(
            "SECRET_KEY is not set: production needs its own, at least 50 random characters"
        )
    SECRET_KEY = f"only-for-{MODE}-on-this-machine"

# Until access control exists, the figures are answered on this machine alone.
BIND = os.environ.get("ASSETS_BIND", "127.0.0.1")
try:
    _loopback = BIND == "localhost" or ip_address(BIND).is_loopback
except ValueError as not_an_address:
    raise ImproperlyConfigured(f"ASSETS_BIND={BIND!r} is not an address") from not_an_address
if not _loopback:
    raise ImproperlyConfigured(
        f"ASSETS_BIND={BIND}: there is no access control yet, so only 127.0.0.1, ::1 or localhost is allowed"
    )
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]

INSTALLED_APPS = [
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "procrastinate.contrib.django",
    "assets.common",
    "assets.accounts",
    "assets.tickets",
    "assets.payments",
    "assets.wallets",
    "assets.notifications",
    "assets.reports",
    "assets.importing",
    "assets.demo",
]
AUTH_USER_MODEL = "accounts.User"

MIDDLEWARE = [
    "assets.problems.middleware.ProblemMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.common.CommonMiddleware",
]
ROOT_URLCONF = "assets.urls"
WSGI_APPLICATION = "assets.wsgi.application"

DATABASE_URL = os.environ.get("DATABASE_URL", "postgresql://assets@localhost/assets")
DATABASES = {"default": _database(DATABASE_URL, ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")

REPORT_TIME_ZONE = _zone(os.environ.get("REPORT_TIME_ZONE", "Asia/Tehran"))
BASE_CURRENCY = _currency(os.environ.get("BASE_CURRENCY", "IRR"))

# Where a server of this installation is running, if one is: the terminal asks it for figures.
ASSETS_URL = os.environ.get("ASSETS_URL", "")

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = False
LANGUAGE_CODE = "en"

# The exported front end is served from the root of the site.
FRONTEND_DIR = BASE_DIR / "frontend" / "out"
WHITENOISE_ROOT = FRONTEND_DIR if FRONTEND_DIR.is_dir() else None
WHITENOISE_INDEX_FILE = True


def _is_immutable(_path: str, url: str) -> bool:
    return "/_next/static/" in url


WHITENOISE_IMMUTABLE_FILE_TEST = _is_immutable
STATIC_URL = "/static/"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "INFO"},
    # It tells of every job and every task found; what fails is told at WARNING.
    "loggers": {"procrastinate": {"level": "WARNING"}},
}
