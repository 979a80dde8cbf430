"""The exported front end, served from the root of the site."""

from assets.settings.base import BASE_DIR

FRONTEND_DIR = BASE_DIR / "frontend" / "out"
WHITENOISE_ROOT = FRONTEND_DIR if FRONTEND_DIR.is_dir() else None
WHITENOISE_INDEX_FILE = True
WHITENOISE_MIMETYPES = {".webmanifest": "application/manifest+json"}
# Otherwise each file would say that the pages of all sites may read it.
WHITENOISE_ALLOW_ALL_ORIGINS = False


def _is_immutable(_path: str, url: str) -> bool:
    return "/_next/static/" in url


WHITENOISE_IMMUTABLE_FILE_TEST = _is_immutable
STATIC_URL = "/static/"
