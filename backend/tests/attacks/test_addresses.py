"""No address leads out of the site's files, to another site, or to a name that is not ours."""

import pytest

from tests.attacks.conftest import Attack
from tests.attacks.payloads import ELSEWHERE, TRAVERSAL
from tests.serving import Served, web

OUTSIDE = (
    "/../backend/assets/settings/security.py",
    "/_next/../../../backend/manage.py",
    "/_next/static/..%2f..%2f..%2f..%2fetc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/..%c0%af..%c0%afetc/passwd",
    "/en/..;/..;/etc/passwd",
    "//etc/passwd",
    "/.git/config",
    "/.env",
    "/backend/manage.py",
    "/en/admin/index.html%00.txt",
    "/.well-known/../../.env",
)


@pytest.mark.parametrize("path", OUTSIDE)
def test_what_is_not_the_sites_is_not_there(attack: Attack, path: str) -> None:
    assert attack("get", path).status_code in (400, 404)


@pytest.mark.parametrize("value", [*ELSEWHERE, *TRAVERSAL])
def test_the_start_leads_to_a_page_of_ours(attack: Attack, value: str) -> None:
    for name in ("next", "url", "redirect", "return_to", "continue"):
        answer = attack("get", f"/?{name}={value}")
        assert answer.status_code == 302
        assert answer["Location"] in ("/fa/", "/en/")
    assert attack("get", "/", HTTP_ACCEPT_LANGUAGE=value)["Location"] in ("/fa/", "/en/")


@pytest.mark.parametrize(
    "path", ["/", "/api/v1/health/", "/api/v1/health", "//evil.example", "//evil.example/%2f.."]
)
@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "testserver:80@evil.example", "a b", "[::", ""]
)
def test_a_host_that_is_not_ours_is_refused(attack: Attack, path: str, host: str) -> None:
    answer = attack("get", path, HTTP_HOST=host)
    assert answer.status_code in (400, 404)
    assert b"evil.example" not in answer.content


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "//evil.example/%2e%2e"])
def test_a_missing_slash_leads_nowhere_else(attack: Attack, path: str) -> None:
    attack("get", path)


@pytest.mark.parametrize(
    "name",
    ["X-Forwarded-Host", "X-Forwarded-Server", "X-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"],
)
def test_no_header_changes_where_we_are(attack: Attack, name: str) -> None:
    header = "HTTP_" + name.upper().replace("-", "_")
    answer = attack("get", "/", **{header: "evil.example"})
    assert answer["Location"] == "/fa/"


@pytest.mark.django_db(transaction=True)
def test_the_files_are_no_way_out_over_the_wire() -> None:
    with web() as served:
        for path in OUTSIDE:
            answer = sent(served, path)
            assert answer.startswith((b"HTTP/1.1 404", b"HTTP/1.1 400")), answer[:200]
            assert b"root:x:0" not in answer


def sent(served: Served, path: str) -> bytes:
    return served.sent(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode())
