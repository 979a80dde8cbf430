"""Validation of the staged rows.

Each is new (no result), unchanged, moved on, or rejected (the result is the reason). One that contradicts what was
loaded is rejected or, where that is to be corrected, has no result as a new one, and `known_id` is what it corrects.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.conf import settings

from assets.accounts.roles import Role
from assets.common.failure_reasons import FailureReason
from assets.importing.database import SCHEMA, Parameter, bulk_transaction, rows, run, sql
from assets.importing.errors import PlanBroken
from assets.importing.members import validate_members
from assets.importing.progress import Progress
from assets.importing.targets import TARGETS, USERS, Target
from assets.importing.wording import rows_of

UNCHANGED = "unchanged"
MOVED_ON = "moved on"
REMEDY = "mend the source or, where it is right now, import with --correct"

KEYED = ("users", "tickets", "payments", "wallet_entries", "transfers", "notifications")
"""Targets whose rows are known by their external ids. Rates are known by day and currency."""

NEW = "result IS NULL AND known_id IS NULL"
TO_CORRECT = "result IS NULL AND known_id IS NOT NULL"
MOVED = f"result = '{MOVED_ON}'"
"""Which staged rows those are, as SQL."""

SHOWN_KEYS = 3
GONE = """
FROM import_keys AS key
WHERE plan_id = %(plan)s AND target = %(target)s AND digest IS NOT NULL
  AND NOT EXISTS (SELECT FROM {schema}.raw_{target} AS staged WHERE staged.external_id = key.external_id)
"""


@dataclass(frozen=True)
class Counts:
    """How many rows of a target there are of each kind: read = new + moved on + corrected + unchanged + rejected."""

    read: int
    new: int
    moved_on: int
    corrected: int
    unchanged: int

    @property
    def rejected(self) -> int:
        return self.read - self.new - self.moved_on - self.corrected - self.unchanged


@dataclass(frozen=True)
class Contradictions:
    """Rows of a target that contradict what was loaded: how many, and what differs in some of them, by their key.

    `correctable`: how many of them an import can correct.
    """

    count: int
    correctable: int
    examples: Mapping[str, str]


@dataclass(frozen=True)
class Gone:
    """Rows of a target that were loaded and are not in the source any more: how many, and some of their keys."""

    count: int
    examples: Sequence[str]


@dataclass(frozen=True)
class Overdraft:
    """A wallet whose history goes below zero: the limit that it needs, in minor units."""

    owner: str
    currency: str
    needed: int


def validate(plan_id: int, zone: str, progress: Progress, *, correct: bool) -> dict[Target, Counts]:
    """Validate every staged row; those that contradict what was loaded are to be corrected, or are rejected.

    A plan that was never run here has the id 0, and none of its rows is known.
    """
    parameters: dict[str, Parameter] = {
        "plan": plan_id,
        "zone": zone,
        "correct": correct,
        "remedy": REMEDY,
        "moved_on": MOVED_ON,
        "unchanged": UNCHANGED,
        "base_currency": settings.BASE_CURRENCY,
        "roles": list(Role.values),
        "reasons": list(FailureReason.values),
    }
    with bulk_transaction():
        # Of keys that came a moment ago nothing is known yet, and they would be joined row by row.
        run("ANALYZE import_keys")
        run(sql("changes"), parameters)
        progress.begin("validating members")
        validate_members()
        run(sql("named"))
        progress.begin("validating users")
        _validate("users", parameters)
        run(sql("people"), parameters)
        run(f"ANALYZE {SCHEMA}.people")
        for name in (*KEYED[1:], "exchange_rates"):
            progress.begin(f"validating {name}")
            _validate(name, parameters)
        run(sql("anonymous"))
        run(sql("corrected"))
        run(f"ANALYZE {SCHEMA}.corrected")
    return {target: _counted(target) for target in TARGETS}


def contradictions() -> dict[str, Contradictions]:
    """What contradicts the rows that were loaded, by target."""
    found: dict[str, Contradictions] = {}
    for target, count, correctable in rows(
        "SELECT target, count(*), count(*) FILTER (WHERE remedy IS NULL)"
        f" FROM {SCHEMA}.changes GROUP BY target ORDER BY min(ctid)"
    ):
        examples = rows(
            f"SELECT key, differences FROM {SCHEMA}.changes WHERE target = %(target)s ORDER BY seq LIMIT %(shown)s",
            {"target": target, "shown": SHOWN_KEYS},
        )
        found[target] = Contradictions(count, correctable, dict(examples))
    return found


def gone(plan_id: int, targets: Iterable[Target]) -> dict[str, Gone]:
    """The rows of each target that were loaded and that the source does not have any more."""
    found: dict[str, Gone] = {}
    for target in targets:
        if target.name in KEYED:
            parameters: dict[str, Parameter] = {"plan": plan_id, "target": target.name, "shown": SHOWN_KEYS}
            query = GONE.format(schema=SCHEMA, target=target.name)
            [(count,)] = rows(f"SELECT count(*) {query}", parameters)
            if count:
                keys = rows(f"SELECT external_id {query} ORDER BY external_id LIMIT %(shown)s", parameters)
                found[target.name] = Gone(count, [key for (key,) in keys])
    return found


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
        f"SELECT role, count(*) FROM {SCHEMA}.users WHERE {NEW} AND role <> %(user)s GROUP BY 1 ORDER BY 1",
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
    staged = f"{SCHEMA}.{name}"
    compare = sql("compare").replace("{compared}", sql(f"compare_{name}")).replace("{staged}", staged)
    run(compare, {**parameters, "target": name})
    run(f"ANALYZE {SCHEMA}.{name}")


def _counted(target: Target) -> Counts:
    counts = rows(
        f"SELECT count(*), count(*) FILTER (WHERE {NEW}), count(*) FILTER (WHERE {MOVED}),"
        f" count(*) FILTER (WHERE {TO_CORRECT}), count(*) FILTER (WHERE result = %(unchanged)s)"
        f" FROM {SCHEMA}.{target.name}",
        {"unchanged": UNCHANGED},
    )
    return Counts(*counts[0])
