"""Addresses of the server: the API, the flows of signing in, the start page, and the page for what is not there."""

from django.urls import URLPattern, URLResolver, include, path, re_path

from assets.api import api
from assets.pages import in_language, start
from assets.web.security_txt import security_txt

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    path("auth/", include("allauth.headless.urls")),
    path(".well-known/security.txt", security_txt),
    re_path("^(?P<page>sign-in|sign-up|forgot-password)/$", in_language),
    path("", start),
]

handler404 = "assets.pages.missing"
