"""Answers in memory: which are stored, for how long, and the files of the front end from there."""

import asyncio
from pathlib import Path

import psutil
import pytest
from pytest_django import Settings

from assets.web.files import ReadyFiles
from assets.web.handler import Answer
from assets.web.ready import LARGEST_BYTES, ReadyAnswers
from tests.web.asking import Django, Got, ask

PAGE = b"<!doctype html>" + b"<p>A page.</p>" * 200


def answer(body: bytes = b"body", *headers: tuple[bytes, bytes], status: int = 200) -> Answer:
    return Answer(status, list(headers), body)


def test_what_was_sent_last_stays_and_what_was_not_leaves() -> None:
    answers = ReadyAnswers(str, most=16)
    answers.put("a", answer(b"aaaa"), "holds")
    answers.put("b", answer(b"bbbb"), "holds")
    assert answers.get("a")
    answers.put("c", answer(b"cccc"), "holds")
    assert (answers.get("a"), answers.get("b"), answers.get("c")) != (None, None, None)
    assert answers.get("b") is None
    found = answers.get("c")
    assert found is not None
    assert (found.answer.body, found.terms) == (b"cccc", "holds")


def test_what_names_an_answer_takes_memory_too() -> None:
    answers = ReadyAnswers(str, most=1000)
    for number in range(10):
        answers.put(("file", f"{number}" * 500), answer(b"small"), "holds")
    assert answers.get(("file", "9" * 500))
    assert answers.get(("file", "8" * 500)) is None


def test_an_answer_takes_the_place_of_the_one_before() -> None:
    answers = ReadyAnswers(str, most=13)
    for body in (b"12345678", b"87654321", b"abcdefgh"):
        answers.put("a", answer(body), "holds")
    found = answers.get("a")
    assert found is not None
    assert found.answer.body == b"abcdefgh"


@pytest.mark.parametrize(
    ("refused", "terms"),
    [
        (answer(status=304), "holds"),
        (answer(status=404), "holds"),
        (answer(b"body", (b"set-cookie", b"a=b")), "holds"),
        (answer(b"x" * (LARGEST_BYTES + 1)), "holds"),
        (answer(), 7),
    ],
    ids=["not modified", "not found", "a cookie", "too large", "terms of another kind"],
)
def test_what_is_not_for_everybody_is_not_stored(refused: Answer, terms: object) -> None:
    answers = ReadyAnswers(str)
    answers.put("a", refused, terms)
    assert answers.get("a") is None


def test_the_largest_is_stored() -> None:
    answers = ReadyAnswers(str)
    answers.put("a", answer(b"x" * LARGEST_BYTES), "holds")
    assert answers.get("a") is not None


class Site:
    """A front end of one page and a script, before and after the layer of ready files."""

    def __init__(self) -> None:
        self.django = Django()
        self.files = ReadyFiles(self.django)

    def ask(self, *asked: tuple[str, dict[str, str]]) -> list[Got]:
        async def scenario() -> list[Got]:
            return [await ask(self.files, path, **headers) for path, headers in asked]

        return asyncio.run(scenario())


@pytest.fixture
def site(tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> Site:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "index.html").write_bytes(PAGE)
    (tmp_path / "en" / "index.html.gz").write_bytes(b"as if compressed")
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    settings.WHITENOISE_ROOT = tmp_path
    return Site()


def test_a_file_is_read_once_and_then_sent_from_memory(site: Site) -> None:
    first, again = site.ask(("/en/", {}), ("/en/", {}))
    assert (first.status, first.body) == (200, PAGE)
    assert again == first
    assert site.django.answered == 1
    assert "content-security-policy" in again.headers
    assert "access-control-allow-origin" not in again.headers


def test_each_coding_has_its_own(site: Site) -> None:
    plain, packed, refused, again = site.ask(
        ("/en/", {}),
        ("/en/", {"accept_encoding": "gzip"}),
        ("/en/", {"accept_encoding": "gzip;q=0"}),
        ("/en/", {"accept_encoding": "deflate, gzip;q=0.5"}),
    )
    assert plain.body == refused.body == PAGE
    assert packed.body == again.body == b"as if compressed"
    assert again.headers["content-encoding"] == "gzip"
    assert site.django.answered == 2


def test_a_coding_whose_name_begins_like_another_s_is_another(site: Site) -> None:
    _, other = site.ask(("/en/", {"accept_encoding": "gzip"}), ("/en/", {"accept_encoding": "gzipped"}))
    assert other.body == PAGE


def test_a_coding_that_cannot_be_read_is_none(site: Site) -> None:
    plain, packed = site.ask(
        ("/en/", {"accept_encoding": "gzip; q*=nothing''1"}),
        ("/en/", {"accept_encoding": "br; q*=nothing''1, gzip"}),
    )
    assert (plain.status, plain.body) == (200, PAGE)
    assert packed.body == b"as if compressed"


def test_who_has_it_is_told_so(site: Site) -> None:
    [first] = site.ask(("/en/", {}))
    named = {"if_none_match": f'"other", W/{first.headers["etag"]}'}
    [again, other] = site.ask(("/en/", named), ("/en/", {"if_none_match": '"other"'}))
    assert (again.status, again.body) == (304, b"")
    assert "content-length" not in again.headers
    assert again.headers["etag"] == first.headers["etag"]
    assert other.status == 200
    assert site.django.answered == 1


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"range": "bytes=0-9"}, 206),
        ({"if_modified_since": "Fri, 01 Jan 2100 00:00:00 GMT"}, 304),
    ],
)
def test_parts_and_moments_are_left_to_whitenoise(site: Site, headers: dict[str, str], status: int) -> None:
    site.ask(("/en/", {}))
    [part] = site.ask(("/en/", headers))
    assert part.status == status
    assert site.django.answered == 2
    [whole] = site.ask(("/en/", {}))
    assert whole.body == PAGE


@pytest.mark.parametrize("host", ["127.0.0.1:1", "localhost"])
def test_another_host_is_another_request(site: Site, host: str) -> None:
    site.ask(("/en/", {}), ("/en/", {"host": host}))
    assert site.django.answered == 2


def test_what_is_not_there_is_not_stored(site: Site) -> None:
    missing = site.ask(("/no/", {}), ("/no/", {}))
    assert [one.status for one in missing] == [404, 404]
    assert site.django.answered == 2


def test_head_is_left_to_django(site: Site) -> None:
    async def scenario() -> list[Got]:
        return [await ask(site.files, "/en/"), await ask(site.files, "/en/", method="HEAD")]

    _, head = asyncio.run(scenario())
    assert (head.status, head.body) == (200, b"")
    assert site.django.answered == 2


def test_no_descriptor_is_left_open(site: Site) -> None:
    site.ask(("/en/", {}))
    before = psutil.Process().num_fds()
    site.ask(*(("/en/", {}) for _ in range(20)))
    assert psutil.Process().num_fds() == before
