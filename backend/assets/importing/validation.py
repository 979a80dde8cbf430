"""Validation of the staged rows: each is new (no result), unchanged, or rejected (the result is the reason)."""

from dataclasses import dataclass

from django.conf import settings

from assets.accounts.roles import Role
from assets.importing.database import SCHEMA, Parameter, bulk_transaction, rows, run, sql
from assets.importing.errors import PlanBroken
from assets.importing.members import validate_members
from assets.importing.progress import Progress
from assets.importing.targets import TARGETS, USERS, Target
from assets.importing.wording import rows_of

UNCHANGED = "unchanged"


@dataclass(frozen=True)
class Counts:
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


def validate(plan_id: int | None, progress: Progress) -> dict[Target, Counts]:
    """Validate every staged row. A plan that was never run here has no id, and none of its rows is known."""
    parameters: dict[str, Parameter] = {
        "plan": plan_id or 0,
        "base_currency": settings.BASE_CURRENCY,
        "roles": list(Role.values),
    }
    with bulk_transaction():
        progress.begin("validating members")
        validate_members()
        run(sql("named"))
        progress.begin("validating users")
        _validate("users", parameters)
        run(sql("people"), parameters)
        run(f"ANALYZE {SCHEMA}.people")
        for name in ("tickets", "payments", "wallet_entries", "notifications", "exchange_rates"):
            progress.begin(f"validating {name}")
            _validate(name, parameters)
        run(sql("anonymous"))
    return {target: _counted(target) for target in TARGETS}


def overdrafts() -> list[Overdraft]:
    """The wallets that need a higher overdraft limit than they have."""
    return [Overdraft(*row) for row in rows(sql("overdrafts"))]


def named_only(limit: int) -> list[str]:
    """Some of the users that are made because rows name them: no file of the plan has them."""
    return [
        name
        for (name,) in rows(
            f"SELECT key FROM {SCHEMA}.anonymous ORDER BY key LIMIT %(limit)s", {"limit": limit}
        )
    ]


def refuse_roles() -> None:
    """Raise PlanBroken where a user to be loaded has a role that gives rights."""
    found = rows(
        f"SELECT role, count(*) FROM {SCHEMA}.users WHERE result IS NULL AND role <> %(user)s GROUP BY 1 ORDER BY 1",
        {"user": Role.USER.value},
    )
    if found:
        roles = ", ".join(f"{role} in {rows_of(count)}" for role, count in found)
        raise PlanBroken.at(
            USERS.file, f"is {roles}; an import gives no rights without --allow-roles", "role"
        )


def _validate(name: str, parameters: dict[str, Parameter]) -> None:
    run(sql(f"validate_{name}"), parameters)
    run(f"ANALYZE {SCHEMA}.{name}")


def _counted(target: Target) -> Counts:
    counts = rows(
        "SELECT count(*), count(*) FILTER (WHERE result IS NULL),"
        " count(*) FILTER (WHERE result = %(unchanged)s)"
        f" FROM {SCHEMA}.{target.name}",
        {"unchanged": UNCHANGED},
    )
    return Counts(*counts[0])
