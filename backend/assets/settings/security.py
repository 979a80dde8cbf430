"""What a server refuses to start without, and to whom it answers."""

from ipaddress import ip_address

from django.core.exceptions import ImproperlyConfigured

from assets.settings.base import MODE
from assets.settings.environment import read

SECRET_KEY = read("SECRET_KEY")
if not SECRET_KEY:
    if MODE == "production":
        raise ImproperlyConfigured(
            "SECRET_KEY is not set: production needs its own, at least 50 random characters"
        )
    SECRET_KEY = f"only-for-{MODE}-on-this-machine"

# Until access control exists, the figures are answered on this machine alone.
BIND = read("ASSETS_BIND", "127.0.0.1")
try:
    _loopback = BIND == "localhost" or ip_address(BIND).is_loopback
except ValueError as not_an_address:
    raise ImproperlyConfigured(f"ASSETS_BIND={BIND!r} is not an address") from not_an_address
if not _loopback:
    raise ImproperlyConfigured(
        f"ASSETS_BIND={BIND}: there is no access control yet, so only 127.0.0.1, ::1 or localhost is allowed"
    )
ALLOWED_HOSTS = ["127.0.0.1", "localhost", "[::1]", "testserver"]
