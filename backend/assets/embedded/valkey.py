"""The embedded Valkey: a cache and a message bus, so nothing is stored on disk."""

import os
import signal
import socket
import subprocess

from assets.embedded.binaries import valkey_server
from assets.embedded.children import dies_with_parent
from assets.embedded.layout import VALKEY_SOCKET, Layout
from assets.embedded.leftovers import end, running_in

STOP_SECONDS = 5.0
MEMORY = "128mb"


class Valkey:
    """The Valkey of one installation."""

    name = "Valkey"

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._program = valkey_server(layout.account)
        self._socket = layout.sockets / VALKEY_SOCKET
        self.log = layout.logs / "valkey.log"

    def prepare(self) -> None:
        """End what a killed keeper left."""
        end(running_in(self._layout.sockets.resolve(), "valkey"), signal.SIGTERM, patience=STOP_SECONDS)
        self._socket.unlink(missing_ok=True)

    def start(self) -> "subprocess.Popen[bytes]":
        """Start the server as our child; it ends when we are killed."""
        options = ["--port", "0", "--unixsocket", str(self._socket), "--unixsocketperm", "700"]
        options += ["--dir", str(self._layout.sockets), "--save", "", "--appendonly", "no"]
        # Only what has a lifetime may be dropped when memory is short.
        options += ["--maxmemory", MEMORY, "--maxmemory-policy", "volatile-lru"]
        with self.log.open("ab") as log:
            return subprocess.Popen(
                [self._program, *options],
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                cwd="/",
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C"},
                start_new_session=True,
                preexec_fn=dies_with_parent(signal.SIGTERM),
                **self._layout.account.identity,
            )

    def ready(self, process: "subprocess.Popen[bytes]") -> bool:
        """Whether it answers a PING."""
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.settimeout(1)
                client.connect(str(self._socket))
                client.sendall(b"PING\r\n")
                return client.recv(16).startswith(b"+PONG")
        except OSError:
            return False

    def stop(self, process: "subprocess.Popen[bytes]") -> None:
        """End it; there is nothing to save."""
        for sig in (signal.SIGTERM, signal.SIGKILL):
            if process.poll() is not None:
                return
            process.send_signal(sig)
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                continue
