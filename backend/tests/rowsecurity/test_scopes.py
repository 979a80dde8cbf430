"""A scope holds for its transaction: it is given back, and nothing of it is left on the connection."""

from datetime import datetime

import pytest
from django.db import connection, transaction

from assets.common.errors import Refused
from assets.common.row_scope import Scope, row_scope
from tests.acting import acting_as
from tests.marketplace.life import Life
from tests.rowsecurity.counting import count

TICKETS = "SELECT count(*) FROM tickets"


def told() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, coalesce(current_setting('app.viewer', true), '')")
        role, viewer = cursor.fetchone()
        return role, viewer


@pytest.mark.quick
@pytest.mark.django_db
def test_a_scope_within_another_gives_it_back() -> None:
    with acting_as("assets_web"):
        with row_scope(Scope.OWN, 7):
            with row_scope(Scope.ALL):
                assert told() == ("assets_web_all", "")
                with row_scope(Scope.SERVICE):
                    assert told() == ("assets_web_service", "")
                assert told() == ("assets_web_all", "")
            assert told() == ("assets_web", "7")
        assert told() == ("assets_web", "")


@pytest.mark.django_db
def test_a_scope_that_fails_gives_it_back_too() -> None:
    with acting_as("assets_web"), row_scope(Scope.OWN, 7):
        with pytest.raises(Refused), row_scope(Scope.ALL):
            raise Refused("no")
        assert told() == ("assets_web", "7")


@pytest.mark.django_db
@pytest.mark.parametrize("role", ["assets_worker", "assets"])
def test_worker_and_owner_stay_what_they_are(role: str) -> None:
    owner, _ = told()
    acts = owner if role == "assets" else role
    with acting_as(f'"{acts}"'), row_scope(Scope.SERVICE, 7):
        assert told() == (acts, "7")


@pytest.mark.django_db(transaction=True)
def test_nothing_is_left_on_a_pooled_connection(noon: datetime) -> None:
    life = Life(3)
    life.ask(noon) if life.users else life.does("ask", noon)
    with acting_as("assets_web"):
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (session,) = cursor.fetchone()
        for scope in Scope:
            with row_scope(scope, life.users[0]):
                assert count(TICKETS) == 1
            assert count(TICKETS) == 0
            assert told() == ("assets_web", "")
        with pytest.raises(Refused), row_scope(Scope.ALL):
            raise Refused("rolled back")
        assert count(TICKETS) == 0
        with transaction.atomic():
            assert count(TICKETS) == 0
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            assert cursor.fetchone() == (session,)


@pytest.mark.django_db(transaction=True)
def test_a_connection_goes_back_to_the_pool_as_the_web_server(noon: datetime) -> None:
    with row_scope(Scope.ALL, 7):
        pass
    owner, _ = told()
    connection.close()
    assert told() == (owner, "")
