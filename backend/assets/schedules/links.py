"""Signed links to files too large for a mail. They expire with the file and grant no rights by themselves."""

from typing import BinaryIO
from urllib.parse import urlencode

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from assets.access.viewer import Viewer
from assets.audit import Actor
from assets.exports.errors import ExportExpired
from assets.exports.limits import LIMITS
from assets.exports.models import Export
from assets.exports.services.downloads import open_file
from assets.schedules.errors import LinkNotGood
from assets.schedules.models import Sending

signer = TimestampSigner(salt="assets.schedules.links")


def link_to(sending: Sending, language: str) -> str:
    """The page where a signed-in user with the right to it downloads the file."""
    return f"{page(language)}?{urlencode({'file': signer.sign(str(sending.id))})}"


def page(language: str) -> str:
    """The page of schedules."""
    return f"{settings.SITE_URL}/{language}/schedules/"


def number_of(link: str) -> int:
    """The id of the sending that a link belongs to. Raises LinkNotGood, ExportExpired."""
    try:
        return int(signer.unsign(link, max_age=LIMITS.life))
    except SignatureExpired:
        raise ExportExpired("the link has expired") from None
    except BadSignature:
        raise LinkNotGood("the link is invalid") from None


def open_linked_file(viewer: Viewer, link: str, by: Actor) -> tuple[Export, BinaryIO]:
    """The export and its open file, with the same rights as for any export of the viewer's.

    Raises LinkNotGood, ExportNotFound, ExportNotReady, ExportExpired, Forbidden, SecondFactorRequired.
    """
    sending = Sending.objects.filter(id=number_of(link)).first()
    if sending is None or sending.export_id is None:
        raise LinkNotGood("the file was removed")
    return open_file(viewer, sending.export_id, by)
