"""A report as a file: the same bytes wherever it is had from, under one name."""

from assets.common.languages import FileLanguage
from assets.printing.rendering import render
from assets.printing.writing import Writing
from assets.publishing.document import document_of
from assets.reports.models import Report

MEDIA_TYPE = "application/pdf"


def printed(report: Report, writing: Writing) -> bytes:
    """Its pages, made at the moment of its seal."""
    return render("report", document_of(report, writing), report.sealed_at or report.made_at)


def file_name(report: Report, language: FileLanguage) -> str:
    """What its file is called."""
    return f"report-{report.grain}-{report.report_date}-{language}.pdf"
