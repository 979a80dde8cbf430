"""Spans around what takes time. Where traces are off they are nothing, and OpenTelemetry is not imported."""

from collections.abc import Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Literal, Protocol

Attribute = str | int
Kind = Literal["internal", "server", "client", "consumer"]
NO_ATTRIBUTES: Mapping[str, Attribute] = {}


class Span(Protocol):
    """What is known of a span only once its work is done."""

    def rename(self, name: str) -> None:
        """Give it another name."""

    def set(self, name: str, value: Attribute) -> None:
        """Set an attribute."""

    def fail(self, reason: str) -> None:
        """Mark it as failed. An exception that leaves the span marks it by itself, by its class."""


class Tracer(Protocol):
    """What makes spans."""

    def span(
        self, name: str, attributes: Mapping[str, Attribute], kind: Kind, headers: Mapping[str, str] | None
    ) -> AbstractContextManager[Span]:
        """As of `span` below."""

    def ids(self) -> Mapping[str, str]:
        """As of `current_ids` below."""

    def stop(self) -> None:
        """As of `stop_tracing` below."""


class _NoSpan:
    def rename(self, name: str) -> None: ...
    def set(self, name: str, value: Attribute) -> None: ...
    def fail(self, reason: str) -> None: ...


class _NoTracer:
    def span(self, *_: object) -> AbstractContextManager[Span]:
        return NO_SPAN

    def ids(self) -> Mapping[str, str]:
        return {}

    def stop(self) -> None: ...


NO_SPAN: AbstractContextManager[Span] = nullcontext(_NoSpan())
_tracer: Tracer = _NoTracer()


def use_tracer(tracer: Tracer) -> None:
    """Make the spans of this process with that tracer."""
    global _tracer
    _tracer = tracer


def span(
    name: str,
    attributes: Mapping[str, Attribute] = NO_ATTRIBUTES,
    *,
    kind: Kind = "internal",
    headers: Mapping[str, str] | None = None,
) -> AbstractContextManager[Span]:
    """A span around what is done inside, below the one that is open, or below that of a request's `headers`.

    Attributes are sent to another system: no personal details, no money, no tokens, and nothing that a user typed.
    """
    return _tracer.span(name, attributes, kind, headers)


def current_ids() -> Mapping[str, str]:
    """`trace_id` and `span_id` of the span that is open, for a line of the log; empty without one."""
    return _tracer.ids()


def stop_tracing() -> None:
    """Send the last spans, for a few seconds at most: this process is about to end."""
    _tracer.stop()
