"""Where to report a weakness, for those who look for it there (RFC 9116)."""

from datetime import timedelta

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from assets.common import clock

GOOD_FOR = timedelta(days=90)
"""A copy that is older should be fetched again."""


@require_safe
def security_txt(_: HttpRequest) -> HttpResponse:
    """The contact of this installation; nothing is here where none is set."""
    if not settings.SECURITY_CONTACT:
        raise Http404
    expires = (clock.now() + GOOD_FOR).strftime("%Y-%m-%dT%H:%M:%SZ")
    lines = (
        f"Contact: {settings.SECURITY_CONTACT}",
        f"Expires: {expires}",
        "Preferred-Languages: fa, en",
    )
    return HttpResponse("".join(f"{line}\n" for line in lines), content_type="text/plain; charset=utf-8")
