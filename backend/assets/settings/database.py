"""PostgreSQL and Valkey."""

from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from assets.settings.base import DATABASE_ROLES, MODE, ROLE
from assets.settings.environment import read

WEB_SESSION = {"statement_timeout": "15s", "idle_in_transaction_session_timeout": "60s"}
"""A question of the web takes milliseconds: what runs far longer is ended, lest it hold a thread and its rows."""


def _address(name: str, default: str) -> str:
    """The address of a server; ImproperlyConfigured where production was given none."""
    given = read(name)
    if not given and MODE == "production":
        raise ImproperlyConfigured(f"{name} is not set: production needs a server of its own")
    return given or default


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
    }


DATABASE_URL = _address("DATABASE_URL", "postgresql://assets@localhost/assets")
DATABASES = {"default": database(DATABASE_URL, ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = _address("REDIS_URL", "redis://localhost:6379/0")

# News goes to every web process by pub/sub: what is lost while Valkey is away is found by its version.
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL], "prefix": "assets"},
    }
}
