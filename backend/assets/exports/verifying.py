"""Holding a file against the register."""

from collections.abc import Callable
from hashlib import sha256

from django.core.exceptions import SuspiciousOperation

from assets.exports.models import Export
from assets.exports.schemas import ExportManifest, VerifiedFile

AT_ONCE = 1024 * 1024


def verify(read: Callable[[int], bytes], length: int) -> VerifiedFile:
    """Whether a file is ours and unaltered; it is read piece by piece, and not kept.

    Raises SuspiciousOperation for one that broke off: of a part nothing can be said.
    """
    digest, size = sha256(), 0
    while piece := read(AT_ONCE):
        digest.update(piece)
        size += len(piece)
    if size != length:
        raise SuspiciousOperation(f"{size} of {length} bytes of a file came")
    found = Export.objects.filter(digest=digest.hexdigest()).order_by("id").first()
    return VerifiedFile(
        sha256=digest.hexdigest(),
        size=size,
        known=found is not None,
        manifest=ExportManifest.model_validate(found.manifest) if found else None,
    )
