"""`gateway_simulator`: a payment gateway on this machine that takes nobody's money, until SIGTERM or SIGINT."""

from argparse import ArgumentParser
from typing import Any

import uvicorn

from assets.common.commands import UncheckedCommand
from assets.gateway.simulator.app import Simulator

DEFAULT_PORT = 8090


class Command(UncheckedCommand):
    help = "Serve a simulator of the payment gateway on 127.0.0.1, for trying payments without money."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--port", type=int, default=DEFAULT_PORT, help=f"where to answer ({DEFAULT_PORT})"
        )

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        uvicorn.run(Simulator(), host="127.0.0.1", port=port, log_config=None, access_log=False)
