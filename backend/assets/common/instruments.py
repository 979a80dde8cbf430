"""What this process counts about itself, for Prometheus."""

from prometheus_client import Counter, Histogram

SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)

FILE = "(file)"
"""The route of the pages' files, and of what is not there: a label of every address would be one for each that somebody
makes up."""

REQUESTS = Histogram(
    "assets_http_request_seconds",
    "Requests by route, method and status, and how long each took until its response began.",
    ("method", "route", "status"),
    buckets=SECONDS,
)
PASSES = Histogram("assets_rollup_pass_seconds", "Passes over the rollup queue.", buckets=SECONDS)
FACTS = Counter("assets_rollup_facts", "Queued facts that passes have counted.")
FAILURES = Counter("assets_loop_failures", "Steps of the worker's loops that failed.", ("loop",))
