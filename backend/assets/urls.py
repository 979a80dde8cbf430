"""Addresses of the server: the API, the start page, and the page for what is not there."""

from django.urls import URLPattern, URLResolver, path

from assets.api import api
from assets.pages import start
from assets.web.security_txt import security_txt

urlpatterns: list[URLPattern | URLResolver] = [
    path("api/v1/", api.urls),
    path(".well-known/security.txt", security_txt),
    path("", start),
]

handler404 = "assets.pages.missing"
