"""Verifying a file by its digest."""

from collections.abc import Callable
from hashlib import sha256

from django.core.exceptions import SuspiciousOperation

from assets.exports.models import Export
from assets.exports.schemas import ExportManifest, VerifiedFile

AT_ONCE = 1024 * 1024


def verify(read: Callable[[int], bytes], length: int) -> VerifiedFile:
    """Whether a file was exported here and is unchanged; it is read in chunks and not stored.

    Raises SuspiciousOperation for an incomplete upload, of which nothing can be said.
    """
    digest, size = sha256(), 0
    while chunk := read(AT_ONCE):
        digest.update(chunk)
        size += len(chunk)
    if size != length:
        raise SuspiciousOperation(f"{size} of {length} bytes of the file arrived")
    found = Export.objects.filter(digest=digest.hexdigest()).order_by("id").first()
    return VerifiedFile(
        sha256=digest.hexdigest(),
        size=size,
        known=found is not None,
        manifest=ExportManifest.of_stored(found.manifest) if found and found.manifest else None,
    )
