"""A pass that is killed at any point loses nothing and doubles nothing."""

import os
import signal
import subprocess
import sys
import time
from datetime import datetime
from random import Random

import pytest
from django.db import connection

from assets.reports.rollups import drain, rebuild
from tests.marketplace.life import Life
from tests.reports.rollups.recount import assert_counted_once, fact_days

PASSES = """
import django, os
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.common.clock import now
from assets.reports.rollups import run_pass
while run_pass(now(), batch=2).taken:
    print("passed", flush=True)
"""


def queued() -> int:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rollup_queue")
        return int(cursor.fetchone()[0])


@pytest.mark.django_db(transaction=True)
def test_five_passes_killed_at_random_points_lose_and_double_nothing(noon: datetime) -> None:
    life, random = Life(21), Random(21)
    life.lives(days=20, operations=500, until=noon)
    environment = os.environ | {"TEST_DATABASE": str(connection.settings_dict["NAME"])}
    taken = []
    for _ in range(5):
        before = queued()
        worker = subprocess.Popen([sys.executable, "-c", PASSES], env=environment, stdout=subprocess.PIPE)
        assert worker.stdout is not None
        try:
            for _ in range(random.randrange(1, 40)):
                assert worker.stdout.readline() == b"passed\n"
            time.sleep(random.uniform(0, 0.01))
        finally:
            worker.send_signal(signal.SIGKILL)
            worker.communicate()
        life.lives(days=20, operations=20, until=noon)
        taken.append(before - queued())
    assert queued() > 0, "the passes were killed with work left"
    drain()
    assert_counted_once()
    assert rebuild(fact_days()).changed == 0
