"""Series that are made up, by a chance that can be repeated."""

from datetime import date

import numpy as np

from assets.common.panel import WEEK, Floats, Panel

MONDAY = date(2024, 1, 1)
SHAPE = np.array([0.8, 0.9, 1.0, 1.0, 1.1, 1.4, 0.8])


def weekly(days: int, level: float = 100.0, noise: float = 0.05, seed: int = 1) -> Floats:
    """A level with the shape of a week, from a Monday on."""
    chance = np.random.default_rng(seed)
    return np.asarray(
        level * SHAPE[np.arange(days) % WEEK] * (1 + noise * chance.standard_normal(days)), dtype=np.float64
    )


def panel(*series: Floats, first: date = MONDAY) -> Panel:
    """These series side by side, named by their numbers."""
    return Panel(tuple(str(number) for number in range(len(series))), first, np.array(series))
