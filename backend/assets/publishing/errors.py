"""Errors of publishing."""

from assets.common.errors import NotFound


class ReportNotFound(NotFound):
    """No report of this period is published."""

    code = "report_not_found"
