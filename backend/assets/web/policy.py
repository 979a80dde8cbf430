"""Content security policy: a page may do only what pages of the site need."""

import re
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

from django.conf import settings

CONTENT_SECURITY_POLICY = "Content-Security-Policy"

NOTHING = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For what is no page: an answer of the API shown as a document can run, load and frame nothing."""

ALWAYS = {
    CONTENT_SECURITY_POLICY: NOTHING,
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": ", ".join(
        f"{feature}=()"
        for feature in (
            "accelerometer",
            "camera",
            "display-capture",
            "geolocation",
            "gyroscope",
            "magnetometer",
            "microphone",
            "midi",
            "payment",
            "usb",
        )
    ),
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
"""The headers of every answer, also of those that Django never sees."""

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)[^>]*>(.*?)</script>", re.DOTALL)

PAGE = (
    "default-src 'none'; script-src 'self'{scripts}; style-src 'self'{styles}; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; base-uri 'none'; form-action 'self'{elsewhere}; frame-ancestors 'none'"
)

STYLES = ("'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",)
"""The one style sheet that a script adds: React Aria's, for what is pressed by touch. A browser test finds others."""


def page_policy(html: str) -> str:
    """What a page may do: run the site's files and its own inline scripts, each named by its digest."""
    scripts = dict.fromkeys(_digest(script) for script in INLINE_SCRIPT.findall(html))
    elsewhere = _sources(settings.SIGN_IN_ORIGINS)
    return PAGE.format(scripts=_sources(scripts), styles=_sources(STYLES), elsewhere=elsewhere)


WORKER_URL = "/sw.js"
WORKER = "default-src 'none'; connect-src 'self'"
"""The service worker of the pages, whose own policy holds for what it fetches: the site alone."""


def policy_of(url: str) -> str:
    """The policy of the page or worker that an address answers with; NOTHING where it is neither."""
    return WORKER if url == WORKER_URL else _policies().get(url, NOTHING)


@cache
def _policies() -> dict[str, str]:
    """The policy of every page of the export, by address. Read once, as WhiteNoise reads what there is."""
    found: dict[str, str] = {}
    for page in Path(settings.FRONTEND_DIR).rglob("*.html"):
        policy = page_policy(page.read_text(encoding="utf-8"))
        url = "/" + page.relative_to(settings.FRONTEND_DIR).as_posix()
        found[url] = policy
        if page.name == "index.html":
            found[url.removesuffix("index.html")] = policy
    return found


def _digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _sources(named: Iterable[str]) -> str:
    return "".join(f" {one}" for one in named)
