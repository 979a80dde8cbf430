"""The answer to a search."""

from assets.access.viewer import Viewer
from assets.search.people import find_people
from assets.search.records import find_records
from assets.search.reporting import find_exports, find_reports, find_views
from assets.search.schemas import SearchParams, SearchQuery, SearchResults
from assets.search.terms import SearchTerms


def search(params: SearchParams, terms: SearchTerms, viewer: Viewer) -> SearchResults:
    """Everything that a viewer may find, at most `params.limit` of each kind."""
    most = params.limit
    records = find_records(terms, viewer, most)
    return SearchResults(
        query=SearchQuery(q=params.q, limit=most),
        people=find_people(terms, viewer, most),
        tickets=records.tickets,
        payments=records.payments,
        transfers=records.transfers,
        views=find_views(terms, viewer, most),
        reports=find_reports(terms, viewer, most),
        exports=find_exports(terms, viewer, most),
    )
