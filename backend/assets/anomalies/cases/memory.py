"""What is remembered of past records, and the features of new ones: those of the whole history, by its code.

For a new record the newest rows of its customer and of its counterpart are read, so many at most: however long the
history is, a record costs the same. Where there are more of them, or they are older than `MEMORY`, they are left out.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assets.anomalies.cases.kinds import CaseKind
from assets.anomalies.cases.log import MOST_MINOR_UNITS, Act
from assets.anomalies.models import ScoredLevel
from assets.anomalies.transactions.features import (
    BEHAVIOUR,
    CLIP,
    UNSCORED,
    Everybody,
    Features,
    Remembered,
    Transactions,
    behaviour,
)
from assets.common.days import zone
from assets.common.raw_sql import select

MEMORY: Final = timedelta(days=400)
MOST_PAST: Final = 1000
"""Of one customer, and of one counterpart."""

EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND: Final = timedelta(microseconds=1)

COLUMNS = "event, at, customer, counterpart, to_person, failed, amount, level, deviation, odd"
NEWEST = f"""
SELECT past.* FROM unnest(%(keys)s::bigint[]) AS chosen (key)
CROSS JOIN LATERAL (
    SELECT {COLUMNS} FROM scored_records
    WHERE kind = %(kind)s AND currency = %(currency)s AND {{column}} = chosen.key
      AND at >= %(since)s AND at <= %(until)s
    ORDER BY at DESC LIMIT {MOST_PAST}
) AS past"""  # noqa: S608 (only constants are put in)
OF_CUSTOMERS = NEWEST.format(column="customer").replace("%(keys)s", "%(customers)s")
WITH_COUNTERPARTS = NEWEST.format(column="counterpart").replace("%(keys)s", "%(counterparts)s")
PAST = f"{OF_CUSTOMERS}\nUNION{WITH_COUNTERPARTS}"


class PastRecord(NamedTuple):
    """A scored record, with everybody's level when it was scored."""

    event: int
    at: datetime
    customer: int
    counterpart: int
    to_person: bool
    failed: bool
    amount: int
    level: int
    deviation: int
    odd: bool


@dataclass(frozen=True)
class Measured:
    """New records in the order of time, each as it will be remembered; `features` (n, len(BEHAVIOUR))."""

    acts: Sequence[Act]
    remembered: Sequence[PastRecord]
    features: Features


def measure(kind: CaseKind, currency: str, acts: Sequence[Act], level: ScoredLevel) -> Measured:
    """The features of acts of one kind and currency, in the order of time; `level` moves on with them."""
    new = [_remember(act, level) for act in acts]
    past = _read_past(kind, currency, new)
    order = sorted([*past, *new], key=lambda one: (one.at, one.event))
    events = {one.event for one in new}
    places = np.array([place for place, one in enumerate(order) if one.event in events])
    every = behaviour(_transactions(order), _remembered(order, events))
    features = Features(every.names, every.values[places])
    odd = features["own_z"] > np.float32(np.log1p(CLIP))
    return Measured(
        acts,
        [one._replace(odd=bool(is_odd)) for one, is_odd in zip(new, odd, strict=True)],
        features,
    )


def features_from(stored: Iterable[bytes]) -> Features:
    """The features of remembered records."""
    return Features(BEHAVIOUR, np.stack([np.frombuffer(one, np.float32) for one in stored]))


def local_microseconds(moment: datetime) -> int:
    """Microseconds since 1970 on the clocks of the reporting zone."""
    return (moment.astimezone(zone()).replace(tzinfo=UTC) - EPOCH) // MICROSECOND


def _remember(act: Act, level: ScoredLevel) -> PastRecord:
    """A new act with everybody's level before it."""
    amount = max(-MOST_MINOR_UNITS, min(act.amount, MOST_MINOR_UNITS))
    size = abs(amount)
    mean = int(level.total) // level.count if level.count else size
    deviation = int(level.deviation) // level.count if level.count else 0
    level.count += 1
    level.total += size
    level.deviation += abs(size - mean)
    return PastRecord(
        act.event, act.at, act.customer, act.counterpart, act.to_person, act.failed, amount, mean, deviation,
        odd=False,
    )  # fmt: skip


def _read_past(kind: CaseKind, currency: str, new: Sequence[PastRecord]) -> list[PastRecord]:
    customers = {one.customer for one in new}
    parameters = {
        "kind": kind.value,
        "currency": currency,
        "customers": list(customers),
        # What a counterpart sent to the customer makes a round trip.
        "counterparts": list({one.counterpart for one in new} | customers),
        "since": new[0].at - MEMORY,
        "until": new[-1].at,
    }
    return select(PAST, parameters, PastRecord)


def _transactions(records: Sequence[PastRecord]) -> Transactions:
    return Transactions(
        at=_integers(local_microseconds(one.at) for one in records),
        customer=_integers(one.customer for one in records),
        terminal=_integers(one.counterpart for one in records),
        amount=_integers(one.amount for one in records),
        to_person=np.array([one.to_person for one in records], np.bool_),
        failed=np.array([one.failed for one in records], np.bool_),
    )


def _remembered(records: Sequence[PastRecord], new: set[int]) -> Remembered:
    everybody = Everybody(
        _integers(one.level for one in records), _integers(one.deviation for one in records)
    )
    return Remembered(everybody, _integers(UNSCORED if one.event in new else int(one.odd) for one in records))


def _integers(values: Iterable[int]) -> NDArray[np.int64]:
    return np.fromiter(values, np.int64)
