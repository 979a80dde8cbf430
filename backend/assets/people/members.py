"""Ids of segments and regions by slug."""

from assets.common.models import Region, Segment
from assets.people.errors import UnknownRegion, UnknownSegment


def segment_id_of(slug: str) -> int:
    """Raises UnknownSegment."""
    found = Segment.objects.filter(slug=slug).values_list("id", flat=True).first()
    if found is None:
        raise UnknownSegment(f"there is no segment '{slug}'")
    return found


def region_id_of(slug: str) -> int:
    """Raises UnknownRegion."""
    found = Region.objects.filter(slug=slug).values_list("id", flat=True).first()
    if found is None:
        raise UnknownRegion(f"there is no region '{slug}'")
    return found
