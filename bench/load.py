"""A client that sends one request over a few connections, as fast as the answers come."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from time import perf_counter

import psutil


@dataclass(frozen=True)
class Load:
    """What a server was seen to do: how long each answer took, and the CPU time of its processes."""

    milliseconds: Sequence[float]
    """Sorted."""
    seconds: float
    cpu_seconds: float

    @property
    def per_second(self) -> float:
        return len(self.milliseconds) / self.seconds

    @property
    def cpu_milliseconds(self) -> float:
        """Of one request. The client's own speed has no part in it."""
        return 1000 * self.cpu_seconds / len(self.milliseconds)

    def percentile(self, percent: int) -> float:
        """The time that so many of a hundred answers did not exceed."""
        return self.milliseconds[percent * (len(self.milliseconds) - 1) // 100]


def get(path: str, token: str = "") -> bytes:
    """A GET as it is sent."""
    authorization = f"Authorization: Bearer {token}\r\n" if token else ""
    accepted = "Accept: */*\r\nAccept-Encoding: identity\r\n"
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{accepted}{authorization}\r\n".encode()


def load(port: int, request: bytes, processes: Sequence[int], *, connections: int, seconds: float) -> Load:
    """Send a request to the server at `port`, in these processes. Raises RuntimeError for another status than 200."""
    server = [psutil.Process(process) for process in processes]

    async def all_of_them() -> Load:
        before, began = _cpu(server), perf_counter()
        until = began + seconds
        taken = await asyncio.gather(*(_one(port, request, until) for _ in range(connections)))
        elapsed, cpu = perf_counter() - began, _cpu(server) - before
        return Load(sorted(one for each in taken for one in each), elapsed, cpu)

    return asyncio.run(all_of_them())


def _cpu(processes: Sequence[psutil.Process]) -> float:
    return sum(times.user + times.system for times in (process.cpu_times() for process in processes))


async def _one(port: int, request: bytes, until: float) -> list[float]:
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    taken = list[float]()
    while (began := perf_counter()) < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"no answer: {head[:80]!r}")
        length = next(
            int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")
        )
        await reader.readexactly(length)
        taken.append((perf_counter() - began) * 1000)
    writer.close()
    return taken
