"""Traces by OTLP over HTTP, where the settings say where to: requests, jobs and passes, with their statements.

Of an exception its class is sent and never its message, which may hold values of a row; of a statement its text without
parameters and literals.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from threading import Thread
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.signals import connection_created

from assets.common.tracing import Attribute, Kind, span, use_tracer

if TYPE_CHECKING:
    from opentelemetry import trace
    from opentelemetry.sdk.trace import TracerProvider

STOP_SECONDS = 3.0
"""How long a process that ends waits for its last spans to be sent."""

LONGEST_STATEMENT = 4_000
STATEMENTS = 500
"""Whose texts are remembered: they come again with each request."""

NOT_SENT = re.compile(
    r"""
    (?P<comment> --[^\n]* | /\*.*?\*/ )
    | \$(?P<tag>\w*)\$ .*? \$(?P=tag)\$
    | \b[eE]'(?: [^'\\] | \\. | '' )*'
    | '(?: [^'] | '' )*'
    | (?<![\w%$.]) \d[\w.]*
    """,
    re.DOTALL | re.VERBOSE,
)
"""Comments and literals. None of ours holds a value that somebody gave; who writes the next one may not think of it."""

NO_STATEMENT = "(composed)"


def start_tracing(process: str) -> None:
    """Send spans from now on, as the service `assets-<process>` unless OTEL_SERVICE_NAME says otherwise.

    Does nothing without the setting.
    """
    if not settings.TRACES:
        return
    # Not imported before: it costs a process without traces memory and a part of a second.
    from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import OTELResourceDetector, Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    named = OTELResourceDetector().detect().attributes.get("service.name")
    resource = Resource.create({"service.name": named or f"assets-{process}"})
    # Its own way to stop at exit would wait for half a minute where nobody receives.
    provider = TracerProvider(resource=resource, shutdown_on_exit=False)
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    use_tracer(OpenTelemetryTracer(provider))
    connection_created.connect(_trace_statements, dispatch_uid="traces")


class OpenTelemetryTracer:
    """Makes spans with OpenTelemetry."""

    def __init__(self, provider: "TracerProvider") -> None:
        from opentelemetry import trace
        from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

        self._provider, self._trace = provider, trace
        self._tracer = provider.get_tracer("assets")
        self._propagator = TraceContextTextMapPropagator()

    @contextmanager
    def span(
        self, name: str, attributes: Mapping[str, Attribute], kind: Kind, headers: Mapping[str, str] | None
    ) -> Iterator["_Span"]:
        """As of `assets.common.tracing.span`."""
        with self._tracer.start_as_current_span(
            name,
            context=None if headers is None else self._propagator.extract(_context_in(headers)),
            kind=self._trace.SpanKind[kind.upper()],
            attributes=attributes,
            record_exception=False,
            set_status_on_exception=False,
        ) as started:
            opened = _Span(started)
            try:
                yield opened
            except BaseException as error:
                opened.fail(type(error).__name__)
                raise

    def ids(self) -> dict[str, str]:
        """As of `assets.common.tracing.current_ids`."""
        context = self._trace.get_current_span().get_span_context()
        if not context.is_valid:
            return {}
        return {"trace_id": f"{context.trace_id:032x}", "span_id": f"{context.span_id:016x}"}

    def stop(self) -> None:
        """As of `assets.common.tracing.stop_tracing`."""
        stopping = Thread(target=self._provider.shutdown, name="last spans", daemon=True)
        stopping.start()
        stopping.join(STOP_SECONDS)


class _Span:
    def __init__(self, started: "trace.Span") -> None:
        self._started = started

    def rename(self, name: str) -> None:
        self._started.update_name(name)

    def set(self, name: str, value: Attribute) -> None:
        self._started.set_attribute(name, value)

    def fail(self, reason: str) -> None:
        from opentelemetry.trace import Status, StatusCode

        self._started.set_attribute("error.type", reason)
        self._started.set_status(Status(StatusCode.ERROR))


def _context_in(headers: Mapping[str, str]) -> dict[str, str]:
    return {name: headers[name] for name in ("traceparent", "tracestate") if name in headers}


def _trace_statements(connection: BaseDatabaseWrapper, **_: object) -> None:
    if _traced not in connection.execute_wrappers:
        connection.execute_wrappers.append(_traced)


def _traced(execute: Callable[..., Any], sql: object, params: Any, many: bool, context: Any) -> Any:
    """Run a statement in a span. Outside any span there is none: the loops' look at an idle queue is no news."""
    from opentelemetry.trace import get_current_span

    if not get_current_span().is_recording():
        return execute(sql, params, many, context)
    text = statement_text(sql)
    attributes = {"db.system.name": "postgresql", "db.query.text": text}
    with span(text.split(maxsplit=1)[0].upper(), attributes, kind="client"):
        return execute(sql, params, many, context)


def statement_text(sql: object) -> str:
    """The statement as it was written, without literals; its parameters are not in it."""
    if not isinstance(sql, str):
        return NO_STATEMENT
    # One with many rows comes once, and would be remembered whole.
    return (_remembered_text if len(sql) < LONGEST_STATEMENT else _text)(sql)


def _text(sql: str) -> str:
    text = NOT_SENT.sub(lambda found: "" if found["comment"] else "?", sql)
    return " ".join(text.split())[:LONGEST_STATEMENT] or NO_STATEMENT


_remembered_text = lru_cache(STATEMENTS)(_text)
