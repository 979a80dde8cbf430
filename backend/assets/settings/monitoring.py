"""How others see that it runs."""

from ipaddress import ip_address

from assets.settings.environment import fault, one_of, read, split_url

LARGEST_PORT = 65_535

LOG_FORMAT = one_of(
    "ASSETS_LOG_FORMAT", "text", "How a line of the log is written: text, or json.", ("text", "json")
)
METRICS_TOKEN = read(
    "ASSETS_METRICS_TOKEN",
    "",
    "The bearer token that metrics are read with. Required where they are not on a loopback address.",
)


def _metrics_address(name: str, text: str) -> tuple[str, int] | None:
    """Where to answer, if anywhere; other machines may read with a token alone."""
    if not text:
        return None
    host, _, port = text.rpartition(":")
    try:
        address = ip_address(host.strip("[]"))
        number = int(port)
    except ValueError:
        number = 0
    if not 1 <= number <= LARGEST_PORT:
        fault(f"{name}={text!r} must look like 127.0.0.1:9101 or [::1]:9101")
        return None
    if not address.is_loopback and not METRICS_TOKEN:
        fault(f"{name}={text}: other machines could read it, so it needs ASSETS_METRICS_TOKEN")
    return str(address), number


WEB_METRICS = _metrics_address(
    "ASSETS_WEB_METRICS",
    read("ASSETS_WEB_METRICS", "", "Where the web server answers `/metrics`, such as 127.0.0.1:9101."),
)
WORKER_METRICS = _metrics_address(
    "ASSETS_WORKER_METRICS",
    read("ASSETS_WORKER_METRICS", "", "Where the worker answers `/metrics`, such as 127.0.0.1:9102."),
)
WORKER_ALIVE = read(
    "ASSETS_WORKER_ALIVE",
    "",
    "A file that the worker touches every ten seconds while all its parts run, for the health check of a container.",
)


def _traces(endpoint: str, protocol: str) -> bool:
    """Whether traces are sent. Where to, and how, OpenTelemetry reads from the environment itself."""
    if not endpoint:
        return False
    example = "http://127.0.0.1:4318"
    parts = split_url("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint, example)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        fault(f"OTEL_EXPORTER_OTLP_ENDPOINT must look like {example}")
    if protocol != "http/protobuf":
        fault(f"OTEL_EXPORTER_OTLP_PROTOCOL={protocol!r}: traces are sent by http/protobuf")
    return True


TRACES = _traces(
    read(
        "OTEL_EXPORTER_OTLP_ENDPOINT",
        "",
        "Where traces are sent by OTLP over HTTP, such as http://127.0.0.1:4318. Without it there are none.",
    ),
    read("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf", "How traces are sent; there is no other way.")
    or "http/protobuf",
)
read(
    "OTEL_SERVICE_NAME",
    "",
    "What a process is called in its traces. Without it, assets-web and assets-worker.",
)
