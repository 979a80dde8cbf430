"""PostgreSQL and Valkey."""

from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from assets.settings.base import DATABASE_ROLES, ROLE
from assets.settings.environment import read


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


DATABASE_URL = read("DATABASE_URL", "postgresql://assets@localhost/assets")
DATABASES = {"default": _database(DATABASE_URL, ROLE)}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = read("REDIS_URL", "redis://localhost:6379/0")
