"""Addresses of the server: the API, the start page, and the page for what is not there."""

from django.urls import URLPattern, URLResolver, path

from assets.api import api
from assets.pages import start

urlpatterns: list[URLPattern | URLResolver] = [path("api/v1/", api.urls), path("", start)]

handler404 = "assets.pages.missing"
