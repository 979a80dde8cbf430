"""Many at once: one refresh wins, and guessing is throttled however parallel it is."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connection
from django.test import Client
from redis import Redis

from assets.access.models import RefreshToken
from assets.access.tokens import refresh
from assets.audit import SYSTEM
from assets.audit.models import AuditEvent
from assets.common import clock
from tests.access.signing_in import PASSWORD, join, tokens_of

TABS, GUESSES, HANDS = 50, 200, 12


@pytest.mark.django_db(transaction=True)
def test_of_fifty_refreshes_at_once_one_wins_and_the_family_goes_on(valkey: Redis) -> None:
    pair, now = tokens_of(join()), clock.now()
    barrier = Barrier(HANDS)

    def rotate(number: int) -> refresh.Pair | None:
        if number < HANDS:
            barrier.wait()
        try:
            return refresh.rotate(pair.refresh_token, now, SYSTEM)
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as hands:
        won = [one for one in hands.map(rotate, range(TABS)) if one]
    assert len(won) == 1
    assert RefreshToken.objects.count() == 2
    assert refresh.rotate(won[0].refresh_token, now, SYSTEM) is not None
    assert not AuditEvent.objects.filter(action="token_reused").exists()


@pytest.mark.django_db(transaction=True)
def test_a_theft_that_shows_is_logged_once(valkey: Redis) -> None:
    user = join()
    pair, now = tokens_of(user), clock.now()
    refresh.rotate(pair.refresh_token, now, SYSTEM)
    for _ in range(3):
        refresh.rotate(pair.refresh_token, now + timedelta(minutes=1), SYSTEM)
    [event] = AuditEvent.objects.filter(action="token_reused")
    assert (event.outcome, event.object_id) == ("refused", str(user.id))


@pytest.mark.django_db(transaction=True)
def test_of_two_hundred_guesses_at_once_five_are_looked_at(valkey: Redis) -> None:
    join("shirin@example.org")

    def guess(number: int) -> int:
        try:
            return (
                Client()
                .post(
                    "/api/v1/auth/token/",
                    {"email": "shirin@example.org", "password": f"guess-{number}"},
                    content_type="application/json",
                )
                .status_code
            )
        finally:
            connection.close()

    with ThreadPoolExecutor(HANDS) as hands:
        statuses = Counter(hands.map(guess, range(GUESSES)))
    assert statuses.keys() == {401, 429}
    assert statuses[401] <= 5
    right = Client().post(
        "/api/v1/auth/token/",
        {"email": "shirin@example.org", "password": PASSWORD},
        content_type="application/json",
    )
    assert right.status_code == 429
