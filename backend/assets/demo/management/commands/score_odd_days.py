"""`score_odd_days`: how many of the demo's planted anomalies are found."""

from django.core.management.base import CommandError

from assets.anomalies.models import OddDay
from assets.common.clock import now
from assets.common.commands import UncheckedCommand
from assets.common.modelling import ModelsNotInstalled, require_models
from assets.demo.models import DemoMarketplace
from assets.demo.scoring import score_planted


class Command(UncheckedCommand):
    help = "Say which planted anomalies of the demo the detector of odd days finds, and its false alerts."

    def handle(self, *args: object, **options: object) -> None:
        try:
            require_models()
        except ModelsNotInstalled as missing:
            raise CommandError(str(missing)) from missing
        demo = DemoMarketplace.objects.first()
        score = None if demo is None else score_planted(demo, now())
        if score is None:
            raise CommandError("this database has no demo with sealed days: run ./assets demo first")
        for one in score.found:
            days = f"{one.anomaly.first} to {one.anomaly.last}"
            outcome = "missed" if one.by is None else f"found by {_name(one.by)} on {one.by.day}"
            self.stdout.write(f"{one.anomaly.slug:22} {days}  {outcome}")
        for day in score.others:
            self.stdout.write(f"{'nothing planted':22} {day.day}  {_name(day)}")
        found = sum(one.by is not None for one in score.found)
        self.stdout.write(
            f"{found} of {len(score.found)} planted anomalies found; {score.alerts} alerts in {score.days} days, "
            f"{len(score.others)} of them about nothing planted"
        )


def _name(day: OddDay) -> str:
    return " ".join(part for part in (day.metric, day.dimension, day.member) if part)
