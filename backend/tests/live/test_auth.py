"""Who may open a socket, for how long, and how each refusal is told."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import timedelta

import pytest
from asgiref.sync import async_to_sync
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from assets.access.tokens import jwt
from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import make_token, revoke_token
from assets.accounts.models import Role
from assets.accounts.roles import VERSION, Permission
from assets.audit import SYSTEM
from assets.common import clock
from assets.live.limits import MOST_OF_USER
from tests.access.signing_in import access_token, join, tokens_of
from tests.live.listening import PATH, listening
from tests.serving import Served
from tests.waiting import HANG_SECONDS, eventually

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]

EXPIRED, NOT_ALLOWED, TOO_MANY, SAID_SOMETHING, TOO_BIG = 4401, 4403, 4429, 1008, 1009


def closed_with(served: Served, token: str | None = None, *, cookie: str | None = None, say: str = "") -> int:
    """The code that a socket is closed with."""

    async def scenario() -> int:
        async with listening(served, token, cookie=cookie, origin=served.url if cookie else None) as listener:
            if say:
                await listener.say(say)
            return await listener.closed_with()

    return async_to_sync(scenario)()


def is_told(served: Served, token: str | None = None, **how: str) -> bool:
    """Whether a socket is opened and told how the figures stand."""

    async def scenario() -> bool:
        async with listening(served, token, **how) as listener:
            return "standing" in await listener.hear()

    return async_to_sync(scenario)()


def status_of(served: Served, **how: str) -> int:
    """The status of a refusal before there is a socket."""
    with pytest.raises(InvalidStatus) as refused:
        is_told(served, access_token(Role.ADMIN), **how)
    return refused.value.response.status_code


def signed(life: timedelta, use: jwt.Use = jwt.Use.ACCESS, ago: timedelta = timedelta()) -> str:
    claims: dict[str, str | bool] = {"role": Role.ADMIN.value, "permissions": VERSION, "second_factor": False}
    return jwt.write(use, user_id=1, sid="none", now=clock.now() - ago, life=life, claims=claims)


def personal(*scopes: Permission) -> tuple[int, int, str]:
    """A user, his token and its secret."""
    user = join(role=Role.ADMIN)
    token, secret = make_token(
        current_viewer(user), name="desk", scopes=scopes, days=1, now=clock.now(), by=SYSTEM
    )
    return user.id, token.id, secret


def test_a_machine_shows_its_token_among_the_protocols(served: Served) -> None:
    assert is_told(served, access_token(Role.USER))


def test_a_page_of_ours_needs_its_cookie_alone(served: Served) -> None:
    assert is_told(served, cookie=access_token(Role.USER), origin=served.url)


@pytest.mark.parametrize("origin", ["https://elsewhere.example", "http://127.0.0.1:1", "null", "file://"])
def test_a_page_of_another_origin_is_refused_before_there_is_a_socket(served: Served, origin: str) -> None:
    assert status_of(served, origin=origin) == 403
    with pytest.raises(InvalidStatus):
        is_told(served, cookie=access_token(Role.ADMIN), origin=origin)


def test_there_is_one_address_and_one_protocol(served: Served) -> None:
    assert status_of(served, path="/api/v1/lives/") == 403
    with pytest.raises(InvalidStatus), connect(f"ws://127.0.0.1:{served.port}{PATH}", proxy=None):
        pass


def test_another_name_of_the_host_is_refused(served: Served) -> None:
    rebound = f"ws://rebound.example:{served.port}{PATH}"
    here = socket.create_connection(("127.0.0.1", served.port))
    with (
        pytest.raises(InvalidStatus),
        connect(rebound, sock=here, subprotocols=["assets.v1"], proxy=None),  # type: ignore[list-item]
    ):
        pass


def test_a_token_that_is_missing_wrong_or_for_something_else_is_told_as_expired(served: Served) -> None:
    refresh = tokens_of(join()).refresh_token
    long_ago = signed(timedelta(minutes=5), ago=timedelta(minutes=6))
    for token in (None, "x", "a.b.c", refresh, long_ago, access_token(Role.ADMIN) + "x", "assets_unknown"):
        assert closed_with(served, token) == EXPIRED
    assert closed_with(served, cookie=long_ago) == EXPIRED


def test_a_token_of_another_table_of_permissions_has_to_be_renewed(served: Served) -> None:
    assert closed_with(served, access_token(Role.ADMIN, permissions="other")) == EXPIRED


def test_a_socket_lasts_as_long_as_its_token(served: Served) -> None:
    seconds = 1

    async def told_and_closed(token: str) -> tuple[bool, int]:
        async with listening(served, token) as listener:
            code = await listener.closed_with()
            return bool(listener.told), code

    told = False
    while not told:  # on a machine so slow that the token ended before the socket was open
        seconds *= 2
        told, code = async_to_sync(told_and_closed)(signed(timedelta(seconds=seconds)))
        assert code == EXPIRED


def test_a_personal_token_hears_as_far_as_its_scopes_go(served: Served) -> None:
    for scopes in ([Permission.OWN], [Permission.FIGURES], [Permission.AUDIT, Permission.FIGURES]):
        assert is_told(served, personal(*scopes)[2])
    assert closed_with(served, personal(Permission.AUDIT)[2]) == NOT_ALLOWED


def test_a_revoked_token_opens_nothing(served: Served) -> None:
    user, token, secret = personal(Permission.OWN)
    assert is_told(served, secret)
    revoke_token(user, token, SYSTEM)
    assert closed_with(served, secret) == EXPIRED


def test_a_client_has_nothing_to_say(served: Served) -> None:
    assert closed_with(served, access_token(Role.USER), say="hello") == SAID_SOMETHING
    assert closed_with(served, access_token(Role.USER), say="x" * 2000) == TOO_BIG


@contextmanager
def held(served: Served, token: str, number: int) -> Iterator[None]:
    with ExitStack() as sockets:
        for _ in range(number):
            opened = connect(
                f"ws://127.0.0.1:{served.port}{PATH}",
                subprotocols=["assets.v1", f"bearer.{token}"],  # type: ignore[list-item]
                proxy=None,
            )
            sockets.enter_context(opened).recv(timeout=HANG_SECONDS)
        yield


def test_a_user_has_no_more_sockets_than_tabs(served: Served) -> None:
    ada, bob = access_token(Role.USER, 17), access_token(Role.USER, 18)
    with held(served, ada, MOST_OF_USER):
        assert closed_with(served, ada) == TOO_MANY
        assert is_told(served, bob)
    eventually(lambda: is_told(served, ada))
