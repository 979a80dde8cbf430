"""From when on something is worth a look, and from when on it does not work."""

from dataclasses import dataclass, field

from assets.monitoring.health.schemas import Level


@dataclass(frozen=True)
class Limit:
    """Seconds, or how many, above which it is a warning, and above which it fails."""

    warning: int
    failing: int

    def judge(self, found: int | None) -> Level:
        """How well it is; nothing to judge is good."""
        if found is None or found <= self.warning:
            return Level.GOOD
        return Level.WARNING if found <= self.failing else Level.FAILING


@dataclass(frozen=True)
class Limits:
    """A worker's sign of life comes each ten seconds, a pass and a link each second, a report ten past midnight."""

    heartbeat_seconds: int = 30
    due: Limit = field(default_factory=lambda: Limit(warning=60, failing=600))
    behind: Limit = field(default_factory=lambda: Limit(warning=10, failing=120))
    unchained: Limit = field(default_factory=lambda: Limit(warning=10, failing=120))
    days_waiting: Limit = field(default_factory=lambda: Limit(warning=0, failing=1))
    report_grace_minutes: int = 30
    failed_hours: int = 24


LIMITS = Limits()
