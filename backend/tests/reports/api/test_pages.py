"""The start page's language, and the page for what is not there."""

from pathlib import Path

import pytest
from django.test import Client
from pytest_django import Settings


@pytest.mark.parametrize(
    ("accepted", "start"),
    [
        ("", "/fa/"),
        ("fa-IR,fa;q=0.9,en;q=0.8", "/fa/"),
        ("en-GB,en;q=0.9", "/en/"),
        ("de,en;q=0.7,fa;q=0.8", "/fa/"),
        ("de", "/fa/"),
        ("en;q=0.1, fa;q=0", "/en/"),
        ("*", "/fa/"),
        ("nonsense;;q=x", "/fa/"),
    ],
)
def test_the_start_page_is_in_the_language_that_is_liked_best(accepted: str, start: str) -> None:
    response = Client().get("/", headers={"Accept-Language": accepted})
    assert (response.status_code, response["Location"], response["Vary"]) == (302, start, "Accept-Language")


def test_an_unknown_address_has_the_front_ends_own_page(settings: Settings, tmp_path: Path) -> None:
    settings.FRONTEND_DIR = tmp_path
    (tmp_path / "404.html").write_text("<h1>not here</h1>")
    response = Client().get("/fa/nothing/")
    assert (response.status_code, response.content) == (404, b"<h1>not here</h1>")


def test_an_unknown_address_is_told_where_the_front_end_is_not_built(
    settings: Settings, tmp_path: Path
) -> None:
    settings.FRONTEND_DIR = tmp_path
    response = Client().get("/fa/nothing/")
    assert (response.status_code, response["Content-Type"]) == (404, "text/plain; charset=utf-8")
