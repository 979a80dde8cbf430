"""Where an SMS provider says that it knows more of a message. Open to everybody, and it believes nothing."""

from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.views.decorators.csrf import csrf_exempt

from assets.messaging.models import LONGEST_PROVIDER_ID
from assets.messaging.selectors import find_reported
from assets.messaging.senders.kavenegar import Kavenegar
from assets.messaging.tasks import enqueue_check


@csrf_exempt
def sms_report(request: HttpRequest) -> HttpResponse:
    """The number finds our message, and the worker asks the provider about it: the status that came along is not read.

    A number that is not of a message that waits for its report costs one look into an index.
    """
    if request.method not in ("GET", "POST"):
        return HttpResponseNotAllowed(["GET", "POST"])
    named = request.POST.get("messageid") or request.GET.get("messageid") or ""
    if named.isdecimal() and named.isascii() and len(named) <= LONGEST_PROVIDER_ID:
        number = find_reported(Kavenegar.name, named)
        if number is not None:
            enqueue_check(number)
    response = HttpResponse("ok", content_type="text/plain")
    response["Cache-Control"] = "no-store"
    return response
