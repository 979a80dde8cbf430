"""Django's handler: all of HTTP."""

import os

import django
from django.conf import settings

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
django.setup(set_prefix=False)

from assets.telemetry.handler import TracedHandler  # noqa: E402 (what it imports needs the apps)
from assets.web.handler import Handler  # noqa: E402

handler = TracedHandler() if settings.TRACES else Handler()
