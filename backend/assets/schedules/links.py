"""Links to files that are too large for a mail: signed, good as long as the file is, and no right by themselves."""

from urllib.parse import urlencode

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, TimestampSigner

from assets.exports.errors import ExportExpired
from assets.exports.limits import LIMITS
from assets.schedules.errors import LinkNotGood
from assets.schedules.models import Sending

signer = TimestampSigner(salt="assets.schedules.links")


def link_to(sending: Sending, language: str) -> str:
    """The page that hands the file over to whoever has signed in and may have it."""
    return f"{page(language)}?{urlencode({'file': signer.sign(str(sending.id))})}"


def page(language: str) -> str:
    """The page of schedules."""
    return f"{settings.SITE_URL}/{language}/schedules/"


def number_of(link: str) -> int:
    """The sending that a link was made for. Raises LinkNotGood, ExportExpired."""
    try:
        return int(signer.unsign(link, max_age=LIMITS.life))
    except SignatureExpired:
        raise ExportExpired("the link has expired") from None
    except BadSignature:
        raise LinkNotGood("the link is invalid") from None
