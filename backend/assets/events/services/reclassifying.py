"""A user moves to another segment or region, as an event says."""

from assets.accounts.services import reclassify_user
from assets.common.dimensions import Dimension
from assets.events.envelope import Event
from assets.events.errors import Rejection
from assets.events.services.members import member_id
from assets.importing.database import rows

USER = """
SELECT person.id, person.segment_id, person.region_id,
       (SELECT max(at) FROM user_events WHERE user_id = person.id AND kind = 'reclassified')
FROM import_keys AS key JOIN users AS person ON person.id = key.row_id
WHERE key.plan_id = %(plan)s AND key.target = 'users' AND key.external_id = %(user)s
"""


def reclassify(plan_id: int, event: Event) -> None:
    """Move the user. Raises Rejection, ReclassificationRefused."""
    if not event.values.keys() & {"segment", "region"}:
        raise Rejection("missing", "segment or region is missing", "segment")
    found = rows(USER, {"plan": plan_id, "user": event.values["external_id"]})
    if not found:
        raise Rejection("invalid", "external_id is that of no user of this source", "external_id")
    [(user_id, segment_id, region_id, moved_at)] = found
    if moved_at is not None and event.time < moved_at:
        raise Rejection("contradiction", f"the user moved on at {moved_at.isoformat()}", "time")
    if "segment" in event.values:
        segment_id = member_id(Dimension.SEGMENT, event.values["segment"])
    if "region" in event.values:
        region_id = member_id(Dimension.REGION, event.values["region"])
    reclassify_user(user_id=user_id, at=event.time, segment_id=segment_id, region_id=region_id)
