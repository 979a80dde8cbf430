"""A server that was restarted leaves dead connections in the pool; nobody is turned away for them."""

from threading import Barrier, Thread

import pytest
from django.db import connection

from tests.database import END_OTHER_SESSIONS

BUSY_THREADS = 12


@pytest.mark.django_db(transaction=True)
def test_a_pool_of_dead_connections_gives_a_live_one() -> None:
    together = Barrier(BUSY_THREADS)

    def works() -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT")
            together.wait()
        connection.close()

    threads = [Thread(target=works) for _ in range(BUSY_THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with connection.cursor() as cursor:
        cursor.execute(END_OTHER_SESSIONS)
        assert cursor.fetchone()[0] >= BUSY_THREADS
    connection.close()  # into the pool, behind the dead ones

    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        assert cursor.fetchone() == (1,)
