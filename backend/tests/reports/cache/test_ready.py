"""Reports that are ready are sent without Django, to those who may have them, while the data is the same."""

import asyncio
import gzip
from collections.abc import AsyncIterator, Callable
from contextlib import aclosing, asynccontextmanager
from datetime import date, timedelta

import pytest
from django.conf import settings
from pytest_django import Settings
from redis import Redis

from assets.access.cookies import ACCESS
from assets.access.tokens.personal import PREFIX
from assets.accounts.models import Role
from assets.common import clock, database_history
from assets.reports.cache import current, shared_cache
from assets.reports.cache.current import Current
from assets.reports.cache.published import PublishedState
from assets.reports.cache.store import Store
from assets.reports.ready import ReadyReports
from assets.reports.rollups import State
from assets.reports.rollups.versions import Versions
from tests.access.signing_in import access_token
from tests.database import Load
from tests.reports.api.market import MARKET, NOON
from tests.reports.cache.conftest import set_state
from tests.waiting import HANG_SECONDS
from tests.web.asking import Django, Got, ask, scope_of, stays

OVERVIEW = "/api/v1/reports/overview/?from=2026-03-01&to=2026-03-07"
TODAY = "/api/v1/reports/overview/?from=2026-03-01&to=2026-03-10"
METRICS = "/api/v1/reports/metrics/?metric=total_volume&currency=IRR&from=2026-03-01&to=2026-03-07"

Request = tuple[str, dict[str, str]]


class Api:
    """The API behind the layer of ready reports."""

    def __init__(self) -> None:
        self.django = Django()

    @asynccontextmanager
    async def reports(self) -> AsyncIterator[ReadyReports]:
        """The layer of a web process that has just started."""
        async with aclosing(PublishedState(settings.REDIS_URL, shared_cache().current)) as state:
            yield ReadyReports(self.django, state, "/api/v1/reports/")

    def ask(self, *asked: Request | Callable[[], object]) -> list[Got]:
        """The answers to requests, one after the other; what else is given is called between them."""

        async def scenario() -> list[Got]:
            answers = []
            async with self.reports() as reports:
                for one in asked:
                    if isinstance(one, tuple):
                        answers.append(await ask(reports, one[0], **one[1]))
                    else:
                        one()
            return answers

        return asyncio.run(scenario())


@pytest.fixture
def api(db: None, dataset: Load, valkey: Redis, monkeypatch: pytest.MonkeyPatch) -> Api:
    dataset(MARKET)
    monkeypatch.setattr(clock, "now", lambda: NOON)
    monkeypatch.setenv("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
    # However slow the machine is, the database is asked again by no lapse of time.
    monkeypatch.setattr(current, "CHECKED_EVERY_SECONDS", HANG_SECONDS)
    shared_cache.cache_clear()
    database_history.history()
    return Api()


def as_role(role: Role) -> dict[str, str]:
    return {"authorization": f"Bearer {access_token(role)}"}


MANAGER = Role.MANAGER


@pytest.mark.parametrize("path", [OVERVIEW, TODAY, METRICS])
def test_the_second_time_it_is_sent_without_django_and_is_the_same(api: Api, path: str) -> None:
    first, again = api.ask((path, as_role(MANAGER)), (path, as_role(MANAGER)))
    assert first.status == 200
    assert again == first
    assert api.django.answered == 1


def test_a_change_of_the_data_is_seen_by_the_next_request(api: Api) -> None:
    manager = as_role(MANAGER)
    api.ask((TODAY, manager), lambda: set_state(900), (TODAY, manager), (TODAY, manager))
    assert api.django.answered == 2


def test_a_change_of_today_leaves_what_is_of_closed_days_and_one_of_a_closed_day_does_not(api: Api) -> None:
    manager = as_role(MANAGER)
    first, again = api.ask(
        lambda: set_state(900), (OVERVIEW, manager), lambda: set_state(901), (OVERVIEW, manager)
    )
    assert api.django.answered == 1
    assert (first.headers["data-version"], again.headers["data-version"]) == ("900", "901")
    assert (first.body, first.headers["etag"]) == (again.body, again.headers["etag"])
    api.django.answered = 0
    late = date(2026, 3, 1)
    api.ask((OVERVIEW, manager), lambda: set_state(902, changed=late), (OVERVIEW, manager))
    assert api.django.answered == 2


def test_who_has_it_is_told_so_without_django(api: Api) -> None:
    manager = as_role(MANAGER)
    [first] = api.ask((OVERVIEW, manager))
    named = {**manager, "if_none_match": first.headers["etag"]}
    _, again = api.ask((OVERVIEW, manager), (OVERVIEW, named))
    assert (again.status, again.body, again.headers["etag"]) == (304, b"", first.headers["etag"])
    assert api.django.answered == 2, "one for each of the two processes"


def test_it_is_compressed_for_those_who_accept_that(api: Api) -> None:
    manager = as_role(MANAGER)
    packed, unwanted = {**manager, "accept_encoding": "gzip, br"}, {**manager, "accept_encoding": "gzip;q=0"}
    plain, small, again, plain_again = api.ask(
        (OVERVIEW, manager), (OVERVIEW, packed), (OVERVIEW, packed), (OVERVIEW, unwanted)
    )
    assert again == small
    assert small.headers["content-encoding"] == "gzip"
    assert gzip.decompress(again.body) == plain.body == plain_again.body
    assert api.django.answered == 2


@pytest.mark.parametrize("role", [role for role in Role if role is not MANAGER])
def test_a_role_gets_what_it_gets_from_django(api: Api, role: Role) -> None:
    alone = Api().ask((OVERVIEW, as_role(role)))[0]
    _, beside, again = api.ask(
        (OVERVIEW, as_role(MANAGER)), (OVERVIEW, as_role(role)), (OVERVIEW, as_role(role))
    )
    assert beside.status == again.status == alone.status
    assert beside.body == again.body == alone.body


def expired() -> dict[str, str]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(clock, "now", lambda: NOON - timedelta(days=1))
        return as_role(MANAGER)


STRANGERS: dict[str, Callable[[], dict[str, str]]] = {
    "nobody": dict,
    "expired": expired,
    "forged": lambda: {"authorization": as_role(MANAGER)["authorization"][:-6] + "AAAAAA"},
    "another scheme, and a good cookie": lambda: {
        "authorization": "Basic YTpi",
        "cookie": f"{ACCESS}={access_token(MANAGER)}",
    },
    "no scheme": lambda: {"authorization": access_token(MANAGER)},
    "made under other permissions": lambda: {
        "authorization": f"Bearer {access_token(MANAGER, permissions='of-before')}"
    },
    "a session in the header, and a good cookie": lambda: {
        "x_session_token": "none",
        "cookie": f"{ACCESS}={access_token(MANAGER)}",
    },
}


@pytest.mark.parametrize("who", STRANGERS)
def test_others_are_refused_by_django_however_ready_it_is(api: Api, who: str) -> None:
    made, refused = api.ask((OVERVIEW, as_role(MANAGER)), (OVERVIEW, STRANGERS[who]()))
    assert (made.status, refused.status) == (200, 401)
    assert api.django.answered == 2


def test_a_browser_s_cookie_is_as_good_as_the_header(api: Api) -> None:
    cookie = {"cookie": f"a=b; {ACCESS}={access_token(MANAGER)}"}
    made, again = api.ask((OVERVIEW, as_role(MANAGER)), (OVERVIEW, cookie))
    assert again == made
    assert api.django.answered == 1


def test_who_wants_cookies_gets_them_from_django(api: Api) -> None:
    wanting = {**as_role(MANAGER), "x_token_transport": "cookie"}
    _, again = api.ask((OVERVIEW, as_role(MANAGER)), (OVERVIEW, wanting))
    assert "set-cookie" in again.headers
    assert api.django.answered == 2


def test_a_personal_token_is_django_s_to_look_up(api: Api) -> None:
    personal = {"authorization": f"Bearer {PREFIX}a-secret"}
    api.ask((OVERVIEW, as_role(MANAGER)), (OVERVIEW, personal), (OVERVIEW, personal))
    assert api.django.answered == 3


def test_tomorrow_it_is_another_question(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    last = NOON.replace(hour=23, minute=59)
    monkeypatch.setattr(clock, "now", lambda: last)
    manager = as_role(MANAGER)

    def midnight() -> None:
        monkeypatch.setattr(clock, "now", lambda: last + timedelta(minutes=1))

    api.ask((TODAY, manager), (TODAY, manager), midnight, (TODAY, manager))
    assert api.django.answered == 2


def test_a_header_that_is_there_twice_is_django_s_to_judge(api: Api) -> None:
    async def scenario() -> Got:
        async with api.reports() as reports:
            await ask(reports, OVERVIEW, **as_role(MANAGER))
            got, twice = Got(), scope_of(OVERVIEW, as_role(MANAGER))
            twice["headers"] += [(b"host", b"evil.example")]
            await reports(twice, stays, got.take)
            return got

    assert asyncio.run(scenario()).status == 400
    assert api.django.answered == 2


def test_a_host_that_is_not_ours_is_refused(api: Api) -> None:
    _, elsewhere = api.ask(
        (OVERVIEW, as_role(MANAGER)), (OVERVIEW, {**as_role(MANAGER), "host": "evil.example"})
    )
    assert elsewhere.status == 400


def test_without_the_cache_every_request_is_django_s(api: Api, settings: Settings) -> None:
    manager = as_role(MANAGER)
    api.ask((OVERVIEW, manager))
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    answers = api.ask((OVERVIEW, manager), (OVERVIEW, manager))
    assert [one.status for one in answers] == [200, 200]
    assert api.django.answered == 3


def test_the_state_is_believed_for_as_long_as_django_believes_it(api: Api) -> None:
    manager, current = as_role(MANAGER), shared_cache().current

    def look_again() -> None:
        current._checked = float("-inf")

    api.ask((TODAY, manager), lambda: set_state(900, published=False), look_again, (TODAY, manager))
    assert api.django.answered == 2


def test_a_restored_database_has_no_answers_of_before(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    manager = as_role(MANAGER)

    def restore() -> None:
        monkeypatch.setattr(database_history._Last, "name", "another.course.of-history")

    api.ask((OVERVIEW, manager), restore, (OVERVIEW, manager))
    assert api.django.answered == 2


@pytest.mark.parametrize("method", ["HEAD", "OPTIONS", "POST"])
def test_other_methods_are_django_s(api: Api, method: str) -> None:
    async def scenario() -> Got:
        async with api.reports() as reports:
            await ask(reports, OVERVIEW, **as_role(MANAGER))
            return await ask(reports, OVERVIEW, method=method, **as_role(MANAGER))

    assert asyncio.run(scenario()).body == b"" or method != "HEAD"
    assert api.django.answered == 2


def test_rows_are_never_ready(api: Api) -> None:
    rows = "/api/v1/reports/metrics/payments_verified/rows/?from=2026-03-01&to=2026-03-07"
    auditor = as_role(Role.AUDITOR)
    answers = api.ask((rows, auditor), (rows, auditor))
    assert [one.status for one in answers] == [200, 200]
    assert api.django.answered == 2


class Reading(PublishedState):
    """Counts its readings, each of which waits until it may end."""

    def __init__(self) -> None:
        super().__init__(settings.REDIS_URL, Current(Store(settings.REDIS_URL)))
        self.begun = 0
        self.may_end = asyncio.Event()

    async def _read(self) -> State | None:
        self.begun += 1
        number = self.begun
        await self.may_end.wait()
        return State(number, Versions(0, number, {}), None)


def test_requests_that_wait_share_a_reading_that_began_after_all_of_them() -> None:
    async def scenario() -> None:
        state = Reading()
        first = asyncio.ensure_future(state.read())
        while not state.begun:
            await asyncio.sleep(0)
        later = [asyncio.ensure_future(state.read()) for _ in range(20)]
        await asyncio.sleep(0)
        assert state.begun == 1
        state.may_end.set()
        found = [await one for one in (first, *later)]
        assert [one.version for one in found if one] == [1] + [2] * 20
        assert state.begun == 2

    asyncio.run(scenario())


def test_a_reader_who_leaves_takes_the_reading_from_nobody() -> None:
    async def scenario() -> None:
        state = Reading()
        leaving, staying = asyncio.ensure_future(state.read()), asyncio.ensure_future(state.read())
        while not state.begun:
            await asyncio.sleep(0)
        leaving.cancel()
        state.may_end.set()
        found = await staying
        assert found is not None
        assert found.version == 1

    asyncio.run(scenario())
