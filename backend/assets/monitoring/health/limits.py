"""Thresholds of warnings and failures."""

from dataclasses import dataclass, field

from assets.monitoring.health.schemas import Level


@dataclass(frozen=True)
class Limit:
    """The seconds or the number above which it is a warning, or a failure."""

    warning: int
    failing: int

    def level_of(self, value: int | None) -> Level:
        """The level of a value; None is good."""
        if value is None or value <= self.warning:
            return Level.GOOD
        return Level.WARNING if value <= self.failing else Level.FAILING


@dataclass(frozen=True)
class Limits:
    """Heartbeats come every ten seconds, passes and links every second, a seal at ten past midnight."""

    heartbeat_seconds: int = 30
    due: Limit = field(default_factory=lambda: Limit(warning=60, failing=600))
    behind: Limit = field(default_factory=lambda: Limit(warning=10, failing=120))
    unchained: Limit = field(default_factory=lambda: Limit(warning=10, failing=120))
    days_waiting: Limit = field(default_factory=lambda: Limit(warning=0, failing=1))
    report_grace_minutes: int = 30
    nearly_full_bytes: int = 2 * 1024**3
    full_bytes: int = 256 * 1024**2
    clock_milliseconds: Limit = field(default_factory=lambda: Limit(warning=2_000, failing=60_000))
    failed_hours: int = 24
    event_waits_seconds: int = 24 * 3600
    webhook_failing_hours: int = 1
    message_waits_seconds: int = 15 * 60


LIMITS = Limits()
