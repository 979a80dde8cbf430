"""TCP ports on which to answer."""

import socket

from assets.cli.errors import CommandError


def _family(host: str) -> socket.AddressFamily:
    return socket.AF_INET6 if ":" in host else socket.AF_INET


def require_free(host: str, port: int) -> None:
    """Raise CommandError when we could not listen there."""
    with socket.socket(_family(host)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except PermissionError:
            raise CommandError(
                f"port {port} needs more rights than ours: choose another with --port"
            ) from None
        except OSError as error:
            raise CommandError(
                f"port {port} of {host} is in use: choose another with --port ({error.strerror})"
            ) from None


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nobody listens on just now."""
    with socket.socket(_family(host)) as probe:
        probe.bind((host, 0))
        return int(probe.getsockname()[1])


def url(host: str, port: int) -> str:
    """The address as a browser wants it."""
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"
