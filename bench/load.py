"""A client that asks the same thing over a few kept connections, as fast as the answers come."""

import asyncio
from time import perf_counter


async def _one(host: str, port: int, request: bytes, until: float) -> int:
    reader, writer = await asyncio.open_connection(host, port)
    answered = 0
    while perf_counter() < until:
        writer.write(request)
        head = await reader.readuntil(b"\r\n\r\n")
        if not head.startswith(b"HTTP/1.1 200"):
            raise RuntimeError(f"not answered: {head[:80]!r}")
        length = next(
            int(line[15:]) for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")
        )
        await reader.readexactly(length)
        answered += 1
    writer.close()
    return answered


def requests_per_second(
    port: int, path: str, token: str, seconds: float = 4.0, connections: int = 8
) -> float:
    """How many answers a second the server at `port` gives to one GET."""
    headers = f"Host: 127.0.0.1\r\nAccept: application/json\r\nAuthorization: Bearer {token}\r\n"
    request = f"GET {path} HTTP/1.1\r\n{headers}\r\n".encode()

    async def all_of_them() -> int:
        until = perf_counter() + seconds
        return sum(
            await asyncio.gather(*(_one("127.0.0.1", port, request, until) for _ in range(connections)))
        )

    return asyncio.run(all_of_them()) / seconds
