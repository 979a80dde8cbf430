"""JSON goes out small to whoever can read it so; what must keep its bytes keeps them."""

import gzip

import pytest
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.test import RequestFactory

from assets.web.compression import WORTH_IT, JsonCompressionMiddleware

LONG = b'{"value": "' + b"1" * WORTH_IT + b'"}'
SHORT = b'{"value": "1"}'


def answered(answer: HttpResponseBase, accepted: str = "gzip, deflate, br") -> HttpResponseBase:
    request = RequestFactory().get("/api/v1/reports/overview/", HTTP_ACCEPT_ENCODING=accepted)
    return JsonCompressionMiddleware(lambda _: answer).process_response(request, answer)


@pytest.mark.parametrize(
    "kind", ["application/json", "application/json; charset=utf-8", "application/problem+json"]
)
def test_long_json_is_compressed_and_stays_the_same(kind: str) -> None:
    told = answered(HttpResponse(LONG, content_type=kind, headers={"ETag": '"one"'}))
    assert isinstance(told, HttpResponse)
    assert told["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in told["Vary"]
    assert told["ETag"] == 'W/"one"'
    assert len(told.content) < len(LONG)
    assert gzip.decompress(told.content) == LONG


@pytest.mark.parametrize(
    ("answer", "accepted"),
    [
        (HttpResponse(LONG, content_type="application/json"), ""),
        (HttpResponse(LONG, content_type="application/json"), "br"),
        (HttpResponse(SHORT, content_type="application/json"), "gzip"),
        (HttpResponse(LONG, content_type="application/pdf"), "gzip"),
        (HttpResponse(LONG), "gzip"),
    ],
    ids=["asked for plain", "another way only", "short", "another kind", "a page"],
)
def test_what_is_not_worth_it_or_not_asked_for_stays_as_it_is(answer: HttpResponse, accepted: str) -> None:
    told = answered(answer, accepted)
    assert isinstance(told, HttpResponse)
    assert told.content in (LONG, SHORT)
    assert "Content-Encoding" not in told.headers


def test_a_file_of_json_keeps_its_length() -> None:
    told = answered(
        FileResponse([LONG], content_type="application/json", headers={"Content-Length": str(len(LONG))})
    )
    assert told["Content-Length"] == str(len(LONG))
    assert "Content-Encoding" not in told.headers
