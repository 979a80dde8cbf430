"""PostgreSQL and Valkey."""

from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from assets.settings.base import DATABASE_ROLES, MODE, ROLE
from assets.settings.environment import is_set, read

WEB_SESSION = {"statement_timeout": "15s", "idle_in_transaction_session_timeout": "60s"}
"""A web query takes milliseconds: one that runs far longer is cancelled, so that it frees its thread and its locks."""


def _server(name: str, default: str, meaning: str) -> str:
    """The URL of a server; ImproperlyConfigured where it is not set in production."""
    if MODE == "production" and not is_set(name):
        raise ImproperlyConfigured(f"{name} is not set: production needs a server of its own")
    return read(name, default, meaning) or default


def database(url: str, role: str) -> dict[str, object]:
    """A DATABASES entry for a postgresql:// address, whose sessions act as `role`."""
    parts = urlsplit(url)
    if parts.scheme not in ("postgresql", "postgres") or not parts.path.strip("/"):
        raise ImproperlyConfigured("DATABASE_URL must look like postgresql://user:password@host:port/name")
    query = dict(parse_qsl(parts.query))
    options: dict[str, object] = {
        **{key: value for key, value in query.items() if key != "host"},
        "pool": {"min_size": 1, "max_size": 16, "timeout": 10},
    }
    session = {"role": DATABASE_ROLES[role]} if DATABASE_ROLES[role] else {}
    if role == "web":
        session |= WEB_SESSION
    if session:
        options["options"] = " ".join(f"-c {name}={value}" for name, value in session.items())
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": query.get("host", parts.hostname or ""),
        "PORT": str(parts.port or ""),
        "OPTIONS": options,
        # A restarted server leaves dead connections in the pool: they are replaced, and no request meets one.
        "CONN_HEALTH_CHECKS": True,
    }


DATABASE_URL = _server(
    "DATABASE_URL",
    "postgresql://assets@localhost/assets",
    "PostgreSQL. Required in production, otherwise set by `./assets` to the embedded one.",
)
DATABASES = {"default": database(DATABASE_URL, ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = _server(
    "REDIS_URL",
    "redis://localhost:6379/0",
    "Valkey or Redis. Required in production, otherwise set by `./assets` to the embedded one.",
)

# Every web process subscribes to changes; a message lost while Valkey is away is noticed by its version.
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL], "prefix": "assets"},
    }
}
