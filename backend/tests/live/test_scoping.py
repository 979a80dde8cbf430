"""Each role hears of what its pages may show, and nobody longer than they are signed in as what they were."""

from collections.abc import Callable
from contextlib import AsyncExitStack
from functools import partial

import pytest
from asgiref.sync import async_to_sync, sync_to_async

from assets.access.sessions import end_session, revoke_all
from assets.access.tokens.claims import current_viewer
from assets.access.tokens.personal import make_token, revoke_token
from assets.access.tokens.refresh import begin
from assets.accounts.models import Role, User
from assets.accounts.roles import ROLES, Permission
from assets.audit import COMMAND_LINE, SYSTEM
from assets.common import clock
from assets.people.services.changes import change_role, deactivate
from assets.publishing.holding import hold
from assets.reports.metrics.scopes import metrics_in
from tests.access.signing_in import access_token, join, session_of, tokens_of
from tests.live.listening import LiveMessage, listening
from tests.live.market import asks, counted, is_written_to, pays, people, tops_up
from tests.live.test_auth import EXPIRED, closed_with
from tests.serving import Served

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("valkey")]

WHY = "they left"


def has_metrics(message: LiveMessage) -> bool:
    return bool(message["metrics"])


def test_each_role_hears_of_the_metrics_that_it_may_ask_for_and_no_other(served: Served) -> None:
    ada, bob = people("Ada", "Bob")

    def happens() -> None:
        for change in (
            partial(pays, ada),
            partial(tops_up, ada),
            partial(asks, ada, bob),
            partial(is_written_to, ada),
        ):
            change()
        counted()

    async def scenario() -> dict[Role, LiveMessage]:
        async with AsyncExitStack() as stack:
            sockets = {
                role: await stack.enter_async_context(listening(served, access_token(role, 900 + number)))
                for number, role in enumerate(Role)
            }
            mine = await stack.enter_async_context(listening(served, access_token(Role.USER, ada)))
            for socket in (*sockets.values(), mine):
                await socket.hear()
            await sync_to_async(happens)()
            heard = dict[Role, LiveMessage]()
            for role, socket in sockets.items():
                if role != Role.USER:
                    heard[role] = await socket.until(has_metrics)
            await mine.until(lambda message: bool(message["own"]))
            heard[Role.USER] = await sockets[Role.USER].hear()
            return heard

    heard = async_to_sync(scenario)()
    changed = set(heard[Role.ADMIN]["metrics"])
    assert {"total_volume", "total_tickets"} <= changed
    for role, message in heard.items():
        figures = {metric.slug for metric in metrics_in(ROLES[role].scope)}
        may = figures if Permission.FIGURES in ROLES[role].permissions else set()
        assert set(message["metrics"]) == changed & may, role
        assert message["own"] == [], "others' rows"


def test_only_who_reads_sealed_reports_hears_that_sealing_is_held(served: Served) -> None:
    hold(clock.now(), by=COMMAND_LINE)

    async def scenario() -> dict[Role, bool]:
        async with AsyncExitStack() as stack:
            sockets = {
                role: await stack.enter_async_context(listening(served, access_token(role, 900 + number)))
                for number, role in enumerate(Role)
            }
            await sockets[Role.ADMIN].until(lambda message: message["sealing_held_at"] is not None)
            for socket in sockets.values():
                for _ in range(2):  # one that was on its way, and one since
                    await socket.hear()
            return {
                role: any(one["sealing_held_at"] for one in socket.told) for role, socket in sockets.items()
            }

    may = {role: Permission.REPORTS in rights.permissions for role, rights in ROLES.items()}
    assert async_to_sync(scenario)() == may


def by_role(user: User, key: str) -> None:
    change_role(user.id, Role.SUPPORT, reason=WHY, by=COMMAND_LINE)


def by_deactivation(user: User, key: str) -> None:
    deactivate(user.id, reason=WHY, by=COMMAND_LINE)


def by_signing_out(user: User, key: str) -> None:
    end_session(key)


def by_ending_all(user: User, key: str) -> None:
    revoke_all(user.id)


@pytest.mark.parametrize("happens", [by_role, by_deactivation, by_signing_out, by_ending_all])
def test_a_socket_ends_with_what_its_user_signed_in_with(
    served: Served, happens: Callable[[User, str], None]
) -> None:
    user, other = join(role=Role.MANAGER), join(role=Role.MANAGER)
    session = session_of(user)
    mine, others = begin(user, session, clock.now()).access_token, tokens_of(other).access_token

    async def scenario() -> int:
        async with listening(served, mine) as listener, listening(served, others) as bystander:
            await listener.hear()
            await bystander.hear()
            await sync_to_async(happens)(user, session)
            code = await listener.closed_with()
            await bystander.hear()
            return code

    assert async_to_sync(scenario)() == EXPIRED


def test_who_has_another_role_hears_what_that_one_may(served: Served) -> None:
    ada, bob = people("Ada", "Bob")
    user = join(role=Role.MANAGER)
    token = tokens_of(user).access_token

    async def scenario() -> LiveMessage:
        async with listening(served, token) as before:
            await before.hear()
            await sync_to_async(by_role)(user, "")
            assert await before.closed_with() == EXPIRED
        async with listening(served, await sync_to_async(renewed)()) as after:
            await after.hear()
            await sync_to_async(happens)()
            return await after.until(has_metrics)

    def renewed() -> str:
        user.refresh_from_db()
        return tokens_of(user).access_token

    def happens() -> None:
        pays(ada)
        asks(ada, bob)
        counted()

    assert async_to_sync(scenario)()["metrics"] == ["tickets_created", "total_tickets"]


def test_a_socket_ends_with_its_personal_token(served: Served) -> None:
    user = join(role=Role.MANAGER)
    token, secret = make_token(
        current_viewer(user), name="desk", scopes=[Permission.FIGURES], days=1, now=clock.now(), by=SYSTEM
    )

    async def scenario() -> int:
        async with listening(served, secret) as listener:
            await listener.hear()
            await sync_to_async(revoke_token)(user.id, token.id, SYSTEM)
            return await listener.closed_with()

    assert async_to_sync(scenario)() == EXPIRED
    assert closed_with(served, secret) == EXPIRED
