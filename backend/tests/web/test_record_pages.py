"""The pages of records: one file for all numbers, in both languages, and the way there without a language."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from assets.web import policy
from assets.web.files import RECORDS, file_address
from assets.web.policy import page_policy

HTML = "<html><script>one()</script></html>"
FRONTEND = Path(__file__).parents[3] / "frontend"


@pytest.fixture
def client(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Client]:
    """Of a site whose one page is that of tickets."""
    page = tmp_path / "en" / "tickets"
    page.mkdir(parents=True)
    (page / "index.html").write_text(HTML)
    (page / "index.txt").write_text("1:the page as data")
    monkeypatch.setattr(settings, "FRONTEND_DIR", tmp_path)
    policy._policies.cache_clear()
    with override_settings(WHITENOISE_ROOT=tmp_path):
        yield Client(headers={"Accept-Language": "en"})
    policy._policies.cache_clear()


@pytest.mark.django_db
def test_every_number_is_answered_by_one_file_with_its_policy(client: Client) -> None:
    for number in ("1", "9223372036854775807"):
        answer = client.get(f"/en/tickets/{number}/")
        assert (answer.status_code, b"".join(answer)) == (200, HTML.encode())
        assert answer["Content-Security-Policy"] == page_policy(HTML)
        data = client.get(f"/en/tickets/{number}/index.txt")
        assert (data.status_code, b"".join(data)) == (200, b"1:the page as data")


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path", ["/en/tickets/x/", "/en/tickets/1/2/", "/en/tickets/1/other.txt", "/de/tickets/1/"]
)
def test_what_is_no_number_is_not_there(client: Client, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.django_db
def test_an_address_without_language_or_slash_leads_to_the_page(client: Client) -> None:
    assert client.get("/tickets/7/")["Location"] == "/en/tickets/7/"
    assert client.get("/en/tickets/7")["Location"] == "/en/tickets/7/"


def test_only_the_number_is_left_out() -> None:
    assert file_address("/fa/people/12/index.txt") == "/fa/people/index.txt"
    assert file_address("/fa/admin/12/") == "/fa/admin/12/"


def test_each_has_a_page() -> None:
    assert [
        name for name in RECORDS if not (FRONTEND / "app" / "[locale]" / name / "page.tsx").is_file()
    ] == []
