"""The product's settings with the bench's addresses."""

from assets.settings import *  # noqa: F403

ROOT_URLCONF = "bench.server.urls"
