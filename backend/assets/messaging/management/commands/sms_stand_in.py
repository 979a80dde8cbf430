"""`sms_stand_in`: an SMS provider on this machine that sends nothing, until SIGTERM or SIGINT."""

from argparse import ArgumentParser
from typing import Any

import uvicorn

from assets.common.commands import UncheckedCommand
from assets.messaging.stand_in.app import StandIn

DEFAULT_PORT = 8091


class Command(UncheckedCommand):
    help = "Serve a stand-in for SMS providers on 127.0.0.1, for trying messages without sending any."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--port", type=int, default=DEFAULT_PORT, help=f"where to answer ({DEFAULT_PORT})"
        )

    def handle(self, *args: Any, port: int, **options: Any) -> None:
        uvicorn.run(StandIn(), host="127.0.0.1", port=port, log_config=None, access_log=False)
