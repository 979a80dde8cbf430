"""A spring that collapses: rentals of bicycles in 2020."""

import os
from datetime import date
from pathlib import Path

import duckdb
import numpy as np
import pytest

from assets.cli.paths import ROOT
from assets.common.panel import Panel
from assets.forecast import recipe, scores
from assets.forecast.preparing import prepare

DATA = Path(os.environ.get("ASSETS_SHARED_DATA", ROOT.parent / "shared" / "data")) / "bike_trips.parquet"
FIRST = date(2019, 1, 1)
FALL = date(2020, 3, 22)

pytestmark = pytest.mark.skipif(
    not DATA.is_file(),
    reason=f"the real data sets are not in {DATA.parent}; ASSETS_SHARED_DATA names the folder that has them",
)


@pytest.fixture(scope="module")
def rentals() -> Panel:
    with duckdb.connect() as session:
        counted = session.execute(
            "SELECT CAST(starttime AS DATE) AS day, count(*) FROM read_parquet($file) GROUP BY day ORDER BY day",
            {"file": str(DATA)},
        ).fetchall()
    assert [counted[0][0], counted[-1][0], len(counted)] == [FIRST, date(2020, 5, 31), 517]
    return Panel(("rentals",), FIRST, np.array([[float(count) for _, count in counted]]))


@pytest.mark.parametrize("origin", [date(2020, 4, 19), date(2020, 5, 3)])
def test_what_was_before_the_fall_is_forgotten(rentals: Panel, origin: date) -> None:
    day = (origin - FIRST).days
    known, came = rentals.before(day), rentals.values[:, day : day + 28]
    made = recipe.forecast(known, 28)

    assert prepare(known.values[0], known.values[0]).start == (FALL - FIRST).days
    assert scores.wape(came, made.point) < scores.wape(came, made.parts[recipe.NAIVE])
    # Before it there were two to three times as many.
    assert made.point.max() < np.median(known.values[0, : (FALL - FIRST).days])
