"""A process that is killed between the gateway's answer and the credit: another one credits, once."""

import os
import subprocess
import sys

from django.conf import settings
from django.db import connection

from assets.accounts.models import User
from assets.common import clock
from assets.gateway.client import GatewayClient
from assets.gateway.limits import LIMITS
from assets.gateway.services.sweeping import sweep
from assets.gateway.simulator.sessions import Gateway
from tests.gateway.paying import AMOUNT, MERCHANT, balance_of, begin, pay, status_of
from tests.serving import BACKEND

DIES = """
import os, sys
import django
django.setup()
from django.db import connection
connection.settings_dict["NAME"] = os.environ["TEST_DATABASE"]
from assets.common import clock
from assets.gateway.client import GatewayClient
from assets.gateway.services import settling

def die(*_, **__):
    os.kill(os.getpid(), 9)

if sys.argv[2] == "verified":
    settling.record_verified = die
else:
    settling.GatewayResult.objects.create = die
client = GatewayClient(os.environ["GATEWAY"], os.environ["MERCHANT"], proxies=False)
settling.settle_payment(int(sys.argv[1]), client, clock.now())
"""


def test_what_a_killed_process_verified_or_half_credited_another_credits_once(
    payer: User, client: GatewayClient, simulator: Gateway
) -> None:
    environment = os.environ | {
        "TEST_DATABASE": str(connection.settings_dict["NAME"]),
        "ASSETS_ROLE": "worker",
        "GATEWAY": settings.GATEWAY_URL,
        "MERCHANT": MERCHANT,
    }
    payments = []
    for moment in ("verified", "credited"):
        payment = begin(payer.id, key=moment)
        pay(payment)
        died = subprocess.run(
            [sys.executable, "-c", DIES, str(payment), moment], env=environment, cwd=BACKEND, check=False
        )
        assert died.returncode == -9
        payments.append(payment)
    assert simulator.taken() == 2 * AMOUNT
    assert balance_of(payer.id) == 0

    for _ in range(2):
        sweep(client, clock.now() + LIMITS.first_check)
    assert [status_of(payment) for payment in payments] == ["verified", "verified"]
    assert balance_of(payer.id) == simulator.taken()
