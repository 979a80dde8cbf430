"""`live_marketplace`: let the demo marketplace go on living until SIGTERM or SIGINT."""

import signal
from random import Random
from threading import Event
from types import FrameType

from django.core.management.base import CommandError

from assets.common.commands import UncheckedCommand
from assets.common.errors import Refused
from assets.demo.live.runner import run


class Command(UncheckedCommand):
    help = "Let the demo's people act over HTTP at the pace of their history, until SIGTERM or SIGINT."

    def handle(self, *args: object, **options: object) -> None:
        stop = Event()

        def on_signal(_number: int, _frame: FrameType | None) -> None:
            stop.set()

        # Also where SIGINT was ignored by whoever started this.
        signal.signal(signal.SIGTERM, on_signal)
        signal.signal(signal.SIGINT, on_signal)
        try:
            tally = run(stop, Random())
        except Refused as refusal:
            raise CommandError(str(refusal)) from refusal
        self.stderr.write(f"live marketplace stopped: {tally}")
