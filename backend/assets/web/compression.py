"""JSON responses are compressed for clients that accept it."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.http.request import MediaType
from django.middleware.gzip import GZipMiddleware

WORTH_IT = 1_400
"""Bytes: a smaller answer is one packet as it is."""


Handler = Callable[[HttpRequest], HttpResponseBase]


class AcceptEncodingMiddleware:
    """Leaves in Accept-Encoding what the client wants: Django and WhiteNoise look for a name, and read no `q=0`."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if "HTTP_ACCEPT_ENCODING" in request.META:
            request.META["HTTP_ACCEPT_ENCODING"] = wanted(request.META["HTTP_ACCEPT_ENCODING"])
        return self.get_response(request)


def wanted(accepted: str) -> str:
    """The codings of an Accept-Encoding header that are not refused, nor liked less than plain bytes (RFC 9110)."""
    codings = [coding for one in accepted.split(",") if (coding := _coding(one)) and coding.main_type]
    plain = max((coding.quality for coding in codings if coding.main_type == "identity"), default=0)
    return ", ".join(coding.main_type for coding in codings if coding.quality and coding.quality >= plain)


def _coding(said: str) -> MediaType | None:
    try:
        return MediaType(said)
    except ValueError:  # a parameter that cannot be read
        return None


class JsonCompressionMiddleware(GZipMiddleware):
    """Compresses JSON and nothing else.

    The pages' files are compressed once, when they are built; an export is a file with a length and a digest, and stays
    one. Django adds some bytes by chance, so that a length does not tell what an answer holds (BREACH).
    """

    def process_response(self, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
        if not isinstance(response, HttpResponse) or not _is_json(response):
            return response
        if len(response.content) < WORTH_IT:
            return response
        return super().process_response(request, response)


def _is_json(response: HttpResponse) -> bool:
    kind: str = response.headers.get("Content-Type", "").partition(";")[0]
    return kind == "application/json" or kind.endswith("+json")
