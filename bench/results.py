"""What was measured, against what, and whether that reaches the bar."""

from dataclasses import asdict, dataclass
from typing import Any


@dataclass(frozen=True)
class Result:
    """`ratio` is measured over baseline, or the other way round where more is better; `bar` is what it should reach."""

    name: str
    size: str
    measured: str
    baseline: str
    ratio: float
    bar: str
    reached: bool

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)


def at_most(
    name: str, size: str, measured: tuple[float, str], baseline: tuple[float, str], bar: float
) -> Result:
    """A result whose ratio measured / baseline should not pass the bar."""
    ratio = measured[0] / baseline[0]
    return Result(name, size, _text(measured), _text(baseline), round(ratio, 2), f"<= {bar:g}", ratio <= bar)


def at_least(
    name: str, size: str, measured: tuple[float, str], baseline: tuple[float, str], bar: float
) -> Result:
    """A result that should be `bar` times faster than its baseline (both are durations)."""
    ratio = baseline[0] / measured[0]
    return Result(name, size, _text(measured), _text(baseline), round(ratio, 2), f">= {bar:g}", ratio >= bar)


def _text(value: tuple[float, str]) -> str:
    number, unit = value
    return f"{number:,.0f} {unit}" if number >= 100 else f"{number:.3g} {unit}"
