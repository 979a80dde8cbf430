"""What is kept of the reports: saved views, published reports, and one's own exports."""

from collections.abc import Iterator

from django.db.models import BooleanField, Case, Q, When
from django.db.models.expressions import RawSQL

from assets.access.viewer import Viewer
from assets.accounts.roles import Permission
from assets.boards.selectors import visible
from assets.exports.models import Export
from assets.exports.selectors import serialize_export
from assets.people.folding import escape_like, fold
from assets.reports.models import Report
from assets.search.limits import NEWEST_EXPORTS
from assets.search.schemas import ExportFound, ReportFound, ViewFound
from assets.search.terms import SearchTerms

CONTAINS = "search_form(saved_views.name) LIKE '%%' || search_form(%s) || '%%'"


def find_views(terms: SearchTerms, viewer: Viewer, most: int) -> list[ViewFound]:
    """Saved views that the viewer may see, by words of their names; one's own first."""
    if not viewer.may(Permission.FIGURES):
        return []
    named = Q()
    for word in terms.words:
        named &= Q(RawSQL(CONTAINS, [escape_like(word)], BooleanField()))  # noqa: S611 (only constants are the SQL)
    mine = Case(When(owner_id=viewer.user_id, then=True), default=False)
    found = visible(viewer).filter(named).order_by(mine.desc(), "name", "id")[:most]
    return [
        ViewFound(id=view.id, name=view.name, address=view.address, mine=view.owner_id == viewer.user_id)
        for view in found.only("id", "name", "address", "owner_id")
    ]


def find_reports(terms: SearchTerms, viewer: Viewer, most: int) -> list[ReportFound]:
    """Published reports by a day or month in either calendar, and by their place in the chain; months before days."""
    if not viewer.may(Permission.REPORTS):
        return []
    if terms.days is not None:
        chosen = Q(report_date__range=terms.days)
    elif terms.number is not None:
        chosen = Q(seq=terms.number)
    else:
        return []
    found = Report.objects.filter(chosen).only("grain", "report_date", "last_day", "status", "seq")
    listed = sorted(found, key=lambda report: (report.grain == Report.Grain.DAY, report.report_date))
    return [
        ReportFound.model_validate(
            {
                "grain": report.grain,
                "first_day": report.report_date,
                "last_day": report.last_day,
                "status": report.status,
                "seq": report.seq,
            }
        )
        for report in listed[:most]
    ]


def find_exports(terms: SearchTerms, viewer: Viewer, most: int) -> list[ExportFound]:
    """One's own exports by number, and the newest of them by words of their titles and file names."""
    return list(_exports(terms, viewer))[:most]


def _exports(terms: SearchTerms, viewer: Viewer) -> Iterator[ExportFound]:
    own = Export.objects.filter(owner_id=viewer.user_id).defer("manifest")
    if terms.number is not None:
        yield from map(_export_found, own.filter(id=terms.number))
    words = [word.lower() for word in terms.words]
    # Titles are written when they are read, in the language of the reader: the database has none to look for.
    for export in own.order_by("-id")[:NEWEST_EXPORTS]:
        found = _export_found(export)
        text = fold(f"{found.title.en} {found.title.fa} {found.name or ''}").lower()
        if export.id != terms.number and all(word in text for word in words):
            yield found


def _export_found(export: Export) -> ExportFound:
    whole = serialize_export(export)
    return ExportFound(
        id=whole.id, title=whole.title, name=whole.name, state=whole.state, asked_at=whole.asked_at
    )
