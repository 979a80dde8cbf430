"""JSON responses are compressed for clients that accept it."""

from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.middleware.gzip import GZipMiddleware

WORTH_IT = 1_400
"""Bytes: a smaller answer is one packet as it is."""


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
