"""Payers at the simulator, whose statement is compared with what we have."""

from tests.gateway.conftest import client as client
from tests.gateway.conftest import payer as payer
from tests.gateway.conftest import simulator as simulator
