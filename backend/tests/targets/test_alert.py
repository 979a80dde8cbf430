"""The alert on targets that are not likely to be reached."""

from datetime import date

import pytest

from assets.accounts.models import Role, User
from assets.alerts.models import AlertEpisode
from assets.targets import unlikely
from assets.targets.models import Target
from assets.targets.progress import get_chance
from tests.access.signing_in import join
from tests.acting import OWNER, acting_as
from tests.alerts.ruling import RuleCaller, judge
from tests.alerts.ruling import made as made_rule
from tests.targets.market import forecasts
from tests.targets.setting import TargetCaller, made

pytestmark = pytest.mark.usefixtures("market")


@pytest.fixture(autouse=True)
def _forget() -> None:
    """Another test's forecasts have the same numbers."""
    unlikely._count.cache_clear()


def rule_on(user: User) -> int:
    return made_rule(RuleCaller(user), kind="target_unlikely", metric=None, level=None, channels=["bell"])


def open_episodes(rule: int) -> list[int | None]:
    found = AlertEpisode.objects.filter(rule_id=rule, test=False, ended_at=None)
    return list(found.values_list("value", flat=True))


def test_it_is_raised_by_a_target_beyond_reach_and_ends_when_that_is_changed(manager: User) -> None:
    with acting_as(OWNER):
        forecasts()
    caller = TargetCaller(manager)
    made(caller)
    rule = rule_on(manager)
    judge()
    assert open_episodes(rule) == []

    number = made(caller, grain="quarter", value="900000")["id"]
    judge()
    assert open_episodes(rule) == [1]

    caller.send("PUT", f"{number}/", value="20000", why="Nearer")
    judge()
    assert open_episodes(rule) == []


def test_without_a_chance_nothing_is_raised(manager: User) -> None:
    made(TargetCaller(manager), value="900000")
    rule = rule_on(manager)
    judge()

    assert open_episodes(rule) == []


def test_it_is_worked_out_once_for_a_forecast_a_target_and_a_day(
    manager: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    with acting_as(OWNER):
        forecasts()
    made(TargetCaller(manager))
    counted: list[int] = []

    def counting(target: Target, level: int, today: date) -> int | None:
        counted.append(target.id)
        return get_chance(target, level, today)

    monkeypatch.setattr(unlikely, "get_chance", counting)
    rule_on(manager)
    judge()
    judge()

    assert len(counted) == 1


def test_who_may_not_see_targets_makes_no_rule_of_it(market: None) -> None:
    kinds = {
        role: [
            one["kind"] for one in RuleCaller(join(role=role)).get("/api/v1/alerts/rules/").json()["kinds"]
        ]
        for role in (Role.MANAGER, Role.AUDITOR, Role.ADMIN)
    }
    assert all("target_unlikely" in of_role for of_role in kinds.values())
