"""Handing over what was too large for a mail."""

from typing import BinaryIO

from assets.access.viewer import Viewer
from assets.audit import Actor
from assets.exports.models import Export
from assets.exports.services.downloads import open_file
from assets.schedules.errors import LinkNotGood
from assets.schedules.links import number_of
from assets.schedules.models import Sending


def fetch(viewer: Viewer, link: str, by: Actor) -> tuple[Export, BinaryIO]:
    """The open file, under the same rights as any export of one's own.

    Raises LinkNotGood, ExportNotFound, ExportNotReady, ExportExpired, Forbidden, SecondFactorRequired.
    """
    sending = Sending.objects.filter(id=number_of(link)).first()
    if sending is None or sending.export_id is None:
        raise LinkNotGood("the file was removed")
    return open_file(viewer, sending.export_id, by)
