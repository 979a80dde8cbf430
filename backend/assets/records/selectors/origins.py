"""The numbers that a record has at the sources that brought it."""

from collections.abc import Sequence

from assets.common.row_scope import Scope
from assets.records.schemas import OriginOut
from assets.reports.queries.snapshot import Snapshot

ORIGINS = """
SELECT plan.name, key.external_id
FROM import_keys AS key JOIN import_plans AS plan ON plan.id = key.plan_id
WHERE key.target = ANY (%s) AND key.row_id = %s
ORDER BY plan.name, key.external_id
"""


def read_origins(view: Snapshot, scope: Scope, targets: Sequence[str], record_id: int) -> list[OriginOut]:
    """The external ids of a record; none for those who do not see all rows."""
    if scope is not Scope.ALL:
        return []
    found = view.read(ORIGINS, [list(targets), record_id])
    return [OriginOut(source=source, id=external_id) for source, external_id in found]
