"""PostgreSQL and Valkey."""

from psycopg import ProgrammingError
from psycopg.conninfo import conninfo_to_dict

from assets.settings.base import DATABASE_ROLES, MODE, ROLE
from assets.settings.environment import ESCAPES, fault, is_set, read, split_url

LOCAL_DATABASE = "postgresql://assets@localhost/assets"
WEB_SESSION = {"statement_timeout": "15s", "idle_in_transaction_session_timeout": "60s"}
"""A web query takes milliseconds: one that runs far longer is cancelled, so that it frees its thread and its locks."""

POOL_SIZE = 16
POOL_SIZES = {"sign_in": 8}
"""Signing in has three threads; the others take its login for the moment in which they look a session up."""

POOL_SECONDS = 3
"""How long a thread waits for a connection before the pool is checked, and after that once more.

So long the pool itself goes on trying to connect: it waits twice as long after each failure, and would be as late to
see that a server is back as that had been away. The next thread that needs a connection has it try again.
"""

EXAMPLE = "postgresql://user:password@host:port/name"
"""Several servers, of which one is the primary, are written as host1:port,host2:port."""

ADDRESS = ("host", "port", "user", "password", "dbname")

SEVERAL_SERVERS = {
    "connect_timeout": "2",
    "tcp_user_timeout": "5000",
    "keepalives_idle": "5",
    "keepalives_interval": "1",
    "keepalives_count": "3",
}
"""What libpq is given for several servers, where the address says nothing else: seconds in place of minutes for one
that is silent."""

SERVER_OF_SEVERAL = {"reports": "prefer-standby"}
"""Which of several servers it is, where the address says nothing else: the one that takes writes, or a standby."""

LOGIN_URLS = {
    "web": read(
        "WEB_DATABASE_URL",
        "",
        "The same database with the login of the web server, which `migrate` makes. Required in production.",
    ),
    "sign_in": read(
        "SIGN_IN_DATABASE_URL",
        "",
        "The same database with the web server's login for signing in, which `migrate` makes. "
        "Required in production, and wherever `WEB_DATABASE_URL` is set.",
    ),
    "worker": read(
        "WORKER_DATABASE_URL",
        "",
        "The same database with the login of the worker, which `migrate` makes. Required in production.",
    ),
}
"""Whoever serves logs in as nobody who owns anything: what is injected into a statement cannot step up to the owner."""

REPORTS_DATABASE_URL = read(
    "REPORTS_DATABASE_URL",
    "",
    "A standby of the database, or several servers, with the login of the web server: reports are read there once it "
    "knows what readers have seen. Without it the primary is read.",
)


def _check_logins() -> None:
    """Migrating makes the logins of those who serve, so all of them are named before anything is touched."""
    for role, url in LOGIN_URLS.items():
        if not url:
            fault(f"{role.upper()}_DATABASE_URL is not set: in production `migrate` makes this login")


def _server(name: str, default: str, meaning: str) -> str:
    """The URL of a server; that it is not set in production is a fault."""
    if MODE == "production" and not is_set(name):
        fault(f"{name} is not set: production needs a server of its own")
    return read(name, default, meaning) or default


def database(url: str, role: str) -> dict[str, object]:
    """A DATABASES entry for a postgresql:// address, whose sessions act as `role`.

    Of several servers it is the one that takes writes, unless `target_session_attrs` says otherwise: when another one
    is promoted, that one. Reports prefer a standby.
    """
    named = role == "reports" or bool(LOGIN_URLS.get(role))
    name = f"{role.upper()}_DATABASE_URL" if named else "DATABASE_URL"
    parts = _parts(name, url)
    several = SEVERAL_SERVERS | {"target_session_attrs": SERVER_OF_SEVERAL.get(role, "read-write")}
    options: dict[str, object] = {
        **(several if "," in parts.get("host", "") else {}),
        **{key: value for key, value in parts.items() if key not in ADDRESS},
        "pool": {
            "min_size": 1,
            "max_size": POOL_SIZES.get(role, POOL_SIZE),
            "timeout": POOL_SECONDS,
            "reconnect_timeout": POOL_SECONDS,
        },
    }
    session = {"role": DATABASE_ROLES[role]} if DATABASE_ROLES.get(role) else {}
    if role in ("web", "sign_in", "reports"):
        session |= WEB_SESSION
    if session:
        options["options"] = " ".join(f"-c {name}={value}" for name, value in session.items())
    return {
        "ENGINE": "assets.common.postgresql",
        "NAME": parts.get("dbname", ""),
        "USER": parts.get("user", ""),
        "PASSWORD": parts.get("password", ""),
        "HOST": parts.get("host", ""),
        "PORT": parts.get("port", ""),
        "OPTIONS": options,
        # A restarted server leaves dead connections in the pool: they are replaced, and no request meets one.
        "CONN_HEALTH_CHECKS": True,
    }


def _parts(name: str, url: str) -> dict[str, str]:
    """What libpq reads in the address of a setting. One that it cannot read, or that names no database, is a fault."""
    if url.startswith(("postgresql://", "postgres://")):
        try:
            parts = {key: str(value) for key, value in conninfo_to_dict(url).items()}
        except ProgrammingError:
            parts = {}  # the error's own words may hold a piece of the password
        ports = filter(None, parts.get("port", "").split(","))
        if parts.get("dbname") and all(map(str.isdecimal, ports)):
            return parts
    fault(f"{name} must look like {EXAMPLE}; {ESCAPES}")
    return {}


def _database_url() -> str:
    """The URL that this process logs in by."""
    if own := LOGIN_URLS.get(ROLE):
        return own
    if MODE == "production" and ROLE in LOGIN_URLS:
        fault(
            f"{ROLE.upper()}_DATABASE_URL is not set: in production the {ROLE} logs in by itself, not as the owner"
        )
        return LOCAL_DATABASE
    return _server(
        "DATABASE_URL",
        LOCAL_DATABASE,
        "PostgreSQL with the login of the owner, who migrates and imports. "
        "Required in production, otherwise set by `./assets` to the embedded one.",
    )


def _sign_in_url() -> str:
    """The URL that the web server signs people in by: where it has a login of its own, this is another one."""
    own, web = LOGIN_URLS["sign_in"], LOGIN_URLS["web"]
    if not own and (web or MODE == "production"):
        fault("SIGN_IN_DATABASE_URL is not set: the web server signs people in with a login of its own")
    return own or DATABASE_URL


def _check_sign_in() -> None:
    """Signing in has a login of its own, where both are named."""
    users = {DATABASES[name]["USER"] for name in ("default", "sign_in")}
    if LOGIN_URLS["sign_in"] and LOGIN_URLS["web"] and len(users) == 1 and users != {""}:
        fault("SIGN_IN_DATABASE_URL names the login of WEB_DATABASE_URL: signing in has one of its own")


DATABASE_URL = _database_url()
DATABASES = {"default": database(DATABASE_URL, ROLE)}
if MODE == "production" and ROLE not in LOGIN_URLS:
    _check_logins()
if ROLE == "web":
    DATABASES["sign_in"] = database(_sign_in_url(), "sign_in")
    _check_sign_in()
    if REPORTS_DATABASE_URL:
        DATABASES["reports"] = database(REPORTS_DATABASE_URL, "reports")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

REDIS_URL = _server(
    "REDIS_URL",
    "redis://localhost:6379/0",
    "Valkey or Redis. Required in production, otherwise set by `./assets` to the embedded one.",
)

if split_url("REDIS_URL", REDIS_URL, "redis://host:port/0").scheme not in ("redis", "rediss", "unix"):
    fault("REDIS_URL must look like redis://host:port/0")

# Every web process subscribes to changes; a message lost while Valkey is away is noticed by its version.
CHANNEL_LAYERS = {
    "default": {
        "BACKEND": "channels_redis.pubsub.RedisPubSubChannelLayer",
        "CONFIG": {"hosts": [REDIS_URL], "prefix": "assets"},
    }
}
