"""Two hundred and fifty days up to 9 March 2026: a payment of a thousand rials and a request for a camera a day.

What forecasts said is written down by hand, so that it is known how far off each was.
"""

from collections.abc import Sequence
from datetime import date, datetime, timedelta

from assets.accounts.services import register_user
from assets.common.models import AssetType
from assets.forecast.models import ForecastRun, ForecastSeries, ForecastWay
from assets.forecast.steps import HORIZON, trial_days
from assets.reports.rollups import drain
from assets.reports.rollups.active_user_sets import make_missing_sets
from assets.tickets.services import create_ticket
from tests.database import Dataset
from tests.forecast.market import pay

NOW = datetime.fromisoformat("2026-03-10T12:00:00+03:30")
LAST = date(2026, 3, 9)
DAYS = 250
A_DAY = 1_000
CAMERA, DRILL = "camera", "drill"


def make_market() -> None:
    """Both users exist since the first day, and with them both types."""
    began = datetime.combine(LAST - timedelta(days=DAYS - 1), datetime.min.time(), tzinfo=NOW.tzinfo)
    types = [AssetType.objects.create(slug=slug, name_en=slug, name_fa=slug) for slug in (CAMERA, DRILL)]
    ada, bob = (register_user(joined_at=began).id for _ in range(2))
    for number in range(DAYS):
        moment = began + timedelta(days=number, hours=9)
        pay(ada, A_DAY, moment)
        create_ticket(
            borrower_id=ada,
            lender_id=bob,
            asset_name=CAMERA,
            asset_type_id=types[0].id,
            created_at=moment,
        )
    drain()
    make_missing_sets(NOW.date())


MARKET = Dataset(make_market)

OFF = (-240, -160, -80, 0, 40, 120, 160, 160)
"""By how many rials a day each of the eight earlier forecasts was too low; together by nothing."""


def forecasts(
    metric: str = "total_volume", *, off: Sequence[int] = OFF, a_day: int = A_DAY, stock: bool = False
) -> ForecastRun:
    """What was forecast at the days of trials, off by so much a day, and last, which is what is shown.

    A stock begins with the day's number: it has risen by one a day.
    """
    for origin, wrong in zip(trial_days(LAST)[-len(off) :] if off else [], off, strict=True):
        write_run(metric, origin, _points(origin, a_day - wrong, stock=stock), trial=True)
    return write_run(metric, LAST, _points(LAST, a_day, stock=stock), trial=False)


def _points(sealed_to: date, a_day: int, *, stock: bool) -> list[int]:
    stands = DAYS - (LAST - sealed_to).days
    return [stands + a_day * day if stock else a_day for day in range(1, HORIZON + 1)]


def write_run(metric: str, sealed_to: date, points: list[int], *, trial: bool) -> ForecastRun:
    """A run with a forecast of the total alone."""
    currency = "IRR" if metric in ("total_volume", "average_payment", "wallet_balances") else None
    run = ForecastRun.objects.create(
        metric=metric, sealed_to=sealed_to, trial=trial, took_ms=1, recipe="1", libraries={}, country="IR",
        horizon=HORIZON, origins=0, version=1, inputs=b"", digest=metric.encode(), of_service=currency is None,
    )  # fmt: skip
    ForecastSeries.objects.create(
        run=run, currency=currency, dimension="", member=None, made_by=ForecastWay.MEDIAN, days=DAYS,
        points=points, lower_80=points, upper_80=points, lower_95=points, upper_95=points,
        numerators=points if metric == "average_payment" else [],
        denominators=[1] * HORIZON if metric == "average_payment" else [],
        recipe_points=[], of_service=currency is None,
    )  # fmt: skip
    return run
