"""Who sends events: a source by its token, or by the signature of what it sends."""

from django.http import HttpRequest

from assets.access.errors import Forbidden, NotSignedIn
from assets.common import clock
from assets.common.standard_webhooks import SIGNATURE
from assets.events.services.receiving import Sender
from assets.events.services.sources import PREFIX, sender_of_signature, sender_of_token

NAME = "source"


class BySource:
    """For an operation's `auth`: the token of a source, or a signature and the parameter `source`."""

    def __call__(self, request: HttpRequest) -> Sender:
        """The source of a request. Raises NotSignedIn, Forbidden."""
        if SIGNATURE in request.headers:
            name = request.GET.get(NAME, "")
            return sender_of_signature(name, request.headers, request.body, clock.now())
        scheme, _, token = request.headers.get("Authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token:
            raise NotSignedIn("send the token of a source as Authorization: Bearer")
        if not token.startswith(PREFIX):
            raise Forbidden(
                "events come from sources: ./assets token --source NAME makes a token", allowed=[]
            )
        return sender_of_token(token, clock.now())


BY_SOURCE = BySource()


def sender_of(request: HttpRequest) -> Sender:
    """The source of an operation that needs one."""
    sender: object = getattr(request, "auth", None)
    if not isinstance(sender, Sender):
        raise TypeError("this operation is not for sources")
    return sender
