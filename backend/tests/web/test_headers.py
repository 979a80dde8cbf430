"""Every answer tells the browser what it may do with it, whatever it is an answer to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from assets.cli.health import ServedAs
from assets.web import policy
from assets.web.policy import ALWAYS, NOTHING, page_policy, policy_of
from tests.production import production
from tests.serving import web

HTML = "<html><script src='/a.js'></script><script id='x'>one()</script><script>two()</script></html>"

ANSWERS = [
    ("/api/v1/health/", 200),
    ("/api/v1/health/?nonsense=1", 422),
    ("/api/v1/nothing/", 404),
    ("/", 302),
    ("/nothing", 404),
    ("/.well-known/security.txt", 404),
]


@pytest.fixture
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A site of one page, and its page for what is not there."""
    (tmp_path / "en").mkdir()
    for page in (tmp_path / "en" / "index.html", tmp_path / "404.html"):
        page.write_text(HTML)
    monkeypatch.setattr(settings, "FRONTEND_DIR", tmp_path)
    policy._policies.cache_clear()
    yield tmp_path
    policy._policies.cache_clear()


@pytest.mark.quick
@pytest.mark.django_db
@pytest.mark.parametrize(("path", "status"), ANSWERS)
def test_every_answer_has_the_headers(path: str, status: int) -> None:
    answer = Client().get(path)
    assert answer.status_code == status
    for name in ALWAYS:
        assert name in answer.headers, name
    assert answer["Referrer-Policy"] == "same-origin"
    assert answer["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in answer.headers


@pytest.mark.django_db  # the end of a response looks at the connection that another test may have opened
def test_no_other_site_reads_a_page_of_ours(tmp_path: Path) -> None:
    (tmp_path / "a.js").write_text("one()")
    with override_settings(WHITENOISE_ROOT=tmp_path, WHITENOISE_AUTOREFRESH=True):
        answer = Client().get("/a.js", headers={"Origin": "https://elsewhere.example"})
        answer.close()
    assert answer.status_code == 200
    assert "Access-Control-Allow-Origin" not in answer


def test_a_page_runs_its_own_scripts_and_no_others(pages: Path) -> None:
    told = page_policy(HTML)
    scripts = next(part for part in told.split("; ") if part.startswith("script-src"))
    assert "unsafe" not in told
    assert scripts.split()[1] == "'self'"
    assert len(scripts.split()) == 4
    assert page_policy(HTML.replace("two()", "three()")) != told
    assert policy_of("/en/") == policy_of("/en/index.html") == told
    assert policy_of("/en/other/") == NOTHING


def test_the_service_worker_may_fetch_from_the_site_alone(pages: Path) -> None:
    assert policy_of("/sw.js") == "default-src 'none'; connect-src 'self'"


@pytest.mark.django_db
def test_the_page_for_what_is_not_there_may_run_its_scripts(pages: Path) -> None:
    answer = Client().get("/nothing/here/")
    assert answer.status_code == 404
    assert answer["Content-Security-Policy"] == page_policy(HTML)


@pytest.mark.django_db(transaction=True)
def test_production_answers_over_tls_only_and_believes_its_proxies(tmp_path: Path) -> None:
    name = "figures.example.com"
    with web(production(tmp_path), served_as=ServedAs(name)) as production_web:

        def ask(path: str, *headers: str, host: str = name) -> str:
            lines = (f"GET {path} HTTP/1.1", f"Host: {host}", "Connection: close", *headers)
            return production_web.sent("\r\n".join((*lines, "", "")).encode()).decode().lower()

        encrypted = "X-Forwarded-Proto: https"
        assert ask("/", encrypted).startswith("http/1.1 302")
        assert "strict-transport-security: max-age=31536000; includesubdomains" in ask("/", encrypted)
        assert "location: https://figures.example.com/" in ask("/")
        assert ask("/api/v1/reports/catalog/").startswith("http/1.1 403")
        assert '"code":"tls_required"' in ask("/api/v1/reports/catalog/")
        assert ask("/api/v1/health/").startswith("http/1.1 200")
        for wrong in ("127.0.0.1", "evil.example", "figures.example.com.evil.example"):
            assert ask("/", encrypted, host=wrong).startswith("http/1.1 400")
            assert ask("/api/v1/health/", encrypted, host=wrong).startswith("http/1.1 400")
