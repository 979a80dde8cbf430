"""The addresses of the site that no file answers: those without a language, and those that do not exist.

Everything else of the front end is served by WhiteNoise from the exported files.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation.trans_real import parse_accept_lang_header

from assets.web.policy import CONTENT_SECURITY_POLICY, policy_of

LANGUAGES = ("fa", "en")
"""The first is the default."""


def start(request: HttpRequest) -> HttpResponse:
    """To the first page in the language that the browser prefers; it leads on by who is signed in."""
    return in_language(request)


def in_language(request: HttpRequest, page: str = "") -> HttpResponse:
    """To one of the pages that mails and other systems lead to, which do not know who reads them; or to the first."""
    chosen = language(request.headers.get("Accept-Language", ""))
    response = HttpResponseRedirect(f"/{chosen}/{page}/" if page else f"/{chosen}/")
    response.headers["Vary"] = "Accept-Language"
    return response


def language(accepted: str) -> str:
    """The language of ours that an Accept-Language header likes best."""
    for accepted_language, _ in parse_accept_lang_header(accepted):
        if (primary := accepted_language.split("-")[0]) in LANGUAGES:
            return primary
    return LANGUAGES[0]


def missing(*_: object, **__: object) -> HttpResponse:
    """The front end's own page for an address that does not exist, or a line of text where it is not built."""
    page = settings.FRONTEND_DIR / "404.html"
    if page.is_file():
        return HttpResponse(
            page.read_bytes(), status=404, headers={CONTENT_SECURITY_POLICY: policy_of("/404.html")}
        )
    return HttpResponse(
        "There is nothing at this address.\n", status=404, content_type="text/plain; charset=utf-8"
    )
