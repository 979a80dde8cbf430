"""JSON goes out small to whoever can read it so; what must keep its bytes keeps them."""

import gzip
from pathlib import Path

import pytest
from django.http import FileResponse, HttpResponse, HttpResponseBase
from django.test import Client, RequestFactory
from pytest_django import Settings

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


@pytest.mark.parametrize(
    ("accepted", "compressed"),
    [
        ("gzip", True),
        ("GZIP ; Q=1.0", True),
        ("br;q=1, gzip;q=0.001", True),
        ("identity;q=0.5, gzip", True),
        ("*;q=0, gzip;q=0.5", True),
        ("gzip;q=0", False),
        (" gzip ; q=0.000 , deflate", False),
        ("Gzip;Q=0", False),
        ("gzip;q=0, *", False),
        ("*;q=0", False),
        ("identity", False),
        ("identity, gzip;q=0.5", False),
        (",,;q=1", False),
        ("", False),
    ],
)
@pytest.mark.django_db
def test_a_coding_that_the_client_refuses_is_not_used(accepted: str, compressed: bool) -> None:
    response = Client().get("/api/v1/openapi.json", headers={"Accept-Encoding": accepted})
    assert response.status_code == 200
    assert (response.headers.get("Content-Encoding") == "gzip") is compressed
    assert "Accept-Encoding" in response["Vary"]


@pytest.mark.django_db
def test_a_compressed_file_is_not_sent_to_who_refuses_it(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "a.js").write_bytes(LONG)
    (tmp_path / "a.js.gz").write_bytes(gzip.compress(LONG))
    settings.WHITENOISE_ROOT = tmp_path
    for accepted, coding in (("gzip", "gzip"), ("gzip;q=0", None)):
        response = Client().get("/a.js", headers={"Accept-Encoding": accepted})
        response.close()
        assert (response.status_code, response.headers.get("Content-Encoding")) == (200, coding)
