"""Judging the staged rows: each is to be loaded (no verdict), unchanged, or rejected with its reason."""

from dataclasses import dataclass

from django.conf import settings

from assets.accounts.roles import Role
from assets.importing.database import SCHEMA, Given, bulk_transaction, rows, run, sql
from assets.importing.members import judge_members
from assets.importing.targets import TARGETS, Target

UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Judged:
    """How many rows of a target there are of each kind: read = new + unchanged + rejected."""

    read: int
    new: int
    unchanged: int

    @property
    def rejected(self) -> int:
        return self.read - self.new - self.unchanged


@dataclass(frozen=True)
class Overdraft:
    """A wallet whose history goes below zero: the limit that it needs, in minor units."""

    owner: str
    currency: str
    needed: int


def judge(plan_id: int | None) -> dict[Target, Judged]:
    """Judge everything that is staged. A plan that was never run here has no id, and no row that is known."""
    given: dict[str, Given] = {
        "plan": plan_id or 0,
        "base_currency": settings.BASE_CURRENCY,
        "roles": list(Role.values),
    }
    with bulk_transaction():
        judge_members()
        run(sql("named"))
        _judge("users", given)
        run(sql("people"), given)
        run(f"ANALYZE {SCHEMA}.people")
        for name in ("tickets", "payments", "wallet_entries", "notifications", "exchange_rates"):
            _judge(name, given)
        run(sql("anonymous"))
    return {target: _counted(target) for target in TARGETS}


def overdrafts() -> list[Overdraft]:
    """The wallets that need a higher overdraft limit than they have."""
    return [Overdraft(*row) for row in rows(sql("overdrafts"))]


def _judge(name: str, given: dict[str, Given]) -> None:
    run(sql(f"judge_{name}"), given)
    run(f"ANALYZE {SCHEMA}.{name}")


def _counted(target: Target) -> Judged:
    counts = rows(
        "SELECT count(*), count(*) FILTER (WHERE verdict IS NULL),"
        " count(*) FILTER (WHERE verdict = %(unchanged)s)"
        f" FROM {SCHEMA}.{target.name}",
        {"unchanged": UNCHANGED},
    )
    return Judged(*counts[0])
