"""The WSGI application: all of HTTP."""

import os

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
django.setup(set_prefix=False)

from assets.telemetry.handler import TracedHandler  # noqa: E402 (what it imports needs the apps)

application = TracedHandler() if settings.TRACES else WSGIHandler()
