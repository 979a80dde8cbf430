"""The endpoint of the search."""

from django.http import HttpRequest, HttpResponse
from ninja import Query, Router

from assets.access.needs import needs
from assets.access.request import viewer_of
from assets.access.views.schemas import problems
from assets.accounts.roles import Permission
from assets.people.masked_search import count_masked_search
from assets.problems.invalid import invalid, refuse_unknown
from assets.search import selectors
from assets.search.people import looks_at_masked
from assets.search.schemas import SearchParams, SearchResults
from assets.search.terms import parse

router = Router()

# What each role finds beside its own is decided while it is sought: so the role is looked up, not believed.
FIND = needs(Permission.OWN, at_once=True)

UNCACHED = "private, no-store"


@router.get(
    "/",
    auth=FIND,
    operation_id="search",
    summary="Search",
    response={200: SearchResults, **problems(401, 403, 429)},
)
def search(request: HttpRequest, response: HttpResponse, asked: Query[SearchParams]) -> SearchResults:
    """People, tickets, payments, transfers, saved views, reports and exports that the viewer may see.

    Values that the viewer sees masked are found whole only, and a limited number of times a minute.
    """
    refuse_unknown(request, SearchParams)
    response["Cache-Control"] = UNCACHED
    viewer = viewer_of(request)
    terms = parse(asked.q)
    if terms is None:
        raise invalid("q", "there is no letter, digit or sign in it that could be found")
    if looks_at_masked(terms, viewer):
        count_masked_search(request, viewer)
    return selectors.search(asked, terms, viewer)
