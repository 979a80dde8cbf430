"""Addresses of the server: the API, the flows of signing in, the start page, and the page for what is not there."""

from allauth.headless.constants import Client
from allauth.headless.socialaccount.views import RedirectToProviderView
from django.urls import URLPattern, URLResolver, include, path, re_path

from assets.access.addresses import ELSEWHERE, FLOWS
from assets.api import api
from assets.gateway.callback import callback
from assets.messaging.mail_reports import report_addresses
from assets.messaging.sms_reports import sms_report
from assets.pages import LANGUAGES, in_language, missing, start
from assets.web.files import RECORDS
from assets.web.security_txt import security_txt

CLOSED = "^auth/(app/v1/(account|auth)/phone(/|$)|elsewhere/.+/login/(token/)?$)"
"""allauth's flows by telephone, as there are no telephone numbers here, and its own pages of signing in elsewhere."""

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    re_path(CLOSED, missing),
    path(FLOWS[1:], include("allauth.headless.urls")),
    path(ELSEWHERE[1:], RedirectToProviderView.as_api_view(client=Client.BROWSER)),
    path(ELSEWHERE[1:], include("allauth.urls")),
    path("payments/callback/", callback),
    path("messages/sms/", sms_report),
    *report_addresses(),
    path(".well-known/security.txt", security_txt),
    # The files answer these; here they are known, so that one without its slash is redirected.
    re_path(f"^({'|'.join(LANGUAGES)})/({'|'.join(RECORDS)})/[0-9]{{1,19}}/$", missing),
    re_path(f"^(?P<page>({'|'.join(RECORDS)})/[0-9]{{1,19}})/$", in_language),
    re_path("^(?P<page>sign-in|sign-up|forgot-password|reset-password)/$", in_language),
    path("", start),
]

handler404 = "assets.pages.missing"
